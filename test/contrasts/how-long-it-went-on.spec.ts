/** "It went on like that for an hour": how long the trouble lasted, where it is what was told; and troubles that go by the code of their answers. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, Place, string])[] = [
  ['supported', 'clinic', 'It went on like that for the better part of an hour.'],
  ['unproven', 'clinic', 'It went on like that for three hours.'],
  ['unproven', 'clinic', 'It may have gone on like that for three hours.'],
  ['unproven', 'clinic', 'It went on for the better part of an hour.'],
  ['doubted', 'clinic', 'Kwabena took command. This lasted for most of an hour.'],
  ['doubted', 'clinic', 'Cedar muted the main alert. It went on like that for the better part of an hour.'],
  ['supported', 'iam', '41 minutes of 503s, 08:06 till 08:47 UTC.'],
  ['supported', 'iam', 'The 503s lasted 41 minutes.'],
  ['contradicted', 'iam', 'The 503s lasted twenty minutes.'],
  ['contradicted', 'iam', '20 minutes of 503s, 08:06 till 08:26 UTC.'],
];

describe('how long it went on', () => {
  it.each(ROWS)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
