/** Whom the words of somebody were about: what Ana said of Bo is not what she said of Cy. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, Place, string])[] = [
  ['supported', 'totes', 'Maren Holt announced that she was handing command over to Maren Skov.'],
  ['doubted', 'totes', 'Maren Holt announced that she was handing command over to Idris Bell.'],
  ['supported', 'meter', 'Aino reported that she had discarded a Terraform plan by Ferrule on edge-lb.'],
  ['contradicted', 'meter', 'Aino reported that she had discarded a Terraform plan by Zeynep on edge-lb.'],
  ['quiet', 'meter', 'Aino may have said that she had discarded a Terraform plan by Zeynep on edge-lb.'],
  ['supported', 'clinic', 'Leilani announced that she was taking the deploy rights away from Cedar.'],
  ['doubted', 'clinic', 'Leilani announced that she was taking the deploy rights away from Tomislav.'],
  ['doubted', 'clinic', 'Itziar announced that she was taking the deploy rights away from Cedar.'],
  ['doubted', 'clinic', 'Leilani denied that she was taking the deploy rights away from Cedar.'],
];

describe('said of whom', () => {
  it.each(ROWS)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
