/** Finds every expression of time in one clean sentence or cell, the longest at each place, with all its readings; resolves nothing. */
import { exactly } from '../amounts/number-reading.js';
import { durationAt, lengthOf } from './duration-grammar.js';
import { mayStartTime } from './first-words.js';
import { pointAt } from './point-grammar.js';
import type { Prefix, Suffix } from './prefix-words.js';
import { AMOUNT_ONLY, prefixAt, suffixAt } from './prefix-words.js';
import { rangeAt } from './range-grammar.js';
import { relativeAt, theUnit, withinAt } from './relative-grammar.js';
import type { ClockTime, PointTime, TimeMention, TimeReading } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { freeAfter, freeBefore, gluedMark, tokenize, word } from './tokens.js';

interface Core {
  readonly at: number;
  readonly next: number;
  readonly readings: readonly TimeReading[];
  readonly inner?: Prefix;
  /** It begins with "between", which no hedge can stand before. */
  readonly between?: boolean;
}

/**
 * The times of a sentence in order, non-overlapping.
 * @example
 * readTimes('Rolled back just before ten, 44 minutes later.').map((m) => m.text); // → ['just before ten', '44 minutes later']
 */
export function readTimes(text: string): readonly TimeMention[] {
  let tokens = tokenize(text);
  const found: TimeMention[] = [];
  for (let at = 0; at < tokens.list.length; ) {
    const mention = mayStartTime(tokens.list[at]!) ? mentionAt(tokens, at) : null;
    if (!mention) {
      at++;
      continue;
    }
    found.push(mention.value);
    at = mention.next;
    if (mention.value.readings[0]?.kind === 'date') tokens = { ...tokens, afterDate: at };
  }
  return found;
}

function mentionAt(tokens: Tokens, at: number): { readonly value: TimeMention; readonly next: number } | null {
  const direct = coreAt(tokens, at);
  const prefix = prefixAt(tokens, at);
  const led = prefix ? coreAt(tokens, prefix.next) : null;
  const usable = led && prefix && fits(prefix, led) ? led : null;
  // What swallowed the words itself ("from … to", "within …") wins a tie.
  const core = usable && (!direct || usable.next > direct.next) ? usable : direct;
  if (!core) return null;
  return build(tokens, core, core === usable ? prefix : null);
}

/** "over", "at least", "up to" are said of lengths, not of clocks; "at" of clocks, not of lengths. */
function fits(prefix: Prefix, core: Core): boolean {
  const length = core.readings[0]?.kind === 'duration';
  if (prefix.hedge && core.between) return false;
  if (length) return prefix.relation !== 'on' && prefix.relation !== 'at';
  const amountOnly = prefix.hedge && AMOUNT_ONLY.has(prefix.hedge);
  return !amountOnly || core.readings[0]?.kind === 'relative';
}

/** The longest expression at a token. */
function coreAt(tokens: Tokens, at: number): Core | null {
  const first = tokens.list[at];
  if (!first || !mayStartTime(first) || !freeBefore(tokens, at)) return null;
  let best: Core | null = null;
  for (const read of [rangeAt, relativeAt, withinAt, pointAt, durationAt, wholeUnit]) {
    const found = read(tokens, at);
    if (found && found.readings.length > 0 && (!best || found.next > best.next))
      best = { at, ...found, between: word(tokens, at) === 'between' };
  }
  return best;
}

/** "for the hour" */
function wholeUnit(
  tokens: Tokens,
  at: number,
): { readonly next: number; readonly readings: readonly TimeReading[] } | null {
  if (word(tokens, at) !== 'the' || word(tokens, at - 1) !== 'for') return null;
  return theUnit(tokens, at);
}

function build(
  tokens: Tokens,
  core: Core,
  prefix: Prefix | null,
): { readonly value: TimeMention; readonly next: number } {
  const suffix = suffixAt(tokens, core.next) ?? fromOn(tokens, core, prefix);
  const second = suffix ? null : secondClock(tokens, core, prefix);
  const next = suffix?.next ?? second?.next ?? core.next;
  const from = prefix ? Math.min(prefix.from, core.at) : core.at;
  const start = tokens.list[from]!.start;
  const end = tokens.list[next - 1]!.end;
  const hedge = prefix?.hedge ?? suffix?.hedge ?? core.inner?.hedge;
  const relation = suffix?.relation ?? core.inner?.relation ?? prefix?.relation;
  const inclusive = suffix?.inclusive ?? prefix?.inclusive ?? core.inner?.inclusive;
  const zone = zoneOf(core.readings[0]);
  const value: TimeMention = {
    start,
    end,
    text: tokens.text.slice(start, end),
    core: { start: tokens.list[core.at]!.start, end: tokens.list[core.next - 1]!.end },
    readings: relation === 'for' ? [...core.readings, ...lengthsOf(core.readings)] : core.readings,
    ...(hedge ? { hedge } : {}),
    ...(relation ? { relation } : {}),
    ...(inclusive ? { inclusive } : {}),
    ...(zone ? { zone } : {}),
    ...(second ? { second: second.value } : {}),
  };
  return { value, next };
}

/** "From 16:01 on": the "on" of a date would have been read with the clock. */
const fromOn = (tokens: Tokens, core: Core, prefix: Prefix | null): Suffix | null =>
  prefix?.relation === 'from' && word(tokens, core.next) === 'on'
    ? { next: core.next + 1, relation: 'since', inclusive: true }
    : null;

/** "down for the next 20 minutes" tells a length too. */
const lengthsOf = (readings: readonly TimeReading[]): readonly TimeReading[] =>
  readings.flatMap((reading) => {
    if (reading.kind !== 'period' || reading.count === undefined) return [];
    const unit = reading.unit === 'weekend' || reading.unit === 'quarter' ? null : reading.unit;
    return unit ? [lengthOf(exactly(reading.count), unit)] : [];
  });

function zoneOf(reading: TimeReading | undefined): ClockTime['zone'] {
  if (reading?.kind === 'clock') return reading.zone;
  if (reading?.kind === 'instant') return reading.clock.zone;
  return reading?.kind === 'range' && reading.to ? zoneOf(reading.to) : undefined;
}

/** "22:41 (08:41 AEST)", "before eleven (10:41)": the same instant on another clock, or said more exactly. */
function secondClock(tokens: Tokens, core: Core, prefix: Prefix | null) {
  const first = core.readings[0];
  const clocklike = first?.kind === 'clock' || first?.kind === 'instant';
  if (!clocklike || word(tokens, core.next) !== '(' || gluedMark(tokens, core.next, '(')) return null;
  const point = pointAt(tokens, core.next + 1);
  const told = point?.readings[0];
  if (!point || word(tokens, point.next) !== ')' || !freeAfter(tokens, point.next + 1)) return null;
  if (told?.kind !== 'clock' && told?.kind !== 'instant') return null;
  if (
    !zoneOf(told) &&
    !zoneOf(first) &&
    !prefix?.hedge &&
    prefix?.relation !== 'before' &&
    prefix?.relation !== 'after'
  )
    return null;
  const span = { start: tokens.list[core.next + 1]!.start, end: tokens.list[point.next - 1]!.end };
  return { next: point.next + 1, value: { span, readings: point.readings as readonly PointTime[] } };
}
