/** What somebody at the scene saw, told with their name in front, with a time, or in other words of place; and the same of somebody else, turned, or at another time. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['totes', 'The old messages were still sitting in the topic.', YES],
  ['totes', 'The old messages, alas, were still in the topic.', YES],
  ['totes', 'The old messages were no longer in the topic.', NEVER_YES],
  ['totes', 'The belts were moving again before seven.', YES],
  ['totes', 'The belts were moving again before six.', NEVER_YES],
  ['totes', 'The belts were not moving again before seven.', NEVER_YES],
  ['render', 'Raising the number of instances to 40 brought no improvement.', NEVER_NO],
  ['clinic', '| 09:36 | uploaded as version 6 |', NEVER_YES],
  ['clinic', 'Noor could book again at San Telmo.', NEVER_YES],
  ['render', 'Rosalind got reports again.', NEVER_YES],
];

describe('told of what people saw', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
