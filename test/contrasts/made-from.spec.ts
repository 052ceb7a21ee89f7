/** "The revert of #742" is not #742: what is done to the one says nothing of the other. */
import { describeSets } from './contrast.js';

describeSets('what was made from another', [
  {
    mode: 'a revert that the records tie to what it reverts',
    rows: [
      ['supported', 'The revert of #742 was merged at 10:05.'],
      ['contradicted', 'The revert of #742 was merged at 08:12.'],
      ['supported', 'The revert of #742 was approved by Magnus Torvik.'],
      ['contradicted', 'The revert of #742 was approved by Eilidh Moar.'],
      ['supported', 'Magnus Torvik approved the revert of pull request #742.'],
      ['supported', 'At 10:05 the revert of #742 (#747) was merged.'],
      ['supported', '#747 is the revert of #742.'],
      ['doubted', '#745 is the revert of #742.'],
      ['quiet', 'The revert of #742 may have been merged at 08:12.'],
    ],
  },
  {
    mode: 'the revert alone',
    rows: [
      ['supported', 'The revert was merged by Runa Dahl.'],
      ['doubted', 'The revert was merged by Petrel.'],
    ],
  },
  {
    mode: 'made, but known to nobody',
    rows: [
      ['unproven', 'The revert of #745 was merged at 08:54.'],
      ['unproven', 'A fix for #742 was approved by Magnus Torvik.'],
      ['unproven', 'The follow-up to #742 was merged at 08:12.'],
    ],
  },
  {
    mode: 'how it ended is not what it ended',
    rows: [
      ['supported', 'Build 5e1b7c40 ended in cancellation.'],
      ['supported', 'Build 5e1b7c40 ended at 08:49.'],
      ['supported', 'Build a9f4d716 ended successfully.'],
      ['contradicted', 'Build a9f4d716 ended in failure.'],
    ],
  },
]);
