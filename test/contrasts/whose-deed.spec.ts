/** Whose deed it is, where a clause goes on from another one, hangs on a noun, or tells of oneself. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'a verb that goes on from one that nothing knows',
    rows: [
      ['quiet', 'clinic', 'Cedar snoozed the 5xx alert. Itziar came across it and ended the snooze at 07:27 UTC.'],
      ['doubted', 'clinic', 'Itziar was late. Cedar came across it and ended the snooze at 07:27 UTC.'],
      ['quiet', 'postcodes', 'Sofie joined. Barnacle misread it and at 10:07 UTC raised label-api to 60 instances.'],
    ],
  },
  {
    mode: 'a doer behind another verb',
    rows: [
      ['quiet', 'totes', '#154 was merged after its rules had been checked by Wen Zhao.'],
      ['contradicted', 'totes', '#154 was approved by Wen Zhao.'],
    ],
  },
  {
    mode: 'a clock of another clause',
    rows: [
      ['quiet', 'iam', 'Femke merged #655 before Joris voiced his doubts at 08:29:30 UTC.'],
      ['contradicted', 'iam', 'Femke merged #655 at 08:29:30 UTC.'],
      ['doubted', 'iam', 'Joris merged #655 before Femke voiced her doubts at 08:29:30 UTC.'],
    ],
  },
  {
    mode: 'a role that somebody tells of themselves',
    rows: [
      ['supported', 'totes', 'Wen joined. At 06:10 UTC Maren Holt said that she was incident commander.'],
      ['doubted', 'totes', 'Maren Holt joined. At 06:10 UTC Wen Zhao said that she was incident commander.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
