/** What is wanted, needed or asked for has not thereby come about: "a rule that wants an approving review", "needed a restart". */
import { stem } from '../../claims/words/stem.js';
import type { Token } from './token.js';

/** Verbs of wanting. */
export const WANTS: readonly string[] = [
  'want',
  'require',
  'need',
  'demand',
  'expect',
  'await',
  'seek',
  'insist',
  'warrant',
  'deserve',
];
const WANTING: ReadonlySet<string> = new Set(WANTS.map(stem));
const REACH = 5;

/** Whether the noun at an index is the object of a verb of wanting; "the required approval" is any approval. */
export function isWanted(tokens: readonly Token[], at: number): boolean {
  const from = Math.max(0, at - REACH);
  return tokens
    .slice(from, at)
    .some(
      (token, i) =>
        token.kind === 'word' &&
        WANTING.has(token.stem) &&
        !/^(?:the|a|an|its|their|any|no)$/.test(tokens[from + i - 1]?.folded ?? ''),
    );
}
