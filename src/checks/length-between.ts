/** How long from this to that: does some pair of the records meant lie as far apart as stated? Contradicts only when both are beyond doubt and no pair can fit. */
import type { ClaimOf } from '../claims/claim.js';
import type { Happening, SubjectSlot } from '../claims/slots.js';
import type { CoverageEntry } from '../domain/coverage.js';
import { entityKey } from '../domain/entity.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import { SECOND } from '../domain/instant.js';
import { overlaps } from '../domain/interval.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Match } from '../domain/tolerance.js';
import type { Check } from './check.js';
import { likelyPairs, nearer, type Pair, pairsOf, pairsSpokenOf } from './matching/both-ends.js';
import { clocksApart } from './matching/clocks-apart.js';
import { anotherDoer, isClocked, isPinned } from './matching/counted-from.js';
import { pairsWithIncident } from './matching/days-from-incident.js';
import { eventPointer, finding } from './matching/findings.js';
import { LINKING_KINDS, linksAmong } from './matching/links.js';
import { isOfAnother, isSameThing, isToldOfOtherwise } from './matching/meant-elsewhere.js';
import type { Moment, Moments } from './matching/moment.js';
import { momentQuestions, momentsOf, ownClock } from './matching/moments.js';
import { noOtherMoment } from './matching/no-other-moment.js';
import { hasPointedEnd, isOfOneThing, isOneEnd, isSomeNth } from './matching/one-end.js';
import { personMatches } from './matching/slot-matches.js';
import { nearestLength, spanFits } from './matching/span-fit.js';
import { isOfUnknown } from './matching/strangers.js';
import { isOwnRun } from './matching/stretch-ends.js';
import { missingFrom } from './matching/wording.js';
import type { World } from './world.js';

const ID = 'length-between';

export const lengthBetween: Check = Object.freeze({
  id: ID,
  asks: 'Did as much time lie between the two as stated?',
  appliesTo: ['duration'],
  needs: (claim) => (isBetween(claim) ? momentQuestions(claim.from, claim.to, claim.before) : []),
  examine(claim, timeline, world) {
    if (!isBetween(claim)) return [];
    const asserted: TypedValue = {
      type: 'duration',
      value: (claim.length.low + claim.length.high) / 2,
      unit: 'second',
    };
    if (!claim.from || !claim.to || [claim.what, claim.from, claim.to].some(isOfUnknown))
      return [finding(ID, 'duration', 'silent', 'no_record', asserted)];
    const fit = ([a, b]: Pair) => fits(claim, [a, b], world.coverage);
    const two = twoOfOne(claim, timeline, world);
    if (two) return [compared(claim, { first: two, second: two, pairs: two.pairs, fit }, asserted, world)];
    const { before, recent = [] } = claim;
    const { from, to } = ofOneThing(claim.from, claim.to);
    const first = nearer(from, to, timeline, world);
    const second = nearer(to, from, timeline, world);
    const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
    const own = likelyPairs({ from, to }, first, second, links);
    const spoken = (): readonly Pair[] => pairsSpokenOf({ from, to, before, recent }, [first, second], timeline, world);
    const whole = pairsWithIncident({ from, to, length: claim.length }, [first, second], world);
    const told = [...own, ...whole, ...fromClock(claim, second)];
    const pairs = (fittingPair(claim, told, fit) ? told : [...told, ...spoken()]).filter(
      (pair) => !isOwnRun(claim) || (isOneRun(pair) && isOfItsKind(claim, pair)),
    );
    const grade = compared({ ...claim, from, to }, { ...ofOneIncident(first, second), pairs, fit }, asserted, world);
    const found =
      grade.stance === 'contradicts' && [claim.from, claim.to].some(isSomeNth)
        ? finding(ID, 'duration', 'silent', 'no_record', asserted)
        : grade;
    const [start] = first.best;
    const other =
      found.stance === 'silent' && start && isPinned(from, first) && isLater(claim.text)
        ? anotherDoer(ID, to, [from, start, claim.length], timeline, world)
        : null;
    return other ? [found, ...other] : [found];
  },
} satisfies Check);

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
  // What the words say of them and nothing is named by, both records have to say as well.
  const told = ({ event }: Moment): boolean =>
    found.named || (event !== undefined && missingFrom(what.words, event).length === 0);
  const pairs = things.flatMap((own): Pair[] => (own.length === 2 && own.every(told) ? [[own[0]!, own[1]!]] : []));
  // Where one thing had it done oftener, the two may be any of those.
  const sure = found.named && things.length === 1 && pairs.length === 1;
  return { best: within, all: within, named: sure, pairs: pairs.length > 2 ? [] : pairs };
}

/** "At 10:15 she handed over; he acknowledged two minutes later": counted from the clock that is written, whatever record stands closest to it. */
const fromClock = ({ from, text }: ClaimOf<'duration'>, second: Moments): readonly Pair[] =>
  from && isClocked(from) && second.best.length === 1 && isLater(text) ? pairsOf(ownClock(from).best, second.best) : [];

const isLater = (text: string): boolean => /\blater\b|\bafter (?:that|this|him|her|them)\b/i.test(text);

const thingOf = (event: Moment['event']): string => {
  const [first] = event?.subjects ?? [];
  return first ? entityKey(first) : '';
};

const isBetween = (claim: { kind: string }): claim is ClaimOf<'duration'> =>
  claim.kind === 'duration' && ['between', 'until_event'].includes((claim as ClaimOf<'duration'>).of);

interface Ends {
  readonly first: Moments;
  readonly second: Moments;
  readonly pairs: readonly Pair[];
  readonly fit: Fit;
}
type Fit = (pair: Pair) => Match;

/** "Ana approved #12 and merged it an hour later": what both ends are about is named at one of them, and no other is meant at the other. */
function ofOneThing(from: Happening, to: Happening): { readonly from: Happening; readonly to: Happening } {
  const like = (what: Happening, other: Happening): Happening => {
    const named = other.subjects.filter(({ how }) => how === 'named');
    const subjects = what.subjects.map((slot) =>
      slot.how === 'implied' && named.some((one) => isSameThing(one, slot)) ? { ...slot, how: 'named' as const } : slot,
    );
    return subjects.some((slot, i) => slot !== what.subjects[i]) ? { ...what, subjects } : what;
  };
  return { from: like(from, to), to: like(to, from) };
}

/** "From declaration to resolution": what is declared and then resolved is the incident, whatever else was resolved. */
function ofOneIncident(first: Moments, second: Moments): { readonly first: Moments; readonly second: Moments } {
  const own = [first, second].every(
    ({ best, named }) => named && best.length === 1 && best[0]!.event?.kind.startsWith('incident.'),
  );
  return own ? { first: { ...first, all: first.best }, second: { ...second, all: second.best } } : { first, second };
}

function compared(
  claim: ClaimOf<'duration'>,
  { first, second, pairs, fit }: Ends,
  asserted: TypedValue,
  world: World,
): Finding {
  const fitting = fittingPair(claim, pairs, fit);
  if (fitting) return compare('supports', 'records_agree', fitting, asserted, claim);
  const every = first === second ? pairs : pairsOf(first.all, second.all);
  const sure =
    every.length > 0 &&
    [[claim.from!, first] as const, [claim.to!, second] as const].every(
      ([end, moments]) => moments.named || isPinned(end, moments) || noOtherMoment(end, moments, world),
    );
  const bothNamed = first.named && second.named;
  const possible = [...every, ...fromClock(claim, second)].some((pair) => fit(pair) !== 'no');
  const shown = [...pairs, ...every].find(([a, b]) => a.event && b.event);
  // "For ten minutes nobody was paged" may be any ten minutes.
  const plain = definite(claim.from) && definite(claim.to) && !isOneEnd(claim);
  // "Acknowledged that page two minutes later": counted from a page that came only afterwards, it is another one that is meant.
  const backwards = shown && !(bothNamed && !/\blater\b/i.test(claim.text)) && shown[0].at.from > shown[1].at.to;
  if (
    claim.what?.negated ||
    !sure ||
    possible ||
    !shown ||
    !plain ||
    backwards ||
    isOfAnother(claim, shown) ||
    isToldOfOtherwise(claim) ||
    (hasPointedEnd(claim) && !isOfOneThing(shown)) ||
    (isOwnRun(claim) && !isOneRun(shown))
  )
    return finding(ID, 'duration', 'silent', 'no_record', asserted);
  return compare('contradicts', 'duration_differs', shown, asserted, claim);
}

/** Of two runs neither began with the other. */
const isOneRun = ([a, b]: Pair): boolean => !a.event || !b.event || thingOf(a.event) === thingOf(b.event);

/** That a check of the same commit ended is no end of the build. */
const isOfItsKind = ({ from }: ClaimOf<'duration'>, [, { event }]: Pair): boolean =>
  event?.kind !== 'check.finished' || from?.subjects.some(({ types }) => types.includes('check')) === true;

/** Words left over may make it another event than the one found; "the warning about connections" is no warning known by these words. */
const definite = (what: Happening | undefined): boolean =>
  what !== undefined &&
  !what.subjects.some(isGuessed) &&
  what.words.length <=
    (what.subjects.some(({ how, candidates }) => how === 'described' && candidates.length === 0) ? 0 : 2);

/** "The new revision" is the one told of last, or another one. */
const isGuessed = ({ how, text, types }: SubjectSlot): boolean =>
  how === 'implied' && text.includes(' ') && types.some((type) => OF_MANY.has(type));
const OF_MANY: ReadonlySet<string> = new Set(['revision', 'version', 'release', 'build', 'deployment']);

const fittingPair = (claim: ClaimOf<'duration'>, pairs: readonly Pair[], fit: Fit): Pair | undefined =>
  pairs.find(
    ([a, b]) => fit([a, b]) === 'yes' && (a.event || b.event) && isBorneOut(claim.from, a) && isBorneOut(claim.to, b),
  );

/** "The median customer retried within ten minutes": what most of the words are strange to is another event, though the length fits. */
const isBorneOut = (what: Happening | undefined, { event }: Moment): boolean =>
  what === undefined ||
  event === undefined ||
  (missingFrom(what.words, event).length <= MOST_STRANGE && !isOfSomebodyElse(what, event));
const MOST_STRANGE = 2;

/** "Merge of #742 | Magnus | three minutes after": of a merge by Petrel, no length bears that out. */
const isOfSomebodyElse = ({ agent }: Happening, { actors }: TimelineEvent): boolean =>
  agent?.how === 'named' && agent.identities.length > 0 && actors.length > 0 && personMatches(agent, actors) === 'no';

function fits(claim: ClaimOf<'duration'>, [a, b]: Pair, coverage: readonly CoverageEntry[]): Match {
  if (b.at.to < a.at.from) return 'no';
  const skew = a.event && b.event ? clocksApart(a.event, b.event, coverage) : 0n;
  // Both ends told by clocks: a second or two more is nobody's mistake.
  // A writer's own date may back a length, never refute one.
  if (skew === null) return spanFits(claim.length, a.at, b.at) === 'yes' ? 'yes' : 'cannot_tell';
  return spanFits(claim.length, a.at, b.at, skew > CLOCKS ? skew : CLOCKS);
}

const CLOCKS = 2n * SECOND;

function compare(
  stance: 'supports' | 'contradicts',
  reason: 'records_agree' | 'duration_differs',
  [a, b]: Pair,
  asserted: TypedValue,
  { length }: ClaimOf<'duration'>,
): Finding {
  const events = [a.event, b.event].filter((event) => event !== undefined);
  const found: TypedValue = { type: 'duration', value: nearestLength(length, a.at, b.at), unit: 'second' };
  return finding(ID, 'duration', stance, reason, asserted, events.map(eventPointer), found);
}
