/** When something was said, told by what it came before or after; and what leads to the words without being one of them. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, Place, string])[] = [
  ['supported', 'clinic', 'The patient desk had informed engineering at 07:01, before the escalation took place.'],
  ['doubted', 'clinic', 'The patient desk had informed engineering at 07:01, after the escalation took place.'],
  ['supported', 'totes', 'Greta reported from the depot that the belts in Aarhus were standing still.'],
  ['doubted', 'totes', 'Greta reported from the depot that the belts in Aarhus were moving normally.'],
  ['supported', 'totes', 'Sorrel posted a summary saying that tote-sorter#154 had resolved the incident.'],
  ['doubted', 'totes', 'Idris posted a summary saying that tote-sorter#154 had resolved the incident.'],
  ['supported', 'totes', 'Sorrel posted a summary saying that tote-sorter#154 had fixed it.'],
  ['quiet', 'totes', 'The second wrong turn was a pull request that I approved and merged myself.'],
];

describe('placed sayings', () => {
  it.each(ROWS)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});

describe('approvals', () => {
  it.each<readonly [Expected, Place, string]>([
    ['supported', 'totes', '16:40 on 2 November: Maren Holt approves.'],
    ['doubted', 'totes', '16:40 on 2 November: Wen approves.'],
    ['supported', 'totes', 'Maren Skov approved #155.'],
    ['doubted', 'totes', 'Maren Skov approved #155 without having run it.'],
  ])('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
