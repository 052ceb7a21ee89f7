/** Whether somebody at the scene gave the very number for the very noun, and the sentence says no more than that: "46 calls by 06:50". */
import type { ClaimOf } from '../../claims/claim.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { partAndWhole, stemsIn } from './counts-by-key.js';
import { numbersTold } from './number-contexts.js';
import { wordsBeside } from './plain-words.js';
import { timeMatches } from './slot-matches.js';
import { saidByPeople, speakerFits } from './statements.js';
import { stemsOf } from './wording.js';

type Amount = ClaimOf<'amount'>;

/** Smaller numbers are said of anything; that there were none of something is not. */
const LEAST = 10;
/** Words of counting that a bare number leaves out. */
const IDLE = new Set(
  'count number total report register record take receive log in all altogether by until'.split(' ').map(stem),
);

/** The first statement of a person who is under no scrutiny that gives the number for the noun, every other word accounted for. */
export function plainlyTold(
  claim: Amount,
  statements: readonly TimelineEvent[],
  world: World,
): TimelineEvent | undefined {
  const { amount } = claim;
  const noun = amount.noun.at(-1);
  if (
    amount.family !== 'count' ||
    amount.hedge ||
    amount.vague ||
    (amount.stated < LEAST && amount.stated !== 0) ||
    noun === undefined
  )
    return undefined;
  const clocks = claim.text.match(/\b\d{1,2}:\d\d\b/g) ?? [];
  return byNumber(statements)
    .get(amount.stated)
    ?.find(
      (event) =>
        numbersTold(event).some((one) => one.value === amount.stated && !one.percent && one.words.includes(noun)) &&
        saidByPeople(event, world) &&
        (claim.agent?.how !== 'named' || speakerFits(claim.agent, event) !== 'no') &&
        clocks.every(
          (clock) => event.text?.includes(clock) || (claim.time && timeMatches(claim.time, event.at) === 'yes'),
        ) &&
        !isOnlyTheWhole(claim, event) &&
        strangeTo(claim, event) === 0,
    );
}

/** How many words of the claim the statement lacks. */
export const strangeTo = (claim: Amount, event: TimelineEvent): number =>
  wordsOf(claim).filter((word) => !IDLE.has(word) && !/^\d/.test(word) && !stemsOf(event).has(word)).length;

/** Statements by the numbers that they give. */
const byNumber = kept((statements: readonly TimelineEvent[]) =>
  grouped(statements, (event) => new Set(numbersTold(event).map(({ value }) => value))),
);

/** "9,214 of 61,304 rows" tells of 9,214; of the 61,304 it says no more than that there were so many. */
export function isOnlyTheWhole({ amount: { stated }, text }: Amount, event: TimelineEvent): boolean {
  const told = partAndWhole(event.text ?? '');
  return told !== null && told[1] === stated && told[0] !== stated && partAndWhole(text)?.[1] !== stated;
}

const words = new WeakMap<Amount, readonly string[]>();

/** All that the claim says, its verb too; not when, and not what the things and people are called. */
export function wordsOf(claim: Amount): readonly string[] {
  const before = words.get(claim);
  if (before) return before;
  const named = [...claim.subjects, ...(claim.agent ? [claim.agent] : [])].flatMap((slot) => stemsIn(slot.text));
  const told = claim.time ? (wordsBeside(claim, claim.time.span) ?? claim.text) : claim.text;
  const made = [...stemsIn(told), ...claim.words, ...claim.noun].filter(
    (word) => !isFunctionWord(word) && !named.includes(word),
  );
  words.set(claim, made);
  return made;
}
