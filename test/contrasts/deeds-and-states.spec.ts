/** What happened and how things stood: ends and their words, manners, turns, receivers, and states between two turns. */
import { describeSets } from './contrast.js';

describeSets('deeds and states', [
  {
    mode: 'a run that people call failed',
    rows: [
      ['quiet', 'Build 5e1b7c40 failed.'],
      ['contradicted', 'Build 5e1b7c40 succeeded.'],
      ['supported', 'Build 5e1b7c40 was called off by Magnus Torvik.'],
      ['doubted', 'Build c2380e9d was called off by Magnus Torvik.'],
      ['unproven', 'Build 5e1b7c40 may have succeeded.'],
    ],
  },
  {
    mode: 'no alert at all, in a window that the sentence gives',
    rows: [
      ['contradicted', 'No alert fired before 08:40.'],
      ['contradicted', 'No alert fired between 08:10 and 08:40.'],
      ['supported', 'No alert fired before 08:20.'],
      ['quiet', 'No alert fired on fare-quotes before 08:40.'],
      ['unproven', 'No further alert fired before 09:40.'],
      ['unproven', 'No alert about latency fired before 08:40.'],
      ['unproven', 'Perhaps no alert fired before 08:40.'],
    ],
  },
  {
    mode: 'a service is no run',
    rows: [
      ['quiet', 'checkin-api failed at 08:21.'],
      ['quiet', 'hold-sweeper succeeded at 08:30.'],
    ],
  },
  {
    mode: 'of several runs, this one',
    rows: [
      ['quiet', 'The sweep-dry-run check failed on #742 at 07:45.'],
      ['doubted', 'Every check passed on the first commit of #742.'],
      ['supported', 'The deploy-checkin-api build succeeded at 09:00.'],
      ['contradicted', 'The deploy-checkin-api build succeeded on the first attempt.'],
    ],
  },
  {
    mode: 'traffic that moves is no rollback denied',
    rows: [
      ['quiet', 'No rollback was done.'],
      ['doubted', 'hold-sweeper was never rolled back.'],
    ],
  },
  {
    mode: 'who undergoes it',
    rows: [
      ['supported', 'Petrel lost run.developer on checkin-api at 08:57.'],
      ['doubted', 'Eilidh Moar lost run.developer on checkin-api at 08:57.'],
      ['doubted', 'Petrel gained run.developer on checkin-api at 08:57.'],
    ],
  },
  {
    mode: 'between two turns',
    rows: [
      ['supported', 'hold-sweep-enabled was off at 09:30.'],
      ['contradicted', 'hold-sweep-enabled was on at 09:30.'],
      ['supported', 'hold-sweep-enabled stayed off until 10:21.'],
      ['contradicted', 'hold-sweep-enabled stayed off until 09:40.'],
      ['supported', 'At 09:30 all of hold-sweeper’s traffic went to 00057-lor.'],
      ['contradicted', 'At 09:30 all of hold-sweeper’s traffic went to 00058-qed.'],
      ['supported', 'The checkin-api 404 rate alert was still open at 09:00.'],
      ['contradicted', 'The checkin-api 404 rate alert was still open at 09:30.'],
      ['unproven', 'The checkin-api 404 rate alert was probably still open at 09:30.'],
    ],
  },
  {
    mode: 'what never came',
    rows: [
      ['supported', '#744 was never merged.'],
      ['contradicted', '#745 was never merged.'],
      ['quiet', '#742 was merged, and Petrel never looked at it again.'],
      ['supported', '#744 was closed without being merged.'],
    ],
  },
]);
