/** Contrast set: "did" for a deed that was asked for, promised or meant; another time, person, or that it was not done; and a "did" that answers nothing. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ASKED = 'At 10:25 UTC Sofie asked Rasmus to put traffic back on 00151';

const ROWS: readonly PlacedRow[] = [
  ['postcodes', `${ASKED}, and at 10:27 UTC he did.`, YES],
  ['postcodes', `${ASKED}, which he did at 10:27 UTC.`, YES],
  ['postcodes', `${ASKED}, and two minutes later he did so.`, YES],
  ['postcodes', `${ASKED}. He did so at 10:27 UTC.`, YES],
  // another time, another person, not at all
  ['postcodes', `${ASKED}, and at 10:57 UTC he did.`, NO],
  ['postcodes', `${ASKED}. He did so at 10:57 UTC.`, NO],
  ['postcodes', `${ASKED}, and Amina did so at 10:27 UTC.`, NO],
  ['postcodes', `${ASKED}, but he never did.`, NO],
  ['postcodes', `${ASKED}. He never did.`, NO],
  ['postcodes', `${ASKED}, but he did not.`, NEVER_YES],
  // of a deed that somebody else was not asked for
  ['harbour', 'Marit asked Kade to leave the hotfix alone, and he did.', NEVER_YES],
  // the emphatic verb has a doer
  ['postcodes', 'Rasmus did put traffic back on 00151 at 10:27 UTC.', YES],
  ['postcodes', 'Sofie did put traffic back on 00151.', NEVER_YES],
  ['harbour', 'Kade did merge #314.', YES],
  ['harbour', 'Bram did merge #314.', NO],
  // one that answers nothing says something nobody knows
  ['postcodes', 'At 10:27 UTC Rasmus put traffic back on 00151, but it did not.', OPEN],
  ['postcodes', 'At 10:27 UTC Rasmus put traffic back on 00151, but he never did.', OPEN],
];
describe('deeds answered with did', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, may) => {
    expect(may).toContain(await verdictOf(place, sentence));
  });
});
