/** "Of 312 messages, 305 were replayed and 7 failed": a whole that is the sum of two parts beside it, where one record counts both. */
import type { ClaimOf } from '../../claims/claim.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { countsOf } from './counts-by-key.js';
import { numbersInContext } from './number-contexts.js';

/** The record of the two parts; null where no two numbers of the clause come to this one, or no record counts them. */
export function recordOfParts(
  { amount, text }: ClaimOf<'amount'>,
  events: readonly TimelineEvent[],
): TimelineEvent | null {
  if (amount.family !== 'count' || amount.hedge || amount.vague || amount.stated < LEAST) return null;
  const numbers = [...new Set(numbersInContext(text.replaceAll('|', ' ')).map(({ value }) => value))];
  const others = numbers.filter((value) => value > 0 && value < amount.stated);
  const parts = others.find((a, i) => others.slice(i + 1).some((b) => a + b === amount.stated));
  if (parts === undefined) return null;
  const rest = amount.stated - parts;
  return (
    events.find((event) => {
      const held = countsOf(event).map(({ value }) => value);
      return held.includes(parts) && held.includes(rest);
    }) ?? null
  );
}

/** Of small numbers some always add up. */
const LEAST = 20;
