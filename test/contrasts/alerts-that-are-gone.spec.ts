/** Alerts that are said to be gone, and retries that somebody hits. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const SETS: readonly (readonly [string, readonly PlacedRow[]])[] = [
  [
    'an alert that is gone',
    [
      ['quotes', '14:31 UTC alert gone', YES],
      ['quotes', '12:41 UTC: latency alert gone', YES],
      ['quotes', 'The NegativeMarginQuotes alert was gone at 14:31 UTC.', YES],
      ['quotes', '14:11 UTC alert gone', NEVER_YES],
      ['quotes', '14:31 UTC: latency alert gone', NEVER_YES],
      ['quotes', 'The NegativeMarginQuotes alert was gone at 14:11 UTC.', NO],
      ['quotes', '14:31 UTC alert not gone', NEVER_YES],
      ['quotes', '14:31 UTC alert perhaps gone', NEVER_YES],
      ['quotes', 'According to Bongani, the alert was gone at 14:31 UTC.', NEVER_YES],
    ],
  ],
];

describe.each(SETS)('%s', (_, rows) => {
  it.each(rows)('%s: %s', async (place, sentence, expected) => {
    expect(expected).toContain(await verdictOf(place, sentence));
  });
  it.each(rows)('without coverage never against it: %s: %s', async (place, sentence, expected) => {
    const outcome = await verdictOf(place, sentence, false);
    expect(expected === YES ? NEVER_NO : [...NEVER_YES, ...OPEN]).toContain(outcome);
  });
});
