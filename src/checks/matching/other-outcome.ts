/** Contradiction by outcome: the thing came to an end, but not to the one that the report gives it. */
import { type ActionId, actionOf } from '../../claims/action.js';
import type { Happening } from '../../claims/slots.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Finding } from '../../domain/finding.js';
import { point } from '../../domain/interval.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { Outcome, TimelineEvent } from '../../domain/timeline-event.js';
import { eventPointer, finding } from './findings.js';
import type { Links } from './links.js';
import { subjectFits, timeMatches } from './slot-matches.js';

const ENDINGS: readonly EventKind[] = [
  'build.finished',
  'check.finished',
  'pipeline.finished',
  'job.finished',
  'revision.failed',
  'revision.ready',
  'deployment.status',
];
const SETTLED: readonly Outcome[] = ['success', 'failure', 'cancelled', 'timeout'];
/** Deeds that end well or badly. */
const ENDING_ACTIONS: ReadonlySet<ActionId> = new Set<ActionId>([
  'finish',
  'succeed',
  'fail',
  'cancel',
  'become_ready',
  'deploy',
  'run',
]);

export const outcomeQuestions = (happening: Happening): readonly Question[] =>
  wantedOf(happening) ? [{ kinds: ENDINGS }] : [];

const wantedOf = (happening: Happening): Outcome | undefined =>
  happening.actions.some((action) => ENDING_ACTIONS.has(action))
    ? (happening.outcome ??
      happening.actions.map((action) => actionOf(action).outcome).find((outcome) => outcome !== undefined) ??
      (happening.actions.includes('become_ready') ? 'success' : undefined))
    : undefined;

/** Ends that people call a failure, though the record has a word of its own: no accusation. */
const LOOSELY_FAILED: ReadonlySet<Outcome> = new Set<Outcome>(['timeout', 'cancelled']);

const PLACES: ReadonlySet<string> = new Set(['service', 'site', 'project', 'repository', 'environment', 'channel']);

export function otherOutcome(
  check: string,
  happening: Happening,
  timeline: Timeline,
  links: Links,
): readonly Finding[] | null {
  const wanted = wantedOf(happening);
  const about = happening.subjects.filter((slot) => slot.candidates.length > 0);
  if (wanted === 'cancelled' && !about.some((slot) => slot.candidates.some((ref) => ref.type === 'build'))) return null;
  // "Failed for 7 bookings" is no failure of the whole run.
  if (wanted === 'failure' && happening.amounts.some(({ noun }) => noun.length > 0)) return null;
  if (
    !wanted ||
    happening.attempted ||
    about.length === 0 ||
    (about.every((slot) => slot.how !== 'named') && (!happening.time || happening.time.inherited))
  )
    return null;
  // A service that was broken is no run that failed.
  if (about.every((slot) => slot.candidates.every((ref) => PLACES.has(ref.type)))) return null;
  const endings = timeline.ask({ kinds: ENDINGS }).filter((event) => SETTLED.includes(outcomeOf(event)));
  const theirs = endings.filter(
    (event) => about.every((slot) => isOf(slot, event, links, happening)) && inTime(happening, event),
  );
  if (
    theirs.length === 0 ||
    theirs.some(
      (event) => outcomeOf(event) === wanted || (wanted === 'failure' && LOOSELY_FAILED.has(outcomeOf(event))),
    )
  )
    return null;
  const other = theirs[0]!;
  return [
    finding(
      check,
      'outcome',
      'contradicts',
      'outcome_differs',
      { type: 'outcome', value: wanted },
      [eventPointer(other)],
      { type: 'outcome', value: outcomeOf(other) },
    ),
  ];
}

/** "The first deployment succeeded": of all that ended, however they ended, this one is the first. */
export function isNth(happening: Happening, event: TimelineEvent, timeline: Timeline, links: Links): boolean {
  const { ordinal } = happening;
  if (ordinal === undefined || !wantedOf(happening) || !ENDINGS.includes(event.kind)) return true;
  const about = happening.subjects.filter((slot) => slot.candidates.length > 0);
  const alike = timeline
    .ask({ kinds: ENDINGS })
    .filter(
      (one) =>
        one.kind === event.kind &&
        SETTLED.includes(outcomeOf(one)) &&
        about.every((slot) => subjectFits(slot, one, links) !== 'no'),
    )
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
  return (ordinal < 0 ? alike.at(ordinal) : alike[ordinal - 1]) === event;
}

const endOf = (event: TimelineEvent) => event.at.to ?? event.at.from;

const outcomeOf = (event: TimelineEvent): Outcome =>
  event.outcome ??
  (event.kind === 'revision.failed' ? 'failure' : event.kind === 'revision.ready' ? 'success' : 'unknown');

/** Of the thing itself; what it led to counts where the report gives the time. */
function isOf(slot: Happening['subjects'][number], event: TimelineEvent, links: Links, happening: Happening): boolean {
  const fit = subjectFits(slot, event, links);
  return (
    fit === 'direct' ||
    (fit === 'linked' && happening.time !== undefined && !happening.time.inherited && event.kind !== 'check.finished')
  );
}

const inTime = (happening: Happening, event: TimelineEvent): boolean =>
  !happening.time ||
  timeMatches(happening.time, point(event.at.to ?? event.at.from)) === 'yes' ||
  timeMatches(happening.time, point(event.at.from)) === 'yes';
