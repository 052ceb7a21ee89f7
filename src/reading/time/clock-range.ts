/** Decides which halves of the day the two clocks of a range mean, and reads bare hours where the other end shows that they are hours. */

import { inPart } from './clock-parts.js';
import { dottedClock, packed } from './digital-clock.js';
import { HOUR_WORDS } from './names.js';
import type { ClockTime, PartOfDay, RangeTime } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { digits, gluedMark, word } from './tokens.js';

export interface BareClock {
  readonly next: number;
  readonly readings: readonly ClockTime[];
  readonly bare: true;
}

/** "Fell to 22 seconds": what has a unit is no hour. */
const MEASURES =
  /^(?:%|percent|per|times|x|ms|s|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)$/;

/** "5", "five", "9.30", "0730" as one end of a range. */
export function bareClock(tokens: Tokens, at: number): BareClock | null {
  const before = tokens.list[at - 1];
  if (tokens.list[at]?.glued && tokens.freed !== at && before && before.text !== '(') return null;
  const dotted = dottedClock(tokens, at, true);
  if (dotted) return { ...dotted, bare: true };
  const four = digits(tokens, at, 4, 4);
  if (four) {
    const found = packed(tokens, four, at + 1);
    return found && four.startsWith('0') ? { ...found, bare: true } : null;
  }
  const spelled = HOUR_WORDS.get(word(tokens, at));
  const written = digits(tokens, at, 1, 2);
  const hour = spelled ?? (written === null ? null : Number(written));
  if (
    hour === null ||
    hour > 24 ||
    (gluedMark(tokens, at + 1, '.') && tokens.list[at + 2]?.glued) ||
    MEASURES.test(word(tokens, at + 1))
  )
    return null;
  if (tokens.list[at + 1]?.glued && /^[:/,]$/.test(word(tokens, at + 1)) && tokens.list[at + 2]?.glued) return null;
  const meridiem = hour < 1 || hour > 12 || written?.startsWith('0') ? 'none' : 'either';
  const clock: ClockTime = { kind: 'clock', hour, minute: 0, precision: 'hour', meridiem, bare: true };
  if (meridiem === 'none') return { next: at + 1, readings: [clock], bare: true };
  const half = hour % 12;
  return {
    next: at + 1,
    readings: [
      { ...clock, hour },
      { ...clock, hour: hour === 12 ? 0 : half + 12 },
    ],
    bare: true,
  };
}

const minutes = (clock: ClockTime): number => clock.hour * 60 + clock.minute + (clock.second ?? 0) / 60;
const fixed = (clock: ClockTime): boolean =>
  clock.meridiem === 'am' || clock.meridiem === 'pm' || clock.meridiem === 'none';

/** Every sensible pairing of two ends, each with its readings; zones are shared. */
export function clockRanges(
  from: readonly ClockTime[],
  to: readonly ClockTime[],
  part?: PartOfDay,
): readonly RangeTime[] {
  const [starts, ends] = sharedZone(from, to);
  const pairs = starts.flatMap((a) => ends.map((b) => ({ a, b })));
  const chosen = part && part !== 'day' ? inDayPart(starts, ends, part) : choose(pairs, starts[0]!, ends[0]!);
  return chosen.map(({ a, b }) => ({ kind: 'range', from: a, to: b }));
}

interface Pair {
  readonly a: ClockTime;
  readonly b: ClockTime;
}

function choose(pairs: readonly Pair[], first: ClockTime, last: ClockTime): readonly Pair[] {
  if (fixed(first) && fixed(last)) return pairs;
  if (first.meridiem === 'maybe' && last.meridiem === 'maybe') return pairs;
  const shortest = (list: readonly Pair[]): readonly Pair[] => [...list].sort((x, y) => span(x) - span(y)).slice(0, 1);
  const forward = pairs.filter(({ a, b }) => minutes(b) > minutes(a));
  // "5 to 6pm", "8am-3": one end is certain, the other is the nearest that fits.
  if (fixed(first) || fixed(last)) return shortest(forward.length > 0 ? forward : pairs);
  const sameHalf = forward.filter(({ a, b }) => a.hour < 12 === b.hour < 12);
  if (sameHalf.length > 0) return sameHalf;
  return shortest(forward.length > 0 ? forward : pairs);
}

const span = ({ a, b }: Pair): number => (minutes(b) - minutes(a) + 1440) % 1440;

/** "from 8am-3 yesterday afternoon", "between 7 and 9:30 last night": what is open is in the part of the day. */
function inDayPart(starts: readonly ClockTime[], ends: readonly ClockTime[], part: PartOfDay): readonly Pair[] {
  const end = fixed(ends[0]!) ? ends[0]! : inPart({ ...ends[0]!, meridiem: 'either' }, part);
  const start = fixed(starts[0]!) ? starts[0]! : inPart({ ...starts[0]!, meridiem: 'either' }, part);
  return [{ a: start, b: end }];
}

function sharedZone(
  from: readonly ClockTime[],
  to: readonly ClockTime[],
): readonly [readonly ClockTime[], readonly ClockTime[]] {
  const zone = to[0]?.zone;
  if (!zone || from[0]?.zone) return [from, to];
  return [from.map((clock) => ({ ...clock, zone })), to];
}
