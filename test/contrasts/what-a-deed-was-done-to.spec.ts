/** Contrast set: what a deed was done to and how, whose figure it is, and what is only told beside it; what no record of the deed holds is never borne out by it. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // where a shift of traffic leads to
  ['clinic', 'At 07:10 UTC Cedar moved all traffic onto 00140.', YES],
  ['clinic', 'Cedar took the canary out at 07:10 UTC and put everything back on 00140.', YES],
  ['clinic', 'It took the canary out at 07:10 UTC and put everything on 00141.', NEVER_YES],
  // what is in a change, what stands in an aside
  ['postcodes', '#341 removed 371 lines from countries.json.', YES],
  ['postcodes', '#341 removed 143 lines from countries.json.', NO],
  ['postcodes', '#341 removed 612 lines, and 143 of the removed ones were countries.json itself.', NEVER_YES],
  ['render', 'Router partly at fault: #77 changed the payloads.', NEVER_YES],
  ['render', '#402, merged on 24 February, made the memory check optional.', NEVER_YES],
  // what somebody says who tried it
  ['harbour', '06:38 UTC Saskia books a test slot, works', YES],
  ['harbour', '06:38 UTC Saskia books a test slot, still a 404', NEVER_YES],
  ['harbour', '06:24 UTC Kade opens #316, which pins europe-west1', YES],
  ['harbour', '06:24 UTC Kade opens #316, which pins europe-west4', NEVER_YES],
  // of how many it is said
  ['clinic', 'Noor wrote at 07:01 UTC that the booking page was down at all three hospitals.', YES],
  ['clinic', 'Noor wrote at 07:01 UTC that the booking page was down at one of the three hospitals.', NEVER_YES],
  // how a check stood when the change went in
  ['postcodes', 'country-matrix was red when #341 was merged.', YES],
  ['postcodes', 'country-matrix was green when #341 was merged.', NO],
  ['postcodes', 'country-matrix may have been green when #341 was merged.', NEVER_NO],
  // what came of it
  ['clinic', 'Cedar put everything back on 00140 at 07:10 UTC and bookings came back.', NEVER_YES],
  ['clinic', 'Cedar put everything back on 00140 at 07:10 UTC, and the share of 5xx dropped at once.', NEVER_YES],
  // how a ticket stands, in a list of measures
  ['render', 'LAB-919 is still open.', YES],
  ['render', 'LAB-919, render-memory as a required check: still open.', YES],
  ['render', 'LAB-919, render-memory as a required check: done.', NO],
  ['render', 'LAB-919 (render-memory as a required check) - not done yet.', YES],
  // all that a list names
  ['harbour', '29 Sept 12:40 UTC Tomasz asks for the kiosk uptime alert to be muted (SLOT-874)', YES],
  ['harbour', '29 Sept 12:40 UTC Tomasz asks for the kiosk, synthetic and certificate alerts to be muted', NEVER_YES],
  // what else was so in that minute, and until when
  ['clinic', '00142 was ready at 07:47 UTC and took over all traffic in the same minute.', YES],
  ['postcodes', '00154-hib was ready at 10:52:44 UTC and took over all traffic in the same minute.', NEVER_YES],
  ['iam', 'The connection count was back at 214 by 08:47 UTC.', YES],
  ['iam', 'The connection count was not back at 214 until 09:10 UTC.', NEVER_YES],
  // which of two moves came first
  ['postcodes', 'p95 latency did get better: from roughly 180 to roughly 140 ms.', YES],
  ['postcodes', 'p95 latency got worse: from roughly 140 to roughly 180 ms.', NEVER_YES],
  ['postcodes', 'After the rollback p95 latency went back from about 140 to about 180 ms.', YES],
  // what is absent for so long, and how long it was
  ['render', '00143 up since 16:30 UTC, no traffic for eleven minutes.', NEVER_NO],
  ['render', '00143 up since 16:30 UTC, no traffic for it at all.', NEVER_YES],
  // the set that something is one of
  ['render', 'Of the three alerts that opened, the one on the intake queue closed last, at 16:21 UTC.', NEVER_NO],
  // what was only told of, and what was denied of it
  [
    'harbour',
    'The EDI certificate ran out at midnight UTC, hours before the release, and had nothing to do with it.',
    NEVER_NO,
  ],
];

describe('what a deed was done to, and what is told beside it', () => {
  it.each(ROWS)('%s: %s', async (place, text, outcomes) => {
    expect(outcomes).toContain(await verdictOf(place, text));
  });
});
