/** Reads lengths of time: 1 h 42 min, ten-minute, an hour and a half, three quarters of an hour, 3–5 minutes, a few seconds. */
import { VULGAR } from '../amounts/digit-number.js';
import { leadOf, placeOfLead } from '../amounts/lead-of.js';
import type { NumberReading } from '../amounts/number-reading.js';
import { exactly } from '../amounts/number-reading.js';
import { anyNumber } from '../amounts/word-number.js';
import { readOnce } from './read-once.js';
import type { DurationTime, DurationUnit } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { digits, freeAfter, freeBefore, gluedDigits, gluedMark, phraseAt, word } from './tokens.js';
import { UNIT_NANOSECONDS, unitAt } from './units.js';

export interface ParsedDuration {
  readonly next: number;
  readonly readings: readonly DurationTime[];
}

/** A length of time at a token; null when there is none. */
export const durationAt = readOnce(durationAnew);

function durationAnew(tokens: Tokens, at: number): ParsedDuration | null {
  if (!freeBefore(tokens, at)) return null;
  const found = fractional(tokens, at) ?? clocklike(tokens, at) ?? ranged(tokens, at) ?? counted(tokens, at);
  if (!found) return null;
  const long = word(tokens, found.next) === '-' && /^(?:long|ish)$/.test(word(tokens, found.next + 1)) ? 2 : 0;
  const next = found.next + long;
  return freeAfter(tokens, next) || word(tokens, next) === '-' ? { ...found, next } : null;
}

const NS = (count: number, unit: DurationUnit): bigint =>
  (BigInt(Math.round(count * 1e6)) * (UNIT_NANOSECONDS[unit] / 1000n)) / 1000n;

/** A length of one number and one unit. */
export function lengthOf(number: NumberReading, unit: DurationUnit): DurationTime {
  const coarse = unit !== 'second' && UNIT_NANOSECONDS[unit] > UNIT_NANOSECONDS.second;
  const part = coarse ? partOf(number.low) : 0;
  return {
    kind: 'duration',
    low: scaled(number.low, unit),
    high: scaled(number.high, unit),
    stated: number.usual ?? number.low,
    unit,
    step: part > 0 ? part : number.step,
    ...(number.vague ? { vague: true as const } : {}),
  };
}

const scaled = (count: number, unit: DurationUnit): bigint =>
  unit === 'nanosecond' ? BigInt(Math.round(count)) : NS(count, unit);

/** Halves and quarters have their own step, however they are written. */
const partOf = (value: number): number =>
  value % 1 === 0.5 ? 0.5 : value % 1 === 0.25 || value % 1 === 0.75 ? 0.25 : 0;

/** "half an hour", "a quarter of an hour", "three quarters of an hour", "½ hour", "half a minute" */
function fractional(tokens: Tokens, at: number): ParsedDuration | null {
  const lead = shareAt(tokens, at);
  if (!lead) return null;
  const of = word(tokens, lead.next) === 'of' ? lead.next + 1 : lead.next;
  const article =
    word(tokens, of) === 'a' || word(tokens, of) === 'an' ? of + 1 : word(tokens, of) === '-' ? of + 1 : of;
  const unit = unitAt(tokens, article);
  if (
    !unit ||
    (article === lead.next &&
      word(tokens, at) !== 'half' &&
      !VULGAR.has(word(tokens, at)) &&
      word(tokens, at + 1) !== 'half')
  )
    return null;
  return { next: unit.next, readings: [lengthOf(exactly(lead.value, lead.step), unit.unit)] };
}

function shareAt(
  tokens: Tokens,
  at: number,
): { readonly next: number; readonly value: number; readonly step: number } | null {
  const vulgar = VULGAR.get(word(tokens, at));
  if (vulgar !== undefined) return { next: at + 1, value: vulgar, step: vulgar === 0.5 ? 0.5 : 0.25 };
  const three = phraseAt(tokens, at, ['three', 'quarters']);
  if (three !== null) return { next: three, value: 0.75, step: 0.25 };
  const article = word(tokens, at) === 'a' ? at + 1 : at;
  if (word(tokens, article) === 'half') return { next: article + 1, value: 0.5, step: 0.5 };
  return word(tokens, article) === 'quarter' ? { next: article + 1, value: 0.25, step: 0.25 } : null;
}

/** 00:00:05.1, 01:12:40 where the clock grammar found a length. */
function clocklike(tokens: Tokens, at: number): ParsedDuration | null {
  const hours = gluedMark(tokens, at + 1, ':') && gluedMark(tokens, at + 3, ':') ? tokens.list[at]!.text : '';
  const minutes = gluedDigits(tokens, at + 2, 2, 2);
  const seconds = gluedDigits(tokens, at + 4, 2, 2);
  if (!/^\d{1,3}$/.test(hours) || !minutes || !seconds || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const part = gluedMark(tokens, at + 5, '.') ? gluedDigits(tokens, at + 6, 1, 9) : null;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${part ?? 0}`);
  const elapsed = word(tokens, at + (part ? 7 : 5)) === 'elapsed' ? 1 : 0;
  return {
    next: at + (part ? 7 : 5) + elapsed,
    readings: [lengthOf(exactly(total, part ? 10 ** -part.length : 1), 'second')],
  };
}

/** "3–5 minutes", "three to five minutes", "between 3 and 5 minutes", "from 3 to 5 minutes" */
function ranged(tokens: Tokens, at: number): ParsedDuration | null {
  const led = word(tokens, at) === 'between' || word(tokens, at) === 'from' ? at + 1 : at;
  const first = anyNumber(tokens, led);
  if (!first || first.readings[0]!.vague || isChange(tokens, led)) return null;
  const firstUnit = unitAt(tokens, first.next);
  const joint = firstUnit?.next ?? first.next;
  const mark = word(tokens, joint);
  const ties =
    mark === '–' ||
    mark === '—' ||
    mark === '-' ||
    mark === 'to' ||
    mark === 'or' ||
    (mark === 'and' && word(tokens, at) === 'between');
  if (!ties) return null;
  const second = anyNumber(tokens, joint + 1);
  const unit = second ? unitAt(tokens, second.next) : null;
  if (!second || !unit || second.readings[0]!.vague) return null;
  const low = first.readings[0]!;
  const high = second.readings[0]!;
  const from = lengthOf(low, firstUnit?.unit ?? unit.unit);
  const to = lengthOf(high, unit.unit);
  if (from.low >= to.high) return null;
  return {
    next: unit.next,
    readings: [{ ...to, low: from.low, high: to.high, stated: high.high, step: Math.min(low.step, high.step) }],
  };
}

/** "Rose from about 230 ms to nine seconds", "cut from four hours to five": what was and what became, no length between the two. */
const isChange = (tokens: Tokens, first: number): boolean =>
  leadOf(tokens, first) === 'from' && !SPREADS.test(word(tokens, placeOfLead(tokens, first) - 1));
const SPREADS =
  /^(?:anywhere|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|t(?:akes?|aking|ook)|last(?:s|ed|ing)?|waits?|waited)$/;

/** "42 minutes", "1 h 42 min", "an hour and twenty minutes", "one hour and a half", "2.5 hrs" */
function counted(tokens: Tokens, at: number): ParsedDuration | null {
  const first = onePart(tokens, at);
  if (!first) return null;
  let parts: readonly DurationTime[] = [first.duration];
  let next = first.next;
  for (let more = 0; more < 4; more++) {
    const last = parts.at(-1)!;
    if (last.vague) break;
    const joint = word(tokens, next) === 'and' || word(tokens, next) === ',' ? next + 1 : next;
    const fraction = joint > next ? partAt(tokens, joint) : null;
    if (fraction && unitAt(tokens, fraction.next) === null && !/^(?:an?|of)$/.test(word(tokens, fraction.next))) {
      parts = [...parts, lengthOf(exactly(fraction.value, fraction.step), last.unit)];
      next = fraction.next;
      break;
    }
    const part = onePart(tokens, joint, last.unit) ?? bareRest(tokens, joint, last.unit);
    if (!part || part.duration.vague || UNIT_NANOSECONDS[part.duration.unit] >= UNIT_NANOSECONDS[last.unit]) break;
    parts = [...parts, part.duration];
    next = part.next;
  }
  return { next, readings: [sum(parts)] };
}

const UNDER: { readonly [unit in DurationUnit]?: DurationUnit } = { hour: 'minute', minute: 'second' };

/** "6 min 45", "1 h 11": a last number whose unit goes without saying, with nothing behind it that it could count. */
function bareRest(tokens: Tokens, at: number, over: DurationUnit) {
  const unit = UNDER[over];
  const written = unit && !tokens.list[at]?.glued ? digits(tokens, at, 2, 2) : null;
  const ends = !tokens.list[at + 1] || (/^[.,;)|]$/.test(word(tokens, at + 1)) && !tokens.list[at + 2]?.glued);
  return unit && written && Number(written) < 60 && ends
    ? { next: at + 1, duration: lengthOf(exactly(Number(written)), unit) }
    : null;
}

/** "… and a half", "… and three quarters". */
const partAt = (tokens: Tokens, at: number) => (VULGAR.has(word(tokens, at)) ? null : shareAt(tokens, at));

function sum(parts: readonly DurationTime[]): DurationTime {
  const last = parts.at(-1)!;
  if (parts.length === 1) return last;
  const total = parts.reduce((all, part) => all + part.low, 0n);
  return { ...last, low: total, high: total, stated: Number(total) / Number(UNIT_NANOSECONDS[last.unit]) };
}

/** One number and its unit. `under` is the unit before it, which lets a glued "m" be minutes. */
function onePart(
  tokens: Tokens,
  at: number,
  under?: DurationUnit,
): { readonly next: number; readonly duration: DurationTime } | null {
  const number = anyNumber(tokens, at) ?? articleAt(tokens, at);
  const reading = number?.readings[0];
  if (!number || !reading) return null;
  const dash = word(tokens, number.next) === '-' && tokens.list[number.next]?.glued ? number.next + 1 : number.next;
  const skip = reading.vague && word(tokens, dash) === 'of' ? dash + 1 : dash;
  const more =
    word(tokens, skip) === 'more' || word(tokens, skip) === 'full' || word(tokens, skip) === 'whole' ? skip + 1 : skip;
  const unit = unitAt(tokens, more, { under, number: tokens.list[at]?.kind === 'number', cue: word(tokens, at - 1) });
  if (!unit) return null;
  if (
    dash === at + 1 &&
    /^an?$/.test(word(tokens, at)) &&
    isRate(tokens, at) &&
    !TELLS_WHEN.test(word(tokens, unit.next))
  )
    return null;
  // "a second round" counts rounds.
  if (
    dash === at + 1 &&
    /^an?$/.test(word(tokens, at)) &&
    word(tokens, more) === 'second' &&
    !closesSecond(tokens, unit.next)
  )
    return null;
  // "5 s" and "5m" touch or stand beside digits; a word before "h" or "s" is no number of them.
  if (number.words && unit.short) return null;
  return { next: unit.next, duration: lengthOf(reading, unit.unit) };
}

/** "An hour"; behind a hedge that holds the article ("a good hour") the unit alone. */
const articleAt = (tokens: Tokens, at: number) =>
  word(tokens, at) === 'a' || word(tokens, at) === 'an'
    ? { next: at + 1, readings: [exactly(1)], words: true }
    : word(tokens, at - 1) === 'good' && word(tokens, at - 2) === 'a'
      ? { next: at, readings: [exactly(1)], words: true }
      : null;

const SECOND_ENDS =
  /^(?:later|earlier|before|after|ago|of|or|and|each|per|in|apart|too|at|to|from|for|when|while|behind|ahead|is|was|long|-)$/;

/** Whether "a second" stands alone or beside words of time. */
const closesSecond = (tokens: Tokens, at: number): boolean => {
  const token = tokens.list[at];
  return !token || token.kind === 'mark' || SECOND_ENDS.test(token.lower);
};

const NO_RATE =
  /^(?:takes|lasts|needs|spends|costs|waits|adds|was|is|has|this|its|runs|as|us|plus|minus|versus|always|towards|perhaps|across|unless|besides|less|it's|that's)$/;

/** "Merged #12 an hour later" is no rate. */
const TELLS_WHEN = /^(?:later|earlier|after|before|ago)$/;

/** "600 a minute", "requests a second": how often, not how long. */
const isRate = (tokens: Tokens, at: number): boolean => {
  const before = tokens.list[at - 1];
  if (!before) return false;
  return (
    before.kind === 'number' || (before.kind === 'word' && before.lower.endsWith('s') && !NO_RATE.test(before.lower))
  );
};
