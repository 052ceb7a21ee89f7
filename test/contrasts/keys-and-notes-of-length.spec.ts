/** Contrast set: lengths told by a key, a note or a head of a clause; counts of everything; values that notifications gave. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome | 'doubted' | 'quiet', string])[] = [
  // keys that name what lasted
  ['quotes', 'supported', '**Alert duration:** 2 h 15 min'],
  ['quotes', 'doubted', '**Alert duration:** 4 h 15 min'],
  ['clinic', 'supported', '- Duration of the 5xx alert: 55 minutes.'],
  ['clinic', 'contradicted', '- Duration of the 5xx alert: 25 minutes.'],
  ['clinic', 'quiet', '- Duration of the 5xx alert: perhaps 25 minutes.'],
  // from the beginning of the trouble
  ['ferry', 'supported', 'Detection: alert, three and a half minutes after begin'],
  ['ferry', 'doubted', 'Detection: alert, eleven minutes after begin'],
  // a distance from a deed is no item of a list
  ['quotes', 'supported', '**First fix:** merge of #1204 at 13:05, 40 seconds after approval by Emeka Obi'],
  ['quotes', 'doubted', '**First fix:** merge of #1204 at 13:05, 40 minutes after approval by Emeka Obi'],
  ['quotes', 'doubted', '**First fix:** approval of #1204, 40 seconds after its merge by Emeka Obi'],
  // a length bears nobody out who did not do it
  [
    'ferry',
    'doubted',
    '| What | Who | When | Note |\n|---|---|---|---|\n| Merge of #742 | Magnus Torvik | 08:12 | 3 min after dismissal |',
  ],
  // a page is told by when it was raised and by when the phone rang
  ['ferry', 'supported', '- 08:24 page, push to Eilidh Moar; acknowledge after 85 s'],
  ['ferry', 'doubted', '- 08:24 page, push to Eilidh Moar; acknowledge after 185 s'],
  // how many in all
  ['ferry', 'supported', 'Files in #742: 23'],
  ['ferry', 'contradicted', 'Files in #742: 32'],
  // values of notifications
  ['quotes', 'supported', '**Highest alert value:** 203'],
  ['quotes', 'doubted', '**Highest alert value:** 230'],
  ['totes', 'supported', 'The lag peaked at 21,730.'],
  ['totes', 'doubted', 'The lag peaked at 31,730.'],
];

const fits = (expected: Outcome | 'doubted' | 'quiet', found: Outcome): boolean =>
  expected === 'doubted' ? found !== 'supported' : expected === 'quiet' ? found !== 'contradicted' : found === expected;

describe('keys and notes of length', () => {
  it.each(ROWS)('%s, %s: %s', async (place, expected, text) => {
    const found = await verdictOf(place, text);
    expect(fits(expected, found), found).toBe(true);
  });
});
