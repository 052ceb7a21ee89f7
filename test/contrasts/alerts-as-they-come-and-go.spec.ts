/** Contrast set: the words in which an alert comes and goes, who is told to have opened a ticket, and which way something was graded. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // it came
  ['harbour', 'The bookings alert kicked in at 06:14 UTC.', YES],
  ['harbour', 'The bookings alert kicked in at 06:36 UTC.', NO],
  ['harbour', 'The certificate alert kicked in at 06:14 UTC.', NEVER_YES],
  ['harbour', 'The bookings alert went red at 06:14 UTC.', YES],
  ['harbour', 'The bookings alert went green at 06:14 UTC.', NEVER_YES],
  ['harbour', 'The bookings alert lit up at 06:14 UTC.', YES],
  ['harbour', 'An alert on the number of bookings fired at 06:14 UTC.', YES],
  ['harbour', 'It took until 06:14 UTC for the bookings alert to fire.', YES],
  ['harbour', 'It took until 06:36 UTC for the bookings alert to fire.', NO],
  ['harbour', 'The bookings alert almost fired at 06:14 UTC.', NEVER_YES],
  ['harbour', 'The bookings alert stayed silent.', NO],
  // what monitoring noticed
  ['harbour', 'Monitoring noticed the missing bookings at 06:14 UTC.', YES],
  ['harbour', 'Monitoring noticed the missing bookings at 06:36 UTC.', NEVER_YES],
  ['harbour', 'Our monitoring complained about the certificate at 06:14 UTC.', NEVER_YES],
  ['harbour', 'Our monitoring did not notice the missing bookings at 06:14 UTC.', NEVER_YES],
  // it went
  ['harbour', 'The bookings alert went away at 06:45 UTC.', YES],
  ['harbour', 'The certificate alert went away at 06:45 UTC.', NEVER_YES],
  ['harbour', 'The certificate alert closed at 06:45 UTC.', NEVER_YES],
  ['harbour', 'The bookings alert returned to normal at 07:08 UTC.', NO],
  // who opened a ticket, and who only has it
  ['gates', 'GATE-780 came in from Jorunn at 07:48 UTC.', YES],
  ['gates', 'GATE-780 came in from Emil at 07:48 UTC.', NO],
  ['gates', 'Jorunn had GATE-780 opened at 07:48 UTC.', YES],
  ['harbour', 'Bram had SLOT-882 opened at 06:20 UTC.', OPEN],
  ['harbour', 'Marit read SLOT-882 at 06:20 UTC.', OPEN],
  ['harbour', 'Priya ticked off SLOT-881 at 08:30 UTC.', YES],
  ['harbour', 'Bram ticked off SLOT-881 at 08:30 UTC.', NO],
  ['harbour', 'Priya was about to close SLOT-881 at 08:30 UTC.', OPEN],
  ['gates', 'Chiamaka left GATE-780 open.', NEVER_YES],
  // which way, and by somebody whom nobody knows
  ['clinic', 'Kwabena raised the priority of PAT-2207 at 07:11 UTC.', YES],
  ['clinic', 'Kwabena lowered the priority of PAT-2207 at 07:11 UTC.', NEVER_YES],
  ['clinic', 'Kwabena dropped PAT-2207 from High to Critical at 07:11 UTC.', NEVER_YES],
  ['harbour', 'Ludmila rolled back noordhaven-slots at 06:37 UTC.', OPEN],
];

describe('alerts as they come and go', () => {
  it.each(ROWS)('in %s: %s', async (place, sentence, wanted) => {
    expect(wanted).toContain(await verdictOf(place, sentence));
  });
});
