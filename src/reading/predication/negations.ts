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

/** "Forgot to turn it off" says that it was not turned off. */
export const leavesUndone = (left: readonly Token[]): boolean =>
  left.at(-1)?.folded === 'to' && left.slice(-3).some(({ folded }) => UNDONE.test(folded));
const UNDONE = /^(?:forg[eo]t(?:s|ten|ting)?|(?:neglect|refuse|decline)(?:s|ed|d|ing)?|omit(?:s|ted|ting)?)$/;
