/** Sentences that were once believed because a record fitted all but the word that mattered. */
import { describeSets } from './contrast.js';

describeSets('all but the word that matters', [
  {
    mode: 'the name of a check',
    rows: [
      ['supported', 'Lint passed on #742.'],
      ['doubted', 'Lint failed on #742.'],
    ],
  },
  {
    mode: 'the first of all alerts',
    rows: [
      ['supported', 'The 404 alert was the first to fire.'],
      ['quiet', 'The 404 alert may have been the first to fire.'],
    ],
  },
  {
    mode: 'the page, where there is only one',
    rows: [
      ['supported', 'The page was acknowledged by Eilidh Moar.'],
      ['contradicted', 'The page was acknowledged by Magnus Torvik.'],
      ['quiet', 'The page may have been acknowledged by Magnus Torvik.'],
      ['quiet', 'The login page was opened by Magnus Torvik.'],
      ['quiet', 'The status page was updated by Magnus Torvik.'],
    ],
  },
  {
    mode: 'a reason that no record gives',
    rows: [
      ['supported', 'Build 5e1b7c40 was cancelled by Magnus Torvik.'],
      ['doubted', 'Build 5e1b7c40 was cancelled by Magnus Torvik because the disk was full.'],
      ['doubted', 'Build 5e1b7c40 was cancelled by Magnus Torvik due to a power cut.'],
    ],
  },
  {
    mode: 'an end that was another',
    rows: [
      ['supported', 'The 404 alert was open from 08:24 to 09:04.'],
      ['doubted', 'The 404 alert was open from 08:14 to 09:04.'],
    ],
  },
  {
    mode: 'a number of nothing, and a stretch that is only a part',
    rows: [
      ['doubted', '#742 removed 1,904 lines and added 319.'],
      ['doubted', 'From 08:31 to 09:00 our check-in could not find your bookings.'],
      ['doubted', 'From 08:21 to 08:35 our check-in could not find your bookings.'],
    ],
  },
  {
    mode: 'a change and the one that quotes its title',
    rows: [
      ['supported', 'Petrel opened the hold retention change at 07:41.'],
      ['doubted', 'Runa Dahl opened the hold retention change at 09:47.'],
    ],
  },
  {
    mode: 'a run known by words that no record holds',
    rows: [
      ['doubted', 'The recovery build deployed hold-sweeper-00058-qed.'],
      ['supported', 'Build a9f4d716 deployed hold-sweeper-00058-qed.'],
    ],
  },
]);
