/** What speaks against a sentence whose turned form the records bear out; null where both may be so. */
import type { Turn } from '../../../reading/turns.js';
import type { JudgedClaim } from '../judged-claim.js';
import { anotherPerson } from './another-person.js';
import { type Borne, holdsWord, type Known, type Turning, type TurnRule } from './facts.js';
import { otherNumber } from './other-number.js';
import { otherOrder } from './other-order.js';

const RULES: Readonly<Record<Turn['of'], TurnRule>> = {
  person: anotherPerson,
  order: otherOrder,
  number: otherNumber,
};

/** Whether it is worth reading a unit again with this turn: a claim that is open holds the word and could be accused by it. */
export const isWorthTurning = (first: readonly JudgedClaim[], turning: Omit<Turning, 'claim'>): boolean =>
  // What cannot be borne out for another reason is not borne out by another word.
  first.every(({ claim, verdict }) => verdict === 'supported' || holdsWord(claim, turning.span)) &&
  first.some(
    ({ claim, verdict }) => verdict === 'unsupported' && RULES[turning.turn.of].mayAccuse({ ...turning, claim }),
  );

/** `first` is the unit as it stands, open. */
export function againstTurned(first: readonly JudgedClaim[], borne: Borne, known: Known): JudgedClaim | null {
  const { span, turn, found } = borne;
  const open = first.filter(
    ({ verdict, claim }) => verdict === 'unsupported' && RULES[turn.of].mayAccuse({ claim, turn, span, ...known }),
  );
  for (const one of open) {
    const told = found.filter(({ claim }) => claim.kind === one.claim.kind && holdsWord(claim, span));
    const against = told.length > 0 ? RULES[turn.of].against({ borne, told, accused: one.claim, ...known }) : null;
    if (against)
      return {
        claim: one.claim,
        findings: [...one.findings, against],
        deciding: [against],
        verdict: 'contradicted',
        reason: against.reason,
        turned: { span, instead: turn.instead },
      };
  }
  return null;
}
