/** A length that was found to run backwards: what differs is the order, and that is what is said. Changes no verdict. */
import type { Span } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import { orderTurned } from '../../reading/turns.js';
import type { JudgedClaim } from './judged-claim.js';

/** @param text the whole report */
export function sayTurnedRound(judged: readonly JudgedClaim[], text: string): readonly JudgedClaim[] {
  return judged.map((one) => {
    if (one.verdict !== 'contradicted' || !one.deciding.every((found) => isTurnedRound(one, found))) return one;
    const said = (found: Finding): Finding => (one.deciding.includes(found) ? orderOf(found) : found);
    return {
      ...one,
      reason: 'order_differs',
      findings: one.findings.map(said),
      deciding: one.deciding.map(said),
      ...theOtherWord(one.claim.span, text),
    };
  });
}

const isTurnedRound = ({ claim }: JudgedClaim, { reason, found }: Finding): boolean =>
  claim.kind === 'duration' && reason === 'duration_differs' && found.type === 'duration' && found.value < 0;

function theOtherWord({ start, end }: Span, text: string): Pick<JudgedClaim, 'turned'> {
  const [turn] = orderTurned(text.slice(start, end));
  return turn ? { turned: { span: { start: start + turn.start, end: start + turn.end }, instead: turn.instead } } : {};
}

const orderOf = ({ asserted: _, found: __, ...finding }: Finding): Finding => ({
  ...finding,
  facet: 'order',
  reason: 'order_differs',
  asserted: { type: 'order', value: 'before' },
  found: { type: 'order', value: 'after' },
});
