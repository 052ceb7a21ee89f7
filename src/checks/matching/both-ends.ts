/** Which moments two described ends may be, taken together: where the words of one leave too much choice, the other end, what belongs to it and what was spoken of before choose among them. */
import { actionOf } from '../../claims/action.js';
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import { type EntityRef, entityKey } from '../../domain/entity.js';
import { SECOND } from '../../domain/instant.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { isHub, type Links } from './links.js';
import type { Moment, Moments } from './moment.js';
import { momentsOf } from './moments.js';

export type Pair = readonly [Moment, Moment];

/** "The merge", beside a check on #12: where the words alone fit too many records, the thing named at the other end chooses among them. */
export function nearer(what: Happening, other: Happening, timeline: Timeline, world: World): Moments {
  const own = momentsOf(what, timeline, world);
  const lacks = !what.subjects.some((slot) => slot.candidates.length > 0);
  if (own.best.length === 1 || !lacks || what.ordinal !== undefined || what.says) return own;
  const borrowed = other.subjects.filter((slot) => slot.candidates.length > 0);
  const subjects =
    borrowed.length > 0
      ? borrowed.map((slot) => ({ ...slot, how: 'implied' as const }))
      : foundAt(other, timeline, world);
  if (subjects.length === 0) return own;
  const found = momentsOf({ ...what, subjects }, timeline, world);
  if (found.best.length === 0) return own;
  return isOnlyOne(what, borrowed, found) ? { ...found, named: true } : { ...found, all: own.all, named: false };
}

/** "The check on #12 failed four minutes before the merge", "between the tag and the release of v2": a change is merged once, a release tagged once, and no other one is spoken of. */
const isOnlyOne = (what: Happening, borrowed: readonly SubjectSlot[], found: Moments): boolean =>
  found.best.length === 1 &&
  what.actions.length > 0 &&
  what.actions.every((action) => actionOf(action).once === true) &&
  borrowed.some((slot) => slot.candidates.every(({ type }) => type === 'change' || type === 'release'));

/** "Step 3 closed; reopened 73 minutes later": the one thing that the records of the other end are about. */
function foundAt(other: Happening, timeline: Timeline, world: World): SubjectSlot[] {
  const { best } = momentsOf(other, timeline, world);
  const things = best.flatMap(({ event }) => (event ? [thingOf(event)] : []));
  const first = things[0];
  if (!first || things.length < best.length || things.some((ref) => ref.id !== first.id)) return [];
  const span = other.actionSpan ?? { start: 0, end: 0 };
  return [{ span, text: first.id, candidates: [first], types: [first.type], how: 'implied' }];
}

/** Pairs that may be meant: of few moments all, of many those that belong together. */
export function likelyPairs({ from, to }: Both, first: Moments, second: Moments, links: Links): readonly Pair[] {
  const likely = pairsOf(first.best, second.best);
  // Of many merges and many alerts some are always as far apart as stated.
  const few = likely.length <= MOST_PAIRS ? likely : [];
  return [
    ...few,
    ...pairsOf(first.beside ?? [], second.best),
    ...pairsOf(first.best, second.beside ?? []),
    ...(isPlain(to) || first.best.length <= 1 ? ofOneThing(first.best, second.all, links) : []),
    ...(isPlain(from) || second.best.length <= 1 ? ofOneThing(firstRings(first.all), second.best, links) : []),
  ];
}

interface Both {
  readonly from: Happening;
  readonly to: Happening;
}

/** "The median affected customer retried" is told by more than a deed: no record of a retry is that one. */
const isPlain = ({ words }: Happening): boolean => words.length <= MOST_WORDS;
const MOST_WORDS = 2;

export const pairsOf = (first: readonly Moment[], second: readonly Moment[]): readonly Pair[] =>
  first.flatMap((a) =>
    second.filter((b) => !a.event || a.event !== b.event || a.at.from !== b.at.from).map((b) => [a, b] as const),
  );

/** A pager that rings somebody again has rung before: lengths count from the first ring for each. */
const firstRings = (moments: readonly Moment[]): readonly Moment[] =>
  moments.filter(
    ({ event }) =>
      event?.kind !== 'page.notified' ||
      !moments.some(({ event: other }) => other !== event && isEarlierRing(other, event)),
  );

/** A page and the ring that comes with it are one. */
const isItsOwnRing = (event: TimelineEvent, { event: ring, at }: Moment): boolean =>
  ring?.kind === 'page.notified' &&
  /^page\.(?:triggered|notified)$/.test(event.kind) &&
  at.from - event.at.from < AT_ONCE;
const AT_ONCE = 20n * SECOND;

const isEarlierRing = (other: TimelineEvent | undefined, event: TimelineEvent): boolean =>
  other?.kind === 'page.notified' &&
  other.at.from < event.at.from &&
  other.subjects[0]?.id === event.subjects[0]?.id &&
  other.actors[0]?.identity === event.actors[0]?.identity;

/** "First page to acknowledgement": the acknowledgement of that very page, the next one behind it; "the check finished a minute after the merge": the check of that very change. */
const ofOneThing = (first: readonly Moment[], second: readonly Moment[], links: Links): readonly Pair[] =>
  first.flatMap((a) => {
    const { event } = a;
    if (!event) return [];
    const own = belongingTo(event, links);
    const next = second.find(
      (b) =>
        b.event !== undefined &&
        b.event !== event &&
        b.at.from >= a.at.from &&
        !isItsOwnRing(event, b) &&
        b.event.subjects.some((ref, i) => (i === 0 || !isHub(ref)) && own.has(entityKey(ref))),
    );
    return next ? [[a, next] as const] : [];
  });

const belongings = new WeakMap<TimelineEvent, ReadonlySet<string>>();

/** The record's own thing, and all that its change, commit or build is joined with. */
function belongingTo(event: TimelineEvent, links: Links): ReadonlySet<string> {
  const known = belongings.get(event);
  if (known) return known;
  const [first, ...rest] = event.subjects;
  const found = new Set(
    [...(first ? [first] : []), ...rest.filter((ref) => !isHub(ref))].flatMap((ref) =>
      isHub(ref) ? [entityKey(ref)] : [...links.of(ref)],
    ),
  );
  belongings.set(event, found);
  return found;
}

/** What a record tells of, by which others can be found: a check's commit, not all that the check ever ran on. */
const thingOf = (event: TimelineEvent): EntityRef => event.subjects.find((ref) => !isHub(ref)) ?? event.subjects[0]!;

interface Told extends Both {
  readonly before: Happening | undefined;
  readonly recent: readonly SubjectSlot[];
}

/** Pairs that only what was said before makes likely: of "the last step", a step of the flag just spoken of; of "a minute after that", what was told before that. */
export function pairsSpokenOf(
  { from, to, before, recent }: Told,
  [first, second]: readonly [Moments, Moments],
  timeline: Timeline,
  world: World,
): readonly Pair[] {
  const of = (what: Happening): readonly Moment[] => ofThingSpokenOf(what, recent, timeline, world);
  const [starts, ends] = [of(from), of(to)];
  const few = (moments: Moments): readonly Moment[] => moments.best;
  const told = before ? momentsOf(before, timeline, world).best : [];
  const earlier = [
    ...(first.best.length === 0 || (before && ofSameThing(before, to)) ? pairsOf(told, few(second)) : []),
    ...(second.best.length === 0 || (before && ofSameThing(before, from)) ? pairsOf(few(first), told) : []),
  ];
  return [
    ...nextTo({ from, to }, [first, second], timeline, world),
    ...pairsOf(starts, ends.length > 0 ? ends : few(second)),
    ...pairsOf(starts.length > 0 ? starts : few(first), ends),
    ...(earlier.length <= MOST_PAIRS ? earlier : []),
  ];
}

/** "After the last traffic shift", "before the first step": of many, the one next to the other end, where that end leaves no choice. */
function nextTo(
  { from, to }: Both,
  [first, second]: readonly [Moments, Moments],
  timeline: Timeline,
  world: World,
): readonly Pair[] {
  const [a, b] = [first.best[0], second.best[0]];
  // Of many things that somebody said, "asked for it" is the last before it was done, "replied" the first behind it.
  if (from.says && b && first.best.length === 0) {
    const last = first.all.findLast(({ at }) => at.to <= b.at.from);
    return last ? second.best.map((moment) => [last, moment] as const) : [];
  }
  if (to.says && a && second.best.length === 0) {
    const next = second.all.find(({ at }) => at.from >= a.at.to);
    return next ? first.best.map((moment) => [moment, next] as const) : [];
  }
  const all = ({ ordinal: _, ...what }: Happening): readonly Moment[] => momentsOf(what, timeline, world).all;
  if (from.ordinal === -1 && b && second.best.length === 1 && isPlain(from)) {
    const last = all(from).findLast(({ at }) => at.to <= b.at.from);
    return last ? [[last, b]] : [];
  }
  if (to.ordinal === 1 && a && first.best.length === 1 && isPlain(to)) {
    const next = all(to).find(({ at }) => at.from >= a.at.to);
    return next ? [[a, next]] : [];
  }
  return [];
}

/** "It was filed on Monday. … Two days later the ticket was closed": what was told of that very ticket. */
const ofSameThing = (a: Happening, b: Happening): boolean => {
  const keys = new Set(a.subjects.flatMap((slot) => slot.candidates.map(entityKey)));
  return b.subjects.some(
    (slot) => slot.candidates.length > 0 && slot.candidates.every((ref) => keys.has(entityKey(ref))),
  );
};

/** The moments of a deed without a thing of its own, done to the thing told of last that had it done; at most two, as of several nobody knows which. */
function ofThingSpokenOf(
  what: Happening,
  recent: readonly SubjectSlot[],
  timeline: Timeline,
  world: World,
): readonly Moment[] {
  if (what.actions.length === 0 || !isPlain(what)) return [];
  if (what.subjects.some((slot) => slot.candidates.length > 0)) return [];
  for (const slot of recent) {
    const keys = new Set(slot.candidates.map(entityKey));
    const { best } = momentsOf({ ...what, subjects: [{ ...slot, how: 'implied' }] }, timeline, world);
    const own = best.filter(({ event }) => event?.subjects.some((ref) => keys.has(entityKey(ref))));
    if (own.length > 0) return own.length <= 2 ? own : [];
  }
  return [];
}

const MOST_PAIRS = 6;
