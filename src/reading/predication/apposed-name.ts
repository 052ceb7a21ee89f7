/** "The repair, #12, had been approved": a name in commas behind its noun, and before the verb of which both are the subject. */
import type { Token } from './token.js';

/** The tokens without the two commas: what stands between them is no clause of its own. */
export function withApposedNames(tokens: readonly Token[]): readonly Token[] {
  const marks = new Set(tokens.flatMap((_, at) => (isApposed(tokens, at) ? [at - 1, at + 1] : [])));
  return marks.size === 0 ? tokens : tokens.filter((_, at) => !marks.has(at));
}

const isApposed = (tokens: readonly Token[], at: number): boolean => {
  const [noun, opens, name, closes, verb] = tokens.slice(Math.max(0, at - 2), at + 3);
  return (
    at > 2 &&
    name?.kind === 'name' &&
    opens!.text === ',' &&
    closes?.text === ',' &&
    noun!.kind === 'word' &&
    HELPS.test(verb?.folded ?? '') &&
    tokens.slice(Math.max(0, at - 2 - MOST_BEFORE), at - 2).some(({ folded }) => OPENS_NOUN.test(folded))
  );
};

/** How many words may stand between an article or owner and its noun. */
const MOST_BEFORE = 4;
const OPENS_NOUN = /^(?:the|an?|this|that|his|her|its|their|our|my|['’]s|s)$/;
const HELPS = /^(?:was|were|is|are|had|has|have|did|does|could|would|failed|passed|went)$/;
