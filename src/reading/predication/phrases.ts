/** Finds phrases among tokens, and tells them in other words, so that one construction is read for many. */
import { stem } from '../../claims/words/stem.js';
import { kept } from '../../domain/kept.js';
import type { Token } from './token.js';

/** Where a pattern finds a phrase: the index of its first token, and the one behind its last. */
export function phraseIn(
  tokens: readonly Token[],
  pattern: RegExp,
): { readonly from: number; readonly to: number } | null {
  const text = shown(tokens);
  const found = pattern.exec(text);
  return found ? { from: countOf(text, found.index), to: countOf(text, found.index + found[0].length) } : null;
}

/** The tokens with what a pattern finds told in these words; null where it finds nothing. The pattern sees folded words, "@" for somebody and "#" for a time. */
export function retold(tokens: readonly Token[], pattern: RegExp, words: string): readonly Token[] | null {
  const found = phraseIn(tokens, pattern);
  return found && [...tokens.slice(0, found.from), ...told(words, tokens[found.from]!), ...tokens.slice(found.to)];
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
