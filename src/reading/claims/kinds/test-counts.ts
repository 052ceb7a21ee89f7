/** How many tests of a run came out how: "3 failed, 418 passed", "three red and 186 green", "418 of the tests passed" count tests and say nothing of how the run ended. */
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { amountsOf } from '../amounts-of.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { timeOfValue } from './shifted-time.js';

const OUTCOMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...Object.fromEntries(['red', 'failed', 'failing', 'failures', 'failure', 'fails'].map((word) => [word, 'failed'])),
    ...Object.fromEntries(['green', 'passed', 'passing', 'passes', 'pass', 'ok'].map((word) => [word, 'passed'])),
    ...Object.fromEntries(['skipped', 'skips'].map((word) => [word, 'skipped'])),
  }),
);

/** Empty where the clause counts no tests, or anything else beside them. */
export function readTestCounts(sentence: Sentence, predication: Predication): readonly Draft[] {
  const { tokens, negated } = predication;
  if (negated || !tokens.some(({ kind }) => kind === 'amount') || !isOfTests(sentence)) return [];
  const counted = tokens.flatMap((_, i) => countedAt(tokens, i) ?? []);
  if (counted.length === 0 || tokens.filter(({ kind }) => kind === 'amount').length > counted.length) return [];
  const { subjects, time } = readHappening(predication, sentence.context, sentence.toSpan);
  return counted.flatMap(({ at, outcome }) => {
    const [amount] = amountsOf([tokens[at]!], sentence.toSpan);
    if (amount?.family !== 'count' || amount.stated === 0) return [];
    const noun = [TEST, stem(outcome)];
    return [
      {
        ...frameOf(sentence, predication.start, predication.end),
        kind: 'amount' as const,
        amount: { ...amount, noun },
        noun,
        subjects: subjects.filter(({ candidates }) => candidates.some(({ type }) => OF_RUNS.has(type))),
        actions: [],
        ...timeOfValue(sentence, predication, time, amount.span.start),
        measure: 'count' as const,
        words: noun,
      },
    ];
  });
}

const TEST = stem('tests');
const OF_RUNS: ReadonlySet<string> = new Set(['check', 'change', 'commit', 'build', 'job', 'release', 'version']);

/** "All 691 unit tests passed" tells how the run ended, too. */
export const isAllOfThem = ({ tokens }: Predication): boolean =>
  tokens.some(({ folded }, i) => folded === 'all' && tokens[i + 1]?.kind === 'amount');

/** A word for tests, or the name of a check, anywhere in the sentence. */
const isOfTests = ({ tokens }: Sentence): boolean =>
  tokens.some(
    ({ folded, kind, mention }) =>
      TESTS.test(folded) || (kind === 'name' && mention?.types.length === 1 && mention.types[0] === 'check'),
  );
const TESTS = /^(?:(?:unit|e2e|integration|smoke|regression)(?:-?tests?)?|tests?|specs?|suite)$/;

/** "Three red", "418 of the tests passed", "two unit tests were failing". */
function countedAt(tokens: readonly Token[], at: number): { readonly at: number; readonly outcome: string } | null {
  if (tokens[at]!.kind !== 'amount') return null;
  let next = at + 1;
  while (next - at < REACH && isBetween(tokens[next])) next++;
  const outcome = OUTCOMES.get(tokens[next]?.folded ?? '');
  // "Three failed builds" are builds.
  return outcome !== undefined && endsAt(tokens, next + 1) ? { at, outcome } : null;
}
const isBetween = (token: Token | undefined): boolean =>
  token !== undefined && (LINKS.test(token.folded) || (token.kind === 'name' && token.mention?.types[0] !== 'service'));
const REACH = 8;
const LINKS =
  /^(?:of|the|its|our|them|unit|e2e|integration|smoke|tests?|cases?|specs?|examples|was|were|are|came|out|still|then)$/;

const endsAt = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  return (
    next === undefined ||
    next.kind !== 'word' ||
    /^(?:and|but|on|for|in|at|of|with|out|against|when|while|tests?)$/.test(next.folded)
  );
};
