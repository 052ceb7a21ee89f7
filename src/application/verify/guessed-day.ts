/** Times whose day is counted from what was told before, "the next morning", "the next morning at 07:12": a record of another day, or of that very minute on it, differs from a guess, and from nothing that was told. */
import { COUNTED_DAY, isOnOtherDay } from '../../checks/matching/other-day.js';
import type { JudgedClaim } from './judged-claim.js';
import { timeIn } from './time-in.js';

export function isOnGuessedDay({ claim, deciding }: JudgedClaim): boolean {
  const time = timeIn(claim);
  if (!time || !COUNTED_DAY.test(claim.text) || !deciding.every(({ reason }) => reason === 'time_differs'))
    return false;
  if (!time.inherited && /^(?:part|day|period)$/.test(time.precision)) return true;
  return deciding.some(({ pointers }) =>
    pointers.some((pointer) => pointer.kind === 'event' && isOnOtherDay(pointer.event.at.from, time)),
  );
}
