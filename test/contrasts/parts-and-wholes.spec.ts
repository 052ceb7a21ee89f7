/** Contrast set: a part and its whole with the share beside them, a whole that is the sum of its parts, and what preceded what. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome | 'doubted' | 'quiet', string])[] = [
  // two counts and their share
  ['render', 'supported', 'In all, 4,429 of the 10,600 requests failed (41.8 %).'],
  ['render', 'supported', '4,429 of 10,600 requests failed, or 41.8 percent.'],
  ['render', 'supported', 'Of 10,600 requests, 4,429 failed.'],
  ['render', 'contradicted', '4,429 of the 10,600 requests failed (51.8 %).'],
  ['render', 'contradicted', '3,429 of the 10,600 requests failed.'],
  ['render', 'quiet', 'Perhaps 3,429 of the 10,600 requests failed.'],
  // a whole told only by its parts
  ['totes', 'supported', 'Of 312 parked messages, 305 were replayed and 7 failed.'],
  ['totes', 'doubted', 'Of 322 parked messages, 305 were replayed and 7 failed.'],
  ['totes', 'doubted', 'Of 312 parked messages, 295 were replayed and 17 failed.'],
  // order without a length
  ['totes', 'supported', 'The rollback of slot-planner preceded that of pick-router.'],
  ['totes', 'contradicted', 'The rollback of pick-router preceded that of slot-planner.'],
  ['totes', 'quiet', 'The rollback of pick-router may have preceded that of slot-planner.'],
];

const fits = (expected: Outcome | 'doubted' | 'quiet', found: Outcome): boolean =>
  expected === 'doubted' ? found !== 'supported' : expected === 'quiet' ? found !== 'contradicted' : found === expected;

describe('parts and wholes', () => {
  it.each(ROWS)('%s, %s: %s', async (place, expected, text) => {
    const found = await verdictOf(place, text);
    expect(fits(expected, found), found).toBe(true);
  });
});
