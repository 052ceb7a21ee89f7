/** How many approvals a sentence tells of, and whether it tells of all: "two of our engineers approved it", "no second approval", "approved by nobody but Ana", "by Ana alone". */
import { ORDINALS } from '../../predication/ordinals.js';
import type { Token } from '../../predication/token.js';
import { isOfOthers } from './approval-denied.js';
import { isApproval } from './approval-verbs.js';

/** "Two of our engineers approved it": how many did is more than that it was approved. */
export function countOf(tokens: readonly Token[]): number | 'vague' | undefined {
  const people = tokens.findIndex((token) => PEOPLE.test(token.folded));
  const before = tokens.slice(Math.max(0, people - 5), Math.max(0, people));
  if (before.some((token) => /^(?:several|many|all|more|couple|few|most)$/.test(token.folded))) return 'vague';
  if (before.some((token) => token.folded === 'both')) return 2;
  const amount = before.find((token) => token.kind === 'amount')?.amount;
  const reading = amount?.readings[0];
  if (!amount || !reading) return undefined;
  return amount.hedge || reading.vague || !Number.isInteger(reading.stated) ? 'vague' : reading.stated;
}
const PEOPLE =
  /^(?:engineers?|reviewers?|people|persons?|colleagues?|humans?|developers?|maintainers?|owners?|approvers?)$/;

const ANOTHER = /^(?:another|additional|other|further)$/;

/** "A second approval", "no other approval", "nobody else approved it": which one it would be. */
export function whichOf(tokens: readonly Token[], at: number): number | undefined {
  if (tokens.slice(0, at).some((_, i) => isOfOthers(tokens, i))) return 2;
  const near = tokens.slice(Math.max(0, at - 2), at);
  for (const token of near) {
    if (token.kind === 'word' && ANOTHER.test(token.folded)) return 2;
    const nth = Object.hasOwn(ORDINALS, token.folded) ? ORDINALS[token.folded]! : 0;
    if (nth > 1) return nth;
  }
  return undefined;
}

const NOBODY = /^(?:nobody|none|no|no-one|not|never|n't)$/;
const BUT = /^(?:but|except|besides|save)$/;
const OTHER = /^(?:other|else|apart|aside)$/;

/** "Nobody but Ana", "no one other than Ana", "no other approval than Ana's": a denial that names who did all the same. */
export const isAllBut = (tokens: readonly Token[]): boolean => {
  const none = tokens.findIndex((token) => NOBODY.test(token.folded));
  return (
    none >= 0 &&
    tokens
      .slice(none + 1, none + 7)
      .some(
        (token, i, near) =>
          BUT.test(token.folded) ||
          (OTHER.test(token.folded) &&
            near.slice(i + 1, i + 4).some(({ folded }) => /^(?:than|from|but)$/.test(folded))),
      )
  );
};

/** "By Ana only", "by Ana alone", "only Ana approved it", "Ana was the only one to approve it", "with Ana's approval and nobody else's". */
export const isByNobodyElse = (tokens: readonly Token[]): boolean => {
  const at = tokens.findIndex((token) => isApproval(tokens, token));
  return tokens.some(
    (token, i) =>
      (/^(?:only|solely|exclusively)$/.test(token.folded) &&
        (isPerson(tokens[i - 1]) ||
          nextPerson(tokens, i) ||
          /^(?:one|person|approver|reviewer|approval|review|approving)$/.test(tokens[i + 1]?.folded ?? ''))) ||
      (token.folded === 'alone' && isPerson(tokens[i - 1]) && i > at) ||
      isOfOthers(tokens, i),
  );
};

const isPerson = (token: Token | undefined): boolean => token?.kind === 'person';
const nextPerson = (tokens: readonly Token[], i: number): boolean =>
  isPerson(tokens[i + 1]) || (/^(?:by|from)$/.test(tokens[i + 1]?.folded ?? '') && isPerson(tokens[i + 2]));
