/** A second name that says what the first one is. */
import { actionWordsOf } from './action-words.js';
import type { Token } from './token.js';

/** "merges #612, a revert of #611": a second name that says what the first one is; a deed of its own. */
export function appositionIn(
  tokens: readonly Token[],
): { readonly main: readonly Token[]; readonly apposition: readonly Token[] } | null {
  for (let i = 2; i < tokens.length - 3; i++) {
    if (tokens[i]!.text !== ',' || tokens[i - 1]!.kind !== 'name' || !/^(?:a|an|the)$/.test(tokens[i + 1]!.folded))
      continue;
    const noun = tokens[i + 2]!;
    if (noun.kind !== 'word' || actionWordsOf(noun.stem, true).length === 0) continue;
    const end = tokens.findIndex((token, at) => at > i + 2 && token.kind === 'name');
    if (end < 0 || end > i + 5 || !/^(?:of|for)$/.test(tokens[i + 3]!.folded)) continue;
    return {
      main: [...tokens.slice(0, i), ...tokens.slice(end + 1)],
      apposition: [tokens[i - 1]!, ...tokens.slice(i + 2, end + 1)],
    };
  }
  return null;
}
