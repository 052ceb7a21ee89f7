/** The days of the calendar that a written or implied date may mean, as day numbers; keeps every candidate. */
import { dayNumber, exists, weekdayOf } from './calendar.js';
import type { DaySource, TimeContext } from './resolve-context.js';
import { contextDays, localDay } from './resolve-context.js';
import type { DayTime, ZoneId } from './time-reading.js';

export interface DayCandidate {
  readonly days: number;
  readonly source: DaySource;
  readonly wrongWeekday?: true;
}

/** The days a date may mean. */
export function daysOf(date: DayTime, context: TimeContext, zone: ZoneId): readonly DayCandidate[] {
  if (date.impossible) return [];
  if (date.relativeDay) return relativeDays(date, context, zone);
  if (date.month !== undefined && date.day !== undefined) return monthDays(date, context, zone);
  if (date.day !== undefined) return dayOfMonth(date, context, zone);
  if (date.weekday !== undefined) return weekdays(date, context, zone);
  return impliedDays(context, zone);
}

/** First and last day of the incident's window; the last is cut so that a window of years stays cheap. */
export function windowDays(context: TimeContext, zone: ZoneId): readonly [number, number] {
  const first = localDay(zone, context.window.from);
  const last = context.window.to === null ? first + 1 : localDay(zone, context.window.to);
  return [first, Math.min(Math.max(last, first), first + 31)];
}

/** The days that the context names or, without them, the window's. */
export function impliedDays(context: TimeContext, zone: ZoneId): readonly DayCandidate[] {
  const named = contextDays(context);
  if (named.length > 0) return named.map((day) => ({ days: dayNumber(day), source: 'section' as const }));
  const [first, last] = windowDays(context, zone);
  return numbers(first, last).map((days) => ({ days, source: 'window' as const }));
}

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function relativeDays(date: DayTime, context: TimeContext, zone: ZoneId): readonly DayCandidate[] {
  const { anchor, days } = date.relativeDay!;
  const base = anchor === 'now' ? context.reference : context.previous;
  if (base !== undefined) return [{ days: localDay(zone, base) + days, source: 'relative' }];
  // A day counted from an unknown report date is unknown; "that day" is the section's or the window's.
  if (anchor === 'now' && contextDays(context).length === 0) return [];
  const implied = impliedDays(context, zone).map((day) => day.days);
  // "Was merged the next day", of what nobody has dated: it may have begun the day before ours.
  const from = anchor === 'previous' && days === 1 ? [0, days] : [days];
  return [...new Set(from.flatMap((away) => implied.map((day) => day + away)))].map((day) => ({
    days: day,
    source: 'relative',
  }));
}

function monthDays(date: DayTime, context: TimeContext, zone: ZoneId): readonly DayCandidate[] {
  const [first, last] = windowDays(context, zone);
  const years = date.year === undefined ? nearYears(first) : [date.year];
  const found = years
    .map((y) => ({ y, m: date.month!, d: date.day! }))
    .filter(exists)
    .map(dayNumber);
  const kept = date.year === undefined ? nearest(found, first, last) : found;
  return kept.map((days) => ({
    days,
    source: 'written' as const,
    ...(date.weekday !== undefined && weekdayOf(days) !== date.weekday ? { wrongWeekday: true as const } : {}),
  }));
}

const nearYears = (day: number): readonly number[] => {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  return [year - 1, year, year + 1];
};

/** The days nearest to a stretch of days; several when they are as near. */
function nearest(days: readonly number[], first: number, last: number): readonly number[] {
  const away = (day: number): number => (day < first ? first - day : day > last ? day - last : 0);
  const least = Math.min(...days.map(away));
  return days.filter((day) => away(day) === least);
}

function dayOfMonth(date: DayTime, context: TimeContext, zone: ZoneId): readonly DayCandidate[] {
  const [first, last] = around(context, zone);
  const start = new Date(first * 86_400_000);
  const months = [-1, 0, 1].map((step) => {
    const month = start.getUTCMonth() + step;
    return { y: start.getUTCFullYear() + Math.floor(month / 12), m: (((month % 12) + 12) % 12) + 1, d: date.day! };
  });
  const days = months.filter(exists).map(dayNumber);
  const fitting = date.weekday === undefined ? days : days.filter((day) => weekdayOf(day) === date.weekday);
  const wrong = fitting.length === 0 ? { wrongWeekday: true as const } : {};
  return nearest(fitting.length > 0 ? fitting : days, first, last).map((day) => ({
    days: day,
    source: 'written',
    ...wrong,
  }));
}

/** The named day, else the window: what a bare weekday or day of the month is near to. */
function around(context: TimeContext, zone: ZoneId): readonly [number, number] {
  const named = contextDays(context).map(dayNumber);
  return named.length > 0 ? [Math.min(...named), Math.max(...named)] : windowDays(context, zone);
}

function weekdays(date: DayTime, context: TimeContext, zone: ZoneId): readonly DayCandidate[] {
  const [first, last] = around(context, zone);
  const base = date.which && context.reference !== undefined ? localDay(zone, context.reference) : null;
  if (base !== null) {
    const ahead = (date.weekday! - weekdayOf(base) + 7) % 7;
    const days =
      date.which === 'last'
        ? base - ((7 - ahead) % 7 || 7)
        : date.which === 'next'
          ? base + (ahead || 7)
          : base + ahead;
    return [{ days, source: 'relative' }];
  }
  const near = numbers(first - 6, Math.min(last, first + 31) + 6).filter((day) => weekdayOf(day) === date.weekday);
  return nearest(near, first, last).map((days) => ({ days, source: 'written' }));
}
