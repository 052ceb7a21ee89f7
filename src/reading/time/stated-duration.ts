/** A length as read, in the form that the tolerances of the domain compare. */
import type { StatedDuration } from '../../domain/tolerance.js';
import type { DurationTime } from './time-reading.js';
import { UNIT_NANOSECONDS } from './units.js';

/** The step of a stated length in nanoseconds: a minute for "42 minutes", half an hour for "two and a half hours". */
export const stepOf = (amount: DurationTime): bigint =>
  BigInt(Math.max(1, Math.round(Number(UNIT_NANOSECONDS[amount.unit]) * amount.step)));

/** What `durationMatches` wants of a length. */
export const statedDuration = (amount: DurationTime): StatedDuration => ({
  low: amount.low,
  high: amount.high,
  stepNs: stepOf(amount),
  ...(amount.vague ? { vague: true } : {}),
});
