/** A table that keeps who and what in cells of their own: "| 06:26 | Idris | asks who silenced it |" reads as one sentence where the next cell opens with a verb. */
import type { Token } from './token.js';
import { verbFormAt } from './verb-forms.js';

export function withoutCellBorders(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, at) => !(token.text === '|' && joinsDoer(tokens, at)));
}

function joinsDoer(tokens: readonly Token[], at: number): boolean {
  const [before, doer, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (doer?.kind !== 'person' || !next || (before !== undefined && before.text !== '|' && before.kind !== 'time'))
    return false;
  return (
    next.kind === 'word' &&
    /(?:s|ed)$/.test(next.folded) &&
    verbFormAt([doer, ...tokens.slice(at + 1, at + 4)], 1) !== null
  );
}
