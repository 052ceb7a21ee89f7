/** Contrast set: what began to fail, and changes that wait for a review or were sent back. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const UTC = 'All times are UTC.';
const ROWS: readonly PlacedRow[] = [
  ['iam', `${UTC} appointments-api began to fail at 08:07.`, YES],
  ['iam', `${UTC} appointments-api started failing at 08:07.`, YES],
  ['iam', `${UTC} Requests to appointments-api failed from 08:07 on.`, YES],
  ['iam', `${UTC} appointments-api began to fail at 09:37.`, NO],
  ['iam', `${UTC} appointments-api started failing at 09:37.`, NO],
  ['iam', `${UTC} appointments-api did not begin to fail at 08:07.`, NEVER_YES],
  ['iam', `${UTC} appointments-api may have begun to fail at 09:37.`, NEVER_NO],
  ['iam', `${UTC} The build of appointments-api began to fail at 09:37.`, NEVER_NO],
  ['iam', `${UTC} The build of appointments-api began to fail at 08:07.`, NEVER_YES],
  ['iam', "Pelle's #210 is still waiting for a review.", YES],
  ['iam', '#210 awaits review.', YES],
  ['iam', '#210 is still unreviewed.', YES],
  ['iam', '#655 is still waiting for a review.', NO],
  ['iam', '#655 is still unreviewed.', NO],
  ['iam', '#655 may be waiting for a review.', NEVER_NO],
  ['harbour', '#314 was open on 5 October; Joost requested changes.', NEVER_NO],
  ['harbour', 'Kade opened #314 on 5 October. Joost requested changes.', YES],
  ['harbour', 'Kade opened #314 on 5 October. Bram requested changes.', NEVER_YES],
];

describe('what began to fail, and what waits for a review', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
