/** A length that was found to run backwards: what differs is the order, and that is what is said. Changes no verdict. */
import type { Finding } from '../../domain/finding.js';
import type { JudgedClaim } from './judged-claim.js';

export function sayTurnedRound<One extends JudgedClaim>(judged: readonly One[]): readonly One[] {
  return judged.map((one) => {
    if (one.verdict !== 'contradicted' || !one.deciding.every((found) => isTurnedRound(one, found))) return one;
    const said = (found: Finding): Finding => (one.deciding.includes(found) ? orderOf(found) : found);
    return { ...one, reason: 'order_differs', findings: one.findings.map(said), deciding: one.deciding.map(said) };
  });
}

const isTurnedRound = ({ claim }: JudgedClaim, { reason, found }: Finding): boolean =>
  claim.kind === 'duration' && reason === 'duration_differs' && found.type === 'duration' && found.value < 0;

const orderOf = ({ asserted: _, found: __, ...finding }: Finding): Finding => ({
  ...finding,
  facet: 'order',
  reason: 'order_differs',
  asserted: { type: 'order', value: 'before' },
  found: { type: 'order', value: 'after' },
});
