/** How long from this to that: does some pair of the records meant lie as far apart as stated? Contradicts only when both are beyond doubt and no pair can fit. */
import { actionOf } from '../claims/action.js';
import type { ClaimOf } from '../claims/claim.js';
import type { Happening, SubjectSlot } from '../claims/slots.js';
import { entityKey } from '../domain/entity.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import { SECOND } from '../domain/instant.js';
import { overlaps } from '../domain/interval.js';
import type { Timeline } from '../domain/question.js';
import { skewBetween } from '../domain/tolerance.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import type { Moment, Moments } from './matching/moment.js';
import { momentQuestions, momentsOf } from './matching/moments.js';
import { spanFits } from './matching/span-fit.js';
import type { World } from './world.js';

const ID = 'length-between';

export const lengthBetween: Check = Object.freeze({
  id: ID,
  asks: 'Did as much time lie between the two as stated?',
  appliesTo: ['duration'],
  needs: (claim) => (isBetween(claim) ? momentQuestions(claim.from, claim.to) : []),
  examine(claim, timeline, world) {
    if (!isBetween(claim)) return [];
    const asserted: TypedValue = {
      type: 'duration',
      value: (claim.length.low + claim.length.high) / 2,
      unit: 'second',
    };
    if (!claim.from || !claim.to) return [finding(ID, 'duration', 'silent', 'no_record', asserted)];
    const two = twoOfOne(claim, timeline, world);
    if (two) return [compared(claim, two, two, asserted, two.pairs)];
    const first = nearer(claim.from, claim.to, timeline, world);
    const second = nearer(claim.to, claim.from, timeline, world);
    return [compared(claim, first, second, asserted)];
  },
} satisfies Check);

/** "The merge", beside a check on #12: where the words alone fit too many records, the thing named at the other end chooses among them. */
function nearer(what: Happening, other: Happening, timeline: Timeline, world: World): Moments {
  const own = momentsOf(what, timeline, world);
  const lacks = !what.subjects.some((slot) => slot.candidates.length > 0);
  if (own.best.length === 1 || !lacks || what.ordinal !== undefined) return own;
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

/** "The check on #12 failed four minutes before the merge": a change is merged once, and no other one is spoken of. */
const isOnlyOne = (what: Happening, borrowed: readonly SubjectSlot[], found: Moments): boolean =>
  found.best.length === 1 &&
  what.actions.length > 0 &&
  what.actions.every((action) => actionOf(action).once === true) &&
  borrowed.some((slot) => slot.candidates.length === 1 && slot.candidates[0]!.type === 'change');

/** "Step 3 closed; reopened 73 minutes later": the one thing that the records of the other end are about. */
function foundAt(other: Happening, timeline: Timeline, world: World): SubjectSlot[] {
  const { best } = momentsOf(other, timeline, world);
  const things = best.flatMap(({ event }) => event?.subjects.slice(0, 1) ?? []);
  const first = things[0];
  if (!first || things.length < best.length || things.some((ref) => ref.id !== first.id)) return [];
  const span = other.actionSpan ?? { start: 0, end: 0 };
  return [{ span, text: first.id, candidates: [first], types: [first.type], how: 'implied' }];
}

type Pair = readonly [Moment, Moment];

/** "Two steps, four minutes apart": of the things that had it done to them, those to which it was done just twice. */
function twoOfOne(
  { from, to }: ClaimOf<'duration'>,
  timeline: Timeline,
  world: World,
): (Moments & { readonly pairs: readonly Pair[] }) | null {
  if (!from || !to || from.ordinal !== 1 || to.ordinal !== 2 || from.actions.join() !== to.actions.join()) return null;
  const { ordinal: _, ...what } = from;
  const found = momentsOf(what, timeline, world);
  const within = found.all.filter(({ at }) => overlaps(world.incident, at));
  const things = [...new Set(within.map(({ event }) => thingOf(event)))].map((thing) =>
    within.filter(({ event }) => thingOf(event) === thing),
  );
  const pairs = things.flatMap((own): Pair[] => (own.length === 2 ? [[own[0]!, own[1]!]] : []));
  // Where one thing had it done oftener, the two may be any of those.
  const sure = found.named && things.length === 1 && pairs.length === 1;
  return { best: within, all: within, named: sure, pairs: pairs.length > 2 ? [] : pairs };
}

const thingOf = (event: Moment['event']): string => {
  const [first] = event?.subjects ?? [];
  return first ? entityKey(first) : '';
};

const isBetween = (claim: { kind: string }): claim is ClaimOf<'duration'> =>
  claim.kind === 'duration' && ['between', 'until_event'].includes((claim as ClaimOf<'duration'>).of);

function compared(
  claim: ClaimOf<'duration'>,
  first: Moments,
  second: Moments,
  asserted: TypedValue,
  pairs: readonly Pair[] = likelyPairs(first, second),
): Finding {
  const fitting = pairs.filter(([a, b]) => fits(claim, a, b) === 'yes' && (a.event || b.event));
  if (fitting[0]) return told('supports', 'records_agree', fitting[0], asserted);
  const every = first === second ? pairs : pairsOf(first.all, second.all);
  const sure = first.named && second.named && every.length > 0;
  const possible = every.some(([a, b]) => fits(claim, a, b) !== 'no');
  const shown = pairs.find(([a, b]) => a.event && b.event);
  if (!sure || possible || !shown || !definite(claim.from) || !definite(claim.to))
    return finding(ID, 'duration', 'silent', 'no_record', asserted);
  return told('contradicts', 'duration_differs', shown, asserted);
}

function likelyPairs(first: Moments, second: Moments): readonly Pair[] {
  const likely = pairsOf(first.best, second.best);
  // Of many merges and many alerts some are always as far apart as stated.
  const few = likely.length <= MOST_PAIRS ? likely : [];
  return [...few, ...ofOneThing(first.best, second.all), ...ofOneThing(first.all, second.best)];
}

/** Words left over may make it another event than the one found; "the warning about connections" is no warning known by these words. */
const definite = (what: Happening | undefined): boolean =>
  what !== undefined &&
  what.words.length <=
    (what.subjects.some(({ how, candidates }) => how === 'described' && candidates.length === 0) ? 0 : 2);

const pairsOf = (first: readonly Moment[], second: readonly Moment[]): readonly Pair[] =>
  first.flatMap((a) =>
    second.filter((b) => !a.event || a.event !== b.event || a.at.from !== b.at.from).map((b) => [a, b] as const),
  );

/** "First page to acknowledgement": the acknowledgement of that very page, the next one behind it. */
const ofOneThing = (first: readonly Moment[], second: readonly Moment[]): readonly Pair[] =>
  first.flatMap((a) => {
    const thing = a.event?.subjects[0];
    const next = second.find(
      ({ at, event }) =>
        thing !== undefined &&
        event !== a.event &&
        at.from >= a.at.from &&
        event?.subjects[0]?.type === thing.type &&
        event.subjects[0].id === thing.id,
    );
    return next ? [[a, next] as const] : [];
  });

function fits(claim: ClaimOf<'duration'>, a: Moment, b: Moment): 'yes' | 'no' | 'cannot_tell' {
  if (b.at.to < a.at.from) return 'no';
  const skew =
    a.event && b.event
      ? skewBetween(a.event.clock, b.event.clock, a.event.evidence.source === b.event.evidence.source)
      : 0n;
  // Both ends told by clocks: a second or two more is nobody's mistake.
  // A writer's own date may back a length, never refute one.
  if (skew === null) return spanFits(claim.length, a.at, b.at) === 'yes' ? 'yes' : 'cannot_tell';
  return spanFits(claim.length, a.at, b.at, skew > CLOCKS ? skew : CLOCKS);
}

const MOST_PAIRS = 6;
const CLOCKS = 2n * SECOND;

function told(
  stance: 'supports' | 'contradicts',
  reason: 'records_agree' | 'duration_differs',
  [a, b]: Pair,
  asserted: TypedValue,
): Finding {
  const events = [a.event, b.event].filter((event) => event !== undefined);
  const found: TypedValue = { type: 'duration', value: Number((b.at.from - a.at.from) / SECOND), unit: 'second' };
  return finding(ID, 'duration', stance, reason, asserted, events.map(eventPointer), found);
}
