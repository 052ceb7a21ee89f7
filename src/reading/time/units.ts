/** Units of time: their spellings and lengths; a lone "m" or "s" is one only where nothing else fits. */
import type { DurationUnit } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { digits, word } from './tokens.js';

/** Nanoseconds of one unit; a month is 30 days and a year 365, as a length. */
export const UNIT_NANOSECONDS: { readonly [unit in DurationUnit]: bigint } = {
  nanosecond: 1n,
  microsecond: 1_000n,
  millisecond: 1_000_000n,
  second: 1_000_000_000n,
  minute: 60_000_000_000n,
  hour: 3_600_000_000_000n,
  day: 86_400_000_000_000n,
  week: 604_800_000_000_000n,
  month: 2_592_000_000_000_000n,
  year: 31_536_000_000_000_000n,
};

const NAMES: ReadonlyMap<string, DurationUnit> = new Map(
  Object.entries({
    ns: 'nanosecond',
    nanosecond: 'nanosecond',
    nanoseconds: 'nanosecond',
    us: 'microsecond',
    µs: 'microsecond',
    μs: 'microsecond',
    microsecond: 'microsecond',
    microseconds: 'microsecond',
    ms: 'millisecond',
    msec: 'millisecond',
    msecs: 'millisecond',
    millis: 'millisecond',
    millisecond: 'millisecond',
    milliseconds: 'millisecond',
    s: 'second',
    sec: 'second',
    secs: 'second',
    second: 'second',
    seconds: 'second',
    m: 'minute',
    min: 'minute',
    mins: 'minute',
    minute: 'minute',
    minutes: 'minute',
    h: 'hour',
    hr: 'hour',
    hrs: 'hour',
    hour: 'hour',
    hours: 'hour',
    d: 'day',
    day: 'day',
    days: 'day',
    w: 'week',
    wk: 'week',
    wks: 'week',
    week: 'week',
    weeks: 'week',
    mo: 'month',
    month: 'month',
    months: 'month',
    y: 'year',
    yr: 'year',
    yrs: 'year',
    year: 'year',
    years: 'year',
  } as const),
);

const SINGLE = new Set(['s', 'm', 'h', 'd', 'w', 'y', 'mo']);
const MINUTE_CUES = new Set([
  'for',
  'after',
  'in',
  'within',
  'took',
  'every',
  'last',
  'past',
  'than',
  'lasted',
  '~',
  'about',
  'around',
  'over',
]);
const RELATIVE = new Set([
  'later',
  'earlier',
  'ago',
  'after',
  'before',
  'outage',
  'downtime',
  'window',
  'timeout',
  'delay',
]);

export interface UnitContext {
  readonly under?: DurationUnit | undefined;
  /** The number is in digits. */
  readonly number: boolean;
  /** The word before the number. */
  readonly cue: string;
}

/** The unit at a token; single letters only beside digits, "m" only where minutes are meant. */
export function unitAt(
  tokens: Tokens,
  at: number,
  context?: UnitContext,
): { readonly unit: DurationUnit; readonly next: number; readonly short: boolean } | null {
  const token = tokens.list[at];
  const name = token?.lower.replace(/'s$|s'$/, '') ?? '';
  const unit = token?.kind === 'word' ? NAMES.get(name) : undefined;
  if (!token || !unit) return null;
  const short = SINGLE.has(name);
  const next =
    at +
    1 +
    (name.length < 4 &&
    name.length > 1 &&
    word(tokens, at + 1) === '.' &&
    tokens.list[at + 1]?.glued &&
    /^[a-z(]/.test(tokens.list[at + 2]?.text ?? '')
      ? 1
      : 0);
  if (!short) return { unit, next, short };
  if (!context?.number || token.text !== token.lower) return null;
  if (name === 's' && token.glued && isHttpCodes(tokens, at, context.cue)) return null;
  if (name === 'm' && !isMinutes(tokens, at, context)) return null;
  if ((name === 'd' || name === 'w' || name === 'y' || name === 'mo') && !token.glued) return null;
  return { unit, next, short };
}

/** "5m" may be lines, metres or millions; beside hours, seconds or words of time it is minutes. */
function isMinutes(tokens: Tokens, at: number, context: UnitContext): boolean {
  if (context.under === 'hour' || context.under === 'day') return true;
  const further = digits(tokens, at + 1, 1, 2) && /^(?:s|sec|secs)$/.test(word(tokens, at + 2));
  return (
    Boolean(further) ||
    MINUTE_CUES.has(context.cue) ||
    RELATIVE.has(word(tokens, at + 1)) ||
    (word(tokens, at + 1) === '-' && RELATIVE.has(word(tokens, at + 2)))
  );
}

/** "500s" and "429s" are answers of a server, unless a word of time comes before. */
const isHttpCodes = (tokens: Tokens, at: number, cue: string): boolean =>
  /^(?:20[0-6]|30[0-8]|[45][0-5]\d)$/.test(tokens.list[at - 1]?.text ?? '') &&
  !MINUTE_CUES.has(cue) &&
  !/^(?:-|timeout|delay|to)$/.test(word(tokens, at + 1));
