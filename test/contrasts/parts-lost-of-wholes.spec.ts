/** Contrast set: how many of how many in round numbers, over a trouble or between two clocks. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['iam', 'About 16k requests lost out of not quite 25k, so 65 % or thereabouts.', YES],
  ['iam', 'About 16k requests lost out of not quite 35k, so 65 % or thereabouts.', NEVER_YES],
  ['iam', 'About 11k requests lost out of not quite 25k, so 65 % or thereabouts.', NEVER_YES],
  ['iam', 'About 16k requests lost out of not quite 25k, so 45 % or thereabouts.', NEVER_YES],
  ['iam', 'Of almost 25,000 requests some 16,000 were lost.', YES],
  ['iam', 'Of almost 25,000 requests some 12,000 were lost.', NEVER_YES],
  ['render', 'About 4,400 requests out of 10,600 or thereabouts were lost.', YES],
  ['render', 'About 6,400 requests out of 10,600 or thereabouts were lost.', NEVER_YES],
  // a whole that nobody measured
  ['render', 'Of ninety thousand tours 4,400 requests or so were lost.', NEVER_YES],
];

describe('parts lost of wholes', () => {
  it.each(ROWS)('%s: %s', async (place, text, outcomes) => {
    expect(outcomes).toContain(await verdictOf(place, text));
  });
});
