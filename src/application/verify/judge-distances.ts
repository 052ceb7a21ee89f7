/** A length of time that a claim gives between itself and something else: two records that lie so far apart, where the words of both ends or the claims beside and before it lead to them, bear it out; where both deeds are surely found and nothing lies so far apart, it differs. */
import { type EndRecord, endQuestions } from '../../checks/matching/end-records.js';
import { type FoundPair, type Known, liesElsewhere, liesFarOff, pairApart } from '../../checks/matching/far-apart.js';
import { eventPointer, finding } from '../../checks/matching/findings.js';
import type { World } from '../../checks/world.js';
import type { Claim, ClaimOf } from '../../claims/claim.js';
import type { Distance } from '../../claims/distance.js';
import type { Finding, TypedValue } from '../../domain/finding.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { Reason } from '../../domain/reason.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { beginsWhatLasted, endsWhatLasted } from './ends-of-deeds.js';
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
    const far = pair ? null : farOff(claim, apart, known, judged);
    if (far && liesFarOff(apart, known, timeline, world)) return { ...one, ...refuted(one, apart, far) };
    return pair && (claim.kind === 'duration' || saysNoMore(claim, apart, pair))
      ? { ...one, ...agreed(one, apart, pair) }
      : one;
  });
}

/** "Ana merged it. An hour later Bo rolled it back": a length told of one deed and counted from the one told just before, each surely found; the two that lie nearest are shown. */
function farOff(claim: Claim, apart: Distance, { own, told }: Known, judged: readonly JudgedClaim[]): FoundPair | null {
  if (claim.kind !== 'duration' || claim.modality !== 'asserted') return null;
  const [first, second] = apart.direction === 'after' ? [told.at(-1), own[0]] : [own.at(-1), told[0]];
  const around = toldBefore(claim, apart, judged).concat(judged.filter((one) => within(one.claim, apart)));
  const sure = around.every(({ claim: other, verdict }) => other.kind === 'duration' || verdict === 'supported');
  if (!sure || !first || !second || first.event === second.event) return null;
  const apartBy = Math.abs(Number(second.at - first.at)) / 1e9;
  return apartBy <= Math.max(apart.length.high * MANY_TIMES, HOUR_SECONDS) ? { first, second, own: second } : null;
}
/** What lies so much farther away is another thing than the one that is told of. */
const MANY_TIMES = 10;
const HOUR_SECONDS = 3600;

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

/** Borne out, though neither its own time nor a claim beside it took the length up: "A reported it nine minutes after B", "a minute later C took the lead". */
const isUnheard = ({ claim, verdict }: JudgedClaim, apart: Distance, judged: readonly JudgedClaim[]): boolean =>
  verdict === 'supported' &&
  (claim.kind === 'communication' || isRole(claim)) &&
  !claim.time &&
  !judged.some(({ claim: other }) => other.kind === 'duration' && other.length.span.start === apart.length.span.start);
const UNPROVEN = { verdict: 'unsupported', reason: 'no_record', deciding: [] } as const;

/** "Replied within a minute that it would put them back": phrases that the clause itself has no words for. */
const isUnread = (claim: Claim, { own }: Distance): boolean =>
  claim.kind === 'communication' && claim.words.length > 0 && own.words.length === 0;

/** Nothing beyond the clauses of the distance, and no word that its records do not hold. */
const saysNoMore = (claim: Claim, apart: Distance, { own, first, second }: FoundPair): boolean =>
  !isUnread(claim, apart) &&
  claim.span.start >= apart.span.start &&
  claim.span.end <= apart.span.end &&
  // Of both ends in one clause, the clause tells both.
  (apart.joined ? [first, second] : [own]).every(({ missing }) => missing.length === 0);

/** The records behind what the claims beside it tell of the same clause, and behind what was told just before. */
function knownFor(claim: Claim, apart: Distance, judged: readonly JudgedClaim[]): Known {
  const sure = judged.filter(({ verdict, claim: { modality } }) => verdict === 'supported' && modality === 'asserted');
  const beside = sure.filter(({ claim: other }) => other !== claim && isOfDeed(other) && within(other, apart));
  if (apart.joined) return { own: [], told: recordsBehind(beside) };
  if (apart.named) return { own: recordsBehind(beside), told: [] };
  return {
    own: recordsBehind(beside),
    told: recordsBehind(toldBefore(claim, apart, judged).filter((one) => sure.includes(one))),
  };
}

/** Claims of this sentence before it, or else of the one before. */
function toldBefore(claim: Claim, apart: Distance, judged: readonly JudgedClaim[]): JudgedClaim[] {
  const before = judged.filter(({ claim: other }) => other.span.end <= apart.span.start);
  const own = before.filter(({ claim: other }) => other.unit === claim.unit);
  const last = before.at(-1)?.claim.unit;
  return own.length > 0 ? own : before.filter(({ claim: other }) => other.unit === last);
}

const within = ({ span }: Claim, apart: Distance): boolean =>
  span.start >= apart.span.start && span.end <= apart.span.end;

const isOfDeed = (claim: Claim): boolean =>
  claim.kind === 'event' || claim.kind === 'communication' || claim.kind === 'approval' || isRole(claim);

/** "Took the lead": what its holder said then is the moment. */
const isRole = (claim: Claim): claim is ClaimOf<'state'> => claim.kind === 'state' && claim.state === 'role';

const recordsBehind = (judged: readonly JudgedClaim[]): readonly EndRecord[] =>
  judged.flatMap(({ claim, deciding }) =>
    [...new Set(deciding.flatMap(({ pointers }) => pointers))]
      .flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event] : []))
      .filter(({ kind }) => !kind.startsWith('metric.') && !kind.startsWith('state.'))
      .flatMap((event) => momentsOf(event, claim).map((at) => ({ event, at, missing: [] }))),
  );

/** Of what lasted, the beginning where its deed began it, the end where its deed ended it, else either. */
function momentsOf({ at }: TimelineEvent, claim: Claim) {
  if (at.to === null || at.to === at.from) return [at.from];
  if (endsWhatLasted(claim)) return [at.to];
  return beginsWhatLasted(claim) ? [at.from] : [at.from, at.to];
}

const agreed = (one: JudgedClaim, apart: Distance, pair: FoundPair) =>
  ({ ...decided(one, apart, pair, 'supports', 'records_agree'), verdict: 'supported' }) as const;

const refuted = (one: JudgedClaim, apart: Distance, pair: FoundPair) =>
  ({ ...decided(one, apart, pair, 'contradicts', 'duration_differs'), verdict: 'contradicted' }) as const;

function decided(
  { findings }: JudgedClaim,
  { length }: Distance,
  { first, second }: FoundPair,
  stance: Finding['stance'],
  reason: Reason,
) {
  const asserted: TypedValue = { type: 'duration', value: (length.low + length.high) / 2, unit: 'second' };
  const found: TypedValue = {
    type: 'duration',
    value: Number((second.at - first.at) / 1_000_000_000n),
    unit: 'second',
  };
  const pointers = [...new Set([first.event, second.event])].map(eventPointer);
  const one = finding('far-apart', 'duration', stance, reason, asserted, pointers, found);
  return { findings: [...findings, one], reason, deciding: [one] };
}
