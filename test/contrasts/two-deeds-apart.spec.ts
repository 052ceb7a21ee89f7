/** Contrast set: two deeds and the time between them, told by "apart", "separated", "that of"; states that had lasted when something came; who fired first. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome | 'doubted' | 'quiet', string])[] = [
  // two deeds of one sentence
  ['render', 'supported', 'Quince merged #402 and Quince opened #405, 42 minutes apart.'],
  ['render', 'contradicted', 'Quince merged #402 and Quince opened #405, 12 minutes apart.'],
  ['render', 'quiet', 'Quince merged #402 and Quince perhaps opened #405, 12 minutes apart.'],
  // that of another thing
  ['totes', 'supported', 'The rollback of slot-planner preceded that of pick-router by 22 minutes.'],
  ['totes', 'doubted', 'The rollback of slot-planner preceded that of pick-router by two minutes.'],
  ['totes', 'doubted', 'The rollback of pick-router preceded that of slot-planner by 22 minutes.'],
  // how long it had stood when something came
  [
    'totes',
    'supported',
    'When Idris Baptiste ended the silence at 06:27, the lag alert had been silenced for a quarter of an hour.',
  ],
  [
    'totes',
    'doubted',
    'When Idris Baptiste ended the silence at 06:27, the lag alert had been silenced for three quarters of an hour.',
  ],
  ['clinic', 'supported', 'When Kwabena Asante closed #515, #515 had been open for almost seven minutes.'],
  ['clinic', 'contradicted', 'When Kwabena Asante closed #515, #515 had been open for 17 minutes.'],
  // the two edges of the trouble
  ['render', 'supported', 'From the first error to the last, 52 minutes passed.'],
  ['render', 'doubted', 'From the first error to the last, 22 minutes passed.'],
  // the first of all
  ['totes', 'supported', 'ToteSorterCrashLooping was the first alert to fire.'],
  ['totes', 'contradicted', 'SlotPlannerLatencyHigh was the first alert to fire.'],
  ['totes', 'quiet', 'SlotPlannerLatencyHigh may have been the first alert to fire.'],
  // an alert that was over before the trouble began is none of its
  ['clinic', 'quiet', 'The slot-broker 5xx alert was the first to fire.'],
];

const fits = (expected: Outcome | 'doubted' | 'quiet', found: Outcome): boolean =>
  expected === 'doubted' ? found !== 'supported' : expected === 'quiet' ? found !== 'contradicted' : found === expected;

describe('two deeds apart', () => {
  it.each(ROWS)('%s, %s: %s', async (place, expected, text) => {
    const found = await verdictOf(place, text);
    expect(fits(expected, found), found).toBe(true);
  });
});
