/** Words by which a clause is denied, and ways of saying that a deed was left undone. */
import type { Token } from './token.js';

export const NEGATIONS = new Set([
  'not',
  "n't",
  'never',
  'no',
  'nobody',
  'none',
  'nothing',
  'neither',
  'nor',
  'without',
  'cannot',
  'no-one',
]);

/** "Forgot to turn it off", "was unable to do so" say that it was not turned off. */
export const leavesUndone = (left: readonly Token[]): boolean =>
  isUnable(left) || (left.at(-1)?.folded === 'to' && left.slice(-3).some(({ folded }) => UNDONE.test(folded)));

/** "Was unable to publish it": something stood in the way of what somebody would have done. */
export const isUnable = (left: readonly Token[]): boolean =>
  left.at(-1)?.folded === 'to' && left.at(-2)?.folded === 'unable';
const UNDONE = /^(?:forg[eo]t(?:s|ten|ting)?|(?:neglect|refuse|decline)(?:s|ed|d|ing)?|omit(?:s|ted|ting)?)$/;
