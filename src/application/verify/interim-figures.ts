/** A figure told as things went ("46 calls so far") is no total of the whole: a later and larger one for the same noun refutes it, and without one it stays open. */
import { eventPointer } from '../../checks/matching/findings.js';
import { numbersTold } from '../../checks/matching/number-contexts.js';
import { properNames } from '../../checks/matching/proper-names.js';
import { lettersOf } from '../../checks/matching/spoken.js';
import { STATEMENT_KINDS, saidByPeople } from '../../checks/matching/statements.js';
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { stem } from '../../claims/words/stem.js';
import type { Finding } from '../../domain/finding.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** Words by which a sentence tells of a whole period, and not of how far it had come. */
const WHOLE =
  /\b(?:(?:over|for|during|through(?:out)?|across|in) (?:the|that|this) (?:whole|entire|full)|throughout|in total|totals?|in all|altogether|all told|overall|final(?:ly)?|in the end|all (?:day|night|morning|afternoon|evening)(?: long)?)\b/i;
/** Words by which a figure is told as one that may still grow. */
const INTERIM =
  /\b(?:so far|until now|up to now|as of|by now|by (?:about |around )?\d{1,2}[:.h]\d\d|and counting|still coming)\b/i;
/** Words about a number that are no noun of what is counted. */
const LIGHT = new Set(
  'count total number final far sum all now late more least about by until already'.split(' ').map(stem),
);

/** The findings, those that rest on an interim figure dropped, or turned where what came later says more. */
export function withoutInterim(
  claim: Claim,
  findings: readonly Finding[],
  timeline: Timeline,
  world: World,
): readonly Finding[] {
  if (claim.kind !== 'amount' || claim.amount.family !== 'count' || claim.amount.hedge || claim.amount.vague)
    return findings;
  // "Up from 18": how it went is told beside.
  if (!WHOLE.test(claim.text) || INTERIM.test(claim.text) || claim.step) return findings;
  if (!findings.some(({ stance }) => stance === 'supports')) return findings;
  const { stated } = claim.amount;
  const statements = timeline.ask({ kinds: STATEMENT_KINDS }).filter((event) => saidByPeople(event, world));
  const counts = statements.flatMap((event) => countsIn(event));
  // Told again as it ended.
  if (counts.some((one) => one.value === stated && !one.interim && isLast(one, counts))) return findings;
  return findings.flatMap((one) => {
    const told = one.stance === 'supports' ? statementOf(one, statements) : undefined;
    const own = told && counts.find(({ event, value }) => event === told && value === stated);
    if (!own) return [one];
    const later = laterThan(own, counts);
    if (!own.interim && later.length === 0) return [one];
    const [first] = later;
    const surely = first && new Set(later.map(({ value }) => value)).size === 1 && isAsWide(claim.text, own, first);
    return surely ? [turned(one, first)] : [];
  });
}

interface Count {
  readonly event: TimelineEvent;
  readonly value: number;
  /** Concepts beside the number. */
  readonly nouns: readonly string[];
  readonly interim: boolean;
}

/** The counts of a statement, each with how its own sentence tells it. */
function countsIn(event: TimelineEvent): readonly Count[] {
  const sentences = (event.text ?? '').slice(0, 4000).split(/(?<=[.!?;])\s+|\n+/);
  return numbersTold(event).flatMap(({ value, percent, words }) => {
    const nouns = words.map((word) => conceptOf(word).word).filter((word) => !LIGHT.has(word));
    const own = sentences.find((sentence) => sentence.includes(String(value)));
    return percent || nouns.length === 0
      ? []
      : [{ event, value, nouns, interim: INTERIM.test(own ?? event.text ?? '') }];
  });
}

const isOfSame = (one: Count, other: Count): boolean =>
  one.nouns[0] !== undefined && other.nouns.includes(one.nouns[0]);

/** Larger ones for the same noun that were told after it. */
const laterThan = (one: Count, counts: readonly Count[]): readonly Count[] =>
  counts.filter((other) => other.event.at.from > one.event.at.from && other.value > one.value && isOfSame(one, other));

const isLast = (one: Count, counts: readonly Count[]): boolean => laterThan(one, counts).length === 0;

/** "18 vans from Aarhus so far", and later 23 of all places: a name that only the first has may set it apart. */
const isAsWide = (text: string, { event: first }: Count, { event: last }: Count): boolean =>
  properNames(text)
    .map((name) => lettersOf(name).trim())
    .every((name) => !lettersOf(first.text ?? '').includes(name) || lettersOf(last.text ?? '').includes(name));

/** The statement that a finding rests on, whichever record of it is cited. */
const statementOf = ({ pointers }: Finding, statements: readonly TimelineEvent[]): TimelineEvent | undefined =>
  pointers
    .flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event] : []))
    .find((event) => statements.includes(event));

const turned = (one: Finding, { event, value }: Count): Finding => ({
  ...one,
  facet: 'amount',
  stance: 'contradicts',
  reason: 'amount_differs',
  found: { type: 'quantity', value, unit: '' },
  pointers: [eventPointer(event)],
});
