/** Puts a clock on a day in a zone: every instant it may mean, at the precision it is written in. */
import { DAY } from '../../domain/instant.js';
import type { StatedTime } from '../../domain/tolerance.js';
import type { TimePrecision } from '../../domain/tolerance-tables.js';
import { DAY_MS, dayNumber } from './calendar.js';
import type { ResolvedTime, TimeContext } from './resolve-context.js';
import { contextDays, distance, leastOf, localDay } from './resolve-context.js';
import type { DayCandidate } from './resolve-day.js';
import { daysOf, windowDays } from './resolve-day.js';
import type { ClockTime, DayTime, PartOfDay, ZoneId } from './time-reading.js';
import { instantsOf } from './zone-offsets.js';

const LENGTH: { readonly [precision in 'hour' | 'minute' | 'second' | 'fraction']: bigint } = {
  // "at ten", "2 PM" mean the full hour, told to the minute.
  hour: 60_000_000_000n,
  minute: 60_000_000_000n,
  second: 1_000_000_000n,
  fraction: 1n,
};

/** The zones a clock may be in: its own, else the context's. */
export const zonesOf = (clock: ClockTime, context: TimeContext): readonly ZoneId[] =>
  clock.zone && clock.zone.candidates.length > 0 ? clock.zone.candidates : [context.zone];

type Found = Omit<ResolvedTime, 'reading'>;

/** A clock with a date. */
export function datedClock(date: DayTime, clock: ClockTime, context: TimeContext): readonly Found[] {
  return zonesOf(clock, context).flatMap((zone) =>
    daysOf(date, context, zone).flatMap((day) => onDay(clock, overMidnight(day, date.part, clock), zone)),
  );
}

/** "the night of the 18th, 02:10" is on the 19th. */
const overMidnight = (day: DayCandidate, part: PartOfDay | undefined, clock: ClockTime): DayCandidate =>
  (part === 'night' || part === 'overnight') && isPastMidnight(clock) ? { ...day, days: day.days + 1 } : day;
const isPastMidnight = ({ hour }: ClockTime): boolean => hour < 9;

/** A clock without a date: the section's day, else the day that puts it nearest to the window; ties are all kept. */
export function bareClockTimes(clock: ClockTime, context: TimeContext): readonly Found[] {
  const named = contextDays(context).map((day) => dayNumber(day) + (day.night && isPastMidnight(clock) ? 1 : 0));
  return zonesOf(clock, context).flatMap((zone) =>
    named.length > 0 ? onNamedDays(clock, named, zone, context) : onNearestDays(clock, zone, context),
  );
}

function onNamedDays(clock: ClockTime, days: readonly number[], zone: ZoneId, context: TimeContext): readonly Found[] {
  const found = days.flatMap((day) => onDay(clock, { days: day, source: 'section' }, zone));
  const chosen = days.length > 1 ? nearestTo(found, context) : found;
  if (chosen.some((time) => distance(time, context.window) === 0n)) return chosen;
  if (!passesMidnight(clock, chosen, context)) return chosen;
  // The day after the section's, when only that lies in the window.
  const next = onDay(clock, { days: Math.max(...days) + 1, source: 'next_day' }, zone);
  return [...chosen, ...next.filter((time) => distance(time, context.window) === 0n)];
}

/** In a section of one day: the small hours, or a clock that goes back behind the one before. */
const passesMidnight = ({ hour }: ClockTime, [first]: readonly Found[], { previous }: TimeContext): boolean =>
  hour < SMALL_HOURS ||
  (first !== undefined && previous !== undefined && previous > first.from && previous - first.from < DAY);
const SMALL_HOURS = 6;

function onNearestDays(clock: ClockTime, zone: ZoneId, context: TimeContext): readonly Found[] {
  const [first, last] = windowDays(context, zone);
  const found: Found[] = [];
  for (let days = first - 1; days <= last + 1; days++) found.push(...onDay(clock, { days, source: 'window' }, zone));
  return nearestTo(found, context);
}

function nearestTo(found: readonly Found[], context: TimeContext): readonly Found[] {
  const away = found.map((time) => distance(time, context.window));
  const least = leastOf(away);
  return found.filter((_, index) => away[index] === least);
}

/** One clock on one day in one zone. */
export function onDay(clock: ClockTime, day: DayCandidate, zone: ZoneId): readonly Found[] {
  const leap = clock.second === 60;
  const seconds = clock.hour * 3600 + clock.minute * 60 + (leap ? 59 : (clock.second ?? 0));
  const instants = instantsOf(zone, day.days * DAY_MS + seconds * 1000);
  if (!instants) return [];
  const nanos = leap ? 999_999_999n : BigInt(clock.nanoseconds ?? 0);
  return instants.epochMs.map((ms) => {
    const from = BigInt(ms) * 1_000_000n + nanos;
    return {
      from,
      to: from + LENGTH[clock.precision],
      precision: clock.precision,
      zone,
      day: day.source,
      ...(day.wrongWeekday ? { wrongWeekday: true as const } : {}),
      ...(instants.kind === 'plain' ? {} : { clockChange: instants.kind }),
    };
  });
}

/** Hours of the local day that each part covers; past 24 is the next day. */
const PART_HOURS: { readonly [part in PartOfDay]: readonly [number, number] } = {
  morning: [4, 12],
  afternoon: [12, 18],
  evening: [17, 24],
  night: [19, 31],
  overnight: [18, 33],
  day: [0, 24],
  noon: [12, 13],
  midnight: [24, 25],
};

/** A whole day, or a part of one. */
export function wholeDays(date: DayTime, context: TimeContext): readonly Found[] {
  return daysOf(date, context, context.zone).flatMap((day) => {
    const [from, to] = PART_HOURS[date.part ?? 'day'];
    const interval = localStretch(
      day.days * DAY_MS + from * 3_600_000,
      day.days * DAY_MS + to * 3_600_000,
      context.zone,
    );
    const precision: TimePrecision = date.part ? 'part' : 'day';
    const wrong = day.wrongWeekday ? { wrongWeekday: true as const } : {};
    return interval ? [{ ...interval, precision, zone: context.zone, day: day.source, ...wrong }] : [];
  });
}

/** From one local time to another; a gap or fold at an end makes it as long as it can be. */
export function localStretch(fromMs: number, toMs: number, zone: ZoneId): Pick<StatedTime, 'from' | 'to'> | null {
  const from = instantsOf(zone, fromMs);
  const to = instantsOf(zone, toMs);
  if (!from || !to) return null;
  return { from: BigInt(from.epochMs[0]!) * 1_000_000n, to: BigInt(to.epochMs.at(-1)!) * 1_000_000n };
}

/** The local day of an instant, for callers that carry a day on. */
export const dayOfInstant = localDay;
