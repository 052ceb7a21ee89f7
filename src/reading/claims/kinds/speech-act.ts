/** Which act a verb of saying is where it stands: "asked for" is a request, "wanted to know" a question. */
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
  return (
    at >= 0 &&
    at <= 2 &&
    !said.slice(at + 1).some(({ kind, folded }) => kind === 'word' && !/^(?:at|on|in)$/.test(folded))
  );
};
