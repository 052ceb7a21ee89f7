/** Deeds told by a participle before or inside the main clause, by a noun that was "carried out", by a cleft; and sentences that deny all that they say. */
import { describe, expect, it } from 'vitest';
import { describeSets } from './contrast.js';
import { verdictOf } from './verdicts.js';

describeSets('participles, clefts and denials', [
  {
    mode: 'a participle that opens the sentence has the subject of the main clause',
    rows: [
      ['supported', 'Opened by Petrel, #742 was merged at 08:12.'],
      ['contradicted', 'Opened by Runa Dahl, #742 was merged at 08:12.'],
      ['supported', 'Having been approved by Magnus Torvik, #738 was merged on 17 June.'],
      ['contradicted', 'Having been approved by Eilidh Moar, #738 was merged on 17 June.'],
      ['quiet', 'Possibly opened by Runa Dahl, #742 was merged at 08:12.'],
    ],
  },
  {
    mode: 'a participle that tells which one it was',
    rows: [
      ['supported', '#742, opened by Petrel, was merged at 08:12.'],
      ['contradicted', '#742, opened by Runa Dahl, was merged at 08:12.'],
      ['contradicted', '#742, opened by Petrel, was merged at 09:12.'],
      ['supported', 'The build 5e1b7c40 started by Petrel was cancelled by Magnus Torvik.'],
      ['contradicted', 'The build 5e1b7c40 started by Petrel was cancelled by Runa Dahl.'],
    ],
  },
  {
    mode: 'a denial of one thing',
    rows: [
      ['supported', 'It is not true that #742 was merged by Magnus Torvik.'],
      ['contradicted', 'It is not true that #742 was merged by Petrel.'],
      ['contradicted', 'The claim that #742 was merged by Petrel is false.'],
      ['supported', 'That #742 was merged by Magnus Torvik is simply not true.'],
      ['quiet', 'It is not true that #742 may have been merged by Petrel.'],
      ['unproven', 'It is not true that the harbour crane was painted by Petrel.'],
    ],
  },
  {
    mode: 'a denial of several things holds where one of them fails',
    rows: [
      ['contradicted', 'It is not true that #742 was opened by Petrel and merged at 08:12.'],
      ['supported', 'It is not true that #742 was opened by Petrel and merged at 09:12.'],
      ['supported', 'It is not true that #742 was opened by Runa Dahl and merged at 08:12.'],
      ['unproven', 'It is not true that #742 was opened by Petrel and praised by Runa.'],
    ],
  },
]);

const day = (sentence: string): string => `All times are UTC, 9 October 2026.\n\n${sentence}`;

describe('deeds and denials of the quotes', () => {
  it.each([
    ['supported', 'The silence, set by Pipit at 12:47, was lifted by Anaïs at 12:55.'],
    ['supported', 'The silence created by Pipit at 12:47 was lifted by Anaïs.'],
    ['contradicted', 'Opened by Emeka at 12:58, #1204 was merged at 13:05.'],
    ['supported', 'The rollback was carried out by Anaïs at 12:35.'],
    ['contradicted', 'The rollback was carried out by Emeka at 12:35.'],
    ['supported', 'The merge of #1205 took place at 13:46.'],
    ['contradicted', 'The merge of #1205 took place at 14:46.'],
    ['supported', 'The flush of the surcharge cache was run by Anaïs.'],
    ['supported', '#1205 was reviewed by Emeka before it went in.'],
    ['contradicted', '#1205 was reviewed by Emeka after it went in.'],
    ['supported', 'v8.4.1 never made it to production.'],
    ['supported', 'v8.4.1 did not make it to production.'],
    ['contradicted', 'v8.4.2 never made it to production.'],
    ['supported', 'Emeka waved #1204 through.'],
    ['supported', 'The golden-rates job was red on #1201 and green on #1205.'],
    ['contradicted', 'The golden-rates job was green on #1201 and red on #1205.'],
    ['supported', 'It is not true that golden-rates passed on #1201.'],
    ['contradicted', 'It is not true that golden-rates failed on #1201.'],
  ] as const)('%s: %s', async (expected, sentence) => {
    expect(await verdictOf('quotes', day(sentence))).toBe(expected);
  });

  it('proves no denial where the records may have gaps', async () => {
    const sentence = 'It is not true that #1209 was opened by Sunniva Hagen.';
    expect(await verdictOf('quotes', day(sentence), false)).not.toBe('contradicted');
  });
});
