/** The first and last lines and errors of a log, and that there were none: true, at another time, of another sort, bounded. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['clinic', 'The first expired-certificate error was logged at 06:55 UTC.', YES],
  ['clinic', 'The first "tls: expired certificate" was logged at 06:55 UTC.', YES],
  ['clinic', 'The first expired-certificate error was logged at 07:05 UTC.', NO],
  ['clinic', 'The last expired-certificate error was logged at 06:55 UTC.', NO],
  ['clinic', 'The last failed booking request was recorded at 07:47 UTC.', YES],
  ['clinic', 'The last failed booking request was recorded at 07:30 UTC.', NEVER_YES],
  ['clinic', 'The first missing-crane error was logged at 07:05 UTC.', NEVER_YES],
  ['clinic', 'The first expired-certificate error may have been logged at 07:05 UTC.', NEVER_NO],
  ['clinic', 'no errors on slot-broker-00140-wex', NO],
  ['clinic', 'slot-broker-00140-wex logged no errors.', NO],
  ['clinic', 'slot-broker-00142-pak logged no errors.', NEVER_NO],
  ['clinic', 'No errors on slot-broker-00140-wex after 07:50 UTC.', NEVER_NO],
];

describe('lines of logs', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
