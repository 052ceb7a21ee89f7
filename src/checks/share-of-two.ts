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
    const part = pair?.part ?? partBefore(claim);
    if (part === null) return [];
    const records = timeline.ask(QUESTION).filter((event) => holds(event, part));
    if (!pair) return wholesFor(claim, part, records);
    const held = records.find((event) => holds(event, pair.whole));
    return held ? [settled(claim, part / pair.whole, held)] : [];
  },
} satisfies Check);

const isShare = (claim: ClaimOf<'amount'>): boolean => claim.amount.family === 'percent' && claim.measure !== 'from_to';

/** "Accepted: 37 (9 %)": the number right before a share in brackets is its part. */
function partBefore({ text, amount, span }: ClaimOf<'amount'>): number | null {
  const before = text.slice(0, Math.max(0, amount.span.start - span.start));
  const found =
    /(?<![\d.,:#/\w-])(\d{1,3}(?:,\d{3})+|\d{1,9})\s*(?:[a-z]{2,20}\s*)?[([]\s*(?:~|≈|about |roughly |or )?$/.exec(
      before,
    );
  return found ? Number(found[1]!.replaceAll(',', '')) : null;
}

/** The whole is whatever greater number a record tells beside the part; told once and alone, another share is refuted. */
function wholesFor(claim: ClaimOf<'amount'>, part: number, records: readonly TimelineEvent[]): readonly Finding[] {
  const pairs = records.flatMap((event) =>
    wholesIn(event).flatMap((whole) => (whole > part ? [{ event, whole }] : [])),
  );
  const fitting = pairs.find(({ whole }) => amountFits(claim.amount, (part / whole) * 100) === 'yes');
  const only = fitting ?? (new Set(pairs.map(({ whole }) => whole)).size === 1 ? pairs[0] : undefined);
  return only && pairs.length <= MOST_PAIRS ? [settled(claim, part / only.whole, only.event)] : [];
}

const wholesIn = (event: TimelineEvent): readonly number[] => [
  ...countsOf(event).map(({ value }) => value),
  ...numbersIn(event.text ?? ''),
];

/** Of more numbers than these some are always as stated. */
const MOST_PAIRS = 4;

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
