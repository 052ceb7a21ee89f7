/** Contrast set: lengths counted from a thing's own start, and from deeds that only the words of their record tell. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome | 'doubted' | 'quiet', string])[] = [
  // from its own start to its own end, in one record
  ['totes', 'supported', 'The replay of the parked messages finished in 94 seconds.'],
  ['totes', 'doubted', 'The replay of the parked messages finished in 49 seconds.'],
  ['totes', 'quiet', 'The replay of the parked messages was to finish in 49 seconds.'],
  // from a deed without a verb of ours
  ['totes', 'supported', 'The crash alert cleared about six minutes after the offset reset.'],
  ['totes', 'contradicted', 'The crash alert cleared within two minutes of the offset reset.'],
  ['totes', 'doubted', 'The crash alert cleared about six minutes after the price import.'],
  ['quotes', 'doubted', 'The alert resolved two minutes after the cache flush.'],
];

const fits = (expected: Outcome | 'doubted' | 'quiet', found: Outcome): boolean =>
  expected === 'doubted' ? found !== 'supported' : expected === 'quiet' ? found !== 'contradicted' : found === expected;

describe('own runs, and ends told by the words of a record', () => {
  it.each(ROWS)('%s, %s: %s', async (place, expected, text) => {
    const found = await verdictOf(place, text);
    expect(fits(expected, found), found).toBe(true);
  });
});
