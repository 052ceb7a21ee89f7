/** What was in effect before the trouble and was replaced in its midst did not end it; what came last may have. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['clinic', 'slot-broker-00141-hul restored the service.', NO],
  ['clinic', 'slot-broker-00142-pak restored the service.', YES],
  ['render', 'result-render-00140-kes restored the service.', YES],
  ['render', 'result-render-00142-lab may have restored the service.', NEVER_NO],
];

describe('cures before the trouble', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
