/** Contrast set: what a setting was and became, told as lengths of time, as so many times as much, and by another name of it. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // in another unit than the record's; what it was may stand behind
  ['ferry', 'The lookup cache TTL went from five minutes to 0 seconds.', YES],
  ['ferry', 'The lookup cache TTL went from ten minutes to 0 seconds.', NEVER_YES],
  ['ferry', 'At 08:59 UTC the TTL of the lookup cache went from zero seconds back to five minutes.', YES],
  ['ferry', 'At 09:59 UTC the TTL of the lookup cache went from zero seconds back to five minutes.', NEVER_YES],
  ['ferry', 'A lookup now lived for 0 seconds where it used to live for five minutes.', YES],
  ['ferry', 'A lookup now lived for 0 seconds where it used to live for fifty minutes.', NEVER_YES],
  ['ferry', 'Petrel cut the lookup cache TTL from five minutes to 0 seconds.', YES],
  ['ferry', 'Runa cut the lookup cache TTL from five minutes to 0 seconds.', NEVER_YES],
  // so many times as much; of the bound that is told
  ['postcodes', 'The maximum of label-api was tripled at 10:07 UTC.', YES],
  ['postcodes', 'The maximum of label-api was doubled at 10:07 UTC.', NEVER_YES],
  ['postcodes', 'The maximum of label-api was tripled at 11:07 UTC.', NEVER_YES],
  ['postcodes', 'The minimum of label-api was tripled at 10:07 UTC.', NEVER_YES],
  ['iam', 'The pool size of the database was tripled at 08:32 UTC.', YES],
  ['iam', 'The pool size of the database was halved at 08:32 UTC.', NEVER_YES],
  ['render', 'The maximum of result-render was quadrupled.', YES],
  ['render', 'The maximum of result-router was quadrupled.', NEVER_YES],
  // by its own name; each step for itself
  ['iam', 'DB_POOL_SIZE went from 20 to 60.', YES],
  ['iam', 'DB_POOL_SIZE went from 20 to 40.', NO],
  ['iam', 'The first commit took DB_POOL_SIZE from 20 to 40.', NEVER_NO],
  ['iam', 'DB_POOL_SIZE may have gone from 20 to 40.', NEVER_NO],
  ['iam', 'DB_POOL_SIZE went from 20 to 60 and the maximum of appointments-api from 22 to 90.', NEVER_YES],
  // a step is not borne out by its end alone
  ['meter', 'reading-ingest was scaled from 6 to 24 replicas.', YES],
  ['meter', 'reading-ingest was scaled from 12 to 24 replicas.', NEVER_YES],
];

describe('settings as they stepped', () => {
  it.each(ROWS)('%s: %s', async (place, text, outcomes) => {
    expect(outcomes).toContain(await verdictOf(place, text));
  });
});
