/** Contrast set: what became of a ticket, whose it was, and how a row of tickets tells it. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const row = (cells: string): string => `| Ticket | Owner | Status |\n|---|---|---|\n| ${cells} |`;

const ROWS: readonly (readonly [Outcome, Place, string])[] = [
  ['supported', 'postcodes', 'INC-772 was resolved at 11:12 UTC.'],
  ['contradicted', 'postcodes', 'INC-772 was resolved at 11:42 UTC.'],
  ['supported', 'postcodes', 'PLAT-410 has been closed as done.'],
  ['contradicted', 'postcodes', 'PLAT-411 has been closed as done.'],
  ['contradicted', 'clinic', 'Cedar closed SEC-88 as done.'],
  ['supported', 'clinic', 'Cedar closed SEC-88 as "Won\'t do".'],
  ['contradicted', 'clinic', 'Kwabena raised PAT-2207 from Medium to Critical at 07:11.'],
  ['supported', 'clinic', 'Kwabena raised PAT-2207 from High to Critical at 07:11.'],
  // closed later on: nobody knows when the report was written
  ['unsupported', 'postcodes', 'PLAT-410 is still open.'],
  ['supported', 'postcodes', 'PLAT-411 is still open.'],
  ['supported', 'meter', 'OPS-4419 was handed to Jukka.'],
  ['supported', 'meter', 'Jukka owns OPS-4419.'],
  ['contradicted', 'meter', 'Zeynep owns OPS-4419.'],
  ['supported', 'iam', 'Femke has PLAT-514.'],
  ['contradicted', 'iam', 'PLAT-514 went to Joris.'],
  ['unsupported', 'iam', 'PLAT-514 should go to Joris.'],
  ['supported', 'iam', 'Pelle opened PLAT-513; it is still open.'],
  ['contradicted', 'iam', 'Pelle opened PLAT-513; it is done.'],
  ['contradicted', 'iam', 'Pelle opened PLAT-513; it is closed.'],
  // rows
  ['supported', 'postcodes', row('PLAT-412 | Rasmus | To do')],
  ['contradicted', 'postcodes', row('PLAT-412 | Mads | To do')],
  ['contradicted', 'postcodes', row('PLAT-412 | Rasmus | Done')],
  ['supported', 'postcodes', row('PLAT-410 make country-matrix required | Rasmus | Done')],
];

describe('tickets as they went', () => {
  it.each(ROWS)('%s in %s: %s', async (wanted, place, sentence) => {
    const found = await verdictOf(place, sentence);
    expect(wanted === 'unsupported' && found === 'not_checkable' ? wanted : found).toBe(wanted);
  });
});
