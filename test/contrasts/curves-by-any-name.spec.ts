/** Contrast set: values of recorded series told at their minute, as peaks, over stretches and by words that are no name of them. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // at its minute: true, another value, another minute, hedged, of another thing
  ['meter', 'concentrators online 05:05 | 3,120', YES],
  ['meter', 'concentrators online 05:05 | 5,870', NO],
  ['meter', 'Collectors we could reach at 05:26 | 2,204', YES],
  ['meter', 'Collectors we could reach at 04:50 | 2,204', NEVER_YES],
  ['meter', 'By 05:30 UTC we were back at 8,402 connected concentrators.', NEVER_YES],
  ['meter', 'Perhaps 5,870 concentrators were connected at 05:05.', NEVER_NO],
  ['iam', 'At 08:34 UTC there were 1,323 undelivered messages.', YES],
  ['iam', 'At 08:34 UTC there were 2,871 undelivered messages.', NO],
  // over a stretch, and from then on
  ['meter', 'Handshake failures stayed above 3,000 a minute from 04:41 to 05:50.', YES],
  ['meter', 'Handshake failures stayed above 3,000 a minute from 04:10 to 05:50.', NO],
  ['meter', 'By 05:58 failed handshakes were back under 20 a minute.', YES],
  ['meter', 'Failed handshakes were back under 20 a minute by 05:30.', NEVER_YES],
  // what was set is no value of what was measured
  ['iam', 'The alert fires above 214 connections.', NEVER_NO],
  ['postcodes', 'The oldest message was never more than 30 minutes old.', NEVER_NO],
  ['postcodes', 'The oldest message was never more than 10 minutes old.', NO],
];

describe('curves by any name', () => {
  it.each(ROWS)('%s: %s', async (place, text, outcomes) => {
    expect(outcomes).toContain(await verdictOf(place, text));
  });
});
