/** Instants as integer nanoseconds since 1970-01-01T00:00:00Z, so that no source loses precision; knows no zone and no calendar but UTC. */

/** Nanoseconds since the epoch, UTC. */
export type Instant = bigint;
/** A length of time in nanoseconds; may be negative. */
export type Nanoseconds = bigint;

export const SECOND: Nanoseconds = 1_000_000_000n;
export const MINUTE: Nanoseconds = 60n * SECOND;
export const HOUR: Nanoseconds = 60n * MINUTE;
export const DAY: Nanoseconds = 24n * HOUR;
export const MILLISECOND: Nanoseconds = 1_000_000n;

/** RFC 3339, also with a space for the T, up to 9 fraction digits, and `+0000` without colon as Jira writes it. */
const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9})\d*)?(?:([Zz])|([+-])(\d\d):?(\d\d))$/;

/** Reads an RFC 3339 instant; null when the text is not one, names no zone, or no such day or minute exists. A leap second counts as the last nanosecond before it. */
export function parseInstant(text: string): Instant | null {
  return atUtcSecond(text) ?? parseAny(text);
}

const ZERO = 0x30;
const NINE = 0x39;
const [DASH, COLON, T, Z] = [0x2d, 0x3a, 0x54, 0x5a];

/** The number that so many digits spell; NaN where another character stands among them. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < ZERO || unit > NINE) return Number.NaN;
    value = value * 10 + unit - ZERO;
  }
  return value;
}

/** `2026-03-02T07:41:09Z`, with up to nine digits behind the second: nearly every time of a record is written so, and there are tens of thousands. Null for every other form. */
function atUtcSecond(text: string): Instant | null {
  const last = text.length - 1;
  if (last < 19 || last > 29 || last === 20 || text.charCodeAt(last) !== Z || text.charCodeAt(10) !== T) return null;
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return null;
  if (last > 19 && text[19] !== '.') return null;
  const [year, month, day] = [digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10)];
  const [hour, minute, second] = [digitsAt(text, 11, 13), digitsAt(text, 14, 16), digitsAt(text, 17, 19)];
  // Days that not every month has, leap seconds and early years are left to the calendar.
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60 && second < 60))
    return null;
  const fraction = last === 19 ? 0 : digitsAt(text, 20, last) * 10 ** (29 - last);
  if (Number.isNaN(fraction)) return null;
  return BigInt(Date.UTC(year, month - 1, day, hour, minute, second)) * MILLISECOND + BigInt(fraction);
}

function parseAny(text: string): Instant | null {
  const found = RFC3339.exec(text.trim());
  if (!found) return null;
  const [, year, month, day, hour, minute, second, fraction = '', , sign, offsetHours, offsetMinutes] = found;
  const leap = second === '60';
  const ms = Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, leap ? 59 : +second!);
  const date = new Date(ms);
  const exists =
    date.getUTCDate() === +day! && date.getUTCMonth() === +month! - 1 && +hour! < 24 && +minute! < 60 && +second! < 61;
  if (!exists || Number.isNaN(ms)) return null;
  const nanos = leap ? 999_999_999n : BigInt(fraction.padEnd(9, '0'));
  const instant = BigInt(ms) * MILLISECOND + nanos;
  if (!sign) return instant;
  const offset = BigInt(+offsetHours! * 60 + +offsetMinutes!) * MINUTE;
  return sign === '-' ? instant + offset : instant - offset;
}

/** The instant of a count of whole seconds since the epoch. */
export const fromEpochSeconds = (seconds: number): Instant => BigInt(Math.round(seconds * 1e6)) * 1000n;

/** RFC 3339 in UTC with as many fraction digits (0, 3, 6 or 9) as the instant needs. */
export function formatInstant(instant: Instant): string {
  const whole = instant / SECOND;
  const rest = Number(instant - whole * SECOND);
  const [seconds, nanos] = rest < 0 ? [Number(whole) - 1, rest + 1e9] : [Number(whole), rest];
  const head = new Date(seconds * 1000).toISOString().slice(0, 19);
  if (nanos === 0) return `${head}Z`;
  const digits = nanos
    .toString()
    .padStart(9, '0')
    .replace(/(?:000)+$/, '');
  return `${head}.${digits.padEnd(Math.ceil(digits.length / 3) * 3, '0')}Z`;
}

/** Milliseconds since the epoch, rounded down: for calendars and zones only. */
export const toEpochMs = (instant: Instant): number =>
  Number((instant - (((instant % MILLISECOND) + MILLISECOND) % MILLISECOND)) / MILLISECOND);
