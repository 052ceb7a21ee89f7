/** Takes the frame off a sentence that only stresses who did it: "it was Ana who merged" and "Ana was the one who merged" are "Ana merged". */
import type { Token } from './token.js';

export function withoutClefts(tokens: readonly Token[]): readonly Token[] {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'person') continue;
    const opens = openingOf(tokens, i);
    const closes = closingOf(tokens, i, opens !== i);
    if (closes > 0) return [...tokens.slice(0, opens), token, ...tokens.slice(closes)];
  }
  return tokens;
}

/** Where "it was" begins before a person; the person's own place where it does not stand there. */
function openingOf(tokens: readonly Token[], person: number): number {
  const article = /^(?:the|our|their)$/.test(tokens[person - 1]?.folded ?? '') ? 1 : 0;
  const be = person - 1 - article;
  const adverb = /^(?:then|finally|eventually|actually|once|again|also)$/.test(tokens[be]?.folded ?? '') ? 1 : 0;
  return /^(?:was|is)$/.test(tokens[be - adverb]?.folded ?? '') && tokens[be - adverb - 1]?.folded === 'it'
    ? be - adverb - 1
    : person;
}

/** The token behind "who" or "was the one who"; 0 where no such frame closes. First and last are statements of their own. */
function closingOf(tokens: readonly Token[], person: number, opened: boolean): number {
  let at = person + 1;
  if (opened) {
    if (tokens[at]?.text === ',') at++;
    return /^(?:who|that)$/.test(tokens[at]?.folded ?? '') ? at + 1 : 0;
  }
  if (!/^(?:was|is)$/.test(tokens[at]?.folded ?? '') || tokens[at + 1]?.folded !== 'the') return 0;
  const one = /^(?:one|person|colleague|engineer|developer)$/.test(tokens[at + 2]?.folded ?? '');
  return one && /^(?:who|that)$/.test(tokens[at + 3]?.folded ?? '') ? at + 4 : 0;
}
