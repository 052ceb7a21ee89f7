/** Ways to go wrong with times, amounts and how facts hang together, by their numbers in the list of failure modes. */
import { describeSets } from './contrast.js';

describeSets('clocks and figures', [
  {
    mode: '41 counted from the event before',
    rows: [
      ['supported', 'Petrel merged #742 at 08:12. The alert opened twelve minutes later.'],
      ['doubted', 'Petrel merged #742 at 08:12. The alert opened forty minutes later.'],
    ],
  },
  {
    mode: '42 a chain of relative times',
    rows: [
      [
        'quiet',
        'The alert opened at 08:24. Two minutes later Eilidh Moar acknowledged. Eleven minutes after that she turned the flag off.',
      ],
      [
        'doubted',
        'The alert opened at 08:24. Two minutes later Eilidh Moar acknowledged. Forty minutes after that she turned hold-sweep-enabled off.',
      ],
    ],
  },
  {
    mode: '43 within, by, since',
    rows: [
      ['supported', 'Eilidh Moar acknowledged within two minutes of the page.'],
      ['doubted', 'Eilidh Moar acknowledged within one minute of the page.'],
      ['supported', 'By 08:15 #742 was merged.'],
      ['doubted', 'By 08:05 #742 was merged.'],
      ['quiet', 'hold-sweep-enabled had been off since 08:37.'],
      ['doubted', 'hold-sweep-enabled had been off since 08:07.'],
    ],
  },
  {
    mode: '45 the day of a heading',
    rows: [
      ['supported', '## 17 June 2026\n\n- 13:20 #738 merged by Magnus Torvik'],
      ['doubted', '## 17 June 2026\n\n- 08:12 #742 merged by Petrel'],
    ],
  },
  {
    mode: '46 the time of a heading',
    rows: [['supported', '### 08:37\n\nEilidh Moar turned off hold-sweep-enabled.']],
    todo: [
      [
        'doubted',
        '### 09:37\n\nEilidh Moar turned off hold-sweep-enabled.',
        'a heading with a clock gives it to nobody yet',
      ],
    ],
  },
  {
    mode: '49 clocks without am or pm',
    rows: [
      ['supported', '#742 was merged at 8:12.'],
      ['supported', '#742 was merged at 8:12 in the morning.'],
      ['doubted', '#742 was merged at 8:12 in the evening.'],
    ],
  },
  {
    mode: '50 day and month',
    rows: [
      ['quiet', '#742 was merged on 18/06/2026.'],
      ['quiet', '#742 was merged on 06/18/2026.'],
      ['doubted', '#742 was merged on 18/05/2026.'],
    ],
  },
  {
    mode: '51 seconds and epochs',
    rows: [
      ['supported', '#742 was merged at 2026-06-18T08:12:37Z.'],
      ['doubted', '#742 was merged at 2026-06-18T08:42:37Z.'],
      ['quiet', '#742 was merged at 1781770357.'],
    ],
  },
  {
    mode: '52 other ways to write a clock',
    rows: [
      ['supported', '#742 was merged at 0812 UTC.'],
      ['supported', '#742 was merged at 8.12 am.'],
      ['supported', '#742 was merged at 08h12.'],
      ['doubted', '#742 was merged at 0842 UTC.'],
    ],
  },
  {
    mode: '53 yesterday',
    rows: [
      ['quiet', '#738 was merged the day before.'],
      ['quiet', 'Yesterday #738 was merged.'],
    ],
  },
  {
    mode: '56 which moment of a deployment',
    rows: [
      ['quiet', 'The deploy of hold-sweeper-00058-qed was at 08:17.'],
      ['doubted', 'The deploy of hold-sweeper-00058-qed was at 07:17.'],
    ],
  },
  {
    mode: '57 no times',
    rows: [
      ['quiet', 'Version 8.12 of the runbook was used.'],
      ['quiet', 'The service listens on port :8080.'],
    ],
  },
  {
    mode: '59 thousands',
    rows: [
      ['supported', 'The sweep of 08:20 released 2,118 bookings.'],
      ['supported', 'The sweep of 08:20 released 2118 bookings.'],
    ],
    todo: [
      ['doubted', 'The sweep of 08:20 released about 21k bookings.', 'a number with its k is not held against counts'],
      [
        'supported',
        'The sweep of 08:20 released about 2.1k bookings.',
        'a number with its k is not held against counts',
      ],
    ],
  },
  {
    mode: '60 percent, by and to',
    rows: [
      ['doubted', 'Traffic of hold-sweeper-00057-lor was raised by 50 %.'],
      ['supported', 'Traffic of hold-sweeper went to 100 % on hold-sweeper-00057-lor.'],
    ],
  },
  {
    mode: '61 units',
    rows: [
      ['supported', 'The sweep of 08:20 took 74 seconds.'],
      ['doubted', 'The sweep of 08:20 took 74 minutes.'],
      ['doubted', 'The sweep of 08:20 took 74 ms.'],
    ],
  },
  {
    mode: '64 first, last, only',
    rows: [
      ['supported', '#742 was reviewed only by Runa Dahl.'],
      ['doubted', '#742 was reviewed only by Magnus Torvik.'],
      ['doubted', 'The only build that was cancelled was c2380e9d.'],
    ],
  },
  {
    mode: '67 totals and parts',
    rows: [['doubted', 'The sweeps of 08:20 and 08:30 released 4,412 bookings in total.']],
    todo: [
      [
        'supported',
        'The sweeps of 08:20 and 08:30 released 3,412 bookings in total.',
        'sums of counts over several runs are not made',
      ],
    ],
  },
  {
    mode: '68 ranges',
    rows: [
      ['quiet', 'Eilidh Moar acknowledged after 1–2 minutes.'],
      ['doubted', 'Eilidh Moar acknowledged after 10–12 minutes.'],
    ],
  },
  {
    mode: '81 merged without review',
    rows: [
      ['quiet', '#742 was merged without an approving review.'],
      ['doubted', '#745 was merged without an approving review.'],
    ],
  },
  {
    mode: '82 what contains what',
    rows: [
      ['quiet', 'hold-sweeper-00058-qed contained #742.'],
      ['doubted', 'hold-sweeper-00057-lor contained #742.'],
    ],
  },
  {
    mode: '84 between two events',
    rows: [
      ['supported', 'Between the merge of #742 and the alert lay twelve minutes.'],
      ['doubted', 'Between the merge of #742 and the alert lay two minutes.'],
    ],
  },
  {
    mode: '85 one person, two roles',
    rows: [['doubted', '#745 was written and approved by the same person.']],
    todo: [['supported', '#742 was written and merged by the same agent.', 'who did both is not compared']],
  },
]);
