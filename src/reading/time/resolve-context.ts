/** What resolving a time needs to know of the report and the incident, and what it gives back. */
import type { Instant } from '../../domain/instant.js';
import type { Interval } from '../../domain/interval.js';
import type { StatedTime } from '../../domain/tolerance.js';
import type { Hedge } from '../../domain/tolerance-tables.js';
import type { CivilDay } from './calendar.js';
import { DAY_MS } from './calendar.js';
import type { ZoneId } from './time-reading.js';
import { offsetAt } from './zone-offsets.js';

export interface TimeContext {
  /** For clocks that name none: of the row, section, report or incident. */
  readonly zone: ZoneId;
  /** The day (or the days) of the section, table, front matter or `--date`. */
  readonly date?: CivilDay | readonly CivilDay[];
  /** The incident's window. */
  readonly window: Interval;
  /** What "later" and "that day" count from: the event told before. */
  readonly previous?: Instant;
  /** When the report was written: what "yesterday" and "ago" count from. */
  readonly reference?: Instant;
  /** Where the anchor of "two minutes before X" lies, once the caller has found X. */
  readonly anchor?: Interval;
  /** The hedge of the mention, for relative times without an amount. */
  readonly hedge?: Hedge;
}

/** Where the day of a resolved time came from. */
export type DaySource = 'written' | 'section' | 'window' | 'relative' | 'next_day';

export interface ResolvedTime extends StatedTime {
  /** Index of the reading it resolves. */
  readonly reading: number;
  readonly zone: ZoneId;
  readonly day: DaySource;
  /** The written weekday is not the one of the written day. */
  readonly wrongWeekday?: true;
  /** A local time that the clocks jumped over, or showed twice. */
  readonly clockChange?: 'gap' | 'fold';
  /** The two ends of a range, each at its own precision. */
  readonly ends?: { readonly from: StatedTime; readonly to: StatedTime };
}

/** The local day number and milliseconds of day of an instant. */
export function localDay(zone: ZoneId, instant: Instant): number {
  const ms = Number(instant / 1_000_000n);
  return Math.floor((ms + (offsetAt(zone, ms) ?? 0)) / DAY_MS);
}

/** How far an interval lies from the incident's window in nanoseconds; 0 when they overlap. */
export function distance(interval: Interval, window: Interval): bigint {
  if (interval.to !== null && interval.to <= window.from && interval.to !== interval.from)
    return window.from - interval.to + 1n;
  if (interval.to !== null && interval.to < window.from) return window.from - interval.to;
  if (window.to !== null && interval.from > window.to) return interval.from - window.to;
  return 0n;
}

/** The day numbers that the context's date names; empty without one. */
export const contextDays = (context: TimeContext): readonly CivilDay[] =>
  context.date === undefined
    ? []
    : Array.isArray(context.date)
      ? (context.date as readonly CivilDay[])
      : [context.date as CivilDay];

/** The least of some distances; 0 of none. */
export function leastOf(values: readonly bigint[]): bigint {
  let least = values[0] ?? 0n;
  for (const value of values) if (value < least) least = value;
  return least;
}
