/** Rights given back and taken away, tickets that went to a status, and a second deed behind a comma: which of them the records bear out. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, Place, string])[] = [
  ['supported', 'clinic', 'Leilani took the run.developer role away from Cedar at 07:16.'],
  ['supported', 'clinic', 'Cedar lost roles/run.developer at 07:16.'],
  ['contradicted', 'clinic', 'Noor took the run.developer role away from Cedar at 07:16.'],
  ['doubted', 'clinic', 'Cedar lost roles/owner at 07:16.'],
  ['doubted', 'clinic', 'Leilani gave roles/run.developer back to Cedar at 07:16.'],
  ['quiet', 'clinic', 'Leilani may have taken the run.developer role away from Noor.'],
  ['supported', 'meter', '05:12 OPS-4412 to In Progress'],
  ['supported', 'meter', 'Teuvo moved OPS-4412 from Open to In Progress at 05:12.'],
  ['supported', 'meter', '07:52 OPS-4412 went to Resolved'],
  ['contradicted', 'meter', '05:12 OPS-4412 went to Resolved'],
  ['contradicted', 'meter', 'Wanjiru moved OPS-4412 to Resolved at 07:52.'],
  ['quiet', 'meter', '05:12 OPS-4412 to Awaiting Review'],
  ['quiet', 'meter', '05:12 OPS-4412 linked to OPS-4413'],
  ['supported', 'clinic', 'Kwabena approves #512, merges it at 16:10 on 10 June.'],
  ['contradicted', 'clinic', 'Kwabena approves #512, merges it at 16:40 on 10 June.'],
  ['quiet', 'meter', 'The certificate went back with #736 after a rollback.'],
];

describe('rights and statuses', () => {
  it.each(ROWS)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
