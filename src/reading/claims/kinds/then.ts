/** "By then", "at that moment", "before that": words that point at the time of what was told last. */
import type { Token } from '../../predication/token.js';

const BY = /^(?:by|at|until|till|up to) (?:then|that(?: (?:time|point|moment|stage|hour|minute))?)$/;
const BEFORE = /^(?:before|prior to|ahead of) (?:that|this|then)$/;
const AFTER = /^(?:after|following|since) (?:that|this|then)$/;

/** How the clause lies to what was told last, where it opens with such words; the words themselves left out. */
export function thenIn(
  tokens: readonly Token[],
): { readonly lies: 'by' | 'before' | 'after'; readonly rest: readonly Token[] } | null {
  const own = tokens.slice(tokens.findIndex((token) => token.kind !== 'mark' && !/^(?:and|but)$/.test(token.folded)));
  for (const length of [3, 2]) {
    const words = own.slice(0, length);
    const next = own[length];
    if (words.length < length || words.some((token) => token.kind === 'mark')) continue;
    const text = words.map((token) => token.folded).join(' ');
    // "Before that change": a thing is pointed at, and no time.
    const bare =
      length === 3 ||
      next === undefined ||
      next.kind !== 'word' ||
      !/^(?:the|this|that)$/.test(words.at(-1)!.folded) ||
      CLAUSE.test(next.folded);
    const lies = BY.test(text) ? 'by' : BEFORE.test(text) ? 'before' : AFTER.test(text) ? 'after' : null;
    if (lies && bare) return { lies, rest: own.slice(length) };
  }
  return null;
}

const CLAUSE = /^(?:the|a|an|it|they|he|she|we|i|its|their|his|her|our|no|nobody|somebody|all|both|several)$/;

export const pointsAtTime = (tokens: readonly Token[]): boolean => thenIn(tokens)?.lies === 'by';
