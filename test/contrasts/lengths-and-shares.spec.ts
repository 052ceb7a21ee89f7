/** Contrast set: how long, and what share, told with both ends or both numbers. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome, string])[] = [
  // the past perfect is no "having"
  ['ferry', 'supported', 'Petrel merged #742 three minutes after he had dismissed the review.'],
  // a share of two numbers that a record holds
  ['meter', 'supported', 'Of 391,877 meters 214,306 were written, which is 54.7 %.'],
  ['meter', 'contradicted', 'Of 391,877 meters 214,306 were written, which is 74.7 %.'],
  ['meter', 'contradicted', '214,306 of 391,877 meters were written (45 %).'],
  // a share beside the pair that is of something else
  ['meter', 'unsupported', '214,306 of 391,877 meters were written, against the usual 99 %.'],
  // the build told by how it ended
  ['ferry', 'unsupported', 'The cancelled build had been running for two hours.'],
];

describe('lengths and shares', () => {
  it.each(ROWS)('%s: %s: %s', async (place, wanted, sentence) => {
    expect(await verdictOf(place, sentence)).toBe(wanted);
  });
});
