/** A change that somebody turned down, told by "it" or "which" behind the clause that names it: a review, by its reviewer, at its time. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { verdictOf } from './verdicts.js';

const DAY = 'on 6 October 2026';
const ROWS: readonly (readonly [Expected, string])[] = [
  ['supported', 'Kade opened #316, and Joost rejected it.'],
  ['supported', 'Kade opened #316, which Joost turned down.'],
  ['supported', `Kade opened #316, and Joost rejected it at 06:29 UTC ${DAY}.`],
  ['contradicted', 'Kade opened #316, and Saskia rejected it.'],
  ['contradicted', 'Kade opened #316, and Joost did not reject it.'],
  ['contradicted', `Kade opened #316, and Joost rejected it at 07:29 UTC ${DAY}.`],
  ['doubted', 'Saskia opened #317, and Joost rejected it.'],
  // What may have been turned down is not the change alone.
  ['unproven', 'Kade opened #316 and started a deployment, and Saskia rejected it.'],
  ['quiet', 'Kade opened #316 with a request for a merge, and Saskia rejected it.'],
  ['quiet', 'Kade opened #316, and Saskia may have rejected it.'],
];

describe('a change that was turned down', () => {
  it.each(ROWS)('%s: %s', async (expected, sentence) => {
    expect(allows(expected)).toContain(await verdictOf('harbour', sentence));
  });
});
