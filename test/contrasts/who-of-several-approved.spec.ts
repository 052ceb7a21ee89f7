/** Of several people in a sentence with an approval: who gave it; and whose verb comes behind a clause between commas. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'who approves is named next to the verb',
    rows: [
      ['supported', 'totes', 'Sorrel opened #154, which Maren Holt approved.'],
      ['quiet', 'totes', 'Sorrel made the change in #154 and Maren Holt approved it.'],
      ['quiet', 'totes', 'Sorrel sent a second change, #154, which Maren Holt approved.'],
      ['contradicted', 'totes', 'Sorrel sent a second change, #154, which Wen Zhao approved.'],
      ['contradicted', 'totes', 'Maren Holt sent a second change, #154, which Sorrel approved.'],
      ['contradicted', 'totes', 'Maren Holt and Wen Zhao approved #154.'],
      ['supported', 'totes', 'Maren Holt granted her approval of #154.'],
      ['contradicted', 'totes', 'Wen Zhao granted her approval of #154.'],
    ],
  },
  {
    mode: 'behind a clause between commas goes on what stood before it',
    rows: [
      ['supported', 'totes', '#154, which Maren Holt had approved, was merged by Sorrel at 06:23.'],
      ['contradicted', 'totes', '#154, which Maren Holt had approved, was merged by Wen Zhao.'],
      ['contradicted', 'totes', '#154, which Wen Zhao had approved, was merged by Sorrel.'],
      ['quiet', 'totes', 'Maren Holt reviewed #154. The runbook, which says to roll back first, was merged at 06:23.'],
      ['quiet', 'totes', 'Maren Holt reviewed #154. The runbook, which says to wait, was merged by Wen Zhao.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});

describe('the day of a letter', () => {
  const head = '**Subject:** Totes\n**From:** Wen\n**To:** sales\n**Date:** 4 November 2026\n\n';
  const head2 = '**Date:** 4 November 2026\n**From:** Wen\n**To:** sales\n\n';
  it.each([
    ['supported', `${head}Sorrel merged #154 at 06:23.`],
    ['supported', `${head2}Sorrel merged #154 at 06:23.`],
    ['contradicted', `${head}Sorrel merged #154 at 07:23.`],
    ['contradicted', '**Date:** 4 November 2026\n\nSorrel merged #154 at 06:23.'],
  ])('%s: %j', async (expected, text) => {
    expect(await verdictOf('totes', text)).toBe(expected);
  });
});
