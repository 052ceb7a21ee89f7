/** A length of time that a claim gives between itself and something else: two records that lie so far apart, where the words of both ends or the claims beside and before it lead to them, bear it out. May confirm only. */
import { type EndRecord, endQuestions } from '../../checks/matching/end-records.js';
import { type FoundPair, type Known, liesElsewhere, pairApart } from '../../checks/matching/far-apart.js';
import { eventPointer, finding } from '../../checks/matching/findings.js';
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import type { Distance } from '../../claims/distance.js';
import type { TypedValue } from '../../domain/finding.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { JudgedClaim } from './judged-claim.js';
import { figuresApart } from './lengths-of-figures.js';

/** What must be asked before distances can be judged. */
export const distanceQuestions = (claims: readonly Claim[]): readonly Question[] =>
  claims.flatMap(({ apart }) => (apart ? endQuestions(apart.own, ...apart.others) : []));

export function judgeDistances<One extends JudgedClaim>(
  judged: readonly One[],
  timeline: Timeline,
  world: World,
): readonly One[] {
  return judged.map((read) => {
    const one = withFigures(read, judged);
    const { claim } = one;
    const { apart } = claim;
    if (!apart || claim.denied) return one;
    const known = knownFor(claim, apart, judged);
    if (isUnheard(one, apart, judged))
      return liesElsewhere(apart, { ...known, own: recordsBehind([one]) }, timeline, world)
        ? { ...one, ...UNPROVEN }
        : one;
    if (!isOpen(one)) return one;
    const pair = pairApart(apart, known, timeline, world);
    return pair && (claim.kind === 'duration' || saysNoMore(claim, apart, pair))
      ? { ...one, ...agreed(one, apart, pair) }
      : one;
  });
}

/** "14 % at 9:07, two minutes later 60 %": borne out by the two figures. */
function withFigures<One extends JudgedClaim>(one: One, judged: readonly One[]): One {
  const { claim } = one;
  if (claim.kind !== 'duration' || claim.denied || claim.modality !== 'asserted' || !isOpen(one)) return one;
  const figures = figuresApart(claim, judged);
  if (figures.length === 0) return one;
  const { low, high } = claim.length;
  const asserted: TypedValue = { type: 'duration', value: (low + high) / 2, unit: 'second' };
  const pointers = figures.flatMap(({ deciding }) => deciding.flatMap((found) => [...found.pointers]));
  const found = finding('far-apart', 'duration', 'supports', 'records_agree', asserted, pointers);
  return { ...one, findings: [...one.findings, found], verdict: 'supported', reason: found.reason, deciding: [found] };
}

const OPEN: ReadonlySet<Claim['kind']> = new Set(['duration', 'event', 'communication', 'assertion']);

/** What only the agent concerned says of itself stays open. */
const isOpen = ({ claim, verdict, reason }: JudgedClaim): boolean =>
  verdict === 'unsupported' && reason !== 'self_attested' && OPEN.has(claim.kind);

/** Borne out, though neither its own time nor a claim beside it took the length up: "A reported it nine minutes after B". */
const isUnheard = ({ claim, verdict }: JudgedClaim, apart: Distance, judged: readonly JudgedClaim[]): boolean =>
  verdict === 'supported' &&
  claim.kind === 'communication' &&
  !claim.time &&
  !judged.some(({ claim: other }) => other.kind === 'duration' && other.length.span.start === apart.length.span.start);
const UNPROVEN = { verdict: 'unsupported', reason: 'no_record', deciding: [] } as const;

/** Nothing beyond the clauses of the distance, and no word that its records do not hold. */
const saysNoMore = ({ span }: Claim, apart: Distance, { own, first, second }: FoundPair): boolean =>
  span.start >= apart.span.start &&
  span.end <= apart.span.end &&
  // Of both ends in one clause, the clause tells both.
  (apart.joined ? [first, second] : [own]).every(({ missing }) => missing.length === 0);

/** The records behind what the claims beside it tell of the same clause, and behind what was told just before. */
function knownFor(claim: Claim, apart: Distance, judged: readonly JudgedClaim[]): Known {
  const sure = judged.filter(({ verdict, claim: { modality } }) => verdict === 'supported' && modality === 'asserted');
  const beside = sure.filter(({ claim: other }) => other !== claim && isOfDeed(other) && within(other, apart));
  if (apart.joined) return { own: [], told: recordsBehind(beside) };
  if (apart.named) return { own: recordsBehind(beside), told: [] };
  const before = judged.filter(({ claim: other }) => other.span.end <= apart.span.start);
  const own = before.filter(({ claim: other }) => other.unit === claim.unit);
  const last = before.at(-1)?.claim.unit;
  const told = own.length > 0 ? own : before.filter(({ claim: other }) => other.unit === last);
  return {
    own: recordsBehind(beside),
    told: recordsBehind(told.filter((one) => sure.includes(one))),
  };
}

const within = ({ span }: Claim, apart: Distance): boolean =>
  span.start >= apart.span.start && span.end <= apart.span.end;

const isOfDeed = ({ kind }: Claim): boolean => kind === 'event' || kind === 'communication' || kind === 'approval';

const recordsBehind = (judged: readonly JudgedClaim[]): readonly EndRecord[] =>
  [...new Set(judged.flatMap(({ deciding }) => deciding).flatMap(({ pointers }) => pointers))]
    .flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event] : []))
    .filter(({ kind }) => !kind.startsWith('metric.') && !kind.startsWith('state.'))
    .flatMap((event) => momentsOf(event).map((at) => ({ event, at, missing: [] })));

const momentsOf = ({ at }: TimelineEvent) => (at.to === null || at.to === at.from ? [at.from] : [at.from, at.to]);

function agreed({ findings }: JudgedClaim, { length }: Distance, { first, second }: FoundPair) {
  const asserted: TypedValue = { type: 'duration', value: (length.low + length.high) / 2, unit: 'second' };
  const found: TypedValue = {
    type: 'duration',
    value: Number((second.at - first.at) / 1_000_000_000n),
    unit: 'second',
  };
  const pointers = [...new Set([first.event, second.event])].map(eventPointer);
  const one = finding('far-apart', 'duration', 'supports', 'records_agree', asserted, pointers, found);
  return { findings: [...findings, one], verdict: 'supported' as const, reason: one.reason, deciding: [one] };
}
