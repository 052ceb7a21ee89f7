/** Ways to go wrong with what is denied, intended, heard and quoted, by their numbers in the list of failure modes. */
import { describeSets } from './contrast.js';

describeSets('denied, intended, heard', [
  {
    mode: '3 never reached production',
    rows: [
      ['supported', '#744 never reached production.'],
      ['doubted', '#745 never reached production.'],
      ['quiet', '#744 may never have reached production.'],
    ],
  },
  {
    mode: '6 not only',
    rows: [
      ['quiet', 'The 404s did not only affect freight bookings.'],
      ['doubted', 'The role was not only taken from Petrel but also from Magnus Torvik.'],
    ],
  },
  {
    mode: '8 double negation',
    rows: [
      ['quiet', 'It is not the case that #742 was never merged.'],
      ['doubted', 'It is not the case that #742 was merged.'],
      ['doubted', 'There was no build that did not succeed.'],
    ],
  },
  {
    mode: '11 no longer',
    rows: [
      ['quiet', 'By 09:05 the alert was no longer open.'],
      ['doubted', 'By 08:40 the alert was no longer open.'],
    ],
  },
  {
    mode: '12 hardly any, few',
    rows: [
      ['quiet', 'After 09:01 hardly any request failed with a 404.'],
      ['doubted', 'At 08:40 hardly any request failed with a 404.'],
      ['doubted', 'Few bookings were released at 08:20.'],
    ],
  },
  {
    mode: '17 tried to, was about to',
    rows: [
      ['doubted', 'Petrel tried to deploy build c2380e9d.'],
      ['quiet', 'Petrel was about to restart checkin-api.'],
      ['quiet', 'Petrel tried to get checkin-api deployed after losing the role.'],
    ],
  },
  {
    mode: '18 managed to, forgot to',
    rows: [
      ['supported', 'Eilidh Moar managed to turn off hold-sweep-enabled at 08:37.'],
      ['doubted', 'Eilidh Moar forgot to turn off hold-sweep-enabled.'],
      ['doubted', 'Petrel managed to merge #744.'],
    ],
  },
  {
    mode: '20 could be',
    rows: [
      ['not_checkable', 'hold-sweeper could be rolled back within a minute.'],
      ['quiet', 'A revert could have been merged by 08:30.'],
    ],
  },
  {
    mode: '23 according to somebody',
    rows: [
      ['supported', 'According to Isla Brodie, 61 drivers were turned away at the gates.'],
      ['doubted', 'According to Isla Brodie, 91 drivers were turned away at the gates.'],
      ['doubted', 'According to Magnus Torvik, 61 drivers were turned away at the gates.'],
      ['unproven', 'According to the dashboard, 61 drivers used the gates.'],
    ],
  },
  {
    mode: '24 quotations',
    rows: [
      ['supported', 'Runa Dahl wrote "the cache is innocent, it is the sweep".'],
      ['doubted', 'Magnus Torvik wrote "the cache is innocent, it is the sweep".'],
      ['doubted', 'Runa Dahl wrote "the sweep is innocent, it is the cache".'],
    ],
    todo: [
      [
        'not_checkable',
        '> The 404s come from a stale lookup cache.',
        'a block quotation is read as the report’s own words',
      ],
    ],
  },
  {
    mode: '25 the quoted name of an alert',
    rows: [
      ['supported', 'The alert "checkin-api 404 rate" fired at 08:24.'],
      ['doubted', 'The alert "fare-quotes p95 latency" fired at 08:24.'],
    ],
  },
  {
    mode: '26 she said that he did',
    rows: [
      ['doubted', 'Runa Dahl said that she had approved #742.'],
      ['doubted', 'Runa Dahl said that Magnus Torvik had approved #742.'],
      ['supported', 'Runa Dahl said that she had not approved #742.'],
    ],
  },
  {
    mode: '28 logs and code are no prose',
    rows: [
      ['not_checkable', '```\nbuild c2380e9d FAILED\n```'],
      ['not_checkable', '    #742 was approved by Magnus Torvik'],
    ],
  },
  {
    mode: '29 noticed and suspected',
    rows: [
      ['quiet', 'We suspected that build c2380e9d had failed.'],
      ['doubted', 'We noticed that build c2380e9d had failed.'],
      ['quiet', 'We noticed that the alert "checkin-api 404 rate" had closed at 09:04.'],
    ],
  },
]);
