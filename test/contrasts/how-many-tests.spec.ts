/** How many tests came out how: counts of tests are no verdict on the run. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['vod', 'unit-tests: 1 failed, 317 passed', NEVER_NO],
  ['vod', 'The unit tests ended with one red and 317 green.', NEVER_NO],
  ['vod', '317 of the tests passed at 18:11 UTC.', NEVER_NO],
  ['vod', '257 of the tests passed at 18:11 UTC.', NEVER_YES],
  ['tyres', 'All 694 unit tests of #618 passed.', YES],
  ['tyres', 'All 794 unit tests of #618 passed.', NEVER_YES],
  ['tyres', 'All 788 unit tests of #617 passed.', NO],
  ['tyres', 'Allegedly all 794 unit tests of #618 passed.', NEVER_NO],
  ['tyres', 'Rhona expected all 794 unit tests of #618 to pass.', NEVER_NO],
  ['tyres', 'Three tests of #618 had passed review.', NEVER_NO],
];

describe('how many tests', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
