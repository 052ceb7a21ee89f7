/** How many approved a change, and who did and nobody else. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'by nobody but one',
    rows: [
      ['supported', 'totes', '#154 was approved by nobody but Maren Holt.'],
      ['supported', 'totes', 'Nobody except Maren Holt approved #154.'],
      ['supported', 'totes', 'No one other than Maren Holt approved #154.'],
      ['supported', 'totes', 'Only Maren Holt approved #154.'],
      ['supported', 'totes', '#154 was approved by Maren Holt alone.'],
      ['contradicted', 'totes', '#154 was approved by nobody but Maren Skov.'],
      ['contradicted', 'totes', '#154 was approved by Wen Zhao only.'],
      ['contradicted', 'totes', 'Nobody approved #154.'],
      ['quiet', 'totes', '#154 may have been approved by nobody but Maren Skov.'],
      ['supported', 'totes', "#154 was merged with Maren Holt's approval and nobody else's."],
      ['supported', 'totes', '#154 was approved by Maren Holt. No one else approved it.'],
      ['contradicted', 'totes', "#154 was merged with Wen Zhao's approval and nobody else's."],
      ['contradicted', 'totes', '#154 was approved by Maren Holt. No one approved it.'],
      ['quiet', 'totes', "#154 was merged with nobody's approval but Maren Holt's."],
    ],
  },
  {
    mode: 'who is named only to say that they did not',
    rows: [
      ['supported', 'totes', '#154 was approved by Maren Holt, not by Wen Zhao.'],
      ['supported', 'totes', '#154 got an approval from Maren Holt but none from Wen Zhao.'],
      ['contradicted', 'totes', '#154 got an approval from Wen Zhao but none from Maren Holt.'],
      ['contradicted', 'totes', '#154 was approved by Wen Zhao and not by Maren Holt.'],
    ],
  },
  {
    mode: 'a denial of something else than the approval',
    rows: [
      ['supported', 'totes', 'Maren Holt approved #154 with no objections.'],
      ['contradicted', 'totes', 'Wen Zhao approved #154 and had no questions.'],
      ['contradicted', 'totes', 'Wen Zhao approved #154, so nobody looked again.'],
      ['contradicted', 'totes', 'Approvals of #154: none.'],
      ['supported', 'totes', 'Only approval of #154: Maren Holt.'],
      ['contradicted', 'totes', 'Only approval of #154: Maren Skov.'],
    ],
  },
  {
    mode: 'a second approval',
    rows: [
      ['supported', 'totes', 'No second approval was given on #154.'],
      ['supported', 'totes', '#288 was approved by Maren Holt. No second approval ever came in.'],
      ['contradicted', 'totes', 'There was a second approval on #154.'],
      ['doubted', 'totes', '#154 got another approval from Wen Zhao.'],
      ['contradicted', 'totes', 'There was no approval on #154.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});

describe('without coverage', () => {
  it.each([
    '#154 was approved by nobody but Maren Holt.',
    'No second approval was given on #154.',
    '#154 was approved by Maren Holt, not by Wen Zhao.',
  ])('does not prove that there was no other: %s', async (sentence) => {
    expect(await verdictOf('totes', sentence, false)).toBe('unsupported');
  });
});
