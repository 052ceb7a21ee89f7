/** Deeds whose own record says that they failed, told as done, as tried and as failed. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, string])[] = [
  ['contradicted', 'Bongani cleared the cache at 14:12.'],
  ['contradicted', 'The cache was flushed by Bongani at 14:12.'],
  ['supported', 'Anaïs flushed the cache at 14:19.'],
  ['supported', 'At 14:12 Bongani tried to flush the cache.'],
  ['supported', "Bongani's flush at 14:12 failed."],
  ['quiet', 'At 14:12 Bongani flushed the cache, without success.'],
  ['quiet', 'At 14:12 Bongani flushed the cache, but that was refused.'],
  ['quiet', 'Bongani attempted a cache flush at 14:12.'],
  ['quiet', 'At 14:12 Bongani triggered a flush of the cache.'],
  ['quiet', 'Bongani might have flushed the cache at 14:12.'],
  ['unproven', 'Bongani cleared the cache at 14:05.'],
];

describe('deeds that came to grief', () => {
  it.each(ROWS)('%s: %s', async (expected, sentence) => {
    expect(allows(expected)).toContain(await verdictOf('quotes', sentence));
  });
});
