/** What a clause inside says is not what the clause around it says: its giver, its clock; and what is raised as a cause is not opened. */
import { describeSets } from './contrast.js';

describeSets('a clause inside another', [
  {
    mode: 'who gave it, and who took it away',
    rows: [
      ['quiet', 'A review that Runa Dahl had given at 07:58 was dismissed by Petrel at 08:09.'],
      ['quiet', 'The approval that Magnus Torvik had given to #745 at 08:53 was never dismissed.'],
      ['doubted', '#745 was merged with an approval that Eilidh Moar had given.'],
    ],
  },
  {
    mode: 'the clock behind the comma',
    rows: [
      ['quiet', 'Runa Dahl’s #745, which Magnus Torvik approved, was live by 09:00.'],
      ['contradicted', '#745, which Eilidh Moar approved, was merged at 08:54.'],
    ],
  },
  {
    mode: 'before that build',
    rows: [
      ['supported', 'Petrel merged #742 before that build a9f4d716 was started.'],
      ['doubted', 'Runa Dahl merged #745 before that build a9f4d716 was started.'],
    ],
  },
  {
    mode: 'what nobody did then',
    rows: [
      ['doubted', 'When Petrel blamed the cache, nobody objected.'],
      ['doubted', 'Runa Dahl said that the sweep had only released invoice bookings from May.'],
    ],
  },
  {
    mode: 'raised as a cause',
    rows: [
      ['quiet', 'Runa Dahl raised #742 as a possible cause at 08:34.'],
      ['quiet', 'Magnus Torvik flagged #742 as a concern.'],
    ],
  },
]);
