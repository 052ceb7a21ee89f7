/** Whether a stated clock, duration or amount matches a measured one; claim tolerance and clock skew are never mixed. */
import type { Instant, Nanoseconds } from './instant.js';
import { MINUTE, SECOND } from './instant.js';
import type { Interval } from './interval.js';
import type { Clock } from './timeline-event.js';
import type { AmountHedge, ClockHedge, Hedge, TimePrecision } from './tolerance-tables.js';
import { AMOUNT_HEDGES, CLAIM_TOLERANCE, CLOCK_HEDGES, CLOCK_SKEW } from './tolerance-tables.js';

export type Match = 'yes' | 'no' | 'cannot_tell';

/** A time as stated: `[from, to)` at its written precision, nothing widened yet; `to: null` is open. */
export interface StatedTime extends Interval {
  readonly precision: TimePrecision;
}

/** The instants that a stated time allows, both ends included: claim tolerance and hedge applied. */
export function allowedInstants(stated: StatedTime, hedge?: Hedge): Interval {
  const tolerance = CLAIM_TOLERANCE[stated.precision];
  const extra = clockHedge(stated.precision, hedge);
  // A fraction is a point; coarser times are half-open, so that their last instant is one nanosecond before `to`: people cut
  // the fraction off a record's second.
  const pointed = stated.precision === 'fraction';
  const last = stated.to === null ? null : pointed ? stated.from : stated.to > stated.from ? stated.to - 1n : stated.to;
  return {
    from: stated.from - tolerance - extra.before,
    to: last === null ? null : last + tolerance + extra.after,
  };
}

const NOTHING: ClockHedge = { before: 0n, after: 0n };

function clockHedge(precision: TimePrecision, hedge?: Hedge): ClockHedge {
  if (!hedge) return NOTHING;
  const row = CLOCK_HEDGES[hedge];
  if (!row) return NOTHING;
  if (precision === 'fraction' || precision === 'second') return row.second;
  return precision === 'minute' ? row.minute : row.hour;
}

/** Whether something that happened in `happened` (a point or an interval, ends included) matches a stated time. Part in, part out: cannot tell. */
export function clockMatches(stated: StatedTime, happened: Interval, hedge?: Hedge): Match {
  return matchAllowed(allowedInstants(stated, hedge), happened);
}

/** The same with the instants that a stated time allows, for one that is held against many records. */
export function matchAllowed(allowed: Interval, happened: Interval): Match {
  const apart =
    (allowed.to !== null && happened.from > allowed.to) || (happened.to !== null && happened.to < allowed.from);
  if (apart) return 'no';
  const inside =
    happened.from >= allowed.from && (allowed.to === null || (happened.to !== null && happened.to <= allowed.to));
  return inside ? 'yes' : 'cannot_tell';
}

/** The skew between two records' clocks in nanoseconds: 0 within one provider's clock, null when a git date is asked to decide. */
export function skewBetween(a: Clock, b: Clock, sameProvider: boolean): Nanoseconds | null {
  if (a === 'git' || b === 'git') return null;
  if (sameProvider && a === b) return 0n;
  const of = (clock: Clock): Nanoseconds => CLOCK_SKEW.find((row) => row.clocks.includes(clock))?.skew ?? 0n;
  const [first, second] = [of(a), of(b)];
  if (first >= second) return first;
  return second;
}

/** A number as stated, in any unit. */
export interface StatedAmount {
  readonly low: number;
  /** Equal to `low` unless a range was written. */
  readonly high: number;
  /** 1 for whole numbers, 0.5 for halves, 0.25 for quarters, 0.1 for one decimal, 1000 for "30k"; 0 is a word without precision. */
  readonly step: number;
  /** Counted things match exactly; measured values at their precision, rounded or truncated. */
  readonly counted: boolean;
  /** "a few", "dozens": the bounds are customary, so just outside of them nobody can tell. */
  readonly vague?: boolean;
}

/** A number as measured: one value, or all that it may be. */
export type Measured = number | { readonly low: number; readonly high: number };

/** Whether a stated amount, hedge applied, matches a measured one; a measured range that is part in, part out cannot tell. */
export function amountMatches(stated: StatedAmount, measured: Measured, hedge?: Hedge): Match {
  const value = typeof measured === 'number' ? { low: measured, high: measured } : measured;
  if (Number.isNaN(value.low) || Number.isNaN(value.high)) return 'cannot_tell';
  const row = hedge ? AMOUNT_HEDGES[hedge] : undefined;
  const holds = row ? hedged(stated, row) : plain(stated);
  const doubt = row ? doubted(stated, row) : stated.vague ? loosely(stated) : holds;
  if (within(value.low, holds) && within(value.high, holds)) return 'yes';
  return value.high < doubt.low || value.low > doubt.high || beyond(value, doubt) ? 'no' : 'cannot_tell';
}

/** What a stated amount allows for certain, hedge applied; an open end is Infinity. */
export function amountBounds(stated: StatedAmount, hedge?: Hedge): { readonly low: number; readonly high: number } {
  const row = hedge ? AMOUNT_HEDGES[hedge] : undefined;
  const { low, high } = row ? hedged(stated, row) : plain(stated);
  return { low, high };
}

interface Bounds {
  readonly low: number;
  readonly high: number;
  /** The ends themselves are outside. */
  readonly lowOut?: boolean;
  readonly highOut?: boolean;
}

const within = (value: number, bounds: Bounds): boolean =>
  (bounds.lowOut ? value > bounds.low : value >= bounds.low) &&
  (bounds.highOut ? value < bounds.high : value <= bounds.high);

const beyond = (value: { low: number; high: number }, bounds: Bounds): boolean =>
  (bounds.lowOut === true && value.high <= bounds.low) || (bounds.highOut === true && value.low >= bounds.high);

/** Exact for counts; for measures `[n − step/2, n + step)`: rounded or truncated. */
function plain(stated: StatedAmount): Bounds {
  if (stated.counted) return { low: stated.low, high: stated.high };
  const edge = stated.step * 1e-9;
  return { low: stated.low - stated.step / 2 - edge, high: stated.high + stated.step - edge, highOut: true };
}

const loosely = (stated: StatedAmount): Bounds => ({ low: stated.low * 0.6, high: stated.high * 1.6 });

/** What a hedge allows for certain; a hedge around a small whole number leaves room for one. */
function hedged(stated: StatedAmount, row: AmountHedge): Bounds {
  const base = plain(stated);
  const low = row.low === 1 ? leastOf(stated, row) : stated.low * row.low;
  // "Within a day" is a day and no more, "just under half an hour" less than that; rounding leaves the rest in doubt.
  const capped = row.excludes === 'high' || ((row.low === 0 || isFromBelow(row)) && !stated.counted);
  const high = row.high === 1 ? (capped ? stated.high : base.high) : stated.high * row.high;
  const lowOut = row.excludes === 'low' && row.low === 1;
  const highOut = row.high === 1 ? row.excludes === 'high' || (!capped && base.highOut === true) : false;
  return {
    low: row.low < 1 && row.low > 0 ? Math.min(low, base.low) : low,
    high: row.high > 1 ? Math.max(high, stated.high + (row.low === 1 && row.excludes ? stated.step : 0)) : high,
    lowOut,
    highOut,
  };
}

/** "Just over an hour", "at least an hour": rounding to the hour lets nothing through that is clearly less. */
function leastOf(stated: StatedAmount, row: AmountHedge): number {
  if (row.excludes === 'low') return stated.low;
  return row.high > 1 ? Math.max(plain(stated).low, stated.low * HARDLY_LESS) : plain(stated).low;
}
const HARDLY_LESS = 0.97;

function doubted(stated: StatedAmount, row: AmountHedge): Bounds {
  const sure = hedged(stated, row);
  const low =
    row.doubtLow === 1 ? Math.min(sure.low, row.excludes === 'low' ? stated.low : sure.low) : stated.low * row.doubtLow;
  const { high: up } = plain(stated);
  const most = isFromBelow(row) ? Math.min(up, stated.high * NEVER_SO_MUCH) : up;
  const rounded = row.low < 1 && row.excludes !== 'high' ? Math.max(sure.high, most) : sure.high;
  const high = Math.max(row.doubtHigh === 1 ? rounded : stated.high * row.doubtHigh, isFromBelow(row) ? rounded : 0);
  return {
    low: Math.min(low, sure.low),
    high: Math.max(high, sure.high),
    lowOut: row.excludes === 'low' && low >= sure.low,
    highOut: sure.highOut === true && high <= sure.high,
  };
}

/** "Nearly", "just under": the number itself is the most that it was. */
const isFromBelow = ({ low, high }: AmountHedge): boolean => low > 0 && low < 1 && high === 1;
/** However coarse its unit, what was nearly n was not this many times n. */
const NEVER_SO_MUCH = 1.25;

/** A duration as stated: nanoseconds, with the unit and step its number was written in. */
export interface StatedDuration {
  readonly low: Nanoseconds;
  readonly high: Nanoseconds;
  /** Length of one unit times the step of the number: a minute for "42 minutes", a quarter of an hour for "three quarters of an hour". */
  readonly stepNs: Nanoseconds;
  readonly vague?: boolean;
}

/** Both ends of a measured stretch, when each is known to the instant. */
export interface MeasuredEnds {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Whether a stated duration matches an elapsed one (a range when clock skew leaves one): n units match [n − ½, n + 1) units.
 * With `minuteEnds` (the stated ends are clocks at minute or second precision) the difference of the two minutes, or seconds, matches too.
 */
export function durationMatches(
  stated: StatedDuration,
  elapsed: Nanoseconds | { readonly low: Nanoseconds; readonly high: Nanoseconds },
  hedge?: Hedge,
  minuteEnds?: MeasuredEnds,
): Match {
  const range = typeof elapsed === 'bigint' ? { low: elapsed, high: elapsed } : elapsed;
  const amount: StatedAmount = {
    low: Number(stated.low),
    high: Number(stated.high),
    step: Number(stated.stepNs),
    counted: false,
    ...(stated.vague ? { vague: true } : {}),
  };
  const straight = amountMatches(amount, { low: Number(range.low), high: Number(range.high) }, hedge);
  if (straight === 'yes' && isCoarse(stated) && isWideOf(amount, range)) return 'cannot_tell';
  if (straight === 'yes' || !minuteEnds) return straight;
  // Clocks cut off what is smaller: from 08:09:47.9 to 08:09:51.1 people count four seconds; whoever tells half minutes counts by no minutes.
  const units = [SECOND, MINUTE].filter((unit) => stated.stepNs >= unit);
  const shown = units.map((unit) => Number(cut(minuteEnds.to, unit) - cut(minuteEnds.from, unit)));
  return shown.some((one) => amountMatches(amount, one, hedge) === 'yes') ? 'yes' : straight;
}

/** "An hour", "half an hour": the coarser the unit, the more lengths round to it that nobody would call so. */
const isCoarse = ({ stepNs }: StatedDuration): boolean => stepNs >= 15n * MINUTE;

const isWideOf = (
  { low, high }: StatedAmount,
  range: { readonly low: Nanoseconds; readonly high: Nanoseconds },
): boolean => Number(range.high) < low * LEAST_OF || Number(range.low) > high * MOST_OF;
const LEAST_OF = 0.72;
const MOST_OF = 1.4;

const cut = (at: Instant, unit: Nanoseconds): Instant => at - (((at % unit) + unit) % unit);
