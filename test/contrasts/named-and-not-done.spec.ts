/** Contrast set: deeds that a sentence names without telling that they were done. Nobody is believed or accused for what they meant, feared, or were kept from doing. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NO, OPEN, type Outcome, type PlacedRow, verdictOf, YES } from './verdicts.js';

const [DOER, ANOTHER] = ['Tomislav', 'Kwabena'];

/** What leads up to the deed, and whether it was done then. */
const LEADS: readonly (readonly [string, readonly Outcome[], readonly Outcome[]])[] = [
  ['merged', YES, NO],
  ['managed to merge', YES, NO],
  ['meant to merge', OPEN, OPEN],
  ['pretended to merge', OPEN, OPEN],
  ['threatened to merge', OPEN, OPEN],
  ['was tempted to merge', OPEN, OPEN],
  ['was reluctant to merge', OPEN, OPEN],
  ['was slow to merge', OPEN, OPEN],
  ['was too late to merge', OPEN, OPEN],
  ['was allowed to merge', OPEN, OPEN],
  ['was ready to merge', OPEN, OPEN],
  ['had no right to merge', OPEN, OPEN],
  ['tried in vain to merge', OPEN, OPEN],
  ['waited for somebody to merge', OPEN, OPEN],
  ['nearly merged', OPEN, OPEN],
  ['had almost merged', OPEN, OPEN],
  ['was kept from merging', OPEN, OPEN],
  ['was talked out of merging', OPEN, OPEN],
  ['stopped short of merging', OPEN, OPEN],
];

const ROWS: readonly PlacedRow[] = [
  ...LEADS.flatMap(([lead, own, others]): PlacedRow[] => [
    ['clinic', `${DOER} ${lead} #516.`, own],
    ['clinic', `${ANOTHER} ${lead} #516.`, others],
  ]),
  ['clinic', 'Kwabena acknowledged the page.', YES],
  ['clinic', 'Kwabena was slow to acknowledge the page.', OPEN],
  ['clinic', 'Kwabena nearly acknowledged the page.', OPEN],
  ['clinic', 'Itziar nearly acknowledged the page.', OPEN],
  ['clinic', '#516 was to be merged by Kwabena.', OPEN],
  ['clinic', '#516 was merged by the team of Kwabena.', NEVER_NO],
  // who is told apart from the doer did nothing
  ['clinic', 'Tomislav, unlike Kwabena, merged #516.', NEVER_NO],
  ['clinic', 'Tomislav instead of Kwabena merged #516.', NEVER_NO],
  ['clinic', 'Kwabena, unlike Tomislav, merged #516.', NO],
  // what it entails is told
  ['iam', 'The reminder-worker alert was the last to clear.', YES],
];

describe('named, and not done', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, wanted) => {
    expect(wanted).toContain(await verdictOf(place, sentence));
  });
});
