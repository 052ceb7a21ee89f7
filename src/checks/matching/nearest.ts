/** The record whose moment lies nearest to a stated time: the one to set beside a wrong time. */
import type { TimeSlot } from '../../claims/slots.js';
import type { Graded } from './grade.js';
import { momentOf } from './grade-time.js';
import { readingsOf } from './slot-matches.js';

export function nearest(graded: readonly Graded[], slot: TimeSlot): Graded | null {
  const wanted = readingsOf(slot)[0]?.from;
  if (wanted === undefined) return graded[0] ?? null;
  const distance = (one: Graded): bigint => {
    const away = momentOf(one.candidate).from - wanted;
    return away < 0n ? -away : away;
  };
  return [...graded].sort((a, b) => (distance(a) < distance(b) ? -1 : distance(a) > distance(b) ? 1 : 0))[0] ?? null;
}
