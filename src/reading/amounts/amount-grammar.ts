/** One amount at a token: number, range, unit, rate and money, without hedge or noun. */
import type { Tokens } from '../time/tokens.js';
import { freeAfter, gluedMark, word } from '../time/tokens.js';
import { UNIT_NANOSECONDS } from '../time/units.js';
import type { AmountReading, AmountUnit } from './amount-reading.js';
import { COUNT, CURRENCY_SIGNS, measureAt, perAt } from './amount-units.js';
import { isName } from './id-words.js';
import { leadOf } from './lead-of.js';
import type { NumberReading, ParsedNumber } from './number-reading.js';
import type { ParsedAmount } from './share-words.js';
import { shareAt } from './share-words.js';
import { anyNumber } from './word-number.js';

/** An amount at a token; null when there is none. */
export function amountAt(tokens: Tokens, at: number): ParsedAmount | null {
  return money(tokens, at) ?? shareAt(tokens, at) ?? range(tokens, at) ?? single(tokens, at);
}

/** $1.2M · €40 */
function money(tokens: Tokens, at: number): ParsedAmount | null {
  const unit = CURRENCY_SIGNS.get(word(tokens, at));
  const number = unit ? anyNumber(tokens, at + 1) : null;
  if (!unit || !number || number.words) return null;
  return { next: number.next, readings: number.readings.map((n) => withUnit(n, unit)) };
}

const withUnit = (n: NumberReading, unit: AmountUnit): AmountReading => ({
  low: n.low,
  high: n.high,
  stated: n.usual ?? n.low,
  step: n.step,
  unit,
  counted: unit.family === 'count' && n.step === 1 && !n.vague,
  ...(n.vague ? { vague: true } : {}),
});

function single(tokens: Tokens, at: number): ParsedAmount | null {
  const number = anyNumber(tokens, at);
  if (!number || isName(tokens, at, number.next) || isPronoun(tokens, at, number)) return null;
  if (gluedMark(tokens, number.next, 'm') && !number.words) return millionOrMinutes(tokens, number);
  const measured = unitBehind(tokens, number);
  if (measured) return { next: measured.next, readings: number.readings.map((n) => withUnit(n, measured.unit)) };
  // "30.000" without a unit is thirty thousand or thirty.
  return { next: number.next, readings: number.readings.map((n) => withUnit(n, COUNT)) };
}

interface Behind {
  readonly next: number;
  readonly unit: AmountUnit;
}

function unitBehind(tokens: Tokens, number: ParsedNumber): Behind | null {
  const rate = perAt(tokens, number.next) ?? ratedNoun(tokens, number.next);
  if (rate) return rate;
  const dash = gluedMark(tokens, number.next, '-') && !freeAfter(tokens, number.next) ? number.next + 1 : number.next;
  const measured = measureAt(tokens, dash, !number.words);
  if (!measured) return null;
  const per = measured.unit.family === 'bytes' ? perAt(tokens, measured.next) : null;
  if (!per) return measured;
  return {
    next: per.next,
    unit: {
      family: 'rate',
      symbol: `${measured.unit.symbol}${per.unit.symbol}`,
      factor: measured.unit.factor * per.unit.factor,
    },
  };
}

/** "600 requests per second", "6k req/s", "two 500s a minute": the noun stands between number and rate. */
function ratedNoun(tokens: Tokens, at: number): Behind | null {
  for (let next = at; next < at + 3; next++) {
    if (tokens.list[next]?.kind !== 'word' || /^(?:a|an|per|of|in|for)$/.test(word(tokens, next))) return null;
    const per = perAt(tokens, next + 1);
    const article = /^an?$/.test(word(tokens, next + 1));
    if (per && (!article || word(tokens, next).endsWith('s'))) return per;
  }
  return null;
}

/** "5m": five million or five minutes. */
function millionOrMinutes(tokens: Tokens, number: ParsedNumber): ParsedAmount | null {
  const minute: AmountUnit = { family: 'time', symbol: 'minute', factor: Number(UNIT_NANOSECONDS.minute) };
  const readings = number.readings.flatMap((n) => [
    withUnit({ ...n, low: n.low * 1e6, high: n.high * 1e6, step: n.step * 1e6 }, COUNT),
    withUnit(n, minute),
  ]);
  return freeAfter(tokens, number.next + 1) ? { next: number.next + 1, readings } : null;
}

const NOT_ONE = new Set([
  'this',
  'that',
  'the',
  'which',
  'each',
  'every',
  'no',
  'any',
  'another',
  'other',
  'first',
  'last',
  'good',
  'only',
  'next',
  'some',
]);
const AFTER_ONE =
  /^(?:|of|who|that|which|is|was|has|had|and|or|in|on|at|to|by|from|,|\.|;|\)|can|could|would|will|does|did|else)$/;

/** "that one is in", "one can see": a pronoun, not a count. */
function isPronoun(tokens: Tokens, at: number, number: ParsedNumber): boolean {
  if (word(tokens, at) !== 'one' || number.next !== at + 1) return false;
  return NOT_ONE.has(word(tokens, at - 1)) || (AFTER_ONE.test(word(tokens, at + 1)) && word(tokens, at + 1) !== 'of');
}

const DASHES = new Set(['-', '–', '—', '−']);

/** "3–5", "3 to 5 retries", "between 10 and 20 %"; "from 4 to 12" and "from a baseline of 4 to 12" are a change and stay two amounts. */
function range(tokens: Tokens, at: number): ParsedAmount | null {
  const between = word(tokens, at) === 'between';
  const first = anyNumber(tokens, between ? at + 1 : at);
  const low = first?.readings[0];
  if (!first || !low || low.vague || first.readings.length > 1 || leadOf(tokens, at) === 'from') return null;
  const firstUnit = measureAt(tokens, first.next, !first.words);
  const tie = firstUnit?.next ?? first.next;
  const mark = word(tokens, tie);
  const ties =
    DASHES.has(mark) || mark === 'to' || (mark === 'and' && between) || (mark === 'or' && first.words && !firstUnit);
  if (!ties) return null;
  const second = anyNumber(tokens, tie + 1);
  const high = second?.readings[0];
  if (!second || !high || high.vague || high.low <= low.low || isName(tokens, at, first.next)) return null;
  const unit = unitBehind(tokens, second);
  const shared = unit?.unit ?? firstUnit?.unit ?? COUNT;
  const step = Math.min(low.step, high.step);
  const reading: AmountReading = {
    low: low.low,
    high: high.low,
    stated: high.low,
    step,
    unit: shared,
    counted: shared.family === 'count' && step === 1,
  };
  return { next: unit?.next ?? second.next, readings: [reading] };
}
