/** Contrast set: what went through at the first attempt, and how a ticket stands, told of what it asks for. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['tyres', 'The build of #621 went through at the first attempt.', NO],
  ['tyres', '#621 was merged. It was released at the first attempt.', NO],
  ['tyres', '#621 went through first time.', NO],
  ['tyres', 'The build of #621 failed at the first attempt.', YES],
  ['tyres', 'The build of #621 went through at the second attempt.', NEVER_NO],
  ['tyres', 'The build of #621 may have gone through at the first attempt.', NEVER_NO],
  ['tyres', 'The build of #621 did not go through at the first attempt.', NEVER_NO],
  ['meter', '#735 synced on the first try.', NO],
  ['harbour', 'SLOT-884 is not done yet.', YES],
  ['harbour', 'SLOT-884 has not been closed.', YES],
  ['harbour', 'SLOT-884 is open to this day.', YES],
  ['harbour', 'SLOT-884 has been implemented.', NO],
  ['harbour', 'The rule of SLOT-884 is in force.', NO],
  ['harbour', 'SLOT-884 was put into effect by Joost.', NO],
  ['harbour', 'SLOT-884 will be put into effect by Joost.', NEVER_NO],
  ['harbour', 'SLOT-884 should have been implemented.', NEVER_NO],
  ['harbour', 'SLOT-859 has not been closed.', NO],
  ['clinic', 'SEC-88 has not been implemented.', YES],
  ['clinic', 'SEC-88 has been implemented.', NO],
  ['clinic', 'SEC-88 has not been closed.', NEVER_YES],
];

describe('first attempts and tickets as they stand', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
