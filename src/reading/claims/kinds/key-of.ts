/** The key that an amount stands behind: of a `Key: value` line, or of a list item that ends in a colon and a number. */
import { stem } from '../../../claims/words/stem.js';
import type { Sentence } from '../sentence.js';

/** Stems of the key; "pull request" is one noun. */
export const keyOf = (sentence: Sentence): readonly string[] =>
  (sentence.unit.pair?.key ?? beforeColon(sentence))
    .toLowerCase()
    .replace(/\b(?:pull|merge) requests?\b/g, 'pr')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(stem);

/** "Pull requests merged that morning: 5" says how many, not that one was merged. */
function beforeColon({ tokens, unit }: Sentence): string {
  const said = tokens.filter((token) => token.text !== '.');
  const [colon, amount] = said.slice(-2);
  return colon?.text === ':' && amount?.kind === 'amount' ? unit.text.slice(0, colon.start) : '';
}
