/** Whom a page reached, and whether somebody's hand or the machine itself did it. */
import { describeSets } from './contrast.js';

describeSets('whom a page reached', [
  {
    mode: 'one person was notified',
    rows: [
      ['supported', 'Eilidh Moar was notified at 08:24.'],
      ['supported', 'Our engineers were alerted at 08:24.'],
      ['supported', 'The page went to Eilidh Moar.'],
      ['contradicted', 'Magnus Torvik was notified at 08:24.'],
      ['contradicted', 'The page went to Runa Dahl.'],
      ['doubted', 'Eilidh Moar was notified at 08:44.'],
      ['quiet', 'Magnus Torvik may have been notified at 08:24.'],
      ['quiet', 'Magnus Torvik was told of it at 08:24.'],
    ],
  },
  {
    mode: 'nobody was escalated to',
    rows: [
      ['doubted', 'The page was escalated to Magnus Torvik at 08:24.'],
      ['quiet', 'An escalation to Magnus Torvik was considered.'],
    ],
  },
  {
    mode: 'a page that was picked up',
    rows: [
      ['supported', 'Eilidh picked up the page at 08:26.'],
      ['contradicted', 'Magnus picked up the page at 08:26.'],
    ],
  },
]);

describeSets('by hand or by itself', [
  {
    mode: 'a page that monitoring resolved',
    rows: [
      ['supported', 'The page was resolved automatically at 09:04.'],
      ['supported', 'The page resolved itself at 09:04.'],
      ['contradicted', 'The page was resolved by hand at 09:04.'],
      ['contradicted', 'The page was resolved by Eilidh Moar at 09:04.'],
      ['quiet', 'The page may have been resolved by hand at 09:04.'],
    ],
  },
  {
    mode: 'a page that a person acknowledged',
    rows: [
      ['supported', 'The page was acknowledged manually at 08:26.'],
      ['contradicted', 'The page was acknowledged automatically at 08:26.'],
    ],
  },
]);

describeSets('how many approved', [
  {
    mode: 'one approval',
    rows: [
      ['supported', 'One engineer approved #745.'],
      ['contradicted', 'Two engineers approved #745.'],
      ['contradicted', 'One engineer approved #742.'],
      ['quiet', 'At least one engineer approved #745.'],
      ['quiet', 'Several engineers approved #745.'],
    ],
  },
]);

describeSets('who acknowledged, without a clock', [
  {
    mode: 'one person acknowledged the only page',
    rows: [
      ['supported', 'Eilidh Moar was the one who acknowledged the page.'],
      ['contradicted', 'Magnus Torvik was the one who acknowledged the page.'],
      ['quiet', 'Magnus Torvik was not the one who acknowledged the page.'],
    ],
  },
]);
