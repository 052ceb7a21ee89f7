/** Times whose day is counted from what was told before, "the next morning", "the next morning at 07:12": a record of another day, or of that very minute on it, differs from a guess, and from nothing that was told. */
import { COUNTED_DAY, isOnOtherDay } from '../../checks/matching/other-day.js';
import { readingsOf } from '../../checks/matching/slot-matches.js';
import type { Claim } from '../../claims/claim.js';
import type { TimeSlot } from '../../claims/slots.js';
import { HOUR } from '../../domain/instant.js';
import { type Interval, overlaps } from '../../domain/interval.js';
import type { JudgedClaim } from './judged-claim.js';
import { timeIn } from './time-in.js';

export function isOnGuessedDay({ claim, deciding }: JudgedClaim, incident: Interval): boolean {
  const time = timeIn(claim);
  if (isOutside(claim.kind === 'order' ? (claim.first.time ?? claim.second.time) : time, claim, incident)) return true;
  if (!time || !COUNTED_DAY.test(claim.text) || !deciding.every(({ reason }) => reason === 'time_differs'))
    return false;
  if (!time.inherited && /^(?:part|day|period)$/.test(time.precision)) return true;
  return deciding.some(({ pointers }) =>
    pointers.some((pointer) => pointer.kind === 'event' && isOnOtherDay(pointer.event.at.from, time)),
  );
}

/** "Was still open at 03:44": of a clock for which no day is written the day was guessed, and outside of the incident it may be another. */
const isOutside = (time: TimeSlot | undefined, { kind }: Claim, incident: Interval): boolean =>
  time?.anyDay === true &&
  (kind === 'state' || kind === 'order') &&
  !readingsOf(time).some((one) =>
    overlaps(one, { from: incident.from - NEAR, to: incident.to === null ? null : incident.to + NEAR }),
  );
/** Hours before or behind an incident are still of its day. */
const NEAR = 6n * HOUR;
