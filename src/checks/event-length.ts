/** How long did this one thing take: a build, check, job, snooze or alert with a start and an end of its own. */
import type { ClaimOf } from '../claims/claim.js';
import { stem } from '../claims/words/stem.js';
import type { EntityRef } from '../domain/entity.js';
import type { EventKind } from '../domain/event-kind.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import { DAY, type Instant, parseInstant, SECOND } from '../domain/instant.js';
import { type Interval, overlaps, widen } from '../domain/interval.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Match } from '../domain/tolerance.js';
import type { Check } from './check.js';
import { nameStems } from './matching/effect-choice.js';
import { eventPointer, finding } from './matching/findings.js';
import { LINKING_KINDS, type Links, linksAmong } from './matching/links.js';
import { momentQuestions, momentsOf } from './matching/moments.js';
import { endedSo, isSame, namedInPassing } from './matching/runs-meant.js';
import { lengthMatches, personMatches, subjectFits, timeMatches } from './matching/slot-matches.js';
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

export const eventLength: Check = Object.freeze({
  id: ID,
  asks: 'Did this build, check, job, snooze or alert last as long as stated?',
  appliesTo: ['duration'],
  needs: (claim) => (isOfEvent(claim) ? [QUESTION, { kinds: LINKING_KINDS }, ...momentQuestions(claim.what)] : []),
  examine(claim, timeline, world) {
    if (!isOfEvent(claim)) return [];
    const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
    const wanted = kindsOf(claim);
    const running = timeline.ask(QUESTION).filter((event) => wanted.has(event.kind));
    const about = running.filter((event) => isAbout(claim, event, links, world));
    const found = [
      () => about,
      () => endedSo(claim, running, world),
      () => namedInPassing(claim, running, world),
      () => toldAs(claim, timeline, world),
    ];
    const meant = found.reduce<readonly TimelineEvent[]>((some, next) => (some.length > 0 ? some : next()), []);
    return [together(claim, meant, world) ?? compared(claim, meant, world)];
  },
} satisfies Check);

const isOfEvent = (claim: { kind: string }): claim is ClaimOf<'duration'> =>
  claim.kind === 'duration' && ['event', 'alert'].includes((claim as ClaimOf<'duration'>).of);

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

/** Alerts for claims about alerts, snoozes for mutes; everything that runs for the rest. */
function kindsOf(claim: ClaimOf<'duration'>): ReadonlySet<EventKind> {
  if (claim.of === 'alert') return new Set(['alert.opened', 'state.alert_open']);
  if (claim.what?.actions.includes('snooze')) return new Set(['policy.snoozed']);
  return new Set(['build.finished', 'build.step', 'check.finished', 'job.finished', 'pipeline.finished']);
}

function isAbout(claim: ClaimOf<'duration'>, event: TimelineEvent, links: Links, world: World): boolean {
  const { what } = claim;
  if (!what || event.outcome === 'denied' || !overlaps(event.at, widen(world.incident, DAY))) return false;
  if (what.agent && personMatches(what.agent, event.actors) === 'no') return false;
  if (what.time && !what.time.until && !touches(claim, event.at)) return false;
  if (claim.of === 'alert') return namesAlert(claim, event) && !isElsewhere(claim, event, links);
  const fits = what.subjects.map((slot) => subjectFits(slot, event, links));
  if (fits.includes('no')) return false;
  // A build's length is that of its own record, not of a check of the same commit.
  if (what.subjects.some((slot, i) => slot.how === 'named' && isRun(slot.candidates) && fits[i] !== 'direct'))
    return false;
  return fits.some((fit) => fit === 'direct' || fit === 'linked') || what.time !== undefined;
}

const isRun = (candidates: readonly EntityRef[]): boolean =>
  candidates.length > 0 && candidates.every(({ type }) => type === 'build' || type === 'job' || type === 'check');

const touches = (claim: ClaimOf<'duration'>, at: Interval): boolean =>
  timeMatches(claim.what!.time!, { from: at.from, to: at.from }) !== 'no' ||
  (at.to !== null && timeMatches(claim.what!.time!, { from: at.to, to: at.to }) !== 'no');

/** "Above 300 ms in Tokyo": an alert of that very region. */
const isElsewhere = ({ what }: ClaimOf<'duration'>, event: TimelineEvent, links: Links): boolean =>
  what?.subjects.some(
    (slot) =>
      slot.candidates.length > 0 &&
      slot.candidates.every(({ type }) => type === 'environment') &&
      subjectFits(slot, event, links) === 'no',
  ) ?? false;

/** Every content word of the sentence's alert stands in the alert's name, service or summary. */
function namesAlert(claim: ClaimOf<'duration'>, event: TimelineEvent): boolean {
  const named = claim.what?.subjects.flatMap((slot) => slot.candidates) ?? [];
  if (named.some((ref) => ref.type === 'policy' && event.subjects.some((own) => own.id === ref.id))) return true;
  const stems = alertStems(event);
  const wanted = claim.words.filter((word) => !EMPTY.has(word));
  return wanted.length >= 1 && wanted.every((word) => stems.has(word));
}

const EMPTY = new Set(
  [
    'alert',
    'open',
    'last',
    'over',
    'clos',
    'fire',
    'stay',
    'minute',
    'hour',
    'remain',
    'stand',
    'sit',
    'be',
    'hover',
  ].map(stem),
);

function alertStems(event: TimelineEvent): ReadonlySet<string> {
  const text = `${String(event.attributes['policy'] ?? '')} ${event.subjects.map((ref) => ref.id).join(' ')} ${event.text ?? ''}`;
  // "p95" and "5xx" are one word to whoever speaks of them.
  const whole = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(stem);
  return new Set([...nameStems(text), ...whole]);
}

function compared(claim: ClaimOf<'duration'>, about: readonly TimelineEvent[], world: World): Finding {
  const asserted: TypedValue = { type: 'duration', value: (claim.length.low + claim.length.high) / 2, unit: 'second' };
  const closed = inOrder(claim, about, world).filter((event) => ranFor(event) !== null);
  const fitting = closed.find((event) => lengthOf(claim, event) === 'yes');
  if (fitting) return shown('supports', fitting, asserted);
  const one = closed[0];
  const sure =
    (isNamed(claim) || isPinned(claim, closed)) && (!isOfBound(claim) || closed.every((event) => isFar(claim, event)));
  if (!one || !sure || about.some((event) => lengthOf(claim, event) !== 'no') || !isSame(closed))
    return finding(ID, 'duration', 'silent', 'no_record', asserted);
  return shown('contradicts', one, asserted);
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

/** "Silenced at 12:47 for 45 min", "the second export run": told by its clock or its place among several, where no other one can be meant. */
const isPinned = ({ what }: ClaimOf<'duration'>, closed: readonly TimelineEvent[]): boolean =>
  what !== undefined &&
  what.words.length <= 2 &&
  !what.actions.includes('unsnooze') &&
  closed.length > 0 &&
  ((what.time !== undefined &&
    !what.time.until &&
    closed.every(({ at }) => timeMatches(what.time!, { from: at.from, to: at.from }) === 'yes')) ||
    (what.ordinal !== undefined && what.subjects.some(({ candidates }) => candidates.length === 1)));

/** From when to when it ran: both ends of the record, else so long before its one end as it says itself. */
function ranFor({ at, attributes }: TimelineEvent): { readonly from: Instant; readonly to: Instant } | null {
  if (at.to !== null && at.to > at.from) return { from: at.from, to: at.to };
  const seconds = attributes['durationSeconds'];
  if (at.to === null || typeof seconds !== 'number' || !(seconds > 0)) return null;
  return { from: at.to - BigInt(Math.round(seconds * 1000)) * (SECOND / 1000n), to: at.to };
}

/** A mute that was ended early was still set for its whole length; either may be meant. */
function lengthOf(claim: ClaimOf<'duration'>, event: TimelineEvent): Match {
  const ran = ranFor(event);
  if (ran === null) return 'cannot_tell';
  // Both ends are the record's own: slack is for refuting only.
  if (lengthMatches(claim.length, ran.from, ran.to) === 'yes') return 'yes';
  const actual = lengthMatches(claim.length, ran.from, ran.to, 2n * SECOND);
  const planned = parseInstant(String(event.attributes['to'] ?? ''));
  if (actual === 'yes' || event.kind !== 'policy.snoozed' || planned === null) return actual;
  return lengthMatches(claim.length, event.at.from, planned, 2n * SECOND);
}

/** "Its build" may be another one than the reader takes it for; only a name, or an alert by its words, leaves no choice. */
const isNamed = (claim: ClaimOf<'duration'>): boolean =>
  claim.of === 'alert' ||
  (claim.what?.subjects.some((slot) => slot.how === 'named' && slot.candidates.length > 0) ?? false);

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
