/** Says the readings of a mention in the convention of the public cases: days around the reference, both halves of a 12-hour clock, start and end. */
import { civilDay, DAY_MS, dayNumber, exists, isoWeekStart, weekdayOf } from '../src/reading/time/calendar.js';
import type {
  ClockTime,
  DayTime,
  PeriodTime,
  PointTime,
  RangeTime,
  TimeMention,
  TimeReading,
} from '../src/reading/time/time-reading.js';
import { UNIT_NANOSECONDS } from '../src/reading/time/units.js';

const two = (value: number): string => String(value).padStart(2, '0');
const dayText = (days: number): string => {
  const { y, m, d } = civilDay(days);
  return `${y}-${two(m)}-${two(d)}`;
};

/** The values of a mention: "2016-08-02", "19:30:00", "2018-05-31 19:00:00..2018-05-31 21:30:00", "5400". */
export function valuesOf(mention: TimeMention, referenceMs: number): readonly string[] {
  const values = mention.readings.flatMap((reading) => readingValues(reading, mention, referenceMs));
  return [...new Set(values)].sort();
}

function readingValues(reading: TimeReading, mention: TimeMention, reference: number): readonly string[] {
  if (reading.kind === 'range') return rangeValues(reading, reference);
  if (reading.kind === 'duration') {
    const ms = Number(reading.vague ? BigInt(reading.stated) * UNIT_NANOSECONDS[reading.unit] : reading.low) / 1e6;
    return mention.relation === 'in' ? [moment(reference + ms)] : [String(ms / 1000)];
  }
  if (reading.kind === 'relative') {
    const ms = Number(reading.amount?.low ?? 0n) / 1e6;
    const sign = reading.direction === 'after' ? 1 : -1;
    if (reading.within) return [`${moment(reference)}..${moment(reference + ms)}`];
    if (reading.anchor !== 'time' || !reading.of) return [moment(reference + sign * ms)];
    return pointValues(reading.of, reference).map((value) =>
      dayText(Math.floor((Date.parse(`${value.slice(0, 10)}T00:00:00Z`) + sign * ms) / DAY_MS)),
    );
  }
  const values = pointValues(reading, reference);
  if (mention.relation === 'before' || mention.relation === 'until') return values.map((value) => `..${value}`);
  return mention.relation === 'after' || mention.relation === 'since' ? values.map((value) => `${value}..`) : values;
}

const moment = (ms: number): string => new Date(Math.round(ms)).toISOString().slice(0, 19).replace('T', ' ');

function pointValues(point: PointTime, reference: number): readonly string[] {
  switch (point.kind) {
    case 'clock':
      return clockTexts(point);
    case 'date':
      return datesOf(point, reference).map(dayText);
    case 'instant':
      return datesOf(point.date, reference).flatMap((day) =>
        clockTexts(point.clock).map((clock) => `${dayText(day)} ${clock}`),
      );
    case 'period':
      return periodValues(point, reference);
    case 'now':
      return [moment(reference)];
    default:
      return [moment(Number(point.instant / 1_000_000n))];
  }
}

/** Both halves for any hour up to twelve without am, pm or leading zero. */
function clockTexts(clock: ClockTime): readonly string[] {
  const text = (hour: number): string => `${two(hour)}:${two(clock.minute)}:${two(clock.second ?? 0)}`;
  return clock.meridiem === 'maybe' ? [text(clock.hour), text((clock.hour + 12) % 24)] : [text(clock.hour)];
}

/** The last such day before the reference and the first from it on. */
function datesOf(date: DayTime, reference: number): readonly number[] {
  const today = Math.floor(reference / DAY_MS);
  if (date.impossible) return [];
  if (date.relativeDay) return [today + date.relativeDay.days];
  if (date.year !== undefined && date.month !== undefined && date.day !== undefined)
    return [dayNumber({ y: date.year, m: date.month, d: date.day })];
  if (date.which) {
    const monday = today - weekdayOf(today) + 1;
    const week = date.which === 'next' ? 7 : date.which === 'last' ? -7 : 0;
    return [monday + week + date.weekday! - 1];
  }
  const fits = (day: number): boolean => {
    const { m, d } = civilDay(day);
    const weekday = date.month === undefined && date.weekday !== undefined ? weekdayOf(day) === date.weekday : true;
    return weekday && (date.month === undefined || m === date.month) && (date.day === undefined || d === date.day);
  };
  return [nearestDay(today - 1, -1, fits), nearestDay(today, 1, fits)].filter((day) => day !== null);
}

function nearestDay(from: number, step: 1 | -1, fits: (day: number) => boolean): number | null {
  for (let day = from, tried = 0; tried < 1500; day += step, tried++) if (fits(day)) return day;
  return null;
}

function periodBounds(period: PeriodTime, reference: number): readonly [number, number] {
  const today = Math.floor(reference / DAY_MS);
  const { y, m } = civilDay(today);
  const year = period.year ?? y;
  const shift = period.offset ?? 0;
  if (period.unit === 'year')
    return [dayNumber({ y: year + shift, m: 1, d: 1 }), dayNumber({ y: year + shift + 1, m: 1, d: 1 })];
  if (period.unit === 'month') {
    const month = (period.number ?? m + shift) - 1;
    return [Math.round(Date.UTC(year, month, 1) / DAY_MS), Math.round(Date.UTC(year, month + 1, 1) / DAY_MS)];
  }
  const monday =
    period.number === undefined ? today - weekdayOf(today) + 1 + shift * 7 : isoWeekStart(year, period.number);
  return [monday, monday + 7];
}

function periodValues(period: PeriodTime, reference: number): readonly string[] {
  if (period.unit === 'minute' || period.unit === 'hour' || period.unit === 'second' || period.unit === 'day') {
    const length = (Number(UNIT_NANOSECONDS[period.unit]) / 1e6) * (period.count ?? 1);
    return (period.offset ?? 0) < 0
      ? [`${moment(reference - length)}..${moment(reference)}`]
      : [`${moment(reference)}..${moment(reference + length)}`];
  }
  const [from, to] = periodBounds(period, reference);
  return [`${dayText(from)}..${dayText(to)}`];
}

function rangeValues(range: RangeTime, reference: number): readonly string[] {
  if (!range.from || !range.to) return [];
  const later = laterHalf(range);
  return [...oneRange(range, reference), ...(later ? oneRange(later, reference) : [])];
}

/** 10–11:30 may be an evening for them. */
function laterHalf(range: RangeTime): RangeTime | null {
  const clock = (point: RangeTime['to']): ClockTime | null =>
    point?.kind === 'instant' ? point.clock : point?.kind === 'clock' ? point : null;
  const [from, to] = [clock(range.from), clock(range.to)];
  if (
    !from ||
    !to ||
    to.meridiem !== 'maybe' ||
    from.hour >= 12 ||
    to.hour >= 12 ||
    from.meridiem === 'am' ||
    from.meridiem === 'none'
  )
    return null;
  if (range.from?.kind === 'instant' && range.from.date.part) return null;
  const shift = (point: RangeTime['to']): PointTime =>
    point?.kind === 'instant'
      ? { ...point, clock: { ...point.clock, hour: point.clock.hour + 12, meridiem: 'pm' } }
      : { ...(point as ClockTime), hour: (point as ClockTime).hour + 12, meridiem: 'pm' };
  return { ...range, from: shift(range.from), to: shift(range.to) };
}

/** Inside of a range a clock is the half it was read as. */
const settled = (point: PointTime): PointTime => {
  if (point.kind === 'clock') return point.meridiem === 'maybe' ? { ...point, meridiem: 'none' } : point;
  return point.kind === 'instant' ? { ...point, clock: settled(point.clock) as ClockTime } : point;
};

function oneRange(range: RangeTime, reference: number): readonly string[] {
  if (!range.from || !range.to) return [];
  const starts = endTexts(settled(range.from), reference);
  if (range.to.kind === 'relative') {
    const ms = Number(range.to.amount?.low ?? 0n) / 1e6;
    return starts.map((start) => `${start}..${moved(start, ms)}`);
  }
  const ends = endTexts(settled(range.to), reference);
  const sameDay = range.from.kind === 'instant' && range.to.kind === 'instant' && range.from.date === range.to.date;
  const matched = starts.length === ends.length || sameDay;
  const pairs = matched
    ? starts.map((start, index) => [start, ends[index] ?? ends[0]!] as const)
    : starts.flatMap((start) => ends.map((end) => [start, end] as const));
  return pairs.map(([start, end]) => `${widened(start, end)}..${widened(end, start)}`);
}

/** Where an end names a day and the other only an hour, the hour is of the reference's day. */
const endTexts = (point: PointTime, reference: number): readonly string[] =>
  point.kind === 'period' && point.unit !== 'minute'
    ? [dayText(periodBounds(point, reference)[0])]
    : pointValues(point, reference);

let today = '';
/** Tells the adapter which day a bare hour beside a dated end belongs to. */
export const onDay = (referenceMs: number): void => {
  today = dayText(Math.floor(referenceMs / DAY_MS));
};

const widened = (text: string, other: string): string =>
  text.length === 8 && other.length > 10 ? `${today} ${text}` : text;

function moved(start: string, ms: number): string {
  if (start.length > 8) return moment(Date.parse(`${start.replace(' ', 'T')}Z`) + ms);
  return moment(Date.parse(`2000-01-01T${start}Z`) + ms).slice(11);
}

/** Whether a written day is one of the calendar. */
export const isDay = exists;
