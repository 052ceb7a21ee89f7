/** Names that nothing in the evidence goes by: what is said of them is neither believed nor refuted by what is recorded of others. */
import { describeSets } from './contrast.js';

describeSets('names that the evidence does not know', [
  {
    mode: 'somebody unknown did it',
    rows: [
      ['supported', '#742 was merged by Petrel.'],
      ['contradicted', '#742 was merged by Magnus Torvik.'],
      ['unproven', '#742 was merged by Quince.'],
      ['unproven', 'Quince merged #742.'],
      ['unproven', 'Wen Zhao had already merged #742.'],
      ['supported', '#738 was approved by Magnus Torvik.'],
      ['unproven', '#738 was approved by Wen Zhao.'],
      ['contradicted', '#742 was approved by Wen Zhao.'],
      ['unproven', '#738 was opened by Mr Dlamini.'],
      ['unproven', 'Build 5e1b7c40 from Wanjiru Kamau was cancelled.'],
    ],
  },
  {
    mode: 'the alert of something unknown',
    rows: [
      ['supported', 'The 404 alert opened at 08:24.'],
      ['contradicted', 'The 404 alert opened at 10:24.'],
      ['unproven', 'The Wexford 404 alert opened at 08:24.'],
      ['unproven', 'The Wexford 404 alert opened at 10:24.'],
      ['unproven', 'The 404 alert on ledger-writer opened at 10:24.'],
      ['unproven', 'Wexford 404 alert closes at 10:00.'],
      ['unproven', 'checkout-web felt it too: its 404 alert opened at 10:24.'],
    ],
  },
  {
    mode: 'a change of a repository that was not collected',
    rows: [
      ['contradicted', 'Petrel opened #799.'],
      ['unproven', 'Petrel opened terraform-modules#799.'],
      ['unproven', 'Petrel never merged terraform-modules#799.'],
      ['quiet', 'Build 5e1b7c40 was cancelled. The revert, tools#9612, followed; Magnus Torvik approved it.'],
    ],
  },
  {
    mode: 'a revision of a service that was not collected',
    rows: [
      ['contradicted', 'Traffic was moved to checkin-api-00999-xyz.'],
      ['unproven', 'Traffic was moved to payments-api-00999-xyz.'],
    ],
  },
  {
    mode: 'requests to something unknown',
    rows: [
      ['quiet', '72 % of the requests to payments-api failed.'],
      ['unproven', '30 % of the requests to payments-api failed.'],
      ['quiet', 'About 40 pods restarted.'],
    ],
  },
]);
