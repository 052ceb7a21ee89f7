/** Whether a measured value is the stated one, in the unit that it is stated in; judges no claim. */
import type { AmountSlot } from '../../claims/slots.js';
import { kept } from '../../domain/kept.js';
import { amountMatches, type Match } from '../../domain/tolerance.js';
import type { Track } from './series.js';
import type { Point } from './series-shape.js';

const MILLISECONDS: Readonly<Record<string, number>> = {
  nanosecond: 1e-6,
  microsecond: 1e-3,
  millisecond: 1,
  second: 1e3,
  minute: 6e4,
  hour: 3.6e6,
  day: 8.64e7,
};

/** Counts are kept by the minute; what a rate of another step counts in. */
const MINUTES: Readonly<Record<string, number>> = { '/second': 60, '/hour': 1 / 60 };

/** @example bytesIn('MiB') // → 1048576 */
function bytesIn(symbol: string): number {
  const power = 1 + 'KMGTP'.indexOf(symbol[0] ?? '');
  return (symbol[1] === 'i' ? 1024 : 1000) ** power;
}

/** A measured value in the unit of the stated amount: percent of a share, seconds of milliseconds. */
export function inUnitOf(amount: AmountSlot, track: Track, value: number): number {
  if (track.sort === 'share') return amount.family === 'percent' ? value * 100 : value;
  if (track.sort === 'count' && amount.family === 'rate') return value / (MINUTES[amount.symbol] ?? 1);
  if (amount.family === 'time') return value / (MILLISECONDS[amount.symbol] ?? 1);
  if (amount.family === 'bytes') return value / bytesIn(amount.symbol);
  if (track.sort === 'gauge' && amount.family === 'percent') return isOfOne(track) ? value * 100 : value;
  if (track.sort === 'gauge' && amount.family === 'fraction') return isOfOne(track) ? value : value / 100;
  return value;
}

/** Shares are kept as parts of one, or as percent. */
const isOfOne = ({ points }: Track): boolean => areOfOne(points);
const areOfOne = kept((points: readonly Point[]): boolean => points.every(({ value }) => value <= 1));

/** Measured by a machine, so at its stated precision; a plain count without hedge is exact. */
export function fitsValue(amount: AmountSlot, track: Track, value: number): Match {
  const measured = inUnitOf(amount, track, value);
  const match = amountMatches(
    {
      low: amount.low,
      high: amount.high,
      step: amount.step,
      counted: amount.family === 'count' && !amount.hedge && amount.step <= 1,
      vague: amount.vague,
    },
    measured,
    amount.hedge,
  );
  return match === 'no' && !amount.hedge && Math.abs(measured - amount.stated) < roundnessOf(amount)
    ? 'cannot_tell'
    : match;
}

/** The size of the last digit that is not zero: "8,400" may be a rounded 8,402. "All of them", but for the edges of the time. */
function roundnessOf({ stated, family }: AmountSlot): number {
  if (family === 'percent' && stated === 100) return 5;
  if (!Number.isInteger(stated) || stated < 1000) return 0;
  let size = 1;
  while (stated % (size * 10) === 0) size *= 10;
  return size > 1 ? size : 0;
}
