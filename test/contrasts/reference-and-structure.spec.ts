/** Ways to go wrong with what a sentence refers to and how a report is built, by their numbers in the list of failure modes. */
import { describeSets } from './contrast.js';

describeSets('reference and structure', [
  {
    mode: '31 it, the former, the second',
    rows: [
      ['supported', 'Petrel opened #742 at 07:41. It was merged at 08:12.'],
      ['doubted', 'Petrel opened #742 at 07:41. It was merged at 09:12.'],
      ['doubted', '#744 and #745 were opened. The former was merged.'],
    ],
    todo: [
      ['supported', '#744 and #745 were opened. The latter was merged.', 'the latter and the former are not resolved'],
    ],
  },
  {
    mode: '32 they',
    rows: [
      ['quiet', 'The ferry team was paged. They acknowledged at 08:26.'],
      ['doubted', 'The ferry team was paged. They acknowledged at 08:46.'],
    ],
  },
  {
    mode: '35 aliases',
    rows: [
      ['supported', 'booking#742 was merged at 08:12.'],
      ['supported', 'skerryline/booking#742 was merged at 08:12.'],
      ['doubted', 'fares#742 was merged at 08:12.'],
    ],
  },
  {
    mode: '38 both',
    rows: [
      ['supported', 'Both #742 and #745 were merged.'],
      ['doubted', 'Both #744 and #745 were merged.'],
      ['doubted', 'Both builds failed.'],
    ],
  },
  {
    mode: '40 I, we and this report',
    rows: [
      ['not_checkable', 'This report was written from memory.'],
      ['supported', 'By Runa Dahl.\n\nI moved hold-sweeper back to hold-sweeper-00057-lor.'],
      ['doubted', 'By Magnus Torvik.\n\nI moved hold-sweeper back to hold-sweeper-00057-lor.'],
      ['quiet', 'We turned off hold-sweep-enabled at 08:37.'],
    ],
  },
  {
    mode: '69 tables',
    rows: [
      ['supported', '| Time | What | Who |\n| --- | --- | --- |\n| 08:12 | #742 merged | Petrel |'],
      ['doubted', '| Time | What | Who |\n| --- | --- | --- |\n| 08:12 | #742 merged | Magnus Torvik |'],
      ['doubted', '| Time | What | Who |\n| --- | --- | --- |\n| 09:12 | #742 merged | Petrel |'],
      ['not_checkable', '| Time | What | Who |\n| --- | --- | --- |\n| - | - | - |'],
    ],
  },
  {
    mode: '70 nested items',
    rows: [
      ['doubted', '- #742\n  - merged at 09:12\n  - by Petrel'],
      ['doubted', '- 08:57\n  - hold-sweep-enabled turned off by Eilidh Moar'],
    ],
    todo: [
      [
        'supported',
        '- 08:37\n  - hold-sweep-enabled turned off by Eilidh Moar',
        'an item that is only a clock is read as a statement',
      ],
      [
        'supported',
        '- #742\n  - merged at 08:12\n  - by Petrel',
        'an item that only names the thing of those below it is read as a statement',
      ],
    ],
  },
  {
    mode: '71 keys',
    rows: [
      ['supported', '**Alert duration:** 40 min'],
      ['doubted', '**Alert duration:** 70 min'],
      ['supported', 'Incident commander: Eilidh Moar'],
      ['doubted', 'Incident commander: Magnus Torvik'],
    ],
  },
  {
    mode: '72 several verbs, one doer',
    rows: [
      ['supported', '#742 was opened and merged by Petrel.'],
      ['doubted', '#742 was opened and merged by Runa Dahl.'],
      ['doubted', '#745 was opened, approved and merged by Runa Dahl.'],
    ],
  },
  {
    mode: '75 two fragments',
    rows: [
      ['supported', '#742: opened 07:41, merged 08:12.'],
      ['doubted', '#742: opened 07:41, merged 08:42.'],
      ['doubted', '#742: opened 07:11, merged 08:12.'],
    ],
  },
  {
    mode: '76 all of it in one noun phrase',
    rows: [
      ['quiet', 'The 08:12 merge of #742 by Petrel went unreviewed.'],
      ['doubted', 'The 08:42 merge of #742 by Petrel started it.'],
    ],
  },
  {
    mode: '78 contradicts itself',
    rows: [
      ['doubted', 'The alert opened at 08:24 and closed at 09:04, so it was open for 55 minutes.'],
      ['quiet', 'On Thursday, 18 June 2026, #742 was merged.'],
    ],
    todo: [['doubted', 'On Monday, 18 June 2026, #742 was merged.', 'a wrong weekday is not held against its date']],
  },
]);
