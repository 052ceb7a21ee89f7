/** Compares the moment of a candidate record with the time that a claim gives; git dates may agree, and never refute. */
import type { Happening, TimeSlot } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import type { EventKind } from '../../domain/event-kind.js';
import { type Interval, point } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Candidate } from './showings.js';
import { endOf, readingsOf, timeMatches } from './slot-matches.js';
import type { Grade } from './values.js';

/** The moment of a record that an action speaks of. */
export function momentOf({ event, showing }: Pick<Candidate, 'event' | 'showing'>): Interval {
  if (event.kind.startsWith('state.') || event.kind === 'metric.series') return event.at;
  return point(showing.end === 'to' && event.at.to !== null ? event.at.to : event.at.from);
}

/** Verbs that tell how traffic came to a thing. */
const COMING: ReadonlySet<string | undefined> = new Set(['take', 'come', 'go', 'move', 'switch', 'shift'].map(stem));

/** Whether a record's moment is the one that a happening tells. */
export function gradeTime(happening: Happening, candidate: Candidate): Grade {
  if (!happening.time) return 'unsaid';
  // "Took all traffic at 08:17" is when a state began, and not a moment within it.
  const begins = COMING.has(happening.verb) && candidate.event.kind.startsWith('state.');
  const moment = begins ? point(candidate.event.at.from) : momentOf(candidate);
  const first = timeMatches(happening.time, moment);
  if (first === 'cannot_tell' && wasLongBefore(happening, candidate, moment)) return 'yes';
  if (first === 'no' && isEndAlone(candidate)) return 'cannot_tell';
  // Git dates are their writer's word: they may agree with a clock, but never refute one.
  if (candidate.event.clock === 'git') return first === 'yes' ? 'yes' : 'cannot_tell';
  // "Ran from 4 to 10": a record of its start alone tells nothing of its end.
  if (first === 'yes' && happening.time.until && tellsStartAlone(happening, candidate)) return 'cannot_tell';
  // "Open from 4 to 10", where it was open until 12: begun then, but not ended.
  if (first === 'yes' && happening.time.until && !endsThen(happening.time, candidate.event)) return 'cannot_tell';
  if (first === 'yes' || !happening.time.until)
    return first === 'cannot_tell' && moment.to !== moment.from ? 'yes' : first;
  const last = timeMatches(endOf(happening.time), moment);
  // "Between 8 and 9" holds every instant between; whether "from 8 to 9" does, nothing here can tell.
  return last === 'no' && liesBetween(happening.time, moment) ? 'cannot_tell' : last;
}

const tellsStartAlone = ({ actions }: Happening, { event: { kind } }: Candidate): boolean =>
  actions.includes('run') && /\.(?:started|queued|run_requested)$/.test(kind);

/** "By noon #12 had been merged", which it was the day before: what is done once stays done. */
const wasLongBefore = ({ time, subjects }: Happening, { event }: Candidate, moment: Interval): boolean =>
  time?.bound === 'before' &&
  ONCE.has(event.kind) &&
  subjects.some(({ how }) => how === 'named') &&
  readingsOf(time).every(({ from }) => (moment.to ?? moment.from) < from);

const ONCE: ReadonlySet<EventKind> = new Set<EventKind>([
  ...([
    'change.opened',
    'change.merged',
    'change.closed',
    'change.reverted',
    'release.published',
    'tag.created',
  ] as const),
  ...(['build.started', 'build.finished', 'revision.created', 'revision.failed', 'ticket.opened'] as const),
]);

/** What took its time is dated by its beginning, by its end, and by any moment between. */
export const isDuring = ({ event: { at } }: Pick<Candidate, 'event'>, time: TimeSlot): boolean =>
  at.to !== null && at.to !== at.from && timeMatches(time, at) !== 'no';

/** A record of an end that does not say when it began. */
const isEndAlone = ({ event: { kind, at }, showing }: Candidate): boolean =>
  kind.endsWith('.finished') && showing.end === 'from' && (at.to === null || at.to === at.from);

/** A record with an end of its own has to have it where the report puts it; one without says nothing of it. */
const endsThen = (time: TimeSlot, { at }: TimelineEvent): boolean =>
  at.to === null || at.to === at.from || timeMatches({ ...time, readings: time.until ?? [] }, point(at.to)) !== 'no';

function liesBetween(time: TimeSlot, moment: Interval): boolean {
  const [from] = readingsOf(time);
  const [until] = readingsOf(endOf(time));
  return (
    from !== undefined && until !== undefined && from.from <= moment.from && moment.from <= (until.to ?? until.from)
  );
}
