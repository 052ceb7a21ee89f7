/** Contrast set: "he" and "she" where either may be meant, a name in commas behind its noun, what was put back, and tickets that nobody has begun. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // Whoever of both it was.
  ['clinic', 'Kwabena asked Tomislav to join at 07:12, and he accepted within two minutes.', YES],
  ['clinic', 'Kwabena asked Tomislav to join at 07:12, and he accepted an hour later.', NEVER_YES],
  ['clinic', "Leilani reviewed Tomislav's alert, #516, and he merged it at 09:33.", YES],
  ['clinic', "Leilani reviewed Tomislav's alert, #516, and he merged it at 08:33.", NEVER_YES],
  ['clinic', "Leilani reviewed Tomislav's alert, #516, and he may have merged it.", NEVER_NO],
  // A name in commas.
  ['clinic', "Tomislav's expiry alert, #516, was merged at 09:33.", YES],
  ['clinic', "Tomislav's expiry alert, #516, was merged at 08:33.", NO],
  ['clinic', "After Tomislav's expiry alert, #516, had been approved, it was merged at 09:33.", YES],
  ['clinic', "Tomislav's expiry alert, #516, was never merged.", NEVER_YES],
  // Put back, forwards or backwards.
  ['iam', 'All times are UTC. At 09:48 Lotte returned patient-portal to 00319-jud.', YES],
  ['iam', 'All times are UTC. At 09:48 Lotte put patient-portal back on 00319-jud.', YES],
  ['iam', 'All times are UTC. At 09:48 Joris returned patient-portal to 00319-jud.', NO],
  ['iam', 'All times are UTC. At 09:48 Lotte returned patient-portal to 00318.', NEVER_YES],
  ['iam', 'All times are UTC. At 09:28 Lotte returned patient-portal to 00319-jud.', NO],
  ['clinic', 'Revision 142 became ready at 07:47.', YES],
  ['clinic', 'Revision 141 became ready at 07:47.', NO],
  // What nobody has begun.
  ['harbour', 'SLOT-884 is not started.', YES],
  ['harbour', 'Nobody has started on SLOT-884.', YES],
  ['harbour', 'SLOT-884 might not have been started.', NEVER_NO],
  ['harbour', 'SLOT-859 was never started.', NO],
  ['harbour', 'SLOT-859 has not been touched.', NO],
];

describe('whoever it was, and what was put back or not begun', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });

  it('knows nothing of a ticket whose tracker is not in the bundle', async () => {
    expect(OPEN).toContain(await verdictOf('harbour', 'SLOT-9884 has not been started.'));
  });
});
