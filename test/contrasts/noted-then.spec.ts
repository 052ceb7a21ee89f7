/** Lines of a timeline without a verb, held against the records of their minute: every word, number and person has to be in one of them. */
import { expect, it } from 'vitest';
import { describeSets, verdictOf } from './contrast.js';

describeSets('what was noted at that minute', [
  {
    mode: 'a job and its count',
    rows: [
      ['supported', 'At 08:20 hold-sweep: 2,118 bookings released.'],
      ['contradicted', 'At 08:20 hold-sweep: 2,181 bookings released.'],
      ['quiet', 'At 08:40 hold-sweep: 2,118 bookings released.'],
    ],
    todo: [
      [
        'unproven',
        'At 08:20 hold-sweep: 2,118 bookings kept.',
        'a count of a thousand and more is as good as its name',
      ],
    ],
  },
  {
    mode: 'a channel and who made it',
    rows: [
      ['supported', '08:28 channel inc-0618-checkin created by Eilidh'],
      ['contradicted', '08:28 channel inc-0618-checkin created by Magnus'],
      ['unproven', '08:28 channel inc-0618-freight created by Eilidh'],
      ['unproven', '09:28 channel inc-0618-checkin created by Eilidh'],
    ],
  },
  {
    mode: 'the number of a page',
    rows: [
      ['supported', '08:24 page 5184 for checkin-api 404 rate'],
      ['doubted', '08:34 page 5148 for checkin-api 404 rate'],
      ['contradicted', '08:24 page 5148 for checkin-api 404 rate'],
    ],
  },
  {
    mode: 'an alert that ended',
    rows: [
      ['supported', '09:04 checkin-api 404 rate alarm over'],
      ['contradicted', '08:24 checkin-api 404 rate alarm over'],
    ],
  },
  {
    mode: 'who did it and who had it done',
    rows: [
      ['doubted', '08:31 Eilidh pulled in by Runa'],
      ['doubted', '08:31 pulled in by Runa'],
    ],
  },
]);

it('takes a number that no record has for another thing', async () => {
  expect(await verdictOf('Eilidh acknowledged page 5184 at 08:26.')).toBe('supported');
  expect(await verdictOf('Eilidh acknowledged page 5148 at 08:26.')).not.toBe('supported');
  expect(await verdictOf('CI run 4110 failed on #742.')).toBe('supported');
  expect(await verdictOf('CI run 4113 failed on #742.')).toBe('unsupported');
});
