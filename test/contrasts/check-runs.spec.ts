/** How checks ended on each commit, by their number, and on all of a change: true, turned, of another number, denied. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['ferry', 'The check sweep-dry-run, which had failed on the first commit of #742, was skipped on the last one.', YES],
  ['totes', 'All 212 unit tests succeeded.', YES],
  ['totes', 'All of its 97 unit tests had passed.', YES],
  ['totes', 'All 213 unit tests succeeded.', NEVER_YES],
  ['totes', 'All 212 contract tests succeeded.', NEVER_YES],
  ['totes', 'Not all 212 unit tests succeeded.', NEVER_YES],
  ['totes', 'All tests on #288 passed.', NO],
  ['totes', 'Sorrel opened #288 on 2 November. All checks on the branch passed.', NO],
  ['meter', 'Ferrule opened #731. All checks on the branch passed, chain-compat included.', NO],
  ['meter', 'All checks on the crane passed.', NEVER_NO],
  ['postcodes', 'country-matrix failed on #341.', YES],
  ['postcodes', 'country-matrix failed on #341: 11 of 31 countries failed it.', YES],
  ['postcodes', 'country-matrix failed on #341: 12 of 31 countries failed it.', NEVER_YES],
  ['postcodes', 'country-matrix passed on #341.', NEVER_YES],
  ['postcodes', 'country-matrix passed on #344.', NEVER_NO],
];

describe('runs of checks', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
