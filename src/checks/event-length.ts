/** How long did this one thing take: a build, check, job, snooze or alert with a start and an end of its own. */
import type { ClaimOf } from '../claims/claim.js';
import type { TimeSlot } from '../claims/slots.js';
import type { EventKind } from '../domain/event-kind.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import { SECOND } from '../domain/instant.js';
import { overlaps } from '../domain/interval.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { DELIVERY_QUESTIONS, deliveryRuns } from './matching/delivery-runs.js';
import { clockDiffers } from './matching/differs.js';
import { eventPointer, finding, intervalValue } from './matching/findings.js';
import { isAbout, kindsOf } from './matching/lasting-records.js';
import { isNamed, isSurelyMeant, meantOf } from './matching/length-meant.js';
import { isEndOfMute, lengthOf, ranFor } from './matching/length-of-record.js';
import { LINKING_KINDS, linksAmong } from './matching/links.js';
import { momentQuestions, momentsOf } from './matching/moments.js';
import { isOnlyNext } from './matching/run-that-followed.js';
import { endedSo, isSame, mayHaveEnded, namedInPassing } from './matching/runs-meant.js';
import { isServed } from './matching/served-told.js';
import { lengthMatches } from './matching/slot-matches.js';
import { endsMatch, isOwnRun, runOf } from './matching/stretch-ends.js';
import type { World } from './world.js';

const ID = 'event-length';
const KINDS: readonly EventKind[] = [
  'build.finished',
  'build.step',
  'check.finished',
  'job.finished',
  'pipeline.finished',
  'policy.snoozed',
  'alert.opened',
  'state.alert_open',
];
const QUESTION = { kinds: KINDS } as const;
const QUEUED = { kinds: ['build.queued'] } as const;
const DELIVERS: ReadonlySet<string> = new Set(['deploy', 'publish', 'roll_back']);

export const eventLength: Check = Object.freeze({
  id: ID,
  asks: 'Did this build, check, job, snooze or alert last as long as stated?',
  appliesTo: ['duration'],
  needs: (claim) =>
    isOfEvent(claim)
      ? [QUESTION, QUEUED, ...DELIVERY_QUESTIONS, { kinds: LINKING_KINDS }, ...momentQuestions(claim.what)]
      : [],
  examine(read, timeline, world) {
    if (!isOfEvent(read)) return [];
    // "The import finished after 38 seconds": from its own start, which may be in the one record of it.
    const claim = isOwnRun(read) ? { ...read, of: 'event' as const, what: runOf(read) } : read;
    const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
    const wanted = kindsOf(claim);
    const delivers = isOfDelivery(claim);
    const running = [
      ...timeline.ask(QUESTION).filter((event) => wanted.has(event.kind)),
      ...(delivers ? deliveryRuns(timeline) : []),
    ];
    const about = running.filter((event) => isAbout(claim, event, links, world) && mayHaveEnded(claim, event));
    const found = [
      () => about,
      () => endedSo(claim, running, world),
      () => namedInPassing(claim, running, world),
      () => toldAs(claim, timeline, world),
    ];
    const meant = found.reduce<readonly TimelineEvent[]>((some, next) => (some.length > 0 ? some : next()), []);
    const length =
      together(claim, meant, world) ??
      (isOwnRun(read) ? sinceQueued(claim, meant, timeline) : null) ??
      compared(claim, meant, running, world);
    const ends = claim.window?.until ? endsOf(claim, claim.window, meant, length) : null;
    return ends ? [length, ends] : [length];
  },
} satisfies Check);

const isOfEvent = (claim: { kind: string }): claim is ClaimOf<'duration'> =>
  claim.kind === 'duration' &&
  !((claim as ClaimOf<'duration'>).what && isOnlyNext((claim as ClaimOf<'duration'>).what!)) &&
  // How long a revision served is not how long its build ran.
  !isServed(claim as ClaimOf<'duration'>) &&
  (isOwnRun(claim as ClaimOf<'duration'>) ||
    ['event', 'alert'].includes((claim as ClaimOf<'duration'>).of) ||
    ((claim as ClaimOf<'duration'>).of === 'until_event' && isOfDelivery(claim as ClaimOf<'duration'>)));

/** "The deploy of v2.1 took seven minutes"; "no traffic for seven minutes" tells of no deploy. */
const isOfDelivery = ({ what }: ClaimOf<'duration'>): boolean =>
  what?.negated === false &&
  (what.actions.some((action) => DELIVERS.has(action)) ||
    what.subjects.some(({ how, types }) => how === 'described' && types.includes('deployment')));

/** "Flushed the keys in 37 s": any deed whose record has a length. */
const toldAs = ({ what, of }: ClaimOf<'duration'>, timeline: Timeline, world: World): readonly TimelineEvent[] =>
  what === undefined || of !== 'event' || what.actions.length === 0
    ? []
    : momentsOf(what, timeline, world).best.flatMap(({ event }) => (event && ranFor(event) ? [event] : []));

/** "The two export runs took 657 seconds": all of them added up, where there were as many; null where nothing is counted. */
function together(claim: ClaimOf<'duration'>, about: readonly TimelineEvent[], world: World): Finding | null {
  const count = claim.what?.amounts.find(({ family, stated }) => family === 'count' && stated >= 2)?.stated;
  const ran = about.filter(({ at }) => overlaps(at, world.incident)).flatMap((event) => ranFor(event) ?? []);
  if (count === undefined || ran.length !== count) return null;
  const whole = ran.reduce((sum, { from, to }) => sum + (to - from), 0n);
  const asserted: TypedValue = { type: 'duration', value: (claim.length.low + claim.length.high) / 2, unit: 'second' };
  if (lengthMatches(claim.length, 0n, whole) !== 'yes') return null;
  const cited = about.filter((event) => overlaps(event.at, world.incident) && ranFor(event) !== null);
  return finding(ID, 'duration', 'supports', 'records_agree', asserted, cited.map(eventPointer), {
    type: 'duration',
    value: Number(whole / SECOND),
    unit: 'second',
  });
}

function compared(
  claim: ClaimOf<'duration'>,
  about: readonly TimelineEvent[],
  running: readonly TimelineEvent[],
  world: World,
): Finding {
  const asserted: TypedValue = { type: 'duration', value: (claim.length.low + claim.length.high) / 2, unit: 'second' };
  const closed = inOrder(claim, about, world).filter((event) => ranFor(event) !== null);
  const open = about.filter((event) => !isEndOfMute(event));
  const fitting = meantOf(claim, closed, world).find((event) => lengthOf(claim, event) === 'yes');
  if (fitting) return shown('supports', fitting, asserted);
  const one = closed[0];
  const sure =
    isSurelyMeant(claim, closed, running) && (!isOfBound(claim) || closed.every((event) => isFar(claim, event)));
  if (!one || !sure || open.some((event) => lengthOf(claim, event) !== 'no') || !isSame(closed))
    return finding(ID, 'duration', 'silent', 'no_record', asserted);
  return shown('contradicts', one, asserted);
}

/** "Cancelled that build after four minutes": counted from when it was asked for, where it had to wait to begin. */
function sinceQueued(claim: ClaimOf<'duration'>, about: readonly TimelineEvent[], timeline: Timeline): Finding | null {
  const [one] = about;
  const build = one?.subjects.find(({ type }) => type === 'build');
  if (!one || !build || one.at.to === null || !isSame(about)) return null;
  const queued = timeline
    .ask(QUEUED)
    .find(({ subjects }) => subjects.some(({ type, id }) => type === 'build' && id === build.id));
  if (!queued || lengthMatches(claim.length, queued.at.from, one.at.to) !== 'yes') return null;
  const asserted: TypedValue = { type: 'duration', value: (claim.length.low + claim.length.high) / 2, unit: 'second' };
  return finding(ID, 'duration', 'supports', 'records_agree', asserted, [queued, one].map(eventPointer), {
    type: 'duration',
    value: Number((one.at.to - queued.at.from) / SECOND),
    unit: 'second',
  });
}

/** "ApiErrorsHigh: 10:02–10:31": both of its clocks, where its length refutes nothing already. */
function endsOf(
  claim: ClaimOf<'duration'>,
  window: TimeSlot,
  about: readonly TimelineEvent[],
  { stance }: Finding,
): Finding | null {
  const [first, last] = [window.readings[0], window.until?.[0]];
  if (!first || !last || stance === 'contradicts') return null;
  const asserted: TypedValue = { type: 'interval', value: [first.from, last.to] };
  const fitting = about.find((event) => endsMatch(window, event) === 'yes');
  const one = fitting ?? about.find(({ at }) => at.to !== null);
  const sure = fitting !== undefined || (isNamed(claim) && about.every((event) => endsMatch(window, event) === 'no'));
  if (!one || !sure) return finding(ID, 'time', 'silent', 'no_record', asserted);
  const told = [[eventPointer(one)], intervalValue(one.at)] as const;
  return fitting
    ? finding(ID, 'time', 'supports', 'records_agree', asserted, ...told)
    : clockDiffers(ID, asserted, ...told);
}

/** "Above 300 ms for an hour": an alert opens and closes late, so that only a length far from its own is refuted. */
const isOfBound = ({ of, words }: ClaimOf<'duration'>): boolean =>
  of === 'alert' && words.some((word) => /^\d+$/.test(word));

function isFar({ length }: ClaimOf<'duration'>, event: TimelineEvent): boolean {
  const ran = ranFor(event);
  if (ran === null) return false;
  const seconds = Number((ran.to - ran.from) / SECOND);
  return length.high < seconds * 0.6 - 600 || length.low > seconds * 1.6 + 600;
}

/** "The second run": of several during the incident, the one that came so. */
function inOrder(
  { what }: ClaimOf<'duration'>,
  about: readonly TimelineEvent[],
  world: World,
): readonly TimelineEvent[] {
  if (what?.ordinal === undefined) return about;
  const within = about
    .filter(({ at }) => overlaps(at, world.incident))
    .sort((a, b) => (a.at.from < b.at.from ? -1 : 1));
  const one = what.ordinal < 0 ? within.at(what.ordinal) : within[what.ordinal - 1];
  return one ? [one] : [];
}

const shown = (stance: 'supports' | 'contradicts', event: TimelineEvent, asserted: TypedValue): Finding =>
  finding(
    ID,
    'duration',
    stance,
    stance === 'supports' ? 'records_agree' : 'duration_differs',
    asserted,
    [eventPointer(event)],
    {
      type: 'duration',
      value: Number(((ranFor(event)?.to ?? event.at.from) - (ranFor(event)?.from ?? event.at.from)) / SECOND),
      unit: 'second',
    },
  );
