/** Is it that share: does a stated share follow from the part and the whole that stand beside it, where a record holds both? A pair that no record holds is left to the others. */
import type { ClaimOf } from '../claims/claim.js';
import type { Finding } from '../domain/finding.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { countsOf } from './matching/counts-by-key.js';
import { eventPointer, finding } from './matching/findings.js';
import { amountFits, numbersIn } from './matching/numbers.js';
import { STATEMENT_KINDS } from './matching/statements.js';
import { pairOfShare } from './matching/written-pairs.js';

const ID = 'share-of-two';
const QUESTION = {
  kinds: [
    'job.finished',
    'event.generic',
    'pipeline.finished',
    'service.deployed',
    'check.finished',
    ...STATEMENT_KINDS,
  ],
} as const;

export const shareOfTwo: Check = Object.freeze({
  id: ID,
  asks: 'Does the stated share follow from the recorded part and whole?',
  appliesTo: ['amount'],
  needs: () => [QUESTION],
  examine(claim, timeline) {
    if (claim.kind !== 'amount' || !isShare(claim)) return [];
    const pair = pairOfShare(claim.text, claim.amount.stated);
    if (!pair) return [];
    const { part, whole } = pair;
    const held = timeline.ask(QUESTION).find((event) => holds(event, part) && holds(event, whole));
    return held ? [settled(claim, part / whole, held)] : [];
  },
} satisfies Check);

const isShare = (claim: ClaimOf<'amount'>): boolean => claim.amount.family === 'percent' && claim.measure !== 'from_to';

const holds = (event: TimelineEvent, value: number): boolean =>
  countsOf(event).some((count) => count.value === value) || numbersIn(event.text ?? '').includes(value);

function settled(claim: ClaimOf<'amount'>, share: number, event: TimelineEvent): Finding {
  const { amount } = claim;
  const value = share * 100;
  const fit = amountFits(amount, value);
  const far = Math.abs(value - amount.stated) > FAR * value;
  const found = { type: 'quantity', value: Math.round(value * 1000) / 1000, unit: amount.symbol } as const;
  const asserted = { type: 'quantity', value: amount.stated, unit: amount.symbol } as const;
  if (fit === 'yes')
    return finding(ID, 'amount', 'supports', 'arithmetic_agrees', asserted, [eventPointer(event)], found);
  return fit === 'no' && far
    ? finding(ID, 'amount', 'contradicts', 'amount_differs', asserted, [eventPointer(event)], found)
    : finding(ID, 'amount', 'silent', 'no_record', asserted);
}

/** Nearer than this may be a rounding of its own kind. */
const FAR = 0.1;
