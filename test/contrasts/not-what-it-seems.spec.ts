/** Words of trouble in the name of an alert, approvals that are only alleged, and a number that belongs to the next clause. */
import { expect, it } from 'vitest';
import { describeSets } from './contrast.js';
import { verdictOf } from './verdicts.js';

describeSets('not what it seems', [
  {
    mode: 'the alert about errors is not the errors',
    rows: [
      ['supported', 'The 404 alert cleared at 09:04.'],
      ['doubted', 'The 404 alert cleared at 08:54.'],
      ['quiet', 'The 404 alert may have cleared at 08:54.'],
    ],
  },
  {
    mode: 'an approval that is only alleged',
    rows: [
      ['quiet', 'A file in #742 claims that Runa Dahl approved it.'],
      ['quiet', 'The alleged approval of #742 by Runa Dahl does not exist.'],
      ['quiet', 'The fabricated approval of #742 by Runa Dahl was noticed.'],
      ['contradicted', '#742 was approved by Runa Dahl.'],
    ],
  },
  {
    mode: 'an approval, and what its giver did not do',
    rows: [
      ['quiet', 'Magnus Torvik approved #745 without having run it.'],
      ['quiet', 'Magnus Torvik approved #745 and did not ask for more.'],
      ['supported', '#742 was merged without an approval.'],
      ['contradicted', '#745 was merged without an approval.'],
      ['contradicted', '#745 was approved by nobody.'],
    ],
  },
  {
    mode: 'a share of the next clause',
    rows: [
      [
        'quiet',
        'Runa Dahl moved all traffic back to hold-sweeper-00057-lor at 08:47, and by 09:05 rejections were down to 0.3 percent.',
      ],
      ['supported', 'Runa Dahl moved all traffic back to hold-sweeper-00057-lor at 08:47.'],
      ['doubted', 'Runa Dahl moved all traffic back to hold-sweeper-00058-qed at 08:47.'],
    ],
  },
]);

it.each([
  'tote-sorter 3.7.1 was built at 06:29. It failed in production at 06:31 and was never deployed in production.',
  'slot-planner 2.9.0 is out. It was built in the morning and was never rolled out in production again.',
])('keeps to what "it" was in a clause that leaves it out: %s', async (text) => {
  expect(await verdictOf('totes', text)).not.toBe('contradicted');
});
