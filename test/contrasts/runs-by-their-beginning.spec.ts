/** Contrast set: what became of a run that is told by when it began, and of the checks on a change, told of all, of some, or beside its merge. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // told by its beginning
  ['clinic', 'The build started at 07:33 UTC failed.', YES],
  ['clinic', 'The build started at 07:33 UTC succeeded.', NO],
  ['clinic', 'The build started at 07:33 UTC was cancelled.', NO],
  ['clinic', 'The 07:33 UTC build broke.', YES],
  ['clinic', 'A build was started at 07:33 UTC and ran through.', NO],
  ['clinic', 'A build was started at 07:33 UTC, which failed.', YES],
  ['clinic', 'A build was started at 07:33 UTC but did not finish.', YES],
  ['clinic', 'The deploy-slot-broker build that started at 06:31 UTC succeeded.', YES],
  ['clinic', 'The deploy-slot-broker build that started at 07:33 UTC succeeded.', NO],
  ['clinic', 'The build started at 07:20 UTC failed.', NEVER_YES],
  ['clinic', 'The build started at 07:33 UTC may have succeeded.', NEVER_NO],
  // of all, of some
  ['gates', 'Not all checks on #318 were green.', YES],
  ['gates', 'The checks on #318 did not all come back green.', YES],
  ['gates', 'Not every check on #319 was green.', NO],
  ['gates', 'One of the checks on #318 was red.', YES],
  ['gates', 'One of the checks on #319 was red.', NO],
  ['gates', '#319 was merged with a red check.', NO],
  ['harbour', '#312 was merged with a red check.', NO],
  // beside the merge
  ['gates', '#318 was merged although peak-replay had failed.', YES],
  ['gates', '#318 was merged once peak-replay had passed.', NO],
  ['gates', '#319 was merged although config-lint had failed.', NO],
  ['gates', 'peak-replay went through on #318.', NEVER_YES],
  // a run of another name
  ['vod', 'Build 877802d6 came out green.', NO],
  ['vod', 'For #398 the lint job came back red.', NEVER_YES],
  ['vod', 'For #398 the lint job came back green.', YES],
];

describe('runs by their beginning, checks by their change', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });

  it('accuses nobody of a run, and of some of the checks, where the records are not known to be complete', async () => {
    expect(OPEN).toContain(await verdictOf('gates', 'One of the checks on #319 was red.', false));
  });
});
