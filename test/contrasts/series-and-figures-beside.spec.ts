/** Contrast set: figures beside a measured one, values that a series came to, and words that only tell when. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome | 'doubted' | 'quiet', string])[] = [
  // what waited at the worst, the share beside a count, where a share jumped to
  ['meter', 'supported', 'At the worst moment 2,412,880 messages were waiting.'],
  ['meter', 'contradicted', 'At the worst moment 3,412,880 messages were waiting.'],
  ['render', 'supported', '4,429 requests failed, roughly 42 % of the traffic.'],
  ['render', 'doubted', '4,429 requests failed, roughly 62 % of the traffic.'],
  ['clinic', 'supported', 'The failure rate jumped to 73 %.'],
  ['clinic', 'unsupported', 'The failure rate jumped to 93 %.'],
  ['clinic', 'quiet', 'The failure rate may have jumped to 93 %.'],
  // from one value to another, in other verbs
  ['meter', 'supported', 'The number of connected concentrators sank to 2,204 at the lowest.'],
  ['meter', 'doubted', 'Connected concentrators slid from 9,912 to 3,096.'],
  // when it was is not what was measured
  ['render', 'supported', 'Around 10,600 requests reached result-render during the failures.'],
  ['render', 'contradicted', '50,000 requests reached result-render during the failures.'],
  ['render', 'quiet', 'Around 3,000 requests reached result-render.'],
  // a rate is no length of time
  ['meter', 'quiet', 'The handshake alert was open at more than three thousand a minute.'],
];

const fits = (expected: Outcome | 'doubted' | 'quiet', found: Outcome): boolean =>
  expected === 'doubted' ? found !== 'supported' : expected === 'quiet' ? found !== 'contradicted' : found === expected;

describe('series, and figures beside others', () => {
  it.each(ROWS)('%s, %s: %s', async (place, expected, text) => {
    const found = await verdictOf(place, text);
    expect(fits(expected, found), found).toBe(true);
  });
});
