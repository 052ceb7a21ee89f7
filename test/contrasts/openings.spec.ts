/** Openings that say nothing of their own, and numbers that count what the clause before them counted. */
import { expect, it } from 'vitest';
import { describeSets } from './contrast.js';
import { verdictOf } from './verdicts.js';

describeSets('openings that add nothing', [
  {
    mode: 'what we noticed is so',
    rows: [
      ['supported', 'We found that #742 was merged by Petrel at 08:12.'],
      ['supported', 'In hindsight, we also saw that Eilidh acked the page at 08:26.'],
      ['supported', 'We established that build 5e1b7c40 was cancelled by Magnus Torvik.'],
      ['contradicted', 'We noticed that #742 was merged by Petrel at 08:22.'],
      ['contradicted', 'We found that #742 was not merged.'],
      ['contradicted', 'We confirmed that build 5e1b7c40 was cancelled by Runa Dahl at 08:49.'],
      ['quiet', 'We suspected that #742 was merged by Petrel at 08:22.'],
      ['quiet', 'We were told that #742 was merged by Petrel at 08:22.'],
      ['quiet', 'Isla reported that #742 was merged by Petrel at 08:22.'],
    ],
  },
  {
    mode: 'what the report only says that it says',
    rows: [
      ['supported', 'We note that #742 was merged by Petrel at 08:12.'],
      ['supported', 'It should be added that #745 was merged by Runa Dahl at 08:54.'],
      ['supported', 'It is a fact that build 5e1b7c40 was cancelled by Magnus Torvik.'],
      ['supported', 'One thing is certain: #745 was merged at 08:54.'],
      ['supported', 'Separately, #745 was merged at 08:54, for what it is worth.'],
      ['contradicted', 'I must stress that #742 was merged by Petrel at 08:22.'],
      ['contradicted', 'It is on record that build 5e1b7c40 was cancelled by Runa Dahl.'],
      ['contradicted', 'Of note is that #745 was merged by Magnus Torvik.'],
      // What somebody noted then is what he wrote; what may be said need not be so.
      ['quiet', 'I noted that #742 was merged by Petrel at 08:22.'],
      ['quiet', 'It may well be that #742 was merged by Petrel at 08:22.'],
      ['quiet', 'It should not be said that #742 was merged by Petrel at 08:22.'],
      ['doubted', 'It is not a fact that #742 was merged by Petrel at 08:12.'],
    ],
  },
  {
    mode: 'how a sentence stands to others',
    rows: [
      ['supported', 'For the record: the booking-restore job ran for 19 minutes.'],
      ['supported', 'Contrary to first rumours, build a9f4d716 deployed hold-sweeper-00058-qed.'],
      ['supported', 'Despite early reports, we found that #745 was merged by Runa Dahl at 08:54.'],
      ['supported', 'As planned, #745 was merged at 08:54.'],
      ['contradicted', 'Contrary to first rumours, #745 was merged by Magnus Torvik.'],
      ['contradicted', 'To be clear: #745 was merged at 09:54.'],
      ['contradicted', 'For the record: #742 removed 1,904 lines and added 319.'],
      // What they claimed is another matter.
      ['unproven', 'Contrary to the claim that it was approved by Magnus, #742 was merged.'],
    ],
  },
  {
    mode: 'numbers that count what was counted before',
    rows: [
      ['supported', '#742 removed 1,904 lines and added 318.'],
      ['supported', '#742 added 318 lines but removed 1,904.'],
      ['contradicted', '#742 removed 1,904 lines and added 319.'],
      ['contradicted', '#742 added 318 lines but removed 1,940.'],
      ['doubted', '#742 touched 23 files and added 319.'],
      ['quiet', '#742 added three tests and removed 4.'],
    ],
  },
  {
    mode: 'a reason that is denied',
    rows: [
      ['contradicted', 'Magnus did not cancel build 5e1b7c40.'],
      ['quiet', 'Magnus did not cancel build 5e1b7c40 at 08:49 because of the flag.'],
      ['quiet', 'Build 5e1b7c40 was not cancelled due to the flag.'],
    ],
  },
]);

it.each([
  ['supported', '#735 added 37 lines and removed 24.'],
  ['contradicted', '#735 added 37 lines and removed 25.'],
  ['supported', '05:27 headend image 7.4.2 -> 7.4.1.'],
  ['contradicted', '05:27 headend image 7.4.1 -> 7.4.2.'],
] as const)('%s of the meters: %s', async (expected, sentence) => {
  expect(await verdictOf('meter', `All times are UTC, 6 October 2026.\n\n${sentence}`)).toBe(expected);
});
