/** A build by its whole id is the build that it is, as it is by its first digits. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const BUILD = '9d0f36b2-dfb2-452d-8e89-84c8e3f8a70c';
const LATER = '41c7ee80-863b-4cfe-83b3-04530fe24574';

const ROWS: readonly PlacedRow[] = [
  ['iam', `Build ${BUILD} succeeded.`, YES],
  ['iam', `Build ${BUILD} finished at 08:04 UTC.`, YES],
  ['iam', `Build \`${BUILD}\` succeeded at 08:04 UTC.`, YES],
  ['iam', `Build ${BUILD} failed.`, NO],
  ['iam', `Build ${BUILD} was not successful.`, NEVER_YES],
  ['iam', `Build ${BUILD} finished at 08:24 UTC.`, NO],
  ['iam', `Build ${LATER} finished at 08:04 UTC.`, NO],
  ['iam', `Build ${BUILD} probably failed.`, NEVER_NO],
  ['iam', `Build ${BUILD.slice(0, -1)}d succeeded.`, NEVER_YES],
];

describe('whole ids', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
