/** Which of several runs is meant: where one ended well and another did not, "the build of #12 succeeded" may be about either. */
import type { Happening } from '../../claims/slots.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Finding } from '../../domain/finding.js';
import { parseInstant, SECOND } from '../../domain/instant.js';
import { holds, type Interval, overlaps } from '../../domain/interval.js';
import { grouped, kept } from '../../domain/kept.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { ENDINGS } from './endings.js';
import { eventPointer, finding } from './findings.js';
import type { Graded } from './grade.js';
import type { Links } from './links.js';
import { wasOpenThen } from './reopened.js';
import { subjectFits, timeMatches } from './slot-matches.js';

const QUESTION = { kinds: ENDINGS } as const;
const RUNS: readonly EventKind[] = ['build.finished', 'pipeline.finished', 'job.finished'];
const BAD: ReadonlySet<string> = new Set(['failure', 'cancelled', 'timeout']);

/** What ended badly, of many: runs, and checks by their name. */
const badAmong = kept((endings: readonly TimelineEvent[]) => {
  const bad = endings.filter(({ outcome }) => BAD.has(outcome ?? ''));
  const checks = bad.filter(({ kind }) => kind === 'check.finished');
  return {
    runs: bad.filter(({ kind }) => RUNS.includes(kind)),
    checks: grouped(checks, ({ attributes }) => [attributes['name']]),
  };
});

/** Checks that did not pass, each by what was checked. */
const unpassedAmong = kept((endings: readonly TimelineEvent[]): ReadonlySet<string | undefined> => {
  const unpassed = endings.filter(({ kind, outcome }) => kind === 'check.finished' && outcome !== 'success');
  return new Set(unpassed.map(({ subjects }) => subjects[0]?.id));
});

/** A success shown by a run that only hangs together with what is named, while another such run ended badly. */
export function isContested({ event, fits }: Graded, happening: Happening, timeline: Timeline, links: Links): boolean {
  const { time, ordinal, subjects } = happening;
  if (endedOtherwiseThen(event, happening, timeline, links) || wasOpenThen(event, happening, timeline)) return true;
  if (ownRunFailed(event, happening, timeline, links)) return true;
  if (event.kind === 'check.finished') return failedLater(event, happening, timeline, links);
  if (!isSuccess(happening) || !RUNS.includes(event.kind) || ordinal !== undefined) return false;
  const linked = subjects.filter((_, i) => fits[i] === 'linked');
  if (linked.length === 0) return false;
  return badAmong(timeline.ask(QUESTION)).runs.some(
    (other) =>
      other !== event &&
      linked.every((slot) => subjectFits(slot, other, links) === 'linked') &&
      (!time || timeMatches(time, other.at) !== 'no'),
  );
}

/** "03:00: the nightly build succeeds": no day is told, but on that of the incident it ended otherwise. */
const endedOtherwiseThen = (
  event: TimelineEvent,
  { time, subjects }: Happening,
  timeline: Timeline,
  links: Links,
): boolean =>
  time?.anyDay === true &&
  ENDINGS.includes(event.kind) &&
  timeMatches(time, event.at) === 'cannot_tell' &&
  timeline
    .ask(QUESTION)
    .some(
      (other) =>
        other.kind === event.kind &&
        other.outcome !== event.outcome &&
        timeMatches(time, other.at) === 'yes' &&
        subjects.every((slot) => subjectFits(slot, other, links) !== 'no'),
    );

/** "Build 12 succeeded", which failed, where a check that it ran passed that minute. */
const ownRunFailed = (event: TimelineEvent, happening: Happening, timeline: Timeline, links: Links): boolean =>
  isSuccess(happening) &&
  !RUNS.includes(event.kind) &&
  happening.subjects.some(
    (slot) =>
      slot.how === 'named' &&
      slot.candidates.every(({ type }) => type === 'build') &&
      badAmong(timeline.ask(QUESTION)).runs.some((own) => subjectFits(slot, own, links) === 'direct'),
  );

/** "The check passed on #12", which it did on a commit of it, and failed on a later one. */
function failedLater(
  { at, attributes }: TimelineEvent,
  happening: Happening,
  timeline: Timeline,
  links: Links,
): boolean {
  const { time, ordinal, subjects, atHead } = happening;
  const changes = subjects.filter(({ candidates }) => candidates.some(({ type }) => type === 'change'));
  if (!isSuccess(happening) || time || ordinal !== undefined || atHead || changes.length === 0) return false;
  const failed = badAmong(timeline.ask(QUESTION)).checks.get(attributes['name']) ?? [];
  return failed.some(
    (other) => other.at.from > at.from && changes.every((slot) => FITS.has(subjectFits(slot, other, links))),
  );
}
const FITS: ReadonlySet<string> = new Set(['direct', 'linked']);

/** "Passed", "went through". */
const isSuccess = ({ outcome, actions }: Happening): boolean =>
  outcome === 'success' || (outcome === undefined && actions.includes('succeed'));

/** "Revision X was created at 7:14": its own record tells when, and what only hangs together with it then was about another. */
export const isOwnElsewhere = (one: Graded, { time, actions }: Happening, all: readonly Graded[]): boolean =>
  time !== undefined &&
  !time.inherited &&
  actions.every((action) => action === 'create') &&
  !one.fits.includes('direct') &&
  all.some(({ event, fits, time: when }) => event.kind === 'revision.created' && fits[0] === 'direct' && when === 'no');

/** "Red since Monday", where a run of it had failed before: whether it came back to green between, nothing here tells. */
export const hadFailedBefore = ({ event, fits }: Graded, happening: Happening, all: readonly Graded[]): boolean =>
  happening.since === true &&
  happening.actions.includes('fail') &&
  all.some(
    (other) =>
      other.event.kind === event.kind &&
      other.event.at.from < event.at.from &&
      other.outcome !== 'no' &&
      other.fits.every((fit, i) => fit === fits[i]),
  );

/** "Was the first to fire", where another one was firing already; null where none was or it is not told so. */
export function wasNotFirst(
  check: string,
  { ordinal, ofAll }: Happening,
  [told, all]: readonly [readonly Graded[], readonly Graded[]],
  { incident }: World,
): Finding | null {
  const closed = closedOutOfTurn({ ordinal, ofAll }, told, all, incident);
  if (closed) return orderDiffers(check, closed);
  const own = told.filter(({ event }) => RINGS.has(event.kind));
  if (!ofAll || ordinal !== 1 || own.length === 0 || own.length < told.length) return null;
  const earlier = all.filter(
    ({ event }) =>
      event.kind === 'alert.opened' &&
      holds(incident, event.at.from) &&
      // One that was over by then may have been about something else.
      own.every(
        (one) => event.at.from < one.event.at.from - SKEW && (event.at.to === null || event.at.to > one.event.at.from),
      ),
  );
  return earlier[0] ? orderDiffers(check, earlier[0].event) : null;
}

const orderDiffers = (check: string, event: TimelineEvent): Finding =>
  finding(check, 'order', 'contradicts', 'order_differs', { type: 'order', value: 'before' }, [eventPointer(event)], {
    type: 'order',
    value: 'after',
  });

/** "Was the last to clear", where another alert of the incident closed later; "the first", where one closed earlier. */
function closedOutOfTurn(
  { ordinal, ofAll }: Pick<Happening, 'ordinal' | 'ofAll'>,
  told: readonly Graded[],
  all: readonly Graded[],
  incident: Interval,
): TimelineEvent | undefined {
  const own = told.filter(({ event }) => event.kind === 'alert.closed' && ofIncident(event, incident));
  if (!ofAll || (ordinal !== 1 && ordinal !== -1) || own.length === 0 || own.length < told.length) return undefined;
  return all.find(
    ({ event }) =>
      event.kind === 'alert.closed' &&
      ofIncident(event, incident) &&
      own.every(
        (one) =>
          overlaps(openFor(event), openFor(one.event)) &&
          (ordinal === 1 ? event.at.from < one.event.at.from - SKEW : event.at.from > one.event.at.from + SKEW),
      ),
  )?.event;
}

/** From its opening to this closing. */
const openFor = ({ at, attributes }: TimelineEvent): Interval => ({
  from: parseInstant(String(attributes['openedAt'] ?? '')) ?? at.from,
  to: at.from,
});

/** It opened while the incident lasted. */
const ofIncident = (event: TimelineEvent, incident: Interval): boolean =>
  holds(incident, openFor(event).from) && holds(incident, event.at.from);
const SKEW = 2n * SECOND;
const RINGS: ReadonlySet<EventKind> = new Set<EventKind>(['alert.opened', 'alert.notified', 'state.alert_open']);

/** "The dry run passed": a check that was run for several changes and ended in several ways, and nothing tells for which. */
export function isAnyRun({ event, fits }: Graded, happening: Happening, timeline: Timeline): boolean {
  const { time, amounts, subjects } = happening;
  // A figure of its own ("41 passed") is of one run.
  if (event.kind !== 'check.finished' || !isSuccess(happening) || time || amounts.length > 0) return false;
  if (subjects.some(({ how, types }) => how === 'named' && types.includes('check'))) return false;
  const tied = subjects.some(
    ({ candidates }, i) => fits[i] !== 'no' && candidates.some(({ type }) => OF_ONE.has(type)),
  );
  return !tied && unpassedAmong(timeline.ask(QUESTION)).has(event.subjects[0]?.id);
}
const OF_ONE: ReadonlySet<string> = new Set(['change', 'commit', 'build', 'ref', 'repository']);

/** "The uptime alert was the first to fire": of all alerts of the incident, not of its own. */
export function isFirstOfAll(
  one: Graded,
  { ordinal, ofAll }: Happening,
  all: readonly Graded[],
  { incident }: World,
): boolean {
  const { event } = one;
  if (!ofAll) return true;
  if (event.kind === 'alert.closed')
    return ofIncident(event, incident) && !closedOutOfTurn({ ordinal, ofAll }, [one], all, incident);
  if (!RINGS.has(event.kind) || ordinal !== 1) return true;
  return (
    holds(incident, event.at.from) &&
    !all.some(
      ({ event: other }) => RINGS.has(other.kind) && holds(incident, other.at.from) && other.at.from < event.at.from,
    )
  );
}
