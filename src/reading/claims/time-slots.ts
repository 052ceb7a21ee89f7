/** From times in a sentence to slots of a claim: instants in text form, hedges kept, all readings kept. */
import type { DurationSlot, TimeSlot } from '../../claims/slots.js';
import { DAY, formatInstant, HOUR, parseInstant, SECOND } from '../../domain/instant.js';
import type { Interval } from '../../domain/interval.js';
import { type ResolvedTime, resolveTime } from '../time/resolve-time.js';
import { stepOf } from '../time/stated-duration.js';
import { isCountedFromClock, isWithin } from '../time/tells-moment.js';
import type { DurationTime, TimeMention } from '../time/time-reading.js';
import type { CalendarDate, ReadingContext } from './reading-context.js';
import type { ToSpan } from './to-span.js';

/** More readings than this are no help to anybody. */
const MOST_READINGS = 6;

/** A moment or window; null for a mere length, or when nothing tells which instants it means. */
export function timeSlotOf(mention: TimeMention, context: ReadingContext, toSpan: ToSpan): TimeSlot | null {
  const { times, anyDay } = timesOf(mention, context);
  const [first] = times;
  if (!first) return null;
  const ranged = times.filter((time) => time.ends);
  // "Shortly after 09:45" is close to it: the hedge widens the clock, and is no side of it.
  const near = /_(?:before|after)$/.test(mention.hedge ?? '');
  const counted = isCountedFromClock(mention);
  const sided = ranged.length > 0 || near || counted ? null : bounded(mention, times, context.window);
  const second = secondClock(mention, context).second;
  // "before eleven (10:41)": the clock in brackets is the sharper one.
  if (sided && second)
    return { span: toSpan(mention.start, mention.end), readings: second, precision: 'minute', inherited: false };
  return {
    span: toSpan(mention.start, mention.end),
    readings: sided ? [...sided] : (ranged.length > 0 ? ranged.map((time) => time.ends!.from) : times).map(textual),
    precision: sided ? 'measured' : counted ? 'minute' : first.ends ? first.ends.from.precision : first.precision,
    // "About ten minutes before nine": the hedge is the length's, and in the readings already.
    ...(counted ? {} : hedgesOf(mention)),
    ...(ranged.length > 0 ? { until: ranged.map((time) => textual(time.ends!.to)) } : {}),
    ...(second ? { second } : {}),
    // "Within ten minutes of nine" may be on either side of it.
    inherited: counted && isWithin(mention),
    ...(anyDay ? { anyDay } : {}),
    ...(sided && !second ? boundOf(mention) : {}),
  };
}

/** "#12 was opened on 8 October. Ana approved it at 20:15": a clock without a day may be of the day told before, or of the incident's. */
function timesOf(mention: TimeMention, context: ReadingContext) {
  const counted = isCountedOn(mention, context.discourse.time) ? instantsOf(context.discourse.time) : [];
  const from = isCountedFromBefore(mention) && counted.length > 0 ? counted : counted.slice(0, 1);
  const on = (date: CalendarDate | undefined, zone = context.zone) =>
    (from.length > 0 ? from : [undefined]).flatMap((previous) =>
      resolveTime(mention, {
        zone,
        window: context.window,
        ...(date ? { date } : {}),
        ...(previous === undefined ? {} : { previous }),
      }),
    );
  const times = [
    ...on(context.date),
    ...(context.besideZone && !mention.zone ? on(context.date, context.besideZone) : []),
  ];
  const bare = times.length > 0 && times.every(({ day }) => UNWRITTEN.has(day));
  const told = bare ? (context.toldDays?.dates ?? []).flatMap((date) => on(date)) : [];
  const others = told.filter((time) => !times.some(({ from, to }) => from === time.from && to === time.to));
  return {
    times: [...times, ...others].slice(0, MOST_READINGS),
    anyDay: bare && told.length === 0 && times.every(({ day }) => day === 'window'),
  };
}
/** "It was opened at 19:05. The next day …": a clock whose day nobody wrote is no day to count from. */
const isCountedOn = (mention: TimeMention, told: TimeSlot | null): boolean =>
  told?.anyDay !== true || !isCountedFromBefore(mention);

/** "The next morning": a day counted from what was told before, whichever of its days that was. */
const isCountedFromBefore = ({ readings }: TimeMention): boolean =>
  readings.some((reading) => {
    const date = reading.kind === 'instant' ? reading.date : reading.kind === 'date' ? reading : undefined;
    return date?.relativeDay?.anchor === 'previous' && date.relativeDay.days === 1;
  });

const UNWRITTEN: ReadonlySet<string> = new Set(['window', 'section', 'next_day']);

/** A hedge before a range is said of both ends, one within it of its own end. */
function hedgesOf(mention: TimeMention): Pick<TimeSlot, 'hedge' | 'untilHedge'> {
  const range = mention.readings.find((reading) => reading.kind === 'range');
  if (!range) return mention.hedge ? { hedge: mention.hedge } : {};
  const [first, last] = [range.fromHedge ?? mention.hedge, range.toHedge ?? mention.hedge];
  return { ...(first ? { hedge: first } : {}), ...(last ? { untilHedge: last } : {}) };
}

function secondClock(mention: TimeMention, context: ReadingContext): Pick<TimeSlot, 'second'> {
  const times =
    mention.second?.readings.flatMap((reading) =>
      resolveTime(reading, {
        zone: context.zone,
        window: context.window,
        ...(context.date ? { date: context.date } : {}),
      }),
    ) ?? [];
  return times.length > 0 ? { second: times.slice(0, MOST_READINGS).map(textual) } : {};
}

/** "by 14:45", "before eleven", "after 10:02": not the moment itself, but the side of it on which the deed lies. */
function bounded(
  mention: TimeMention,
  times: readonly ResolvedTime[],
  window: Interval,
): readonly TimeSlot['readings'][number][] | null {
  if (mention.relation === 'by' || mention.relation === 'before')
    return times.map(({ from, to }) =>
      textual({
        from: (from < window.from ? from : window.from) - 2n * HOUR,
        to: mention.relation === 'by' ? (to ?? from) : from,
      }),
    );
  if (mention.relation === 'after' || mention.relation === 'since')
    return times.map(({ from }) => textual({ from, to: (window.to ?? from) + DAY }));
  return null;
}

const boundOf = ({ relation }: TimeMention): Pick<TimeSlot, 'bound'> => ({
  bound: relation === 'by' || relation === 'before' ? 'before' : 'after',
});

const textual = (time: Pick<ResolvedTime, 'from' | 'to'>): TimeSlot['readings'][number] => ({
  from: formatInstant(time.from),
  to: formatInstant(time.to ?? time.from),
});

const instantsOf = (slot: TimeSlot | null): readonly bigint[] =>
  (slot?.readings ?? []).flatMap(({ from }) => parseInstant(from) ?? []);

/** A stated length of time, also the one inside "nine minutes later"; null for moments. */
export function durationSlotOf(mention: TimeMention, toSpan: ToSpan): DurationSlot | null {
  for (const reading of mention.readings) {
    const amount: DurationTime | null =
      reading.kind === 'duration' ? reading : reading.kind === 'relative' ? reading.amount : null;
    if (!amount) continue;
    return {
      span: toSpan(mention.start, mention.end),
      low: seconds(amount.low),
      high: seconds(amount.high),
      stated: amount.stated,
      unit: amount.unit,
      step: seconds(stepOf(amount)),
      vague: amount.vague === true,
      ...hedgeOf(mention, reading),
    };
  }
  return null;
}

/** "Within five minutes of X" bounds the length even where the words of the bound belong to the relation. */
function hedgeOf(mention: TimeMention, reading: TimeMention['readings'][number]): Pick<DurationSlot, 'hedge'> {
  if (mention.hedge) return { hedge: mention.hedge };
  return reading.kind === 'relative' && reading.within ? { hedge: 'within' } : {};
}

const seconds = (nanoseconds: bigint): number => Number(nanoseconds) / Number(SECOND);

/** The calendar day that a mention writes out; null when it writes none. "Saturday night" is of Saturday. */
export function dateOf(mention: TimeMention, context: ReadingContext): CalendarDate | null {
  const reading = mention.readings[0];
  const date = reading?.kind === 'instant' ? reading.date : reading?.kind === 'date' ? reading : null;
  if (!date || mention.readings.length > 1 || (date.day === undefined && date.weekday === undefined)) return null;
  const { part, ...day } = date;
  const [resolved] = resolveTime(day, { zone: context.zone, window: context.window });
  if (!resolved) return null;
  // Noon is of the same day in every zone.
  const text = formatInstant(resolved.from + 12n * 3600n * SECOND);
  return {
    y: Number(text.slice(0, 4)),
    m: Number(text.slice(5, 7)),
    d: Number(text.slice(8, 10)),
    ...(part === 'night' || part === 'overnight' ? { night: true } : {}),
  };
}
