/** Sentences that stay open as they stand and are borne out with one word turned: who, which came first, how many; and clocks, which are never turned. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly turned: string; readonly rows: readonly (readonly [Place, Expected, string])[] }[] = [
  {
    turned: 'who',
    rows: [
      ['postcodes', 'supported', 'At 10:11 UTC Amina named #341 as the culprit.'],
      ['postcodes', 'doubted', 'At 10:11 UTC Karin Wulff named #341 as the culprit.'],
      ['postcodes', 'quiet', 'At 10:11 UTC Rasmus may have named #341 as the culprit.'],
      [
        'vod',
        'contradicted',
        'Teo Marín asked in the review of 8 October what would happen to channels that set no duration.',
      ],
      ['render', 'contradicted', 'The review that Emeka had given to #402 was dismissed by Noor Visser.'],
      ['render', 'quiet', 'The review that Emeka had given to #402 may have been dismissed by Noor Visser.'],
      // several may do it
      ['totes', 'quiet', 'Greta joined at 06:24.'],
      ['harbour', 'quiet', "Bram rolled the site back at Joost's request."],
    ],
  },
  {
    turned: 'which came first',
    rows: [
      ['harbour', 'supported', 'Bram ended the snooze about a minute before the EDI certificate alert opened.'],
      ['harbour', 'contradicted', 'Bram ended the snooze about a minute after the EDI certificate alert opened.'],
      ['harbour', 'quiet', 'Bram probably ended the snooze a minute after the EDI certificate alert opened.'],
      ['clinic', 'contradicted', 'The latency alert for visit-web opened just under two minutes before the 5xx alert.'],
      ['clinic', 'quiet', 'The latency alert for visit-web may have opened two minutes before the 5xx alert.'],
    ],
  },
  {
    turned: 'when',
    rows: [
      ['harbour', 'supported', 'Tomasz saw a driver at lane 3 book a slot at 06:39.'],
      ['harbour', 'doubted', 'Tomasz saw a driver at lane 3 book a slot at 07:54.'],
      ['harbour', 'quiet', 'Tomasz may have seen a driver at lane 3 book a slot at 06:59.'],
      ['harbour', 'quiet', 'Tomasz wanted to know who had booked, and that was a driver, at 06:59.'],
    ],
  },
  {
    turned: 'how many',
    rows: [
      ['iam', 'supported', 'Nadia Haouari said that the contact centre took 312 calls between nine and ten.'],
      [
        'iam',
        'contradicted',
        'Nadia Haouari said that the contact centre took 412 calls between nine and ten, where about 120 are normal.',
      ],
      ['iam', 'quiet', 'Nadia Haouari said that the contact centre took over 300 calls between nine and ten.'],
      ['clinic', 'quiet', 'Leilani answered 12 of the calls herself.'],
      ['totes', 'quiet', 'Up to 400 messages were parked in pick-tasks-dlq.'],
    ],
  },
];

describe.each(SETS)('turned: $turned', ({ rows }) => {
  it.each(rows.map(([place, expected, text]) => ({ place, expected, text })))(
    '$place, $expected: $text',
    async ({ place, expected, text }) => {
      expect(allows(expected)).toContain(await verdictOf(place, text));
    },
  );
});
