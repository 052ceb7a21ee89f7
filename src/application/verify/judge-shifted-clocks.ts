/** Several clocks of a report that are all wrong by the same whole hours are those of another zone, which it may have stated in words that nobody read: they accuse nobody. May only take back. */
import { HOUR, type Instant, MINUTE, parseInstant } from '../../domain/instant.js';
import type { JudgedClaim } from './judged-claim.js';
import { timeIn } from './time-in.js';

/** One lie may lie a whole hour off; two by the same hours are a habit, unless more clocks are right as they stand. */
const LEAST = 2;
const FARTHEST = 14n;

export function judgeShiftedClocks<One extends JudgedClaim>(judged: readonly One[]): readonly One[] {
  const shifts = judged.map((one) => shiftOf(one));
  const right = judged.filter(isRightAsItStands).length;
  const counts = new Map<bigint, number>();
  for (const shift of shifts) if (shift !== null) counts.set(shift, (counts.get(shift) ?? 0) + 1);
  return judged.map((one, i) => {
    const shift = shifts[i] ?? null;
    if (shift === null || counts.get(shift)! < LEAST || counts.get(shift)! <= right) return one;
    return { ...one, verdict: 'unsupported', reason: 'clocks_cannot_tell', deciding: [] };
  });
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
