/** How long from this to that: does some pair of the records meant lie as far apart as stated? Contradicts only when both are beyond doubt and no pair can fit. */
import type { ClaimOf } from '../claims/claim.js';
import type { Happening, SubjectSlot } from '../claims/slots.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import { SECOND } from '../domain/instant.js';
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
  return found.best.length > 0 ? { ...found, all: own.all, named: false } : own;
}

/** "Step 3 closed; reopened 73 minutes later": the one thing that the records of the other end are about. */
function foundAt(other: Happening, timeline: Timeline, world: World): SubjectSlot[] {
  const { best } = momentsOf(other, timeline, world);
  const things = best.flatMap(({ event }) => event?.subjects.slice(0, 1) ?? []);
  const first = things[0];
  if (!first || things.length < best.length || things.some((ref) => ref.id !== first.id)) return [];
  const span = other.actionSpan ?? { start: 0, end: 0 };
  return [{ span, text: first.id, candidates: [first], types: [first.type], how: 'implied' }];
}

const isBetween = (claim: { kind: string }): claim is ClaimOf<'duration'> =>
  claim.kind === 'duration' && ['between', 'until_event'].includes((claim as ClaimOf<'duration'>).of);

function compared(claim: ClaimOf<'duration'>, first: Moments, second: Moments, asserted: TypedValue): Finding {
  const likely = pairsOf(first.best, second.best);
  // Of many merges and many alerts some are always as far apart as stated.
  const few = likely.length <= MOST_PAIRS ? likely : [];
  const pairs = [...few, ...ofOneThing(first.best, second.all), ...ofOneThing(first.all, second.best)];
  const fitting = pairs.filter(([a, b]) => fits(claim, a, b) === 'yes' && (a.event || b.event));
  if (fitting[0]) return told('supports', 'records_agree', fitting[0], asserted);
  const every = pairsOf(first.all, second.all);
  const sure = first.named && second.named && every.length > 0;
  const possible = every.some(([a, b]) => fits(claim, a, b) !== 'no');
  const shown = pairs.find(([a, b]) => a.event && b.event);
  if (!sure || possible || !shown || !definite(claim.from) || !definite(claim.to))
    return finding(ID, 'duration', 'silent', 'no_record', asserted);
  return told('contradicts', 'duration_differs', shown, asserted);
}

/** Words left over may make it another event than the one found; "the warning about connections" is no warning known by these words. */
const definite = (what: Happening | undefined): boolean =>
  what !== undefined &&
  what.words.length <=
    (what.subjects.some(({ how, candidates }) => how === 'described' && candidates.length === 0) ? 0 : 2);

const pairsOf = (first: readonly Moment[], second: readonly Moment[]): readonly (readonly [Moment, Moment])[] =>
  first.flatMap((a) =>
    second.filter((b) => !a.event || a.event !== b.event || a.at.from !== b.at.from).map((b) => [a, b] as const),
  );

/** "First page to acknowledgement": the acknowledgement of that very page, the next one behind it. */
const ofOneThing = (first: readonly Moment[], second: readonly Moment[]): readonly (readonly [Moment, Moment])[] =>
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
  [a, b]: readonly [Moment, Moment],
  asserted: TypedValue,
): Finding {
  const events = [a.event, b.event].filter((event) => event !== undefined);
  const found: TypedValue = { type: 'duration', value: Number((b.at.from - a.at.from) / SECOND), unit: 'second' };
  return finding(ID, 'duration', stance, reason, asserted, events.map(eventPointer), found);
}
