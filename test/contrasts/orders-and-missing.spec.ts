/** Orders that somebody is told, questions with more said beside them, and things found missing. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, Place, string])[] = [
  ['supported', 'meter', 'Teuvo told Ferrule not to touch anything.'],
  ['doubted', 'meter', 'Otso told Ferrule not to touch anything.'],
  ['doubted', 'meter', 'Teuvo told Wanjiru not to touch anything.'],
  ['supported', 'meter', 'Jukka identified the missing intermediate certificate at 05:31.'],
  ['doubted', 'meter', 'Aino identified the missing intermediate certificate at 05:31.'],
  ['supported', 'render', 'Emeka requested changes in his review of #402.'],
  ['doubted', 'render', 'Tilda requested changes in her review of #402.'],
  ['doubted', 'render', 'Emeka requested changes in his review of #406.'],
  ['supported', 'clinic', 'Itziar asked who had snoozed the 5xx alert.'],
  ['doubted', 'clinic', 'Noor asked who had snoozed the 5xx alert.'],
  ['doubted', 'clinic', 'Itziar confirmed who had snoozed the 5xx alert.'],
];

describe('orders, questions and what is missing', () => {
  it.each(ROWS)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
