/** From a reading to the instants it may mean: `[from, to)` at the written precision, no tolerance applied, every candidate kept. */
import type { Interval } from '../../domain/interval.js';
import { amountBounds } from '../../domain/tolerance.js';
import { EVENT_HEDGES } from '../../domain/tolerance-tables.js';
import { bareClockTimes, datedClock, wholeDays } from './resolve-clock.js';
import type { ResolvedTime, TimeContext } from './resolve-context.js';
import { distance } from './resolve-context.js';
import { periodTimes } from './resolve-period.js';
import { stepOf } from './stated-duration.js';
import type { PointTime, RangeTime, RelativeTime, TimeMention, TimeReading } from './time-reading.js';

export type { ResolvedTime, TimeContext } from './resolve-context.js';

type Found = Omit<ResolvedTime, 'reading'>;

/**
 * Every time a mention (or one reading of it) may mean; a length alone means none. Of am and pm only what lies in the window stays, and both where neither does.
 * @example
 * resolveTime(readTimes('at 14:02 UTC')[0]!, { zone: 'UTC', window }); // → [{ from, to: from + 60 s, precision: 'minute', … }]
 */
export function resolveTime(subject: TimeMention | TimeReading, context: TimeContext): readonly ResolvedTime[] {
  const mention = 'readings' in subject;
  const readings = mention ? subject.readings : [subject];
  const hedged = mention && subject.hedge ? { ...context, hedge: subject.hedge } : context;
  const all = readings.flatMap((reading, index) =>
    resolveReading(reading, hedged).map((time): ResolvedTime => ({ ...time, reading: index })),
  );
  const real = distinct(all.filter(inCalendar));
  return readings.some(isOpen) ? likelyHalf(real, context.window) : real;
}

/** In winter PST and Los Angeles are one: the first candidate of an instant stands for both. */
function distinct(times: readonly ResolvedTime[]): readonly ResolvedTime[] {
  const seen = new Set<string>();
  return times.filter((time) => {
    const key = `${time.reading} ${time.from} ${time.to}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Beyond the years that dates are kept in, nothing can be formatted or compared. */
const FARTHEST = 8_000_000_000_000_000_000_000n;
const inCalendar = ({ from, to }: ResolvedTime): boolean =>
  from > -FARTHEST && from < FARTHEST && (to === null || (to > -FARTHEST && to < FARTHEST));

/** Whether only the window can tell morning from evening. */
function isOpen(reading: TimeReading): boolean {
  if (reading.kind === 'clock') return reading.meridiem === 'either';
  if (reading.kind === 'instant') return reading.clock.meridiem === 'either';
  if (reading.kind === 'range') return reading.from !== null && isOpen(reading.from);
  return reading.kind === 'relative' && reading.of !== undefined && isOpen(reading.of);
}

/** "Merged on the 14th at half past two": only the incident's own hours tell morning from afternoon; beyond them the nearer half comes first, and neither is out. */
function likelyHalf(times: readonly ResolvedTime[], window: Interval): readonly ResolvedTime[] {
  const away = new Map(times.map((time) => [time, distance(time, window)]));
  const within = times.filter((time) => away.get(time) === 0n);
  return within.length > 0 ? within : [...times].sort((a, b) => Number(away.get(a)! - away.get(b)!));
}

function resolveReading(reading: TimeReading, context: TimeContext): readonly Found[] {
  switch (reading.kind) {
    case 'range':
      return rangeTimes(reading, context);
    case 'relative':
      return relativeTimes(reading, context);
    case 'duration':
      return [];
    default:
      return pointTimes(reading, context);
  }
}

function pointTimes(point: PointTime, context: TimeContext): readonly Found[] {
  switch (point.kind) {
    case 'clock':
      return bareClockTimes(point, context);
    case 'instant':
      return datedClock(point.date, point.clock, context);
    case 'date':
      return wholeDays(point, context);
    case 'period':
      return periodTimes(point, context);
    case 'epoch': {
      const whole = point.unit === 'second';
      return [
        {
          from: point.instant,
          to: point.instant + (whole ? 1_000_000_000n : 1n),
          precision: whole ? 'second' : 'fraction',
          zone: 'UTC',
          day: 'written',
        },
      ];
    }
    case 'now':
      return context.reference === undefined
        ? []
        : [
            {
              from: context.reference,
              to: context.reference,
              precision: 'second',
              zone: context.zone,
              day: 'relative',
            },
          ];
  }
}

/** Both ends, paired within one zone; an end that would lie before the start is moved on by the days that fit. */
function rangeTimes(range: RangeTime, context: TimeContext): readonly Found[] {
  if (!range.from || !range.to) {
    const only = range.from ?? range.to;
    return only ? resolveReading(only, context) : [];
  }
  const starts = resolveReading(range.from, context);
  return starts.flatMap((start) => {
    const ends = endsFrom(start, range.to!, { ...context, zone: start.zone });
    const whole = ends.map((end) => between(start, end));
    const crosses = ({ from }: Found): boolean => resolveReading(range.to as PointTime, context)[0]?.from !== from;
    return range.dayBehind && range.to?.kind === 'instant' && ends.every(crosses)
      ? [...whole, ...ends.map((end) => between(moved(start, -HOURS_24), moved(end, -HOURS_24)))]
      : whole;
  });
}

const between = (start: Found, end: Found): Found => ({
  ...start,
  to: end.to,
  ...(end.wrongWeekday ? { wrongWeekday: true as const } : {}),
  ends: { from: statedOf(start), to: statedOf(end) },
});

const moved = (found: Found, by: bigint): Found => ({
  ...found,
  from: found.from + by,
  to: found.to === null ? null : found.to + by,
});

const statedOf = ({ from, to, precision }: Found) => ({ from, to, precision });
const HOURS_24 = 86_400_000_000_000n;

function endsFrom(start: Found, to: PointTime | RelativeTime, context: TimeContext): readonly Found[] {
  if (to.kind === 'relative') return relativeTimes(to, { ...context, anchor: { from: start.from, to: start.from } });
  const own = to.kind === 'clock' && to.zone ? zoneFirst(to, start) : to;
  const ends = resolveReading(own, context).filter((end) => end.zone === start.zone || own.kind !== 'clock');
  if (ends.length === 0) return resolveReading(own, context).slice(0, 1);
  const later = ends.filter((end) => end.from >= start.from && end.from - start.from < HOURS_24 * 4000n);
  if (later.length > 0) return later.slice(0, own.kind === 'clock' ? 1 : later.length);
  // 23:50–00:20: the end is on the day after.
  const clocked = own.kind === 'clock' || own.kind === 'instant';
  return clocked ? ends.slice(0, 1).map((end) => moved(end, HOURS_24)) : ends;
}

/** The end of a range in the zone that its start was resolved in. */
const zoneFirst = (clock: PointTime & { kind: 'clock' }, start: Found): PointTime =>
  clock.zone?.candidates.includes(start.zone) ? { ...clock, zone: { ...clock.zone, candidates: [start.zone] } } : clock;

/** Counted from the event before, the report's present, a written time, or the anchor the caller found. */
function relativeTimes(relative: RelativeTime, context: TimeContext): readonly Found[] {
  return anchorsOf(relative, context).map((anchor) => {
    const zone = context.zone;
    // Of a clock without a day, the day is as open as the clock's.
    const day = 'day' in anchor ? anchor.day : 'relative';
    const base = { precision: 'measured' as const, zone, day };
    const end = anchor.to ?? anchor.from;
    const [near, far] = reach(relative, context);
    return relative.direction === 'after'
      ? { ...base, from: anchor.from + near, to: end + far }
      : { ...base, from: anchor.from - far, to: end - near };
  });
}

function anchorsOf(relative: RelativeTime, context: TimeContext): readonly (Interval | Found)[] {
  if (context.anchor && relative.anchor !== 'now') return [context.anchor];
  if (relative.anchor === 'time') return relative.of ? resolveReading(relative.of, context) : [];
  if (relative.anchor === 'text') return [];
  const at = relative.anchor === 'now' ? context.reference : context.previous;
  return at === undefined ? [] : [{ from: at, to: at }];
}

/** How near and how far from the anchor: n units are [n − ½, n + 1) units, halves and quarters at their own step, hedges by their table. */
function reach(relative: RelativeTime, context: TimeContext): readonly [bigint, bigint] {
  const { amount } = relative;
  if (!amount) return [0n, EVENT_HEDGES[context.hedge ?? 'shortly_after'] ?? EVENT_HEDGES.shortly_after!];
  const step = stepOf(amount);
  if (relative.within) return [0n, amount.high + step];
  if (amount.vague) return [(amount.low * 6n) / 10n, (amount.high * 16n) / 10n];
  if (!context.hedge) return [amount.low - step / 2n, amount.high + step];
  const stated = { low: Number(amount.low), high: Number(amount.high), step: Number(step), counted: false };
  const { low, high } = amountBounds(stated, context.hedge);
  // "more than four minutes later" has no far end of its own.
  const far = Number.isFinite(high) ? high : stated.high * 10;
  return [BigInt(Math.max(0, Math.round(low))), BigInt(Math.round(far))];
}
