/** "+124/−9", "(+11 −2)": what was added and removed, in the signs of a diff. */
import { stem } from '../../../claims/words/stem.js';
import type { Token } from '../../predication/token.js';

const ADDED = stem('additions');
const REMOVED = stem('deletions');
const isMinus = (token: Token | undefined): boolean => /^[-−–]$/.test(token?.text ?? '');

/** The noun of the number at a place, where it is one of two numbers with the signs of a diff. */
export function diffNoun(tokens: readonly Token[], at: number): string | null {
  if (tokens[at - 1]?.text === '+') {
    const minus = tokens.slice(at + 1, at + 4).findIndex(isMinus);
    return minus >= 0 && tokens[at + 2 + minus]?.kind === 'amount' ? ADDED : null;
  }
  if (!isMinus(tokens[at - 1])) return null;
  const before = tokens.slice(Math.max(0, at - 5), at - 1);
  const plus = before.findLastIndex((token) => token.text === '+');
  return plus >= 0 && before[plus + 1]?.kind === 'amount' ? REMOVED : null;
}
