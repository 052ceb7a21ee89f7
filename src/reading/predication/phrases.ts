/** Finds phrases among tokens, and tells them in other words, so that one construction is read for many. */
import { stem } from '../../claims/words/stem.js';
import { kept } from '../../domain/kept.js';
import type { Token } from './token.js';

/** The tokens with what a pattern finds told in these words; null where it finds nothing. The pattern sees folded words, "@" for somebody and "#" for a time. */
export function retold(tokens: readonly Token[], pattern: RegExp, words: string): readonly Token[] | null {
  const text = shown(tokens);
  const found = pattern.exec(text);
  if (!found) return null;
  const from = countOf(text, found.index);
  const to = countOf(text, found.index + found[0].length);
  return [...tokens.slice(0, from), ...told(words, tokens[from]!), ...tokens.slice(to)];
}

/** Several patterns look at the same tokens. */
const shown = kept((tokens: readonly Token[]): string =>
  tokens
    .map(({ kind, folded }) => (kind === 'person' ? '@' : kind === 'time' ? '#' : folded.replaceAll(' ', '_')))
    .join(' '),
);

/** How many of the words end before a place in the text that they make. */
function countOf(text: string, place: number): number {
  const before = text.slice(0, place);
  return before === '' ? 0 : before.trim().split(' ').length;
}

/** Words that are not written there, at the place of a token and without room of their own. */
export const told = (words: string, { start }: Token): readonly Token[] =>
  words
    .split(' ')
    .filter((word) => word !== '')
    .map((text) => ({ start, end: start, text, folded: text, stem: stem(text), kind: 'word' }));
