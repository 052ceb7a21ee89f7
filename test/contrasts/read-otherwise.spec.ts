/** Contrast set: sentences whose first reading leads nowhere, read part by part, as words alone, or once more in a clause; another person, minute, number, thing, the other way round, and parts that hang on each other. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // part by part
  ['clinic', 'Unit 148 passed, lint no issues.', YES],
  ['clinic', 'Unit 148 passed, lint 3 issues.', NEVER_YES],
  ['clinic', 'Unit 184 passed, lint no issues.', NEVER_YES],
  ['tyres', 'Revision 00186-zil is live from 09:42 UTC, Idris saw the replica at 180.', YES],
  ['tyres', 'Revision 00186-zil is live from 09:42 UTC, Idris saw the replica at 280.', NEVER_YES],
  ['tyres', 'Revision 00186-zil is live from 09:22 UTC, Idris saw the replica at 180.', NEVER_YES],
  ['tyres', 'Revision 00186-zil is live from 09:42 UTC, Rhona saw the replica at 180.', NEVER_YES],
  [
    'postcodes',
    'The check named country-matrix is required by now: #345 was approved by Amina and merged at 13:41 UTC.',
    YES,
  ],
  [
    'postcodes',
    'The check named country-matrix is required by now: #345 was approved by Rasmus and merged at 13:41 UTC.',
    NEVER_YES,
  ],
  [
    'postcodes',
    'The check named country-matrix is required by now: #345 was approved by Amina and merged at 14:41 UTC.',
    NEVER_YES,
  ],
  // as words alone
  ['totes', "06:06 UTC, Greta: belts in Aarhus aren't moving and totes are piling up at lane 4.", YES],
  ['totes', '06:06 UTC, Greta: belts in Aarhus are moving and totes are piling up at lane 4.', NEVER_YES],
  ['totes', "06:06 UTC, Greta: belts in Aarhus aren't moving and totes are piling up at lane 7.", NEVER_YES],
  ['totes', "06:06 UTC, Wen: belts in Aarhus aren't moving and totes are piling up at lane 4.", NEVER_YES],
  ['totes', "06:26 UTC, Greta: belts in Aarhus aren't moving and totes are piling up at lane 4.", NEVER_YES],
  [
    'iam',
    'What settled it was one log line with the whole error, a 403 for want of `cloudsql.instances.connect`.',
    YES,
  ],
  [
    'iam',
    'What settled it was one log line with the whole error, a 404 for want of `cloudsql.instances.connect`.',
    NEVER_YES,
  ],
  ['totes', 'Greta asked at 06:06 UTC whether the belts in Aarhus were standing still.', NEVER_YES],
  // an id, a quotation or a verb that the message has not
  ['ferry', 'Runa Dahl announced at 09:01 UTC that checkin-api-00134-fsi is serving.', NEVER_YES],
  ['ferry', "Petrel's update of checkin-api succeeded at 08:58 UTC.", NEVER_YES],
  ['meter', '07:52 UTC OPS-4412 reopened by Teuvo Rask.', NEVER_YES],
  // who did it, where no slot was read from the name, and how many, where none was from the figure
  ['totes', 'At 07:42 UTC Idris had replayed the parked messages, and 7 refused to go in.', YES],
  ['totes', 'At 07:42 UTC Greta had replayed the parked messages, and 7 refused to go in.', NEVER_YES],
  ['gates', 'According to a first count 640 passengers with a pass tapped a bank card instead.', YES],
  ['gates', 'According to a first count 460 passengers with a pass tapped a bank card instead.', NEVER_YES],
  // a clock or a name that no claim took up, read once more in its own clause
  ['totes', 'The cause was version 5.3.0 of pick-router, live since 05:59 UTC.', YES],
  ['totes', 'The cause was version 5.3.0 of pick-router, live since 05:29 UTC.', NEVER_YES],
  [
    'totes',
    'The crash-loop alert is over at 06:51 UTC, and a minute and a half after that Greta writes that the belts are moving.',
    YES,
  ],
  [
    'totes',
    'The crash-loop alert is over at 06:21 UTC, and a minute and a half after that Greta writes that the belts are moving.',
    NEVER_YES,
  ],
  ['clinic', 'Tomislav had asked for the renewal in SEC-88, which Cedar closed as stale.', YES],
  ['clinic', 'Tomislav had asked for the renewal in SEC-88, which Itziar closed as stale.', NEVER_YES],
  ['clinic', 'Tomislav had asked for the renewal in SEC-88, which Cedar did not close.', NEVER_YES],
  // one part hangs on another, or holds of several
  ['ferry', 'SKO-2291 was closed at 10:44, the other two were closed as well.', NEVER_YES],
  ['totes', 'Every parked message was replayed, nine excepted.', OPEN],
  ['totes', 'Greta reported that the belts in Aarhus were standing still, without objection.', NEVER_YES],
];

describe('sentences read otherwise', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, may) => {
    expect(may).toContain(await verdictOf(place, sentence));
  });
});
