/** A deed that the records know, told as somebody else's, or as done to somebody else; and people of a sentence who did not do it. */
import { expect, it } from 'vitest';
import { describeSets } from './contrast.js';
import { verdictOf } from './verdicts.js';

describeSets('a known deed by, or to, somebody else', [
  {
    mode: 'whose deed it was',
    rows: [
      ['supported', 'The build 5e1b7c40 was cancelled by Magnus Torvik.'],
      ['contradicted', 'The build 5e1b7c40 was cancelled by Petrel.'],
      ['contradicted', '#742 was opened by Runa.'],
      ['quiet', 'The build 5e1b7c40 may have been cancelled by Petrel.'],
      ['quiet', 'Isla thought that the build 5e1b7c40 was cancelled by Petrel.'],
      ['quiet', 'Petrel asked whether the build 5e1b7c40 was cancelled.'],
      ['quiet', "Petrel's build 5e1b7c40 was cancelled."],
      ['quiet', '#745 was merged on behalf of Magnus.'],
      ['quiet', 'Petrel merged #742 although Runa objected.'],
    ],
  },
  {
    mode: 'to whom it was done',
    rows: [
      ['supported', 'run.developer on checkin-api was taken away from Petrel at 08:57.'],
      ['contradicted', 'run.developer on checkin-api was taken away from Magnus Torvik at 08:57.'],
      ['supported', 'Petrel dismissed the review of Runa Dahl at 08:09.'],
      ['contradicted', 'Petrel dismissed the review of Isla Brodie at 08:09.'],
    ],
  },
]);

it.each([
  ['contradicted', 'Otso Niemi requested changes on #731.'],
  ['supported', 'Jukka Salmi requested changes on #731.'],
  ['supported', 'The page was escalated to Otso at 04:51.'],
  ['unsupported', 'The page was escalated from Aino to Otso at 04:51.'],
] as const)('%s of the meters: %s', async (expected, sentence) => {
  expect(await verdictOf('meter', `All times are UTC, 6 October 2026.\n\n${sentence}`)).toBe(expected);
});

it('refutes nothing where the records may have gaps', async () => {
  const sentence = 'All times are UTC, 6 October 2026.\n\nOtso Niemi requested changes on #731.';
  expect(await verdictOf('meter', sentence, false)).toBe('unsupported');
});
