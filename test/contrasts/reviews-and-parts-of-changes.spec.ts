/** What was done to a change that the sentence names once: "it", a gap, or a comma in its stead; reviews asked for and set aside; and how much a change took from some of its files. */
import { describe, expect, it } from 'vitest';
import { describeSets } from './contrast.js';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

describeSets('a change named once', [
  {
    mode: 'whoever is said to have done it to "it"',
    rows: [
      ['supported', 'Petrel opened #742 and merged it half an hour later.'],
      ['contradicted', 'Petrel opened #742, and Magnus merged it.'],
      ['contradicted', 'Petrel opened #742 at 07:41. Magnus merged it half an hour later.'],
      ['quiet', 'Petrel opened #742 after #738, and Magnus merged it.'],
      ['quiet', 'Petrel opened #742, and Magnus might have merged it.'],
      ['quiet', 'Petrel opened #742, and Magnus approved its build.'],
    ],
  },
  {
    mode: 'how long it lay',
    rows: [
      ['supported', '#745 was opened at 08:50 and merged within four minutes.'],
      ['contradicted', '#745 was opened at 08:50 and merged half an hour later.'],
    ],
  },
  {
    mode: 'the verb left out',
    rows: [
      ['supported', 'Magnus approved #745 at 08:53 and #747 at 10:02.'],
      ['supported', 'Runa opened #745, Petrel #744.'],
      ['contradicted', 'Runa opened #745, Magnus #744.'],
      ['contradicted', '#745 was merged by Runa and #742 by Magnus.'],
      ['supported', '#745 was merged by Runa and #742 by Petrel.'],
    ],
  },
  {
    mode: 'two deeds of one hand',
    rows: [
      ['supported', 'Petrel both opened and merged #742.'],
      ['contradicted', 'Magnus both opened and merged #742.'],
    ],
  },
  {
    mode: 'reviews asked for',
    rows: [
      ['supported', 'Petrel asked Runa to review #742.'],
      ['supported', 'When Petrel opened #742 it asked Runa for a review.'],
      ['doubted', 'When Petrel opened #742 it asked Magnus for a review.'],
      ['quiet', 'Petrel should have asked Magnus to review #742.'],
    ],
  },
  {
    mode: 'reviews set aside',
    rows: [
      ['contradicted', 'Runa withdrew her review of #742 at 08:09.'],
      ['quiet', 'Petrel could have withdrawn the review of #742.'],
    ],
  },
  {
    mode: 'lines of some of its files',
    rows: [
      ['supported', '#742 removed 206 lines from invoice_test.go.'],
      ['contradicted', '#742 removed 318 lines from invoice_test.go.'],
      ['contradicted', '#742 removed 26 lines from the invoice test.'],
      ['supported', '#742 touched 23 files and took out 1,904 lines.'],
      ['supported', '#742 deleted 1,904 lines in 23 files.'],
      ['quiet', '#742 removed 90 lines of dead code.'],
      ['supported', '#745 adds 46 lines, 8 of them in the test.'],
      ['contradicted', '#745 adds 46 lines, 12 of them in the test.'],
    ],
  },
  {
    mode: 'files of a sort',
    rows: [
      ['supported', '#742 deleted three test files.'],
      ['contradicted', '#742 deleted five test files.'],
      ['supported', '#747 deletes 2 files.'],
      ['contradicted', '#747 deletes 23 files.'],
    ],
  },
  {
    mode: 'a file gone, or only changed',
    rows: [
      ['supported', '#742 deleted services/hold-sweeper/policy/invoice.go.'],
      ['contradicted', '#742 deleted services/hold-sweeper/sweep.go.'],
      ['quiet', '#742 removed the second loop from services/hold-sweeper/sweep.go.'],
    ],
  },
]);

const ELSEWHERE: readonly PlacedRow[] = [
  ['totes', 'Sorrel merged #288 the next morning at 05:48 UTC.', NEVER_NO],
  ['totes', 'Sorrel merged #288 the next morning at 07:48 UTC.', NEVER_YES],
  ['totes', 'Idris requested changes on #288 on 2 November. Maren Holt approved it the same day.', NEVER_NO],
  ['render', 'Emeka asked for the memory test first and requested changes on #402.', NEVER_NO],
  ['meter', 'Jukka opened #735, and Otso approved it.', YES],
  ['meter', 'Jukka opened #735, and Zeynep approved it.', NO],
  ['meter', 'Jukka opened #735, and he had doubts about it.', OPEN],
];

describe('elsewhere', () => {
  it.each(ELSEWHERE)('%s: %s', async (place, sentence, expected) => {
    expect(expected).toContain(await verdictOf(place, sentence));
  });

  it('accuses nobody where the record of pull requests is not complete', async () => {
    expect(NO).toContain(await verdictOf('totes', 'Wen Zhao requested changes on #288.'));
    expect(OPEN).toContain(await verdictOf('totes', 'Wen Zhao requested changes on #288.', false));
  });
});
