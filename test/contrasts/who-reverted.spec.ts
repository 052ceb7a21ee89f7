/** Who reverted a change: whoever wrote the reverting change; whoever only merged one of the two did not. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['postcodes', 'Amina reverted #343.', YES],
  ['postcodes', '#341 was reverted by Amina.', YES],
  ['postcodes', '#343 was reverted at 10:46 UTC.', YES],
  ['postcodes', '#344 reverted #343.', YES],
  // merged, and wrote, what was reverted
  ['postcodes', 'Mads reverted #343.', NO],
  ['postcodes', '#343 was reverted by Mads.', NO],
  ['postcodes', 'Barnacle reverted #341.', NO],
  // another time, another change
  ['postcodes', '#343 was reverted at 10:20 UTC.', NO],
  ['postcodes', 'Amina reverted #338.', OPEN],
  ['postcodes', 'Amina reverted #344.', OPEN],
  // denied, hedged, put into another's mouth
  ['postcodes', 'Amina never reverted #343.', NO],
  ['postcodes', '#343 was never reverted.', NO],
  ['postcodes', 'Mads may have reverted #343.', OPEN],
  ['postcodes', 'Mads said that Amina reverted #343.', OPEN],
  // whose it was
  ['postcodes', "Amina's revert of #343 went in at 10:46 UTC.", YES],
  ['postcodes', "Mads's revert of #343 went in at 10:46 UTC.", NO],
  ['postcodes', "Rasmus's revert of #343 went in at 10:46 UTC.", NO],
  ['postcodes', "Barnacle's revert of #343 went in at 10:46 UTC.", OPEN],
  ['iam', 'Femke reverted #655.', YES],
  ['iam', 'Sprig reverted #655.', NO],
  ['iam', "Femke's revert of #655 went in at 10:31 UTC.", YES],
  ['iam', "Sprig's revert of #655 went in at 10:31 UTC.", OPEN],
  ['quotes', 'Bongani reverted #1201.', YES],
  ['quotes', 'Emeka reverted #1201.', NO],
  // a merge alone reverts nothing
  ['quotes', 'Pipit reverted #1204.', OPEN],
  ['render', 'Emeka reverted #406.', OPEN],
];

describe('who reverted', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });

  it.each(ROWS)('without coverage, never the opposite: %s: %s', async (place, sentence, allowed) => {
    const verdict = await verdictOf(place, sentence, false);
    if (allowed === YES) expect(NEVER_NO).toContain(verdict);
    else if (allowed === NO) expect(NEVER_YES).toContain(verdict);
  });
});
