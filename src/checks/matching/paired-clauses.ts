/** Which clause of a statement answers which clause of a sentence, and whether the two go the same way round; weighs nothing against records. */
import { conceptOf } from '../../claims/words/concepts.js';
import { stem } from '../../claims/words/stem.js';
import { turnsOf, type WordedClause } from '../../claims/words/wording.js';

export interface Pairing {
  readonly size: number;
  readonly weight: number;
  readonly nearest: WordedClause | null;
  /** Whether one of the nearest clauses is turned round as often, modulo two. */
  readonly agrees: boolean;
}

/** Each clause that has counted concepts, with the clauses of the others that are most like it. */
export function pairsOf(
  said: { readonly clauses: readonly WordedClause[]; readonly concepts: ReadonlySet<string> },
  clauses: readonly WordedClause[],
  weigh: (concepts: readonly string[]) => number,
): readonly Pairing[] {
  return said.clauses.flatMap((clause) => {
    const concepts = [...clause.concepts.keys()].filter((concept) => said.concepts.has(concept));
    return concepts.length > 0 ? [pairing(clause, concepts, clauses, weigh)] : [];
  });
}

function pairing(
  clause: WordedClause,
  concepts: readonly string[],
  others: readonly WordedClause[],
  weigh: (concepts: readonly string[]) => number,
): Pairing {
  const weighed = others
    .map((other) => {
      const shared = concepts.filter((concept) => other.concepts.has(concept));
      return { other, shared, weight: weigh(shared) };
    })
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.weight - a.weight);
  const most = weighed[0]?.weight ?? 0;
  const close = weighed.filter(({ weight }) => weight >= most * 0.8);
  // What is asked just before says nothing of which way the answer goes.
  const answers = close.filter(({ other }) => !other.asks);
  const near = fullest(answers.length > 0 ? answers : close);
  return {
    size: concepts.length,
    weight: most,
    nearest: near[0]?.other ?? null,
    agrees: near.some(
      ({ other, shared }) =>
        (turnsOf(other, shared) - turnsOf(clause, shared) + lack(clause, other) + failure(clause, other, shared)) %
          2 ===
        0,
    ),
  };
}

/** "The rewrite is cosmetic and cannot be the cause": of two clauses, the one that has all that the other shares and more. */
const fullest = <One extends { readonly shared: readonly string[] }>(near: readonly One[]): readonly One[] =>
  near.filter(
    ({ shared }) =>
      !near.some((other) => other.shared.length > shared.length && shared.every((word) => other.shared.includes(word))),
  );

/** "The sync failed" says that nothing was synced; where both speak of failing, their common word tells. */
const failure = (one: WordedClause, other: WordedClause, shared: readonly string[]): number =>
  one.fails !== other.fails && !shared.includes(OK) ? 1 : 0;
const OK = conceptOf(stem('ok')).word;

/** "A missing configmap" and "a configmap is missing" say the same of it. */
const lack = ({ missing: one, text }: WordedClause, { missing: other, negations }: WordedClause): number =>
  (one && other && one !== other) || (one === 'named' && !other && negations > 0 && FOUND_MISSING.test(text)) ? 1 : 0;

/** "Found the missing revert": it was not there. */
const FOUND_MISSING =
  /\b(?:f(?:ou|i)nds?|discover\w*|spot\w*|notic\w*|identif\w*|detect\w*|uncover\w*|realis\w*)\b(?: (?:that|the|a|an|his|her|our|its|\w+))? ?(?:the |a |an )?missing\b/;

export function polarityOf(paired: readonly Pairing[], turned: boolean): 'yes' | 'no' | 'open' {
  const met = paired.filter((pair) => pair.nearest !== null);
  if (met.length === 0) return 'open';
  return met.every((pair) => pair.agrees !== turned) ? 'yes' : 'no';
}
