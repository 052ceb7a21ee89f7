/** Several clocks of a report that are all wrong by the same whole hours are those of another zone, which it may have stated in words that nobody read: they accuse nobody. May only take back. */
import type { Incident } from '../../domain/incident.js';
import { HOUR, type Instant, MILLISECOND, MINUTE, parseInstant } from '../../domain/instant.js';
import { offsetAt } from '../../reading/time/zone-offsets.js';
import type { JudgedClaim } from './judged-claim.js';
import { timeIn } from './time-in.js';

/** One lie may lie a whole hour off; two by the same hours are a habit, unless more clocks are right as they stand. */
const LEAST = 2;
const FARTHEST = 14n;

export function judgeShiftedClocks<One extends JudgedClaim>(
  judged: readonly One[],
  incident: Pick<Incident, 'from' | 'timeZone'>,
): readonly One[] {
  const shifts = judged.map((one) => shiftOf(one));
  const right = judged.filter(isRightAsItStands).length;
  const counts = new Map<bigint, number>();
  for (const shift of shifts) if (shift !== null) counts.set(shift, (counts.get(shift) ?? 0) + 1);
  const ofRecords = offsetOf(incident);
  return judged.map((one, i) => {
    const shift = shifts[i] ?? null;
    // Records are in UTC: one clock that is right there, where none is right at home, was taken from them.
    const least = shift === -ofRecords ? 1 : LEAST;
    if (shift === null || counts.get(shift)! < least || counts.get(shift)! <= right) return one;
    return { ...one, verdict: 'unsupported', reason: 'clocks_cannot_tell', deciding: [] };
  });
}

/** Whole hours that the incident's own zone is ahead of UTC; 0 where there are none, or parts of one. */
function offsetOf({ from, timeZone }: Pick<Incident, 'from' | 'timeZone'>): bigint {
  const offset = BigInt((timeZone === null ? null : offsetAt(timeZone, Number(from / MILLISECOND))) ?? 0) * MILLISECOND;
  return offset % HOUR === 0n ? offset / HOUR : 0n;
}

const isRightAsItStands = ({ claim, verdict, deciding }: JudgedClaim): boolean =>
  verdict === 'supported' &&
  deciding.some(({ facet }) => facet === 'time') &&
  /^(?:minute|second)$/.test(timeIn(claim)?.precision ?? '');

/** By how many whole hours the clock that decided is off; null where it is off by anything else. */
function shiftOf({ claim, verdict, deciding }: JudgedClaim): bigint | null {
  const time = timeIn(claim);
  const differing = deciding.filter(({ reason }) => reason === 'time_differs');
  if (verdict !== 'contradicted' || !time || differing.length === 0 || differing.length < deciding.length) return null;
  const moments = differing.flatMap(({ pointers }) =>
    pointers.flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event.at.from, pointer.event.at.to] : [])),
  );
  for (const { from } of time.readings) {
    const stated = parseInstant(from);
    for (const moment of moments) {
      const hours = stated === null || moment === null ? null : wholeHours(stated - moment);
      if (hours !== null) return hours;
    }
  }
  return null;
}

/** A stated minute begins up to a minute before what happened in it. */
function wholeHours(apart: Instant): bigint | null {
  const hours = (apart + (apart < 0n ? -HOUR / 2n : HOUR / 2n)) / HOUR;
  const rest = apart - hours * HOUR;
  return hours !== 0n && hours <= FARTHEST && hours >= -FARTHEST && rest <= MINUTE && rest >= -2n * MINUTE
    ? hours
    : null;
}
