/** Which commit a thing was made from, and which changes lie in it. */
import { describeSets } from './contrast.js';

describeSets('commits and what lies in them', [
  {
    mode: 'the commit that a revision stands on',
    rows: [
      ['supported', 'hold-sweeper-00059-tam was cut from the merge commit of #747.'],
      ['supported', 'hold-sweeper-00058-qed stands on commit 52383170.'],
      ['contradicted', 'hold-sweeper-00059-tam was cut from the merge commit of #742.'],
      ['contradicted', 'hold-sweeper-00058-qed points at the commit of #745.'],
      ['contradicted', 'hold-sweeper-00059-tam is commit 52383170.'],
      ['supported', 'hold-sweeper-00059-tam is not commit 52383170.'],
      ['contradicted', 'hold-sweeper-00058-qed is not commit 52383170.'],
      ['quiet', 'hold-sweeper-00058-qed may be commit 9c9f5a96.'],
      ['quiet', 'hold-sweeper-00058-qed should have been cut from the commit of #747.'],
      ['quiet', 'Runa thought that hold-sweeper-00058-qed points at the commit of #745.'],
      ['unproven', 'hold-sweeper-00058-qed stands on commit 52383170, so that the sweep deletes.'],
    ],
  },
  {
    mode: 'a change that is in it',
    rows: [
      ['supported', '#747 is in hold-sweeper-00059-tam.'],
      ['contradicted', '#742 is not in hold-sweeper-00058-qed.'],
      ['doubted', '#747 is in hold-sweeper-00058-qed.'],
      ['quiet', '#747 should be in hold-sweeper-00058-qed.'],
    ],
  },
]);
