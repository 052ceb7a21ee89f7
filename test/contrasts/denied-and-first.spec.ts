/** Causes that the one named denied, words told of another minute, and what the trouble first came to light through. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'what somebody held to be no cause',
    rows: [
      ['contradicted', 'clinic', 'Kwabena agreed that the canary was the cause.'],
      ['doubted', 'clinic', 'Kwabena claimed at 07:09 that the canary was the cause.'],
      ['supported', 'clinic', 'Cedar claimed at 07:09 that the canary was the cause.'],
      ['quiet', 'clinic', 'Kwabena may have agreed that the canary was the cause.'],
      ['quiet', 'clinic', 'Kwabena said that the canary was not the cause.'],
    ],
  },
  {
    mode: 'at another time',
    rows: [
      ['doubted', 'clinic', 'Noor confirmed at 07:38 that patients could book again.'],
      ['supported', 'clinic', 'Noor confirmed at 07:58 that patients could book again.'],
      ['quiet', 'clinic', 'Noor confirmed at about 07:38 that patients could book again.'],
    ],
  },
  {
    mode: 'who summed it up',
    rows: [
      ['supported', 'clinic', 'Cedar summed up at 08:40 that withdrawing the canary had restored bookings.'],
      ['doubted', 'clinic', 'Itziar summed up at 08:40 that withdrawing the canary had restored bookings.'],
    ],
  },
  {
    mode: 'what came first',
    rows: [
      ['doubted', 'clinic', 'The patient desk was the first to notice.'],
      ['quiet', 'clinic', 'The problem first came to light through the 5xx alert.'],
      ['doubted', 'clinic', 'The problem first came to light through a call from a customer.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
