/** The numbers that might stand in the place of one that somebody is told to have said: those that they did say, of its size, in messages with half of the words. */
import { missingFrom } from '../../../checks/matching/wording.js';
import type { ClaimOf } from '../../../claims/claim.js';
import type { Rereading } from '../../../reading/rereading.js';
import type { Turn } from '../../../reading/turns.js';
import type { JudgedClaim } from '../judged-claim.js';
import { numbersIn } from '../words-behind.js';
import { isWorthTurning } from './against-turned.js';
import { type Known, saysOf } from './facts.js';

/** What the number is so many times as much, or as little, is something else. */
const TIMES = 4;
/** The nearest in size of each number. */
const MOST = 4;

export function numberTurns(again: Rereading, first: readonly JudgedClaim[], known: Known): readonly Turn[] {
  const numbers = again.numbers();
  const own = new Set(numbers.map(({ value }) => value));
  return numbers.flatMap(({ start, end, value }) => {
    const turn = { of: 'number' as const, start, end, instead: '' };
    if (value <= 1 || !isWorthTurning(first, { turn, span: again.spanOf(turn), ...known })) return [];
    const alike = first
      .flatMap(({ claim }) => (claim.kind === 'communication' ? numbersSaidBy(claim, known) : []))
      .filter((one) => !own.has(one) && one > 1 && one * TIMES >= value && one <= value * TIMES);
    return [...new Set(alike)]
      .sort((a, b) => Math.abs(Math.log(a / value)) - Math.abs(Math.log(b / value)) || a - b)
      .slice(0, MOST)
      .map((one) => ({ ...turn, instead: one >= GROUPED ? one.toLocaleString('en-US') : String(one) }));
  });
}
const GROUPED = 1000;

const numbersSaidBy = ({ speaker, words }: ClaimOf<'communication'>, { statements }: Known): readonly number[] =>
  saysOf(statements, speaker?.identities[0] ?? '')
    .filter((event) => missingFrom(words, event).length * 2 <= words.length)
    .flatMap((event) => [...numbersIn(event)]);
