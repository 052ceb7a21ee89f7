/** Which act a verb of saying is where it stands: "asked for" is a request, "wanted to know" a question. */
import { stem } from '../../../claims/words/stem.js';
import type { SpeechAct } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';

/** `behind`: all that stands behind the verb; `told`: somebody was told, and by whom is not the subject. */
export function actOf(behind: readonly Token[], act: SpeechAct, told: boolean): SpeechAct {
  // "rejects that: it was the chain": what stands behind the colon is said, not denied.
  if (act === 'deny' && behind.slice(0, 2).some((token) => token.text === ':')) return 'say';
  if (act === 'request' && behind[0]?.folded === 'to' && /^(?:know|hear|learn|see)$/.test(behind[1]?.folded ?? ''))
    return 'ask';
  if (act === 'say' && told && /^(?:to|not)$/.test(behind[0]?.folded ?? '')) return 'request';
  if (act !== 'ask') return act;
  const opener = behind.find((token) => /^(?:to|for|that|not|whether|if|why|what|how|who|about)$/.test(token.folded));
  return opener && /^(?:to|for|that|not)$/.test(opener.folded) ? 'request' : 'ask';
}

/** "Asked for changes", and no word about them: a review. */
export const asksForChanges = (said: readonly Token[]): boolean => {
  const at = said.findIndex(({ folded }) => /^changes?$/.test(folded));
  const behind = said.slice(at + 1);
  const why = behind.findIndex(({ folded }) => /^(?:because|since|as)$/.test(folded));
  return (
    at >= 0 &&
    at <= 2 &&
    !behind.slice(0, why < 0 ? undefined : why).some(({ kind, folded }) => kind === 'word' && !OF_A_REVIEW.test(folded))
  );
};

/** Where and when changes were asked for. */
const OF_A_REVIEW =
  /^(?:at|on|in|to|of|the|that|this|its|his|her|their|day|morning|evening|before|same|previous|pull|request|pr|review)$/;

/** "Ordered Ana to stop", "instructed them not to deploy": what they are to do is what was said. */
export const hasOrder = (said: readonly Token[]): boolean =>
  said
    .slice(0, 4)
    .some(
      (token, i) =>
        (token.kind === 'person' ||
          /^(?:him|her|them|us|everybody|everyone|me|it|agent|bot|assistant)$/.test(token.folded)) &&
        (said[i + 1]?.folded === 'to' || (said[i + 1]?.folded === 'not' && said[i + 2]?.folded === 'to')),
    );

/** "Told him to stop" is an order. */
const TELLS: ReadonlySet<string> = new Set(
  ['tell', 'tel', 'instruct', 'order', 'urg', 'urge'].flatMap((word) => [word, stem(word)]),
);
export const isOrder = (verb: Token, right: readonly Token[]): boolean => TELLS.has(verb.stem) && hasOrder(right);
