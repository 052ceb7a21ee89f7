/** "First X, then Y", "X before Y": two clauses that records bear out each by itself are not borne out in that order where their records lie the other way. May only take back, and accuse. */
import { cameFirst } from '../../checks/came-first.js';
import type { World } from '../../checks/world.js';
import type { Claim, ClaimOf } from '../../claims/claim.js';
import { DAY, type Instant, SECOND } from '../../domain/instant.js';
import type { Question, Timeline } from '../../domain/question.js';
import { byUnit } from './by-unit.js';
import { endsWhatLasted } from './ends-of-deeds.js';
import type { JudgedClaim } from './judged-claim.js';
import { recordsBehind } from './words-behind.js';

/** Two clauses, and which of them is told to have come first. */
interface Sequence<T> {
  readonly first: T;
  readonly second: T;
}

/** What must be asked before sequences can be judged. */
export const sequenceQuestions = (claims: readonly Claim[]): readonly Question[] =>
  [...byUnit(claims, ({ unit }) => unit).values()]
    .flatMap((own) => sequencesOf(own, (claim) => claim))
    .flatMap((pair) => (isOfEvents(pair) ? cameFirst.needs(orderOf(pair)) : []));

export function judgeSequences<One extends JudgedClaim>(
  judged: readonly One[],
  timeline: Timeline,
  world: World,
): readonly One[] {
  const taken = new Map<One, One>();
  for (const own of byUnit(judged, ({ claim }) => claim.unit).values()) {
    if (own.some(({ claim }) => claim.kind === 'order' || claim.kind === 'detection')) continue;
    for (const { first, second } of sequencesOf(own, ({ claim }) => claim)) {
      if (first.verdict !== 'supported' || second.verdict !== 'supported' || !lieOtherwise(first, second)) continue;
      const pair = { first: first.claim, second: second.claim };
      const [found] = isOfEvents(pair) ? cameFirst.examine(orderOf(pair), timeline, world) : [];
      const told = second.claim.span.start > first.claim.span.start ? second : first;
      taken.set(
        told,
        found?.stance === 'contradicts'
          ? {
              ...told,
              verdict: 'contradicted',
              reason: found.reason,
              findings: [...told.findings, found],
              deciding: [found],
            }
          : { ...told, verdict: 'unsupported', reason: 'may_differ', deciding: [] },
      );
    }
  }
  return judged.map((one) => taken.get(one) ?? one);
}

/** The first has every record behind all those of the second; of another day, it is another such thing that was found. */
function lieOtherwise(first: JudgedClaim, second: JudgedClaim): boolean {
  const [a, b] = [momentsOf(first), momentsOf(second)];
  return (
    a.length > 0 && b.length > 0 && a.every((at) => b.every((other) => other + SLACK < at && at < other + DAY / 2n))
  );
}

/** Clocks of several sources, and the steps of one deed. */
const SLACK = 15n * SECOND;

/** When the records behind a clause have its deed; a writer's own date decides no order. */
function momentsOf(one: JudgedClaim): readonly Instant[] {
  const ends = endsWhatLasted(one.claim);
  return recordsBehind([one])
    .filter(({ kind, clock }) => clock !== 'git' && !/^(?:metric|state)\./.test(kind))
    .map(({ at }) => (ends ? (at.to ?? at.from) : at.from));
}

const isOfEvents = (pair: Sequence<Claim>): pair is Sequence<ClaimOf<'event'>> =>
  pair.first.kind === 'event' && pair.second.kind === 'event';

const orderOf = ({ first, second }: Sequence<ClaimOf<'event'>>): ClaimOf<'order'> => ({
  id: second.id,
  unit: second.unit,
  span: second.span,
  text: second.text,
  modality: second.modality,
  kind: 'order',
  first: first.what,
  second: second.what,
});

/** Neighbouring clauses of one sentence that a word puts in order. */
function sequencesOf<T>(own: readonly T[], claimOf: (one: T) => Claim): readonly Sequence<T>[] {
  const deeds = own.filter((one) => DEEDS.has(claimOf(one).kind));
  return deeds.slice(1).flatMap((one, i): Sequence<T>[] => {
    const before = deeds[i]!;
    const [left, right] = [claimOf(before), claimOf(one)];
    if (left.span.end > right.span.start) return [];
    if (BEHIND.test(right.text) || FOLLOWS.test(right.text) || (i === 0 && OPENS_FIRST.test(left.text)))
      return [{ first: before, second: one }];
    return AHEAD.test(right.text) || (i === 0 && OPENS_SECOND.test(left.text)) ? [{ first: one, second: before }] : [];
  });
}
const DEEDS: ReadonlySet<Claim['kind']> = new Set<Claim['kind']>(['event', 'approval', 'communication', 'state']);

/** How close the two lie, which is no matter of their order: "shortly after", "not long before". */
const HOW_CLOSE =
  '(?:(?:only|just|and only|and just|shortly|right|soon|immediately|directly|briefly|well|long|not long|moments|some time|a (?:little|bit|moment|while)) )*';
/** "…, then Y", "… before Y". */
const BEHIND = new RegExp(
  `^(?:${HOW_CLOSE}(?:before|earlier than|sooner than|ahead of)\\b|(?:and |but )?(?:only |just )?(?:then|afterwards|thereafter|subsequently|thereupon|whereupon)\\b)`,
  'i',
);
/** "The one alert opened first, and the other followed". */
const FOLLOWS =
  /^(?:,|and|but|then|\s)*(?:the|its|their|our) (?:[\p{L}\p{N}'’-]+ ){1,5}(?:follow(?:ed|s)|came next|came second)\b(?! up\b)/iu;
/** "… after Y". */
const AHEAD = new RegExp(`^(?:${HOW_CLOSE}(?:after|once)|later than)\\b`, 'i');
const OPENS_FIRST = new RegExp(`^${HOW_CLOSE}(?:after|once|as soon as)\\b`, 'i');
/** "Before Y, X", "by the time Y, X". */
const OPENS_SECOND = new RegExp(`^(?:${HOW_CLOSE}before\\b(?! (?:that|this|then)\\b)|by the time\\b)`, 'i');
