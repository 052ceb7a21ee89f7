/** That nobody had said, asked or warned of it: who did refutes it, and silence shows nothing. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, Place, string])[] = [
  ['contradicted', 'vod', 'Nobody had asked what happens to channels that set no duration.'],
  ['contradicted', 'harbour', 'No one had pointed out that the rule loses its region.'],
  ['contradicted', 'harbour', 'At no point did a reviewer warn that the single rule loses its region.'],
  ['unproven', 'harbour', 'Nobody warned that the rule loses its cache.'],
  ['unproven', 'vod', 'Nobody had asked what happens to channels that set no bitrate.'],
  ['quiet', 'harbour', 'Nobody else warned that the single rule loses its region.'],
  ['quiet', 'harbour', 'It may be that nobody warned that the single rule loses its region.'],
  ['supported', 'harbour', 'Joost warned that the single rule loses its region.'],
];

describe('nobody said it', () => {
  it.each(ROWS)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
