/** Reads ranges: 14:02–14:31 with every dash, from … to, between … and, 18–19 August, "from 9:30 for two hours"; ends inherit am, pm, day and month. */
import type { Hedge } from '../../domain/tolerance-tables.js';
import { CLOCK_HEDGES } from '../../domain/tolerance-tables.js';
import { bareClock, clockRanges } from './clock-range.js';
import { dayOf } from './date-parts.js';
import type { ParsedRange } from './date-range.js';
import { sharedMonth, tied, years } from './date-range.js';
import { durationAt } from './duration-grammar.js';
import { monthAt } from './named-date.js';
import { yearAt } from './period-grammar.js';
import type { ParsedPoint } from './point-grammar.js';
import { clockAt, dateAt, pointAt } from './point-grammar.js';
import { prefixAt } from './prefix-words.js';
import type { ClockTime, DayTime, PointTime, RangeTime } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { digits, freeAfter, word } from './tokens.js';

/** A range at a token, a day before or behind it included; null when there is none. */
export function rangeAt(tokens: Tokens, at: number): ParsedRange | null {
  return dated(tokens, at) ?? plain(tokens, at);
}

/** "Tuesday from 2:00 to 2:30 pm", "tomorrow, 9–10am" */
function dated(tokens: Tokens, at: number): ParsedRange | null {
  const date = dateAt(tokens, at);
  if (!date) return null;
  const joint = /^[,:]$/.test(word(tokens, date.next)) ? date.next + 1 : date.next;
  const clocks = clockRange(tokens, joint, date.readings);
  return clocks && { next: clocks.next, readings: spread(date.readings, clocks.readings) };
}

function plain(tokens: Tokens, at: number): ParsedRange | null {
  const clocks = clockRange(tokens, at, null) ?? beforeDate(tokens, at);
  if (clocks) {
    const link = word(tokens, clocks.next);
    const date = dateAt(tokens, link === 'on' || link === 'of' || link === ',' ? clocks.next + 1 : clocks.next);
    if (!date || (link === ',' && date.readings[0]?.month === undefined)) return clocks;
    const again = clockRange(tokens, at, date.readings) ?? clocks;
    const readings = spread(date.readings, again.readings).map((one) => ({ ...one, dayBehind: true as const }));
    return { next: date.next, readings };
  }
  return sharedMonth(tokens, at) ?? years(tokens, at) ?? points(tokens, at);
}

/** "between 3 and 5 on 1/1/2015": two bare hours that only the date behind shows to be hours. */
function beforeDate(tokens: Tokens, at: number): ParsedRange | null {
  // "went from 4 to 12 on Monday" is no range of hours.
  const found = word(tokens, at) === 'between' ? clockRange(tokens, at, []) : null;
  const link = found ? word(tokens, found.next) : '';
  return found && dateAt(tokens, link === 'on' || link === 'of' ? found.next + 1 : found.next) ? found : null;
}

/** The day of a range of clocks goes to both ends; an end before the start is on the next day. */
function spread(dates: readonly DayTime[], ranges: readonly RangeTime[]): readonly RangeTime[] {
  const put = (date: DayTime, point: RangeTime['to']): RangeTime['to'] =>
    point?.kind === 'clock'
      ? { kind: 'instant', date, clock: point }
      : point?.kind === 'relative' && point.of?.kind === 'clock'
        ? { ...point, of: { kind: 'instant', date, clock: point.of } }
        : point;
  return dates
    .flatMap((date) =>
      ranges.map((range) => ({ ...range, from: put(date, range.from) as PointTime, to: put(date, range.to) })),
    )
    .slice(0, 8);
}

/** Two clocks, or a clock and a length; with `dates` known, bare hours count too. */
function clockRange(tokens: Tokens, at: number, dates: readonly DayTime[] | null): ParsedRange | null {
  const lead = word(tokens, at);
  const led = lead === 'from' || lead === 'between' || lead === 'starting' || lead === 'for' ? at + 1 : at;
  if (lead === 'for' || lead === 'starting') return lengthRange(tokens, at);
  const loose = led > at ? clockHedgeAt(tokens, led) : null;
  const first = clockAt(tokens, loose?.next ?? led) ?? bareClock(tokens, loose?.next ?? led);
  if (!first) return null;
  const whole = lead === 'from' ? withLength(tokens, first.readings, first.next) : null;
  if (whole) return whole;
  const tie = tied(tokens, first.next, lead === 'between');
  if (tie === null) return null;
  const hedge = clockHedgeAt(tokens, tie);
  const second = hedge?.next ?? tie;
  const freed: Tokens = { ...tokens, freed: second };
  const last = clockAt(freed, second) ?? bareClock(freed, second);
  if (!last || !freeAfter(tokens, last.next)) return null;
  const packed = digits(tokens, led, 4, 4) !== null;
  const bare = 'bare' in first && 'bare' in last && !packed;
  if (bare && !(led > at && dates)) return null;
  const part = dates?.[0]?.part;
  const hedges = {
    ...(loose ? { fromHedge: loose.hedge } : {}),
    ...(hedge ? { toHedge: hedge.hedge } : {}),
  };
  const readings = clockRanges(first.readings, last.readings, part).map((one) => ({ ...one, ...hedges }));
  return { next: last.next, readings };
}

/** "until shortly before 00:30", "and about 11:01": only the second end is loose. */
function clockHedgeAt(tokens: Tokens, at: number): { readonly next: number; readonly hedge: Hedge } | null {
  const found = prefixAt(tokens, at);
  return found?.hedge && CLOCK_HEDGES[found.hedge] ? { next: found.next, hedge: found.hedge } : null;
}

/** "from 9:30 for two hours" */
function withLength(tokens: Tokens, from: readonly ClockTime[], at: number): ParsedRange | null {
  const length = word(tokens, at) === 'for' ? durationAt(tokens, at + 1) : null;
  const amount = length?.readings[0];
  if (!length || !amount) return null;
  const readings = from.map(
    (of): RangeTime => ({
      kind: 'range',
      from: of,
      to: { kind: 'relative', amount, direction: 'after', anchor: 'time', of },
    }),
  );
  return { next: length.next, readings };
}

/** "for two hours from 9:30" */
function lengthRange(tokens: Tokens, at: number): ParsedRange | null {
  const length = word(tokens, at) === 'for' ? durationAt(tokens, at + 1) : null;
  const amount = length?.readings[0];
  if (!length || !amount || !/^(?:from|starting)$/.test(word(tokens, length.next))) return null;
  const from = clockAt(tokens, length.next + 1) ?? bareClock(tokens, length.next + 1);
  if (!from || tied(tokens, from.next, false) !== null) return null;
  const readings = from.readings.map(
    (of): RangeTime => ({
      kind: 'range',
      from: of,
      to: { kind: 'relative', amount, direction: 'after', anchor: 'time', of },
    }),
  );
  return { next: from.next, readings };
}

/** Any two points: dates, instants, periods. */
function points(tokens: Tokens, at: number): ParsedRange | null {
  const lead = word(tokens, at);
  const led = lead === 'from' || lead === 'between' ? at + 1 : at;
  const first = pointAt(tokens, led) ?? openPeriod(tokens, led) ?? weakDate(tokens, led);
  if (!first || first.inner) return null;
  const second = tied(tokens, first.next, lead === 'between');
  if (second === null) return null;
  const freed = { ...tokens, freed: second };
  const length = durationAt(freed, second);
  const later = length && word(tokens, length.next) === 'later' ? length : null;
  if (later) {
    const to = {
      kind: 'relative',
      amount: later.readings[0]!,
      direction: 'after',
      anchor: 'time',
      of: first.readings[0]!,
    } as const;
    return { next: later.next + 1, readings: [{ kind: 'range', from: first.readings[0]!, to }] };
  }
  const last = pointAt(freed, second) ?? weakDate(freed, second);
  if (!last || last.inner || !comparable(first.readings[0]!, last.readings[0]!)) return null;
  // Two dates that could each be read in two orders are read in the same one.
  const alike =
    first.readings.length > 1 && first.readings.length === last.readings.length && first.readings[0]!.kind === 'date';
  const readings = first.readings.flatMap((from, index) =>
    (alike ? [last.readings[index]!] : last.readings).map((to): RangeTime => ({ kind: 'range', ...sharing(from, to) })),
  );
  return { next: last.next, readings: sensible(readings).slice(0, 8) };
}

/** A clock and a week are no two ends of anything. */
const comparable = (from: PointTime, to: PointTime): boolean =>
  !(from.kind === 'clock' && (to.kind === 'period' || to.kind === 'date')) &&
  !(from.kind === 'period' && to.kind === 'clock');

/** "in 2014 through May 2018", "Nov – Feb 5th": a year or a month that only the other end shows to be one. */
function openPeriod(tokens: Tokens, at: number): ParsedPoint | null {
  const year = yearAt(tokens, at);
  if (year) return year;
  const month = monthAt(tokens, at);
  return month && { next: month.next, readings: [{ kind: 'period', unit: 'month', number: month.month }] };
}

const weakDate = (tokens: Tokens, at: number): ParsedPoint | null => dateAt(tokens, at);

/** Ends that leave out the year take it from the other end. */
function sharing(from: PointTime, to: PointTime): { readonly from: PointTime; readonly to: PointTime } {
  if (
    from.kind === 'date' &&
    to.kind === 'date' &&
    to.year !== undefined &&
    from.month !== undefined &&
    from.year === undefined
  ) {
    const day =
      from.day === undefined ? { ...from, year: to.year } : { ...from, ...dayOf(to.year, from.month, from.day) };
    return { from: day, to };
  }
  if (
    from.kind === 'period' &&
    from.unit === 'month' &&
    from.year === undefined &&
    to.kind === 'date' &&
    to.year !== undefined
  ) {
    return { from: { ...from, year: (from.number ?? 1) > (to.month ?? 12) ? to.year - 1 : to.year }, to };
  }
  if (from.kind === 'instant' && to.kind === 'clock')
    return { from, to: { kind: 'instant', date: from.date, clock: to } };
  return { from, to };
}

/** Two ambiguous dates are read in the same order, and the end is not before the start. */
function sensible(readings: readonly RangeTime[]): readonly RangeTime[] {
  const order = (day: DayTime): number => (day.year ?? 0) * 400 + (day.month ?? 0) * 32 + (day.day ?? 0);
  const kept = readings.filter((range) => {
    if (range.from?.kind !== 'date' || range.to?.kind !== 'date') return true;
    return range.from.year === undefined || range.to.year === undefined || order(range.from) <= order(range.to);
  });
  return kept.length > 0 ? kept : readings;
}
