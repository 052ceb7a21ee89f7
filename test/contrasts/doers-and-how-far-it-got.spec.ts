/** Who is noted beside a change, who did what leaves one record, and how far a run got. */
import { describeSets } from './contrast.js';

describeSets('people and runs of the sample incident', [
  {
    mode: 'who a note names beside a change',
    rows: [
      ['supported', '#747 (Runa Dahl, approved by Magnus Torvik) was merged at 10:05.'],
      ['contradicted', '#747 (Petrel, approved by Magnus Torvik) was merged at 10:05.'],
      ['supported', '#745, by Runa Dahl, approved by Magnus Torvik, merged at 08:54.'],
      ['contradicted', '#745, by Petrel, approved by Magnus Torvik, merged at 08:54.'],
      ['quiet', '#745 (perhaps by Petrel) was merged at 08:54.'],
    ],
  },
  {
    mode: 'what a cancelled build brought',
    rows: [
      ['contradicted', 'Build 5e1b7c40 deployed checkin-api.'],
      ['supported', 'Build 5e1b7c40 never reached a deploy step.'],
      ['supported', 'Magnus Torvik cancelled build 5e1b7c40 before it reached its deploy step.'],
      ['contradicted', 'Magnus Torvik cancelled build 5e1b7c40 after its deploy step had started.'],
      ['contradicted', 'Build 5e1b7c40 was cancelled by Runa Dahl.'],
      ['quiet', 'Build 5e1b7c40 may have been cancelled by Runa Dahl.'],
      ['quiet', 'Build 5e1b7c40 would have deployed checkin-api.'],
      ['quiet', 'Petrel wanted build 5e1b7c40 to deploy checkin-api.'],
      ['supported', 'Build c2380e9d went all the way.'],
      ['contradicted', 'Build 5e1b7c40 went all the way.'],
      ['supported', 'Build c2380e9d went through.'],
      ['contradicted', 'Build c2380e9d did not get through.'],
    ],
  },
  {
    mode: 'the merge and its missing review are two statements',
    rows: [
      ['doubted', 'Runa Dahl merged #745 without a human review.'],
      ['contradicted', 'Petrel merged #745 with the approval of Magnus Torvik.'],
    ],
  },
]);
