/** What a stated clock lies before or behind, whatever was done then; what a tool sent, and to whom. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, Place, string])[] = [
  ['supported', 'clinic', 'Kwabena took command at 07:06, after the first alert had opened.'],
  ['quiet', 'clinic', 'Kwabena took command at 07:06, after the page had been acknowledged.'],
  ['contradicted', 'clinic', 'Kwabena took command at 07:06, before the first alert opened.'],
  ['contradicted', 'clinic', 'At 07:06, Kwabena took command, ahead of the first alert.'],
  ['contradicted', 'totes', 'Maren Holt took command at 06:10, ahead of the first page.'],
  ['quiet', 'totes', 'Maren Holt took command at 06:10, shortly after the first page.'],
  ['quiet', 'meter', 'Teuvo took command at 05:05, after the page had been escalated.'],
  ['doubted', 'meter', 'Teuvo took command at 05:05, before the page was acknowledged.'],
  ['quiet', 'meter', 'Teuvo may have taken command at 05:05, before the page was acknowledged.'],
  ['doubted', 'meter', 'With the bundle fixed, Teuvo took command at 05:05.'],
  ['supported', 'meter', 'PagerDuty notified Aino at 04:46.'],
  ['contradicted', 'meter', 'PagerDuty notified Teuvo at 04:46.'],
];

describe('before and behind a clock', () => {
  it.each(ROWS)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
