/** Puts dates, clocks, parts of the day and periods together to one point of time; reads no ranges and no lengths. */
import { inPart, partNamed } from './clock-parts.js';
import type { ParsedDate } from './date-parts.js';
import { digitalClock } from './digital-clock.js';
import { namedDate } from './named-date.js';
import { periodAt } from './period-grammar.js';
import type { Prefix } from './prefix-words.js';
import { prefixAt, suffixAt } from './prefix-words.js';
import { readOnce } from './read-once.js';
import { relativeDay } from './relative-day.js';
import { spokenClock } from './spoken-clock.js';
import type { ClockTime, DayTime, PointTime } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { digits, freeAfter, gluedMark, phraseAt, word } from './tokens.js';
import { writtenDate } from './written-date.js';

export interface ParsedPoint {
  readonly next: number;
  readonly readings: readonly PointTime[];
  readonly zoneFrom?: number;
  /** A hedge or relation between date and clock: "Monday around ten". */
  readonly inner?: Prefix;
}

/** A clock at a token, in digits or words. */
export const clockAt = readOnce((tokens: Tokens, at: number) => digitalClock(tokens, at) ?? spokenClock(tokens, at));

/** A date at a token, in digits, names or counted from another. */
export const dateAt = readOnce(dateAnew);

function dateAnew(tokens: Tokens, at: number): ParsedDate | null {
  const found = writtenDate(tokens, at) ?? partOfDate(tokens, at) ?? relativeDay(tokens, at) ?? namedDate(tokens, at);
  if (!found) return null;
  const parted = partAfter(tokens, found);
  return freeAfter(tokens, parted.next) || gluedTime(tokens, parted.next) ? parted : null;
}

const gluedTime = (tokens: Tokens, at: number): boolean =>
  word(tokens, at) === 't' && tokens.list[at + 1]?.kind === 'number';

/** "Tuesday morning", "yesterday in the early afternoon", "17 September, overnight". */
function partAfter(tokens: Tokens, date: ParsedDate): ParsedDate {
  const lead = phraseAt(tokens, date.next, ['in', 'the']) ?? date.next;
  const name = /^(?:early|late)$/.test(word(tokens, lead)) ? lead + 1 : lead;
  const part = partNamed(word(tokens, name).replace(/'s$/, ''));
  if (!part || date.readings[0]?.part) return date;
  return { ...date, next: name + 1, readings: date.readings.map((reading) => ({ ...reading, part })) };
}

/** "the morning of 17 September", "the night of the 18th" */
function partOfDate(tokens: Tokens, at: number): ParsedDate | null {
  const name = word(tokens, at) === 'the' ? at + 1 : at;
  const part = partNamed(word(tokens, name));
  if (!part || word(tokens, name + 1) !== 'of') return null;
  const date = writtenDate(tokens, name + 2) ?? namedDate(tokens, name + 2);
  return date && { ...date, readings: date.readings.map((reading) => ({ ...reading, part })) };
}

/** The longest point of time at a token; null when there is none. */
export const pointAt = readOnce(pointAnew);

function pointAnew(tokens: Tokens, at: number): ParsedPoint | null {
  const date = dateAt(tokens, at);
  if (date) {
    const joined = tellsWhich(tokens, at, date) ? null : withClock(tokens, date);
    if (joined) return joined;
    if (date.weak && !wantsDate(tokens, at)) return clockFirst(tokens, at);
    return { next: date.next, readings: date.readings };
  }
  return (
    clockFirst(tokens, at) ?? partAlone(tokens, at) ?? periodAt(tokens, at) ?? epochAt(tokens, at) ?? now(tokens, at)
  );
}

/** "The release of 5 October at 06:37": the date tells which release it is, and the clock when something was done. */
const tellsWhich = (tokens: Tokens, at: number, { next }: ParsedDate): boolean =>
  word(tokens, next) === 'at' && /^(?:of|from)$/.test(word(tokens, at - 1)) && DATED.test(word(tokens, at - 2));
const DATED = /^(?:releases?|versions?|revisions?|image|backup|snapshot)$/;

const DATE_LEADS = new Set([
  'on',
  'since',
  'until',
  'till',
  'by',
  'before',
  'after',
  'from',
  'of',
  'for',
  'between',
  'starting',
  'date',
  'dated',
]);

const wantsDate = (tokens: Tokens, at: number): boolean =>
  DATE_LEADS.has(word(tokens, at - 1)) ||
  (tokens.afterDate !== undefined && at - tokens.afterDate <= 2) ||
  (word(tokens, at - 1) === ':' && word(tokens, at - 2) === 'date');

/** Date, then clock: T, comma, "at", "@", a hedge, or nothing between. */
function withClock(tokens: Tokens, date: ParsedDate): ParsedPoint | null {
  let at = date.next;
  let open = tokens;
  if (gluedTime(tokens, at) && tokens.list[at]?.glued) {
    at++;
    open = { ...tokens, freed: at };
  } else if (gluedMark(tokens, at, '-') && tokens.list[at + 1]?.glued) {
    // 2026-05-12-14:02 is an id
    return null;
  } else if (
    gluedMark(tokens, at, '.') ||
    word(tokens, at) === ',' ||
    word(tokens, at) === '-' ||
    word(tokens, at) === '–' ||
    word(tokens, at) === ':'
  )
    at++;
  const second = at > date.next && !date.readings[0]?.month ? dateAt(tokens, at) : null;
  if (second?.readings[0]?.month && !second.weak) {
    const comma = word(tokens, second.next) === ',' ? second.next + 1 : second.next;
    return withClock(tokens, { ...second, next: comma }) ?? { next: second.next, readings: second.readings };
  }
  const prefix = open === tokens ? prefixAt(tokens, at) : null;
  const clock = clockAt(open, prefix?.next ?? at);
  if (!clock) return null;
  const readings = combine(date.readings, clock.readings);
  const inner = prefix && (prefix.hedge || (prefix.relation && prefix.relation !== 'at')) ? { inner: prefix } : {};
  return { next: clock.next, readings, ...(clock.zoneFrom ? { zoneFrom: clock.zoneFrom } : {}), ...inner };
}

/** Every date with every clock, the part of the day deciding between am and pm. */
export function combine(dates: readonly DayTime[], clocks: readonly ClockTime[]): readonly PointTime[] {
  const found: PointTime[] = [];
  for (const date of dates) {
    const part = date.part;
    const fitting = part ? unique(clocks.map((clock) => inPart(clock, part))) : clocks;
    for (const clock of fitting) found.push({ kind: 'instant', date, clock });
  }
  return found.slice(0, 8);
}

const unique = (clocks: readonly ClockTime[]): readonly ClockTime[] =>
  clocks.filter((clock, index) => clocks.findIndex((other) => other.hour === clock.hour) === index);

/** Clock, then perhaps a date: "13:00 on 28 February", "8am this morning", "10 that morning", "9:28 (17 September)". */
function clockFirst(tokens: Tokens, at: number): ParsedPoint | null {
  const led = partLead(tokens, at);
  const clock = clockAt(tokens, led?.next ?? at);
  if (!clock) return null;
  const readings = led ? unique(clock.readings.map((reading) => inPart(reading, led.part))) : clock.readings;
  const zone = clock.zoneFrom ? { zoneFrom: clock.zoneFrom } : {};
  const link = word(tokens, clock.next);
  const bound = suffixAt(tokens, clock.next);
  const bounded = bound?.relation && word(tokens, bound.next) === 'on' ? dateAt(tokens, bound.next + 1) : null;
  if (bound && bounded)
    return { next: bounded.next, readings: combine(bounded.readings, readings), inner: { from: at, ...bound } };
  const joint = link === 'on' || link === 'of' || link === ',' ? clock.next + 1 : clock.next;
  const date = dateAt(tokens, joint);
  const weak = date?.weak && link !== 'on' && link !== 'of';
  // After a comma only a full date belongs to the clock.
  const loose = link === ',' && (date?.readings[0]?.month === undefined || withClock(tokens, date) !== null);
  if (!date || weak || loose) return { next: clock.next, readings, ...zone };
  return { next: date.next, readings: combine(date.readings, readings) };
}

/** "in the morning 9 o'clock", "early morning at 8:00" */
function partLead(tokens: Tokens, at: number) {
  const lead = phraseAt(tokens, at, ['in', 'the']) ?? at;
  const name = /^(?:early|late)$/.test(word(tokens, lead)) ? lead + 1 : lead;
  const part = partNamed(word(tokens, name));
  if (!part || name === at) return null;
  const next = /^(?:at|,|around|about)$/.test(word(tokens, name + 1)) ? name + 2 : name + 1;
  return { part, next };
}

/** "overnight", "in the morning", "all morning", "early afternoon": a part of the day told before. */
function partAlone(tokens: Tokens, at: number): ParsedPoint | null {
  const previous = { anchor: 'previous', days: 0 } as const;
  if (word(tokens, at) === 'overnight') {
    return { next: at + 1, readings: [{ kind: 'date', relativeDay: previous, part: 'overnight' }] };
  }
  const lead =
    phraseAt(tokens, at, ['in', 'the']) ??
    phraseAt(tokens, at, ['during', 'the']) ??
    (word(tokens, at) === 'all' ? at + 1 : at);
  const name = /^(?:early|late|mid)$/.test(word(tokens, lead)) ? lead + 1 : lead;
  const named = word(tokens, name) === '-' ? name + 1 : name;
  const part = partNamed(word(tokens, named));
  if (!part || named === at || /^of$/.test(word(tokens, named + 1))) return null;
  return { next: named + 1, readings: [{ kind: 'date', relativeDay: previous, part }] };
}

const EPOCH_CUES = new Set(['epoch', 'unix', 'timestamp', 'ts', 'time', 'at']);
const EPOCH_UNITS = {
  10: ['second', 1_000_000_000n],
  13: ['millisecond', 1_000_000n],
  16: ['microsecond', 1_000n],
  19: ['nanosecond', 1n],
} as const;

/** 1789000000, 1789000000123 behind "epoch", "timestamp", "ts" or "at". */
function epochAt(tokens: Tokens, at: number): ParsedPoint | null {
  const written = digits(tokens, at, 10, 19);
  const row = written ? EPOCH_UNITS[written.length as keyof typeof EPOCH_UNITS] : undefined;
  const cued =
    EPOCH_CUES.has(word(tokens, at - 1)) ||
    (/^[:=]$/.test(word(tokens, at - 1)) && EPOCH_CUES.has(word(tokens, at - 2)));
  if (!written || !row || !cued || !written.startsWith('1')) return null;
  const part = written.length === 10 && gluedMark(tokens, at + 1, '.') ? digits(tokens, at + 2, 1, 9) : null;
  const next = at + (part ? 3 : 1);
  if (!freeAfter(tokens, next)) return null;
  const instant = BigInt(written) * row[1] + (part ? BigInt(part.padEnd(9, '0')) : 0n);
  return { next, readings: [{ kind: 'epoch', instant, unit: part ? 'microsecond' : row[0] }] };
}

function now(tokens: Tokens, at: number): ParsedPoint | null {
  const told = word(tokens, at) === 'now' && /^(?:until|till|from|between|to|since|by)$/.test(word(tokens, at - 1));
  return told ? { next: at + 1, readings: [{ kind: 'now' }] } : null;
}
