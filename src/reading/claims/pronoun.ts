/** The word of a clause that stands for a thing spoken of before; none where "it" only opens a sentence. */
import type { Token } from '../predication/token.js';

const IT = new Set(['it', 'this', 'that', 'itself']);

export const pronounIn = (tokens: readonly Token[]): Token | undefined =>
  tokens.find((token, i) => token.kind === 'word' && IT.has(token.folded) && !isCleft(tokens, i));

/** "It was Ines who found it": the first "it" stands for nothing. */
const isCleft = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.folded === 'it' &&
  /^(?:was|is)$/.test(tokens[at + 1]?.folded ?? '') &&
  tokens.slice(at + 2, at + 7).some((token) => /^(?:who|that)$/.test(token.folded));
