/** Told by one opposite word, by another number, or by "it" for what was said just before: which of these is what somebody said. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, Place, string])[] = [
  ['supported', 'totes', 'Greta wrote at 06:53 that the belts were moving again.'],
  ['supported', 'totes', 'Greta reported at 06:06 that the belts in Aarhus were not moving.'],
  ['doubted', 'totes', 'Wen reported at 06:06 that the belts in Aarhus were not moving.'],
  ['contradicted', 'totes', 'Wen confirmed that slot-planner talks to tote-sorter.'],
  ['supported', 'totes', 'Wen pointed out that slot-planner does not talk to tote-sorter.'],
  ['quiet', 'totes', 'Wen may have confirmed that slot-planner talks to tote-sorter.'],
  ['quiet', 'totes', 'Idris reported that 7 of the parked messages could not be replayed.'],
  ['contradicted', 'clinic', 'Kwabena pointed out at 07:14 that the errors were different on 00140.'],
  ['doubted', 'clinic', 'Tomislav pointed out at 07:14 that the errors were the same on 00140.'],
];

describe('said the other way', () => {
  it.each(ROWS)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
