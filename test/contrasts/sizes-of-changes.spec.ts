/** Contrast set: how big a change is, in words, in signs of a diff, and with the noun left out. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome, string])[] = [
  ['totes', 'supported', '- #288: +124/-9, 3 files, 2 commits'],
  ['totes', 'supported', 'Sorrel opened #288 (+124 −9).'],
  ['totes', 'contradicted', '- #288: +142/-9'],
  ['totes', 'contradicted', '- #288: +124/-19, 3 files'],
  ['totes', 'contradicted', '- #288: +9/-124'],
  ['totes', 'supported', 'Sorrel opened #288: three files, 124 lines added, nine removed.'],
  ['totes', 'contradicted', 'Sorrel opened #288: three files, 124 lines added, eight removed.'],
  ['totes', 'supported', '#288 had two commits.'],
  ['totes', 'contradicted', '#288 had five commits.'],
  ['totes', 'supported', '#288 takes out nine lines.'],
  ['totes', 'contradicted', '#288 takes out 29 lines.'],
  ['totes', 'unsupported', '#288 took 29 lines out of `src/tasks.ts`.'],
  ['meter', 'unsupported', 'At the low point 2,204 of 8,412 concentrators were connected.'],
  ['meter', 'unsupported', 'At the low point 3,204 of 8,412 concentrators were connected.'],
  ['render', 'unsupported', 'Afterwards the share of failed requests was around one percent again.'],
  ['totes', 'contradicted', '#288 took some 19 lines out.'],
  // files that it holds, and files of which something else is told
  ['totes', 'supported', '#288 touched three files.'],
  ['totes', 'contradicted', '#288 touched 12 files.'],
  ['totes', 'unsupported', '#288 left 12 files untested.'],
  ['totes', 'unsupported', '#288 left three files untested.'],
  ['totes', 'unsupported', '12 files were missing from #288.'],
  ['totes', 'unsupported', '#288 spared 12 files.'],
  // what was wanted is not what there was
  ['totes', 'unsupported', '#288 needed two commits.'],
  ['totes', 'unsupported', '#288 needed five commits.'],
  ['totes', 'unsupported', '#288 was still short of five commits.'],
  ['totes', 'unsupported', 'Five commits were missing from #288.'],
  ['clinic', 'contradicted', 'Two pages went out that day.'],
  ['clinic', 'unsupported', 'Two pages were switched off that day.'],
  ['clinic', 'unsupported', 'Two pages were needed that day.'],
  // some of its commits are not all of them
  ['totes', 'unsupported', 'Five commits were pushed to #288 after the review.'],
];

describe('sizes of changes', () => {
  it.each(ROWS)('%s: %s: %s', async (place, wanted, sentence) => {
    expect(await verdictOf(place, sentence)).toBe(wanted);
  });
});
