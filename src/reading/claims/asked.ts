/** "Ana asked who approved #12": what is asked is no claim of the sentence, whoever asks. */
import { stem } from '../../claims/words/stem.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import type { Sentence } from './sentence.js';

const ASKS: ReadonlySet<string> = new Set(['ask', 'question', 'wonder', 'inquire', 'enquire'].map(stem));
const INTERROGATIVE = /^(?:who|whom|whose|what|which|when|where|why|how|whether|if)$/;

/** Whether an interrogative between a verb of asking and this verb opens the clause. */
export function isAsked({ tokens }: Sentence, { verb }: Predication): boolean {
  if (!verb) return false;
  const before = tokens.slice(0, tokens.indexOf(verb));
  const asks = before.findLastIndex((token) => token.kind === 'word' && ASKS.has(token.stem));
  const own = before.findLastIndex(
    (token, i) => /^(?:and|but|;)$/.test(token.folded) && before.length - i <= OWN_REACH && isSubject(before[i + 1]),
  );
  return asks > own && before.slice(asks + 1).some((token) => INTERROGATIVE.test(token.folded));
}

/** "…, and Bo answered": right before the verb stands somebody who does something of their own. */
const OWN_REACH = 4;
const isSubject = (token: Token | undefined): boolean =>
  token?.kind === 'person' || /^(?:i|we|he|she|they)$/.test(token?.folded ?? '');
