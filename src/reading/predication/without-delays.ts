/** "Was not merged until Ana had approved it", "merged it not before that check had passed": it was merged, and only after that. */
import type { Token } from './token.js';
import { worded } from './worded.js';

/** The words with such a delay told plainly; clocks behind "until" are read with their time. */
export function withoutDelays(tokens: readonly Token[]): readonly Token[] {
  const delay = delayIn(tokens);
  if (!delay) return tokens;
  const { not, until } = delay;
  const after = /^after$/.test(tokens[until + 1]?.folded ?? '') ? [] : [worded(tokens[until]!, 'after')];
  return [...tokens.slice(0, not), ...tokens.slice(not + 1, until), ...after, ...tokens.slice(until + 1)];
}

function delayIn(tokens: readonly Token[]): { readonly not: number; readonly until: number } | null {
  const until = tokens.findIndex(
    ({ kind, folded }, i) => kind === 'word' && DELAYS.test(folded) && opensDeed(tokens[i + 1]),
  );
  const bare = tokens[until - 1]?.folded === 'not';
  if (until > 1 && bare) return { not: until - 1, until };
  // "Did not merge it before Ana approved": it need not have been merged at all.
  if (until < 3 || tokens[until]!.folded === 'before') return null;
  const not = tokens.findLastIndex(({ folded }, i) => i < until && /^(?:not|n't)$/.test(folded));
  const between = tokens.slice(not + 1, until);
  return not > 0 && DONE.test(tokens[not - 1]!.folded) && between.length > 0 && between.every(isOfClause)
    ? { not, until }
    : null;
}
const DELAYS = /^(?:until|till|before)$/;
const DONE = /^(?:did|was|were|had)$/;

/** "Not until now", "not until 9:30" are told of a time. */
const opensDeed = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind !== 'time' &&
  token.kind !== 'mark' &&
  !/^(?:now|then|today|recently|late|early|that|this|it)$/.test(token.folded);

const isOfClause = ({ kind, folded }: Token): boolean =>
  kind !== 'mark' && !/^(?:and|but|or|that|which|who|when|because|so|to)$/.test(folded);
