/** Contrast set: whom a pager rang, who picked up, and who was called in to help. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Outcome, Place, string])[] = [
  ['supported', 'postcodes', 'PagerDuty rang Sofie at 09:51 UTC.'],
  ['contradicted', 'postcodes', 'PagerDuty rang Rasmus at 09:51 UTC.'],
  ['supported', 'clinic', 'PagerDuty called Itziar at 06:58.'],
  ['contradicted', 'clinic', 'PagerDuty called Kwabena at 06:58.'],
  ['supported', 'meter', 'Otso picked up at 04:53.'],
  ['contradicted', 'meter', 'Aino picked up at 04:53.'],
  ['unsupported', 'meter', 'Otso picked up a chat with the vendor at 04:53.'],
  ['supported', 'postcodes', 'It was Sofie who took the page.'],
  ['contradicted', 'postcodes', 'It was Amina who took the page.'],
  ['supported', 'clinic', 'Kwabena pulled in Tomislav at 07:12.'],
  ['contradicted', 'clinic', 'Kwabena pulled in Leilani at 07:12.'],
  ['contradicted', 'clinic', 'Itziar pulled in Tomislav at 07:12.'],
  ['supported', 'totes', 'Idris was called in at 06:22 and accepted at 06:24.'],
  ['contradicted', 'totes', 'Wen was called in at 06:22.'],
  ['unsupported', 'totes', 'Wen should have been called in at 06:22.'],
];

describe('called in and rung', () => {
  it.each(ROWS)('%s in %s: %s', async (wanted, place, sentence) => {
    const found = await verdictOf(place, sentence);
    expect(wanted === 'unsupported' && found === 'not_checkable' ? wanted : found).toBe(wanted);
  });
});
