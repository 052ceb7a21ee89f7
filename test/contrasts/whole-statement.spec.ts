/** All that a sentence says must be borne out: what is denied, left over, or told of another end or direction is not confirmed along. */
import { describeSets } from './contrast.js';

describeSets('the whole of a statement counts', [
  {
    mode: 'a statement denied as a whole',
    rows: [
      ['supported', 'Build 5e1b7c40 was cancelled.'],
      ['contradicted', 'It is not true that build 5e1b7c40 was cancelled.'],
      ['doubted', 'It is not the case that Petrel merged #742 at 08:12.'],
      ['doubted', 'It is false that 404 responses peaked at 147 per minute.'],
      ['quiet', 'It is not true that build 5e1b7c40 succeeded.'],
    ],
  },
  {
    mode: 'a figure, clock or person that no claim accounts for',
    rows: [
      ['supported', '| 08:37 | hold-sweep-enabled turned off by Eilidh Moar |'],
      ['doubted', '08:37 hold-sweep-enabled off (Runa Dahl)'],
      ['doubted', 'Petrel dismissed the review of Isla Brodie at 08:09.'],
      ['doubted', 'Petrel set LOOKUP_CACHE_TTL to 0 on checkin-api at 08:38, as agreed with Magnus Torvik at 08:31.'],
    ],
  },
  {
    mode: 'deeds that go the other way',
    rows: [
      ['supported', 'Eilidh Moar turned off the flag hold-sweep-enabled at 08:37.'],
      ['doubted', 'Eilidh Moar turned on the flag hold-sweep-enabled at 08:37.'],
      ['supported', 'At 08:57 Eilidh Moar revoked roles/run.developer from Petrel.'],
      ['doubted', 'At 08:57 Eilidh Moar granted roles/run.developer to Petrel.'],
    ],
  },
  {
    mode: 'ends of parts and of the whole',
    rows: [
      ['quiet', 'The booking-restore job failed for 7 bookings.'],
      ['contradicted', 'The booking-restore job failed.'],
      ['doubted', '| Build | Result |\n| --- | --- |\n| 5e1b7c40 | success |'],
      ['supported', '| Build | Result |\n| --- | --- |\n| c2380e9d | success |'],
      ['doubted', 'Build c2380e9d took 3 minutes.'],
    ],
  },
  {
    mode: 'the edges of a window without events',
    rows: [
      ['supported', 'No alert opened for checkin-api before 08:20 on 18 June.'],
      ['quiet', 'No alert opened for checkin-api before 08:24 on 18 June.'],
      ['contradicted', 'No alert opened for checkin-api before 08:40 on 18 June.'],
    ],
  },
  {
    mode: 'the second that a record cuts off',
    rows: [
      ['supported', 'Magnus Torvik cancelled build 5e1b7c40 at 08:49:31.'],
      ['supported', 'Magnus Torvik cancelled build 5e1b7c40 at 08:49:29.'],
      ['contradicted', 'Magnus Torvik cancelled build 5e1b7c40 at 08:49:24.'],
    ],
  },
  {
    mode: 'who acts, and whose the object is',
    rows: [
      ['quiet', 'Author: Petrel\n\nI dismissed a review by Runa Dahl at 08:09.'],
      ['contradicted', 'A review of #742 was dismissed by Runa Dahl at 08:09.'],
    ],
  },
  {
    mode: 'another of the same kind',
    rows: [
      ['supported', 'Runa Dahl opened #747 at 09:47.'],
      ['contradicted', 'Runa Dahl opened #742 at 09:47.'],
      ['supported', 'hold-sweeper was moved back to hold-sweeper-00057-lor by Runa Dahl at 08:47.'],
      ['doubted', 'hold-sweeper was moved back to hold-sweeper-00058-qed by Runa Dahl at 08:47.'],
      ['doubted', 'Build a9f4d716 deployed hold-sweeper-00057-lor.'],
      ['doubted', 'Build 5e1b7c40 produced a revision.'],
      ['supported', 'Eilidh Moar declared SEV-1 at 08:29.'],
      ['doubted', 'Eilidh Moar declared SEV-2 at 08:29.'],
    ],
  },
  {
    mode: 'when something began, and how long it was so',
    rows: [
      ['supported', 'hold-sweeper-00058-qed took all the traffic of hold-sweeper at 08:17.'],
      ['doubted', 'hold-sweeper-00058-qed took all the traffic of hold-sweeper at 08:27.'],
      ['quiet', 'No build of checkin-api succeeded between 08:30 and 08:55.'],
    ],
  },
  {
    mode: 'what somebody asks, and how a sentence opens',
    rows: [
      ['supported', 'Magnus Torvik asked at 08:35 who approved #742.'],
      ['quiet', 'Note that Magnus Torvik asked at 08:35 who approved #742.'],
      ['quiet', 'It turned out that 3,405 bookings were restored by the job booking-restore.'],
      ['doubted', 'Runa Dahl said at 08:35 that she approved #742.'],
      ['doubted', 'Setting LOOKUP_CACHE_TTL to 0 ended the 404s.'],
    ],
  },
]);
