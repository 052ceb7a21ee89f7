/** What somebody said as the sentence has just told it ("…, which Bo pointed out at 16:16", "… and said so"), and where the report goes on behind a saying. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const DAY = 'on 25 February 2026';
const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'which somebody pointed out',
    rows: [
      ['supported', 'render', `#405 failed its lint, which Emeka pointed out at 16:16 UTC ${DAY}.`],
      ['contradicted', 'render', `#405 failed its lint, which Tilda pointed out at 16:16 UTC ${DAY}.`],
      ['doubted', 'render', `#405 failed its lint, which Emeka pointed out at 15:16 UTC ${DAY}.`],
      ['doubted', 'render', `#405 passed its lint, which Emeka pointed out at 16:16 UTC ${DAY}.`],
      ['doubted', 'render', `#405 was never deployed, which nobody pointed out at 16:16 UTC ${DAY}.`],
      ['doubted', 'render', `#405 failed its lint, which Quince pointed out to Emeka ${DAY}.`],
      ['quiet', 'render', `#405 failed its lint, which Emeka may have pointed out at 15:16 UTC ${DAY}.`],
    ],
  },
  {
    mode: 'and said so',
    rows: [
      ['supported', 'quotes', 'Sunniva switched the northern zones off and said so in the channel.'],
      ['supported', 'quotes', 'Sunniva switched the northern zones off at 12:44 UTC, which she reported at 12:44 UTC.'],
      ['doubted', 'quotes', 'Sunniva switched the northern zones off at 12:44 UTC, which she reported at 12:52 UTC.'],
      ['doubted', 'quotes', 'Sunniva switched the northern zones off at 12:44 UTC, which Emeka reported at 12:44 UTC.'],
      ['doubted', 'quotes', 'Sunniva switched the southern zones off and said so in the channel.'],
      ['doubted', 'quotes', 'Bongani switched the northern zones off and said so in the channel.'],
    ],
  },
  {
    mode: 'where the report goes on behind a saying',
    rows: [
      [
        'supported',
        'postcodes',
        'Barnacle wrote that the capacity increase had stabilised label creation, to which Amina replied that that was not what the graph said.',
      ],
      [
        'doubted',
        'postcodes',
        'Barnacle wrote that the capacity increase had stabilised label creation, to which Sofie replied that that was not what the graph said.',
      ],
      [
        'doubted',
        'postcodes',
        'Amina wrote that the capacity increase had stabilised label creation, to which Amina replied that that was not what the graph said.',
      ],
      ['supported', 'quotes', 'Bongani told the channel the old entries were still in the cache.'],
      ['doubted', 'quotes', 'Emeka told the channel the old entries were still in the cache.'],
      ['doubted', 'quotes', 'Bongani told the channel they were gone from the cache, the old entries.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
