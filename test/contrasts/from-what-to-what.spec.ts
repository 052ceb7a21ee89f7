/** Contrast set: from one figure to another, where what they are counted in or what is counted stands once. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // the unit stands with one of the two
  ['render', 'Memory went from 31 to 99.8 percent.', YES],
  ['render', 'Memory went from 31 percent to 99.8.', YES],
  ['render', 'Memory went from 31 to 80.8 percent.', NEVER_YES],
  ['render', 'Memory went from 61 percent to 99.8.', NEVER_YES],
  ['meter', 'Handshake failures went from 7 a minute to 4,873.', YES],
  ['meter', 'Handshake failures went from 7 to 9,873 a minute.', NEVER_YES],
  // a length that was and one that became are no range
  ['meter', 'The oldest unacked message went from 2 seconds to almost 39 minutes.', YES],
  ['meter', 'The oldest unacked message went from 2 seconds to almost 89 minutes.', NEVER_YES],
  // what is counted stands with the second; how many ran is not how many were allowed
  ['postcodes', 'label-api went from 8 to 12 instances.', YES],
  ['postcodes', 'label-api went from 8 to 30 instances.', NO],
  // what it came to is counted as what it was
  ['iam', 'The error rate stood at 65 % until 08:32 UTC, then at 88.', YES],
  ['iam', 'The error rate stood at 65 % until 08:32 UTC, then at 58.', NO],
  ['iam', 'Errors 65 → 88 %, touching 91 around 08:36 UTC.', YES],
  ['iam', 'Errors 65 → 88 %, touching 97 around 08:36 UTC.', NEVER_YES],
  ['iam', 'The database connections never came near 214.', NEVER_YES],
];

describe('from what to what', () => {
  it.each(ROWS)('%s: %s', async (place, text, outcomes) => {
    expect(outcomes).toContain(await verdictOf(place, text));
  });
});
