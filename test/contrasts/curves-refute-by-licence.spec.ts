/** Contrast set: a curve refutes a figure of its own moment, time and thing; where one of them is a guess it accuses nobody. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // the clock beside the figure
  ['meter', 'At 06:00 UTC more than two million messages were undelivered.', NO],
  ['meter', 'More than two million messages were undelivered at 06:24 UTC.', YES],
  ['meter', 'At 07:13 UTC some 595,000 messages were undelivered.', YES],
  // the clock of a second deed, a figure of another moment
  ['meter', 'The backlog grew to 2,412,880 messages and was worked off by 07:29 UTC.', NEVER_NO],
  ['meter', 'Connected concentrators stood at 7,203 at 04:41 UTC and at 3,337 sixteen minutes later.', NEVER_NO],
  ['meter', 'Connected concentrators, 8,418 at 04:33 UTC, came to 5,270 sixteen minutes later.', NEVER_NO],
  ['iam', 'Database backends: 214 at first, 30 by 08:25 UTC, 12 from 08:35 UTC on.', NEVER_NO],
  ['meter', 'The backlog stood at about 1,200 messages before and after.', NEVER_NO],
  ['iam', 'The error rate was below 1 % both before the role went away and after it came back.', NEVER_NO],
  // each part has its own words
  ['iam', 'Instances: 8 at first, never above 14.', NO],
  ['iam', 'Instances: 8 at first, never above 22.', YES],
  // what is set is not measured
  ['iam', 'Sprig lifts the pool size per instance from 20 to 60.', NEVER_NO],
  ['meter', 'Zeynep lifts reading-ingest from 6 to 24 replicas.', NEVER_NO],
  // bounds: of all of it, and from a moment on
  ['meter', 'Connected concentrators never went below 3,000.', NO],
  ['meter', 'Connected concentrators passed 8,000 at 06:08 UTC and stayed above it until the end.', NEVER_NO],
  ['meter', 'Connected concentrators may never have gone below 3,000.', NEVER_NO],
  // one commit or push of a change is not all of it
  ['totes', '#288 was opened. Its last commit adds two lines.', NEVER_NO],
  ['totes', 'Sorrel opened #288, and it pushed one file first.', NEVER_NO],
  ['totes', '#288 touches three files.', YES],
  ['totes', '#288 touches five files.', NO],
  // how long it is told to be quiet, what each of them waits
  ['meter', 'Rasmus put the backlog alert to sleep for nine hours.', NEVER_YES],
  ['meter', 'The oldest message was 1,084 s old at 06:17 UTC and 2,318 s at its worst.', NEVER_NO],
  ['meter', 'The oldest message was 2,318 s old at its worst.', YES],
  ['meter', 'The oldest message was 3,218 s old at its worst.', NO],
  ['iam', 'There were 381 errors in the minute to 08:11 UTC, and 537 twenty-five minutes on.', NEVER_NO],
];

describe('curves refute by licence', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, wanted) => {
    expect(wanted).toContain(await verdictOf(place, sentence));
  });
  it('supports nothing less without coverage', async () => {
    expect(await verdictOf('meter', 'At 07:13 UTC some 595,000 messages were undelivered.', false)).toBe('supported');
  });
});
