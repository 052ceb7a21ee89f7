/** Reads clocks written in digits: 14:02:11.331, 2 PM, 8.30pm, 14h02, 1400h, 0230 UTC; not durations, versions, ratios or ports. */
import type { ParsedClock } from './clock-parts.js';
import { fractionAt, meridiemAt, withMeridiem } from './clock-parts.js';
import type { ClockTime } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { digits, freeAfter, freeBefore, gluedDigits, gluedMark, word } from './tokens.js';
import { zoneAt } from './zone-grammar.js';

/** Words after which h:mm:ss or 1h30 is a length of time. */
const LENGTH_CUES = new Set([
  'for',
  'took',
  'take',
  'takes',
  'taking',
  'lasted',
  'lasting',
  'elapsed',
  'duration',
  'runtime',
  'within',
  'of',
  'down',
]);

/** A clock in digits at a token; null when there is none. */
export function digitalClock(tokens: Tokens, at: number): ParsedClock | null {
  if (tokens.list[at]?.kind !== 'number' || !freeBefore(tokens, at)) return null;
  return (
    colonClock(tokens, at) ??
    hourClock(tokens, at) ??
    dottedClock(tokens, at) ??
    letterClock(tokens, at) ??
    fourDigits(tokens, at)
  );
}

/** 14:02 · 14:02:11 · 14:02:11.331 · 9:28 AM */
function colonClock(tokens: Tokens, at: number): ParsedClock | null {
  const hour = digits(tokens, at, 1, 2);
  const minute = gluedMark(tokens, at + 1, ':') ? gluedDigits(tokens, at + 2, 2, 2) : null;
  if (!hour || !minute || Number(hour) > 24 || Number(minute) > 59) return null;
  const second = gluedMark(tokens, at + 3, ':') ? gluedDigits(tokens, at + 4, 2, 2) : null;
  if (second && Number(second) > 60) return null;
  const fraction = second ? fractionAt(tokens, at + 5) : null;
  const next = at + (fraction ? 7 : second ? 5 : 3);
  if (second && isLength(tokens, at, next, fraction?.digits ?? 0)) return null;
  const before = word(tokens, next);
  if (before === 'aspect' || before === 'ratio' || before === 'scale') return null;
  const clock: ClockTime = {
    kind: 'clock',
    hour: Number(hour),
    minute: Number(minute),
    ...(second ? { second: Number(second) } : {}),
    ...(fraction ? { nanoseconds: fraction.nanoseconds } : {}),
    precision: fraction ? 'fraction' : second ? 'second' : 'minute',
    meridiem: meridiemOf(hour),
  };
  return finish(tokens, clock, next);
}

/** How a written hour without am or pm may be meant. */
const meridiemOf = (hour: string): ClockTime['meridiem'] =>
  hour.startsWith('0') || Number(hour) > 12 || hour === '0' ? 'none' : hour.length === 1 ? 'either' : 'maybe';

/** 00:00:05.1 and "took 01:12:40" are lengths. */
function isLength(tokens: Tokens, at: number, next: number, fractionDigits: number): boolean {
  const cue =
    LENGTH_CUES.has(word(tokens, at - 1)) || (word(tokens, at - 1) === ':' && LENGTH_CUES.has(word(tokens, at - 2)));
  const unit = /^(?:elapsed|long|hours?|minutes?|seconds?|h|min)$/.test(word(tokens, next));
  return cue || unit || (word(tokens, at) === '00' && fractionDigits > 0 && fractionDigits < 3);
}

/** 2 PM · 8am · 6 p.m. */
function hourClock(tokens: Tokens, at: number): ParsedClock | null {
  const hour = digits(tokens, at, 1, 2);
  if (!hour || Number(hour) > 12 || Number(hour) === 0 || !meridiemAt(tokens, at + 1)) return null;
  return finish(
    tokens,
    { kind: 'clock', hour: Number(hour), minute: 0, precision: 'hour', meridiem: 'either' },
    at + 1,
  );
}

/** 8.30pm · 14.02 UTC; a dotted pair without am, pm or zone is a number. */
export function dottedClock(tokens: Tokens, at: number, certain = false): ParsedClock | null {
  const hour = digits(tokens, at, 1, 2);
  const minute = gluedMark(tokens, at + 1, '.') ? gluedDigits(tokens, at + 2, 2, 2) : null;
  if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59) return null;
  const cue = certain || meridiemAt(tokens, at + 3) || zoneAt(tokens, at + 3);
  if (!cue) return null;
  const clock: ClockTime = {
    kind: 'clock',
    hour: Number(hour),
    minute: Number(minute),
    precision: 'minute',
    meridiem: meridiemOf(hour),
  };
  return finish(tokens, clock, at + 3);
}

/** 14h02 · 09h15 · 1400h · at 14h */
function letterClock(tokens: Tokens, at: number): ParsedClock | null {
  const four = digits(tokens, at, 4, 4);
  const unit = tokens.list[at + 1];
  if (four && unit && (unit.lower === 'h' || unit.lower === 'hrs' || unit.lower === 'hours')) {
    const certain = (unit.lower === 'h' && unit.glued) || four.startsWith('0') || CLOCK_CUES.has(word(tokens, at - 1));
    return certain ? packed(tokens, four, at + 2) : null;
  }
  const hour = digits(tokens, at, 1, 2);
  if (!hour || !unit?.glued || unit.lower !== 'h' || Number(hour) > 23) return null;
  const minute = gluedDigits(tokens, at + 2, 2, 2);
  if (minute && Number(minute) < 60) {
    const length = hour.length === 1 || LENGTH_CUES.has(word(tokens, at - 1)) || /^m/.test(word(tokens, at + 3));
    if (length && !CLOCK_CUES.has(word(tokens, at - 1))) return null;
    return finish(
      tokens,
      { kind: 'clock', hour: Number(hour), minute: Number(minute), precision: 'minute', meridiem: 'none' },
      at + 3,
    );
  }
  if (!HOUR_CUES.has(word(tokens, at - 1)) && !zoneAt(tokens, at + 2)) return null;
  return finish(tokens, { kind: 'clock', hour: Number(hour), minute: 0, precision: 'hour', meridiem: 'none' }, at + 2);
}

const CLOCK_CUES = new Set(['at', 'by', 'until', 'till', 'before', 'since', 'around', 'from', 'between', '@']);
const HOUR_CUES = new Set(['at', 'by', 'until', 'till', 'since', 'around', '@']);

/** 0230 UTC · 0230Z · at 0730 · between 0730 and 0930 */
function fourDigits(tokens: Tokens, at: number): ParsedClock | null {
  const four = digits(tokens, at, 4, 4);
  if (!four) return null;
  const zone = zoneAt(tokens, at + 1);
  const signed = zone && /^[+−-]/.test(word(tokens, at + 1));
  if (!(zone && !signed) && !(four.startsWith('0') && CLOCK_CUES.has(word(tokens, at - 1)))) return null;
  return packed(tokens, four, at + 1);
}

/** Hour and minute written together. */
export function packed(tokens: Tokens, four: string, next: number): ParsedClock | null {
  const hour = Number(four.slice(0, 2));
  const minute = Number(four.slice(2));
  if (hour > 23 || minute > 59) return null;
  return finish(tokens, { kind: 'clock', hour, minute, precision: 'minute', meridiem: 'none' }, next);
}

/** What may follow every clock: am or pm, "o'clock", a zone; and nothing glued that makes it part of something else. */
function finish(tokens: Tokens, clock: ClockTime, next: number): ParsedClock | null {
  const found = withMeridiem(tokens, clock, next);
  return found && freeAfter(tokens, found.next) ? found : null;
}
