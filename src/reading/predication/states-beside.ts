/** How something was, told by "be" alone in front of a deed or behind it. */
import { isFunctionWord } from '../../claims/words/function-words.js';
import type { Token } from './token.js';

/** "X was at 100 % until it was switched off": how it was, told by "be" alone, parted from the deed behind; -1 where nothing is. */
export function stateBefore(tokens: readonly Token[], verb: number): number {
  const at = tokens.findIndex(
    (token, i) => i > 1 && i < verb && token.kind === 'word' && /^(?:until|because|although|while)$/.test(token.folded),
  );
  return at > 0 && tokens.slice(1, at).some((token) => token.kind === 'word' && token.stem === 'be') ? at : -1;
}

/** "X was moved at 10:46, and by 10:49 errors were down to 1 %": another thing and how it was, told by "be" alone; -1 where nothing is. */
export function stateBehind(tokens: readonly Token[], verb: number): number {
  for (let at = verb + 2; at < tokens.length - 2; at++) {
    if (tokens[at]!.text === ';' && /^it$/.test(tokens[at + 1]!.folded) && /^(?:is|was)$/.test(tokens[at + 2]!.folded))
      return at;
    if (!/^(?:and|but)$/.test(tokens[at]!.folded) || tokens[at - 1]!.text !== ',') continue;
    const be = tokens.findIndex((token, i) => i > at + 1 && /^(?:was|were|is|are)$/.test(token.folded));
    const subject = tokens
      .slice(at + 1, be)
      .filter((token) => token.kind === 'name' || (token.kind === 'word' && !isFunctionWord(token.stem)));
    if (be > 0 && subject.length > 0 && be - at <= 8) return at;
  }
  return -1;
}
