/** Checks that ran on a change more than once, and "it" after a sentence about two things alike. */
import { expect, it } from 'vitest';
import { describeSets } from './contrast.js';
import { verdictOf } from './verdicts.js';

describeSets('what ran on a change', [
  {
    mode: 'a check that failed on an earlier commit of the change and was skipped on the last',
    rows: [
      ['contradicted', 'The sweep-dry-run check passed on #742.'],
      ['contradicted', 'The sweep-dry-run check was green on #742.'],
      ['supported', 'The sweep-dry-run check failed on #742.'],
      ['supported', 'The sweep-dry-run check passed on #747.'],
      ['contradicted', 'The sweep-dry-run check failed on #747.'],
      ['quiet', 'The sweep-dry-run check may have passed on #742.'],
      ['quiet', 'The sweep-dry-run check has to pass on #742 before it is merged.'],
    ],
  },
  {
    mode: 'every run of the check ended alike',
    rows: [
      ['supported', 'The lint check passed on #742.'],
      ['contradicted', 'The unit check failed on #742.'],
      ['contradicted', 'The unit check was green on #744.'],
    ],
  },
]);

it('takes the run on the last commit for how a check ended, though not every run is known', async () => {
  expect(await verdictOf('ferry', 'The sweep-dry-run check passed on #742.', false)).toBe('contradicted');
});

it('keeps still about a check that may have failed in a run that is not known', async () => {
  expect(await verdictOf('ferry', 'Lint failed on #742.', false)).toBe('unsupported');
});

describeSets('"it" after two things alike', [
  {
    mode: 'the one that acted, or the one last named',
    rows: [
      ['supported', 'Pull request #747 reverted #742. It was merged at 10:05.'],
      ['supported', 'Pull request #747 reverted #742. It had been merged at 08:12.'],
      ['doubted', 'Pull request #747 reverted #742. It was merged at 09:30.'],
      ['supported', '#747 is the revert of #742. It was approved by Magnus Torvik.'],
      ['doubted', '#747 is the revert of #742. It was approved by Eilidh Moar.'],
      ['supported', 'Runa Dahl opened #745 after #744 had been closed. It was merged at 08:54.'],
      ['doubted', 'Runa Dahl opened #745. It was merged at 08:12.'],
    ],
  },
]);
