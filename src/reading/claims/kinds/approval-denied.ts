/** Whether an approval is denied: "not approved", "merged without a review", "approved by nobody"; not so "approved it and had no questions". */
import { leavesUndone } from '../../predication/negations.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { NEGATIVE } from './approval-verbs.js';

export function isDenied({ tokens, verb, left }: Predication, at: number, hasApprover: boolean): boolean {
  if (deniesTalk(tokens.slice(0, at))) return false;
  // "Ana's approval did not cover it": what the approval is the subject of, in its own clause.
  const next = tokens.findIndex(({ folded }, i) => i > at && OTHER_CLAUSE.test(folded));
  const denied = verb ? Math.max(at, tokens.indexOf(verb)) : next < 0 ? tokens.length : next;
  return (
    tokens.some(
      (token, i) =>
        NEGATIVE.has(token.folded) &&
        !(hasApprover && isOfOthers(tokens, i)) &&
        (i < denied || (NOBODY.test(token.folded) && isInItsPlace(tokens, at, i))),
    ) ||
    (verb !== null && leavesUndone(left))
  );
}

/** "With nobody's approval | but Ana's": whom a denial leaves out, cut off behind its clause. */
export function exceptedBy({ tokens }: Sentence, { end, tokens: own }: Predication): Token | null {
  if (!own.some(({ folded }) => NOBODY.test(folded))) return null;
  const [next, whom] = tokens.filter(({ start, kind }) => start >= end && kind !== 'mark');
  const isException = /^(?:but|except|save|besides)$/.test(next?.folded ?? '');
  return isException && whom?.kind === 'person' && !isSubject(tokens, whom) ? whom : null;
}
/** "But Ana did", "but Ana merged it": what follows whom is named tells of another deed; "but Ana's" has no verb. */
const isSubject = (tokens: readonly Token[], whom: Token): boolean => {
  const next = tokens[tokens.indexOf(whom) + 1];
  return next?.kind === 'word' && !/^['’]s?$/.test(next.text);
};

/** "Nobody else", "no one else", "no other", "no other reviewer": a denial of all others. */
export const isOfOthers = (tokens: readonly Token[], at: number): boolean => {
  if (!NOBODY.test(tokens[at]?.folded ?? '')) return false;
  const next = /^(?:one|human|person)$/.test(tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1;
  const word = tokens[next]?.folded ?? '';
  const of = tokens[next + 1];
  return (
    /^(?:else|others)$/.test(word) ||
    (word === 'other' && (of?.kind !== 'word' || /^(?:approv|review|person|human|colleague|engineer)/.test(of.folded)))
  );
};
const NOBODY = /^(?:nobody|none|neither|no-one|no)$/;

/** "Approved by nobody", "approvals of #12: none" name who approved; what stands behind another clause or noun denies that one. */
function isInItsPlace(tokens: readonly Token[], at: number, i: number): boolean {
  const between = tokens.slice(at + 1, i);
  if (between.some(({ folded }) => OTHER_CLAUSE.test(folded))) return false;
  const before = between.at(-1)?.folded ?? '';
  const ends = tokens[i + 1] === undefined || /^(?:[.,;)|]|for|of|on|from)$/.test(tokens[i + 1]!.folded);
  return GIVER.test(before) || ((between.length === 0 || /^[:|(–—-]$/.test(before)) && ends);
}
const GIVER = /^(?:by|from|of|was|were|is|are|had|has|have|got|received)$/;
const OTHER_CLAUSE = /^(?:[,;]|and|but|so|or|yet|as|with|because|while|who|which|that|after|before|when|though)$/;

/** "No questions were asked in review": there was a review. */
const deniesTalk = (between: readonly Token[]): boolean =>
  between.some(({ folded }) =>
    /^(?:questions?|comments?|objections?|concerns?|doubts?|remarks?|issues?|problems?|changes|feedback|words?)$/.test(
      folded,
    ),
  );
