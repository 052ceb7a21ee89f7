/** Clocks whose day is counted from what was told before, "the next morning at 07:12": a record of that very minute on another day differs from a guess, and from nothing that was told. */
import { isOnOtherDay } from '../../checks/matching/other-day.js';
import type { JudgedClaim } from './judged-claim.js';
import { timeIn } from './time-in.js';

export function isOnGuessedDay({ claim, deciding }: JudgedClaim): boolean {
  const time = timeIn(claim);
  if (!time || !COUNTED_DAY.test(claim.text) || !deciding.every(({ reason }) => reason === 'time_differs'))
    return false;
  return deciding.some(({ pointers }) =>
    pointers.some((pointer) => pointer.kind === 'event' && isOnOtherDay(pointer.event.at.from, time)),
  );
}

/** Which day was told of last, a writer and a reader may see otherwise. */
const COUNTED_DAY =
  /\b(?:the|that|this) (?:next|following|previous|same|other|preceding) (?:day|morning|noon|afternoon|evening|night)\b|\b(?:that|this) (?:day|morning|noon|afternoon|evening|night)\b|\b(?:the day|the night|the evening|the morning) (?:before|after)\b|\b(?:days?|later) (?:later|earlier|that day)\b|\bovernight\b/i;
