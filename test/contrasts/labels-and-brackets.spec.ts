/** Labels before a sentence, a thing with its deed in brackets, reviews that nobody gave, alerts that were not silent, and whose errors lasted. */
import { expect, it } from 'vitest';
import { describeSets } from './contrast.js';
import { verdictOf } from './verdicts.js';

describeSets('labels, brackets and reviews that were not given', [
  {
    mode: 'a label before a sentence that has its own verb',
    rows: [
      ['supported', '- **Merged change:** Petrel merged #742.'],
      ['supported', '- **Failed first guess:** Petrel opened #742.'],
      ['contradicted', '- **Failed first guess:** Runa Dahl opened #742.'],
      ['quiet', '- **Failed first guess:** Runa Dahl may have opened #742.'],
    ],
  },
  {
    mode: 'a change and what was done to it in brackets, behind an action that is a task',
    rows: [
      ['supported', '- Require a code owner for agents (#745, merged on 18 June)'],
      ['supported', '- Ask an engineer before bookings are deleted (#747, merged by Runa Dahl)'],
      ['contradicted', '- Require a code owner for agents (#744, merged on 18 June)'],
      ['quiet', '- Require a code owner for agents (#744, to be merged)'],
    ],
  },
  {
    mode: 'changes requested by somebody who never reviewed',
    rows: [
      ['contradicted', 'Isla Brodie requested changes on #745.'],
      ['contradicted', 'Isla Brodie requested changes on #742.'],
      ['contradicted', 'On #745 changes were requested by Isla Brodie.'],
      ['doubted', 'On #742 changes were requested by Isla Brodie.'],
      ['quiet', 'Isla Brodie may have requested changes on #742.'],
      ['quiet', 'Isla Brodie said that she had requested changes on #742.'],
      ['quiet', 'Isla Brodie requested changes.'],
    ],
  },
  {
    mode: 'an alert that is said to have been silent',
    rows: [
      ['contradicted', 'The 404 alert did not fire.'],
      ['contradicted', 'The 404 alert did not fire during the incident.'],
      ['quiet', 'The 404 alert did not fire early enough.'],
      ['quiet', 'The 404 alert did not fire until 08:24.'],
      ['quiet', 'The 404 alert did not fire at 07:50.'],
      ['quiet', 'The 404 alert did not fire when #742 was merged.'],
      ['quiet', 'Magnus Torvik thought that the 404 alert did not fire.'],
      ['quiet', 'The 404 alert did not fire again.'],
    ],
  },
  {
    mode: 'how long the errors of a service lasted',
    rows: [
      ['supported', 'Elevated errors on checkin-api lasted for about 40 minutes.'],
      ['contradicted', 'Elevated errors on checkin-api lasted for about 75 minutes.'],
      ['quiet', 'Elevated errors on checkin-api may have lasted for about 75 minutes.'],
      ['unproven', 'Elevated errors on hold-sweeper lasted for about 75 minutes.'],
      ['unproven', 'hold-sweeper was down for ten minutes.'],
    ],
  },
]);

it('refutes no review where the records may have gaps', async () => {
  expect(await verdictOf('ferry', 'Isla Brodie requested changes on #745.', false)).toBe('unsupported');
});
