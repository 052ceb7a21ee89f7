/** "14 of 220 quotes differed": the part and the whole that the named run sums itself up in. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, string])[] = [
  ['supported', '14 of 220 quotes differed in golden-rates on #1201.'],
  ['supported', 'In golden-rates, 14 of 220 quotes differed.'],
  ['contradicted', '41 of 220 quotes differed in golden-rates on #1201.'],
  ['quiet', '206 of 220 quotes matched in golden-rates on #1201.'],
  ['quiet', '206 of 220 quotes matched in golden-rates.'],
  ['doubted', '14 of 220 quotes matched in golden-rates on #1201.'],
  ['doubted', '14 of 220 quotes differed in golden-rates on #1205.'],
  ['quiet', 'About 15 of 220 quotes differed in golden-rates on #1201.'],
  ['quiet', 'Bongani believed that 41 of 220 quotes differed in golden-rates on #1201.'],
];

describe('parts told by runs', () => {
  it.each(ROWS)('%s: %s', async (expected, sentence) => {
    expect(allows(expected)).toContain(await verdictOf('quotes', sentence));
  });
});
