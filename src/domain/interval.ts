/** Half-open intervals of time and the three answers to "which came first?"; never guesses when clocks cannot tell. */
import type { Instant, Nanoseconds } from './instant.js';

/** `[from, to)`; a point has `to === from`; `to: null` is open as far as the evidence goes. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant | null;
}

export type Order = 'before' | 'after' | 'cannot_tell';

export const point = (at: Instant): Interval => ({ from: at, to: at });

/** The interval grown by `by` on both sides. */
export const widen = (interval: Interval, by: Nanoseconds): Interval => ({
  from: interval.from - by,
  to: interval.to === null ? null : interval.to + by,
});

/** Whether an instant lies in an interval whose both ends count. */
export const holds = (interval: Interval, instant: Instant): boolean =>
  instant >= interval.from && (interval.to === null || instant <= interval.to);

/** Whether two intervals, ends included, share an instant. */
export const overlaps = (a: Interval, b: Interval): boolean =>
  (a.to === null || a.to >= b.from) && (b.to === null || b.to >= a.from);

/** Which of two instants came first, given that their clocks may disagree by `skew`. */
export function orderOf(a: Instant, b: Instant, skew: Nanoseconds): Order {
  if (a + skew < b) return 'before';
  if (b + skew < a) return 'after';
  return a === b || skew > 0n ? 'cannot_tell' : a < b ? 'before' : 'after';
}

/** Length in nanoseconds; null while open. */
export const lengthOf = (interval: Interval): Nanoseconds | null =>
  interval.to === null ? null : interval.to - interval.from;
