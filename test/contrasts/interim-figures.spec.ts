/** Counts told as things went, taken for the total of a whole: refuted by a larger one told later, open where none was, and true of the time when they were told. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['meter', 'Calls over the whole morning: 11', NO],
  ['meter', 'Total calls: 11', NO],
  ['meter', 'In all, 11 customers called.', NO],
  ['meter', 'Over the whole morning there were 46 calls.', OPEN],
  ['meter', 'Over the whole morning there were probably 11 calls.', OPEN],
  // of the time when it was told
  ['meter', 'There were 11 calls by 05:20 UTC.', YES],
  ['meter', 'Calls so far: 11', NEVER_NO],
  ['meter', '46 calls', YES],
  // a final count, and one that never changed
  ['totes', 'In total 23 vans were late.', YES],
  ['totes', 'The final tally stood at 23 vans late, up from 18 vans.', NEVER_NO],
  ['totes', 'Trips cancelled over the whole morning: 4', YES],
  // the later one may be of more places
  ['totes', 'Over the whole day 18 vans left late from Aarhus.', OPEN],
  ['totes', '18 vans left late from Aarhus.', NEVER_NO],
];

describe('figures told as things went', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });

  it.each(ROWS)('without coverage, never the opposite: %s: %s', async (place, sentence, allowed) => {
    const verdict = await verdictOf(place, sentence, false);
    if (allowed === YES) expect(NEVER_NO).toContain(verdict);
    else if (allowed === NO) expect(NEVER_YES).toContain(verdict);
  });
});
