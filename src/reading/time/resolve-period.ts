/** The stretch of the calendar that a period means: May 2026, last week, Q3, the last 13 minutes. */
import { DAY_MS, dayNumber, isoWeekStart, weekdayOf } from './calendar.js';
import { localStretch } from './resolve-clock.js';
import type { ResolvedTime, TimeContext } from './resolve-context.js';
import { contextDays, localDay } from './resolve-context.js';
import type { PeriodTime } from './time-reading.js';
import { UNIT_NANOSECONDS } from './units.js';

type Found = Omit<ResolvedTime, 'reading'>;

/** The stretch a period means; empty when it counts from a report date that nobody knows. */
export function periodTimes(period: PeriodTime, context: TimeContext): readonly Found[] {
  if (period.unit === 'second' || period.unit === 'minute' || period.unit === 'hour' || period.count !== undefined)
    return counted(period, context);
  const bounds = dayBounds(period, context);
  if (!bounds) return [];
  const stretch = localStretch(bounds[0] * DAY_MS, bounds[1] * DAY_MS, context.zone);
  const day = period.offset === undefined ? 'written' : 'relative';
  return stretch ? [{ ...stretch, precision: 'period', zone: context.zone, day }] : [];
}

/** "the last 13 minutes", "the next hour": from or up to the present of the report. */
function counted(period: PeriodTime, context: TimeContext): readonly Found[] {
  // "the next 20 minutes" of a story begin with the event told before.
  const base = (period.offset ?? 0) > 0 ? (context.previous ?? context.reference) : context.reference;
  if (base === undefined || period.offset === undefined || period.offset === 0) return [];
  const unit = period.unit === 'weekend' ? 'week' : period.unit === 'quarter' ? 'month' : period.unit;
  const length = UNIT_NANOSECONDS[unit] * BigInt(Math.round(period.count ?? 1)) * (period.unit === 'quarter' ? 3n : 1n);
  const from = period.offset < 0 ? base - length : base;
  return [{ from, to: from + length, precision: 'period', zone: context.zone, day: 'relative' }];
}

/** First day and the day after the last. */
function dayBounds(period: PeriodTime, context: TimeContext): readonly [number, number] | null {
  const base = baseDay(period, context);
  if (base === null) return null;
  const today = new Date(base * DAY_MS);
  const year = period.year ?? today.getUTCFullYear();
  const shift = period.offset ?? 0;
  const monthly = (month: number, length: number): readonly [number, number] => [
    monthStart(year, month),
    monthStart(year, month + length),
  ];
  switch (period.unit) {
    case 'year':
      return modified([monthStart(year + shift, 1), monthStart(year + shift + 1, 1)], period);
    case 'quarter': {
      const quarter = period.number ?? Math.floor(today.getUTCMonth() / 3) + 1 + shift;
      return modified(monthly((quarter - 1) * 3 + 1, 3), period);
    }
    case 'month': {
      if (period.number === undefined) return monthly(today.getUTCMonth() + 1 + shift, 1);
      return modified(monthly(period.number, 1), period);
    }
    case 'week':
    case 'weekend': {
      const monday =
        period.number === undefined ? base - weekdayOf(base) + 1 + shift * 7 : isoWeekStart(year, period.number);
      return period.unit === 'week' ? [monday, monday + 7] : [monday + 5, monday + 7];
    }
    default:
      return [base + shift, base + shift + 1];
  }
}

function modified([from, to]: readonly [number, number], period: PeriodTime): readonly [number, number] {
  const third = (to - from) / 3;
  if (period.modifier === 'early') return [from, Math.ceil(from + third)];
  if (period.modifier === 'mid') return [Math.floor(from + third), Math.ceil(from + 2 * third)];
  return period.modifier === 'late' ? [Math.floor(from + 2 * third), to] : [from, to];
}

const monthStart = (year: number, month: number): number => Math.round(Date.UTC(year, month - 1, 1) / DAY_MS);

/** The day a period is counted from, or whose year it borrows. */
function baseDay(period: PeriodTime, context: TimeContext): number | null {
  if (context.reference !== undefined) return localDay(context.zone, context.reference);
  const named = contextDays(context)[0];
  if (named) return dayNumber(named);
  return period.offset === undefined ? localDay(context.zone, context.window.from) : null;
}
