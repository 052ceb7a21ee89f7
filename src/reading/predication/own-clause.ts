/** A clause of somebody else's behind the last verb that is known: "He filed SEC-8 on Monday, and Ana shut it at nine": nine is not when it was filed. */
import { isFunctionWord } from '../../claims/words/function-words.js';
import { isPastForm } from '../assertion/words/past-verbs.js';
import { actionWordsOf } from './action-words.js';
import { saysOf } from './speech-words.js';
import type { Token } from './token.js';

/** Where such a clause begins; -1 where none does. */
export function ownClauseBehind(tokens: readonly Token[], verb: number): number {
  for (let at = verb + 1; at < tokens.length - 2; at++) {
    if (goesOnStrangely(tokens, at)) return at;
    if (at < verb + 2 || !/^(?:and|but|whereas|while)$/.test(tokens[at]!.folded) || tokens[at - 1]!.kind === 'person')
      continue;
    if (isSomebody(tokens[at + 1]!) && isVerbLike(tokens[skipAdverbs(tokens, at + 2)])) return at;
  }
  return -1;
}

/** "Approved by Ana, integrated at nine", "and converted all rows": another deed of the same subject, whose verb nothing knows: its time and doer are its own. */
function goesOnStrangely(tokens: readonly Token[], at: number): boolean {
  const { text, folded } = tokens[at]!;
  if (text !== ',' && folded !== 'and' && folded !== 'then') return false;
  const verb = skipAdverbs(tokens, at + 1);
  const [token, next] = [tokens[verb], tokens[verb + 1]];
  if (token?.kind !== 'word' || !next || !isPastForm(token.folded) || isKnown(token)) return false;
  return (
    next.kind === 'time' ||
    GOES_ON.test(next.folded) ||
    (text !== ',' && /^(?:the|a|an|all|its|it|them|no)$/.test(next.folded))
  );
}

const GOES_ON = /^(?:at|by|in|on|from|to|into|onto|with|within|for|after|before|until|as)$/;

const isKnown = ({ stem, folded }: Token): boolean =>
  actionWordsOf(stem, false).length > 0 || saysOf(stem) !== null || isFunctionWord(stem) || CARRIES.test(folded);
/** Verbs that only lead to what is told, or tell how things stood. */
const CARRIES =
  /^(?:was|were|had|did|made|gave|got|went|came|took|kept|left|let|put|set|brought|held|stood|stayed|remained|lasted|followed|based|needed|required|used|meant|caused|led|affected|expected|planned|scheduled|compared|seen|known|named|called|due)$/;

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
