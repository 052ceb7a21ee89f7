/** Conditions that cost true sentences and guarded against nothing: each by what it now lets through, and by what it must go on keeping out. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // A "server error" is an error as the series count them.
  ['clinic', 'The broker gave 7,833 server errors between 06:55 and 07:48 UTC.', YES],
  ['clinic', 'The broker gave 8,733 server errors between 06:55 and 07:48 UTC.', NO],
  ['clinic', 'Supposedly the broker gave 6,833 server errors from 06:55 to 07:48 UTC.', NEVER_NO],
  // Answers of one code, minute by minute.
  ['clinic', 'In the worst single minute the broker answered 164 requests with a 5xx.', YES],
  ['clinic', 'In the worst single minute the broker answered 264 requests with a 5xx.', NEVER_YES],
  // A time until which something lasts is no exclusion.
  ['vod', 'Maite Otxoa announced a freeze on the playback path from 16:30 until 19:15.', YES],
  ['vod', 'Maite Otxoa announced a freeze on the playback path from 16:30 until 20:45.', NEVER_YES],
  // "Try again later" tells of no second time.
  [
    'clinic',
    'On the morning of 11 June, patients at all three hospitals were told by the booking page to try again later.',
    YES,
  ],
  [
    'clinic',
    'On the morning of 11 June, patients at all three hospitals were told by the booking page again to go to another hospital.',
    NEVER_YES,
  ],
  // A share as it stood, without a clock.
  ['tyres', 'The error rate stayed at about 35 %.', YES],
  ['tyres', 'The error rate stayed at about 85 %.', NEVER_YES],
  // The only merge that somebody made, at another time.
  ['harbour', 'Kade merged at 06:41 on 6 October.', NO],
  ['harbour', 'Kade merged at 05:41 on 6 October.', NEVER_NO],
  ['harbour', 'Kade may have merged at 06:41 on 6 October.', NEVER_NO],
  // None of something, and numbers of a run that no word names.
  ['iam', 'The apply run for #209 reported no changes.', YES],
  ['meter', 'Ferrule had tried all three firmware families in the lab.', NEVER_YES],
  // All else agrees with the one figure that is told: a word of the report's own beside it tells of nothing else, unless it picks one of several.
  ['quotes', 'The golden-rates check disagreed: 14 of 220 quotes differed.', NEVER_NO],
  ['quotes', 'The golden-rates check disagreed: 41 of 220 quotes differed.', NO],
  ['quotes', 'The first notification of the alert counted 12 quotes below cost.', NEVER_NO],
  // What was told "so far" in the very minute up to which the sentence counts.
  ['render', 'By 15:41 UTC, eleven clinics had called.', NEVER_NO],
  ['render', 'By 15:41 UTC, seven clinics had called.', NO],
  ['render', 'By 15:20 UTC, seven clinics had called.', NEVER_YES],
];

describe('conditions let go', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
