/** Reads dates with names in them: Mon 14 Sep, September 14th 2026, the 15th, second of August, Sunday's, Christmas Eve; not "may", "march", "sat". */
import { ordinal } from '../amounts/word-number.js';
import type { ParsedDate } from './date-parts.js';
import { dayOf, isYear } from './date-parts.js';
import { DOUBTFUL_NAMES, HOLIDAYS, MONTH_NUMBER, WEEKDAY_NUMBER } from './names.js';
import { endsHere } from './spoken-clock.js';
import type { DayTime } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { digits, freeBefore, gluedMark, word } from './tokens.js';

/** A date with a name in it at a token; null when there is none. */
export function namedDate(tokens: Tokens, at: number): ParsedDate | null {
  if (!freeBefore(tokens, at)) return null;
  const weekday = weekdayAt(tokens, at);
  if (weekday) {
    const joined = word(tokens, weekday.next) === ',' ? weekday.next + 1 : weekday.next;
    const skip = word(tokens, joined) === 'the' ? joined + 1 : joined;
    const day = dayMonth(tokens, skip) ?? monthDay(tokens, skip);
    if (day) return withWeekday(day, weekday.day);
    const alone = weekdayAlone(tokens, at, weekday);
    if (alone) return alone;
    return null;
  }
  return dayMonth(tokens, at) ?? monthDay(tokens, at) ?? theNth(tokens, at) ?? holiday(tokens, at);
}

const withWeekday = (date: ParsedDate, weekday: number): ParsedDate => ({
  ...date,
  readings: date.readings.map((reading) => ({ ...reading, weekday })),
});

interface Weekday {
  readonly next: number;
  readonly day: number;
  /** An abbreviation that is also a word or a name. */
  readonly doubtful: boolean;
}

function weekdayAt(tokens: Tokens, at: number): Weekday | null {
  const token = tokens.list[at];
  if (token?.kind !== 'word') return null;
  const name = token.lower.replace(/'s$/, '');
  const plain = name.endsWith('s') && !WEEKDAY_NUMBER.has(name) ? name.slice(0, -1) : name;
  const day = WEEKDAY_NUMBER.get(plain);
  if (day === undefined) return null;
  const short = plain.length < 6;
  if (short && token.text[0] === token.text[0]?.toLowerCase()) return null;
  const dotted = short && gluedMark(tokens, at + 1, '.');
  return { next: at + (dotted ? 2 : 1), day, doubtful: short && DOUBTFUL_NAMES.has(plain) };
}

/** "Tuesday", "Sunday's", "Monday the 21st", "Monday 21". */
function weekdayAlone(tokens: Tokens, at: number, weekday: Weekday): ParsedDate | null {
  const the = word(tokens, weekday.next) === 'the' ? weekday.next + 1 : weekday.next;
  const nth = ordinal(tokens, the);
  if (nth && !nth.words && nth.value >= 1 && nth.value <= 31) {
    return { next: nth.next, readings: [{ kind: 'date', day: nth.value, weekday: weekday.day }] };
  }
  const bare = digits(tokens, weekday.next, 1, 2);
  const after = word(tokens, weekday.next + 1);
  if (bare && Number(bare) >= 1 && Number(bare) <= 31 && /^(?:between|from|at|,)$/.test(after)) {
    return { next: weekday.next + 1, readings: [{ kind: 'date', day: Number(bare), weekday: weekday.day }] };
  }
  if (
    weekday.doubtful &&
    !/^(?:on|last|next|this|since|until|by|before|after|from|\(|,|\|)?$/.test(word(tokens, at - 1))
  )
    return null;
  return { next: weekday.next, readings: [{ kind: 'date', weekday: weekday.day }] };
}

/** "12 May 2026", "the 12th of May", "second of Aug." */
function dayMonth(tokens: Tokens, at: number): ParsedDate | null {
  const the = word(tokens, at) === 'the' ? at + 1 : at;
  const nth = ordinal(tokens, the);
  const plain = nth ? null : digits(tokens, the, 1, 2);
  const value = nth?.value ?? (plain ? Number(plain) : 0);
  if (value < 1 || value > 31) return null;
  const behind = nth?.next ?? the + 1;
  const of = word(tokens, behind) === 'of' ? behind + 1 : behind;
  const month = monthAt(tokens, of);
  if (!month || (nth?.words && of === behind)) return null;
  return withYear(tokens, month.month, value, month.next);
}

/** "September 14th", "May 12, 2026", "February twenty second". */
function monthDay(tokens: Tokens, at: number): ParsedDate | null {
  const month = monthAt(tokens, at);
  if (!month) return null;
  const the = word(tokens, month.next) === 'the' ? month.next + 1 : month.next;
  const nth = ordinal(tokens, the);
  if (nth && nth.value >= 1 && nth.value <= 31) return withYear(tokens, month.month, nth.value, nth.next);
  const plain = digits(tokens, month.next, 1, 2);
  if (!plain || Number(plain) < 1 || Number(plain) > 31) return null;
  // "May 14:02" has no day.
  if (gluedMark(tokens, month.next + 1, ':') || word(tokens, month.next + 1) === '%') return null;
  return withYear(tokens, month.month, Number(plain), month.next + 1);
}

/** A month name; a lower-case "may" or "march" is a verb. */
export function monthAt(tokens: Tokens, at: number): { readonly month: number; readonly next: number } | null {
  const token = tokens.list[at];
  const month = token?.kind === 'word' ? MONTH_NUMBER.get(token.lower.replace(/'s$/, '')) : undefined;
  if (!token || month === undefined) return null;
  const lower = token.text[0] === token.text[0]?.toLowerCase();
  if (lower && DOUBTFUL_NAMES.has(token.lower) && token.lower.length < 6 && !/^\d/.test(word(tokens, at + 1)))
    return null;
  if (lower && (token.lower === 'may' || token.lower === 'march') && !/^(?:st|nd|rd|th|of)$/.test(word(tokens, at - 1)))
    return null;
  const dotted = token.lower.length < 5 && gluedMark(tokens, at + 1, '.') && tokens.list[at + 2] !== undefined;
  return { month, next: at + (dotted ? 2 : 1) };
}

/** The year behind a day, with or without a comma. */
function withYear(tokens: Tokens, month: number, day: number, at: number): ParsedDate {
  const comma = word(tokens, at) === ',' ? at + 1 : at;
  const year = digits(tokens, comma, 4, 4);
  const clock = gluedMark(tokens, comma + 1, ':') || word(tokens, comma + 1) === 'h';
  if (year && isYear(year) && !clock) return { next: comma + 1, readings: [dayOf(Number(year), month, day)] };
  return { next: at, readings: [dayOf(undefined, month, day)] };
}

/** "the 15th", "the 17 between …"; not "the 15th attempt" or "the 99th percentile". */
function theNth(tokens: Tokens, at: number): ParsedDate | null {
  if (word(tokens, at) !== 'the') return null;
  const nth = ordinal(tokens, at + 1);
  const bare = nth ? null : digits(tokens, at + 1, 1, 2);
  const value = nth ? nth.value : Number(bare);
  if (!value || value > 31 || nth?.words) return null;
  const next = nth?.next ?? at + 2;
  const ranged = /^(?:between|from|at)$/.test(word(tokens, next));
  if (nth ? !ranged && !endsHere(tokens, next) : !(ranged && word(tokens, at - 1) === 'on')) return null;
  return { next, readings: [{ kind: 'date', day: value }] };
}

const HOLIDAY_WORDS = [...HOLIDAYS].map(([name, [month, day]]) => ({ words: name.split(' '), month, day }));

function holiday(tokens: Tokens, at: number): ParsedDate | null {
  for (const { words, month, day } of HOLIDAY_WORDS) {
    if (words.every((part, index) => word(tokens, at + index) === part)) {
      return { next: at + words.length, readings: [dayOf(undefined, month, day)] };
    }
  }
  return null;
}

/** Whether a date says more than a bare weekday or day of the month. */
export const isFull = (date: DayTime): boolean => date.month !== undefined;
