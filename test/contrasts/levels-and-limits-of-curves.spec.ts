/** Contrast set: limits that were met, ranges that were kept, levels up to a clock, and what fell to nothing. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // a limit that was met is a value
  ['iam', 'The database connections hit the limit of 214 at 07:45 UTC.', YES],
  ['iam', 'The database connections hit the limit of 214 at 08:33 UTC.', NEVER_YES],
  ['iam', 'The database connections hit the limit of 314 at 07:45 UTC.', NEVER_YES],
  ['iam', 'The limit of 214 connections is set by the database.', NEVER_NO],
  // at a level until then
  ['iam', 'The database connections stood at 214 until 08:06 UTC.', YES],
  ['iam', 'The database connections stood at 114 until 08:06 UTC.', NEVER_YES],
  // to nothing
  ['harbour', 'Bookings fell to nothing at 05:53 UTC.', YES],
  ['harbour', 'Bookings fell to zero at 06:50 UTC.', NEVER_YES],
  ['iam', 'Errors fell to nothing at 08:47 UTC.', YES],
  ['iam', 'Errors fell to nothing at 08:30 UTC.', NEVER_YES],
  // a range that was kept
  ['meter', 'The number of connected concentrators stayed between 2,204 and 8,419.', YES],
  ['meter', 'The number of connected concentrators stayed between 5,204 and 8,419.', NEVER_YES],
];

describe('levels and limits of curves', () => {
  it.each(ROWS)('%s: %s', async (place, text, outcomes) => {
    expect(outcomes).toContain(await verdictOf(place, text));
  });
});
