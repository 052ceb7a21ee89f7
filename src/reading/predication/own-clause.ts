/** A clause of somebody else's behind the last verb that is known: "He filed SEC-8 on Monday, and Ana shut it at nine": nine is not when it was filed. */
import { isFunctionWord } from '../../claims/words/function-words.js';
import type { Token } from './token.js';

/** Where such a clause begins; -1 where none does. */
export function ownClauseBehind(tokens: readonly Token[], verb: number): number {
  for (let at = verb + 2; at < tokens.length - 2; at++) {
    if (!/^(?:and|but|whereas|while)$/.test(tokens[at]!.folded) || tokens[at - 1]!.kind === 'person') continue;
    if (isSomebody(tokens[at + 1]!) && isVerbLike(tokens[skipAdverbs(tokens, at + 2)])) return at;
  }
  return -1;
}

const isSomebody = (token: Token): boolean =>
  token.kind === 'person' ||
  (token.kind === 'word' && /^(?:i|he|she|we|they|nobody|somebody|someone)$/.test(token.folded));

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    /^(?:then|later|also|just|only|even|never|soon|again|first|promptly|had|has|have)$|ly$/.test(
      tokens[at]?.folded ?? '',
    )
  )
    at++;
  return at;
}

/** "Ana and Bo together", "and Bo instead" go on with the same verb. */
const isVerbLike = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !isFunctionWord(token.stem) &&
  !/^(?:together|instead|too|both|alike|separately|respectively|alone|again|later|afterwards|next|here|there)$/.test(
    token.folded,
  );
