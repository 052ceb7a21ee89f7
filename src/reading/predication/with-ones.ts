/** "The alert on latency opened after the one on errors": "the one" is another thing of the sort told of last in its sentence. */
import { typesOfNoun } from '../lexicon/head-nouns.js';
import type { Token } from './token.js';

export function withOnes(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token, at) => isOne(tokens, token, at))) return tokens;
  let head: Token | null = null;
  return tokens.map((token, at) => {
    if (isOne(tokens, token, at)) return head ? named(token, head) : token;
    if (token.kind === 'word' && typesOfNoun(token.stem) !== null) head = token;
    return token;
  });
}

/** Behind its article and before what tells which: "the one on errors", "the one for Tokyo". */
const isOne = (tokens: readonly Token[], { folded }: Token, at: number): boolean =>
  /^ones?$/.test(folded) &&
  tokens[at - 1]?.folded === 'the' &&
  /^(?:on|for|of|in|about|at|from)$/.test(tokens[at + 1]?.folded ?? '');

const named = (one: Token, { text, folded, stem, kind }: Token): Token => {
  const { amount: _, mention: __, time: ___, ...place } = one;
  return { ...place, text, folded, stem, kind };
};
