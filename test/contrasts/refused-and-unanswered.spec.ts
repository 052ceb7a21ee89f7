/** Contrast set: attempts that were let or refused, and pages that were answered or not, each told by its own clock. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // refused
  ['iam', 'At 08:41 UTC Idris tried to change the IAM policy and was turned away.', YES],
  ['iam', 'At 08:41 UTC Idris tried to change the IAM policy but lacked the permission.', YES],
  ['iam', 'At 08:41 UTC Idris tried to change the IAM policy and was let in.', NO],
  ['iam', 'At 08:41 UTC Idris wanted to change the IAM policy and was allowed to.', NO],
  ['iam', 'At 08:41 UTC Pelle tried to change the IAM policy and was turned away.', NEVER_YES],
  // let
  ['clinic', 'An attempt by Cedar to change slot-broker at 06:40 UTC succeeded.', YES],
  ['clinic', 'An attempt by Cedar to change slot-broker at 06:40 UTC bounced.', NO],
  ['clinic', "Cedar's attempt to change slot-broker at 06:40 UTC was knocked back.", NO],
  ['clinic', 'At 06:40 UTC Cedar attempted to change slot-broker but lacked the permission.', NO],
  ['clinic', "Cedar's attempt to change slot-broker at 07:19 UTC was knocked back.", YES],
  ['clinic', "Cedar's attempt to change slot-broker at 06:40 UTC may have been knocked back.", NEVER_NO],
  // rung
  ['gates', 'Ragna was paged at 06:17 UTC and did not answer.', YES],
  ['gates', 'Ragna was paged at 06:17 UTC and answered.', NO],
  ['gates', 'The page to Ragna at 06:22 UTC went unanswered.', YES],
  ['gates', 'The page to Ragna at 06:22 UTC was answered.', NO],
  ['gates', 'The page to Beatriz at 06:27 UTC was answered.', YES],
  ['gates', 'The page to Beatriz at 06:27 UTC went unanswered.', NO],
  ['gates', 'Emil was paged at 06:52 UTC but did not pick up.', NO],
  ['gates', 'Beatriz was paged at 06:27 UTC and picked up.', YES],
  ['gates', 'Emil was paged at 06:17 UTC and did not answer.', NEVER_YES],
  ['clinic', 'Itziar was paged and did not answer.', YES],
  ['clinic', 'Itziar was paged and answered.', NEVER_YES],
];

describe('attempts and pages, as they ended', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });

  it.each([
    ['gates', 'The page to Ragna at 06:22 UTC was answered.'],
    ['clinic', "Cedar's attempt to change slot-broker at 06:40 UTC was knocked back."],
  ] as const)('%s, records not known to be complete: %s', async (place, sentence) => {
    expect(OPEN).toContain(await verdictOf(place, sentence, false));
  });
});
