/** A flag by the name of what it holds open: people open and pause a banner, a sale or a sign-up, and the record has a flag on or off. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, string])[] = [
  ['supported', 'Sunniva Hagen paused quote-northern-zones at 12:44.'],
  ['supported', 'Sunniva Hagen paused the quote northern zones at 12:44.'],
  ['supported', 'The quote northern zones were suspended at 12:44.'],
  ['supported', 'The quote northern zones reopened at 14:33.'],
  ['supported', 'The holiday banner went live at 08:15.'],
  ['supported', '08:15 – Emeka Obi launches the holiday banner'],
  ['contradicted', 'Emeka Obi paused quote-northern-zones at 12:44.'],
  ['contradicted', 'Sunniva Hagen paused quote-northern-zones at 12:24.'],
  ['contradicted', 'The holiday banner went live at 10:15.'],
  ['contradicted', 'Sunniva Hagen launched the holiday banner at 08:15.'],
  ['unproven', 'Sunniva Hagen may have paused quote-northern-zones at 12:24.'],
  ['unproven', 'Sunniva Hagen said that she would pause the holiday banner.'],
  ['contradicted', 'Bongani Dlamini opened #1205 at 12:44.'],
  ['doubted', 'The holiday banner was paused at 12:44.'],
];

describe('what a flag holds open', () => {
  it.each(ROWS)('%s: %s', async (expected, sentence) => {
    expect(allows(expected)).toContain(await verdictOf('quotes', sentence));
  });

  it('is not told to be nobody’s without coverage', async () => {
    expect(await verdictOf('quotes', 'Emeka Obi paused quote-northern-zones at 12:44.', false)).not.toBe('supported');
  });
});
