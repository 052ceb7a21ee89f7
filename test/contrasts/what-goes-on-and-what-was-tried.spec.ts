/** Contrast set: a denial of something else behind a state, what was only tried, "again", and rights in a policy that was set as a whole. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['clinic', 'Revision 00142 has had all the traffic since 07:47.', YES],
  [
    'clinic',
    'Revision 00142 has had all the traffic since 07:47, and there were no more 5xx responses from 07:49.',
    YES,
  ],
  ['clinic', 'Revision 00142 has had no traffic since 07:47.', NO],
  ['clinic', 'Revision 00142 has had all the traffic since 07:47, but was never approved by Leilani.', NEVER_NO],
  // "Again" says that somebody had before.
  ['clinic', '#516 was approved by Leilani, and nobody reviewed it again.', NEVER_NO],
  ['clinic', 'Nobody reviewed #516.', NO],
  // Who is left in a policy tells nothing of who is not.
  ['gates', "Chiamaka took away Kondukt's rights on pass-registry at 08:03.", NEVER_NO],
  // What a revision prints is not that it came.
  ['clinic', '06:41 slot-broker-00142 logs "no certificate"', NEVER_NO],
  // What was denied was not done.
  ['tyres', 'At 09:22 Lugnut deployed quote-api.', NEVER_YES],
  ['tyres', 'At 09:22 it deployed quote-api.', NEVER_YES],
  ['tyres', 'At 09:22 Lugnut tried to deploy quote-api and was refused.', NEVER_NO],
];

describe('what goes on behind a state, and what was only tried', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
