/** Several deeds of one person done to one thing that only the last of them names: "reviewed and approved #155". */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, string])[] = [
  ['supported', 'Maren Skov had reviewed and approved #155.'],
  ['supported', 'Idris wrote and merged #155.'],
  ['supported', 'Idris opened and later merged #155.'],
  ['contradicted', 'Idris opened and merged #288.'],
  ['contradicted', 'Wen Zhao reviewed and approved #155.'],
  ['contradicted', 'Maren Skov reviewed and merged #155.'],
  ['doubted', 'Maren Skov reviewed, approved and merged #155.'],
  ['quiet', 'Wen Zhao should have reviewed and approved #155.'],
  ['quiet', 'Wen Zhao may have reviewed and approved #155.'],
  ['quiet', 'Sorrel claimed that Wen Zhao had reviewed and approved #155.'],
];

describe('one object of several deeds', () => {
  it.each(ROWS)('%s: %s', async (expected, sentence) => {
    expect(allows(expected)).toContain(await verdictOf('totes', sentence));
  });
});
