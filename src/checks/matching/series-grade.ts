/** Holds a stated amount against measured values in the unit it is stated in, and makes the finding; one reading that fits is enough, contradiction needs them all. */
import type { ClaimOf } from '../../claims/claim.js';
import type { AmountSlot } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import { kept } from '../../domain/kept.js';
import { amountMatches, type Match } from '../../domain/tolerance.js';
import { isRefutable } from './curve-licence.js';
import { eventPointer, finding } from './findings.js';
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
  return match === 'no' && !amount.hedge && Math.abs(measured - amount.stated) < roundnessOf(amount.stated)
    ? 'cannot_tell'
    : match;
}

/** The size of the last digit that is not zero: "8,400" may be a rounded 8,402. */
function roundnessOf(stated: number): number {
  if (!Number.isInteger(stated) || stated < 1000) return 0;
  let size = 1;
  while (stated % (size * 10) === 0) size *= 10;
  return size > 1 ? size : 0;
}

/** What one track says of the claim, with the value that decided. */
export interface Reading {
  readonly track: Track;
  readonly match: Match;
  readonly value: number;
}

const MOST_CITED = 3;

/** Any reading that fits supports; only when every reading says no is it contradicted. */
export function settled(check: string, claim: ClaimOf<'amount'>, readings: readonly Reading[]): readonly Finding[] {
  if (readings.length === 0) return [];
  const { amount } = claim;
  const asserted = { type: 'quantity', value: amount.stated, unit: amount.symbol } as const;
  const decide = (one: Reading, stance: 'supports' | 'contradicts'): Finding =>
    finding(
      check,
      'amount',
      stance,
      stance === 'supports' ? 'records_agree' : 'amount_differs',
      asserted,
      one.track.records.slice(0, MOST_CITED).map(eventPointer),
      { type: 'quantity', value: rounded(inUnitOf(amount, one.track, one.value)), unit: amount.symbol },
    );
  const fitting = readings.find((one) => one.match === 'yes');
  if (fitting) return [decide(fitting, 'supports')];
  if (
    // "Fell to nothing" may be a manner of speaking.
    amount.stated !== 0 &&
    !isOfAnotherTime(claim) &&
    isRefutable(claim) &&
    !readings.some(({ track }) => isOfOtherSort(claim, track)) &&
    readings.every((one) => one.match === 'no' && !one.track.doubtful)
  )
    return [decide(readings[0]!, 'contradicts')];
  return [finding(check, 'amount', 'silent', 'no_record', asserted)];
}

/** "2,386 of 8,710 lines": how many they were is no value of a curve of shares, whatever it is called. */
const isOfOtherSort = ({ amount, text }: ClaimOf<'amount'>, { records }: Track): boolean =>
  (amount.family === 'count' || (amount.family === 'fraction' && OUT_OF.test(text))) &&
  records.some(
    ({ attributes: { metric, unit } }) => unit === '%' || /ratio|percent|share|fraction/i.test(String(metric)),
  );
const OUT_OF = /\d(?: \p{L}+){0,3} (?:out )?of (?:the )?\d/u;

/** "Afterwards it was around one percent again": of a time that the words do not give. */
const isOfAnotherTime = ({ time, text }: ClaimOf<'amount'>): boolean => time === undefined && AFTERWARDS.test(text);
const AFTERWARDS =
  /\b(?:afterwards|thereafter|again|back (?:to|at|under|below|down)|(?:as|than) (?:before|usual)|normally|since then|from then on|by then|in normal times|on (?:a|an) (?:normal|usual|ordinary))\b/i;

const rounded = (value: number): number => Math.round(value * 10) / 10;
