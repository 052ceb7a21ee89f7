/** The units behind (or before) a number: percent, points, times, bytes, money, time, rates; a number without one is a count. */
import type { DurationUnit } from '../time/time-reading.js';
import type { Tokens } from '../time/tokens.js';
import { gluedMark, phraseAt, word } from '../time/tokens.js';
import { UNIT_NANOSECONDS, unitAt } from '../time/units.js';
import type { AmountUnit } from './amount-reading.js';

export interface ParsedUnit {
  readonly next: number;
  readonly unit: AmountUnit;
}

export const COUNT: AmountUnit = { family: 'count', symbol: '', factor: 1 };
const PERCENT: AmountUnit = { family: 'percent', symbol: '%', factor: 1 };
const POINTS: AmountUnit = { family: 'points', symbol: 'pp', factor: 1 };
export const TIMES: AmountUnit = { family: 'ratio', symbol: '×', factor: 1 };
export const SHARE: AmountUnit = { family: 'fraction', symbol: '', factor: 1 };

const PHRASES: readonly (readonly [readonly string[], AmountUnit])[] = [
  [['percentage', 'points'], POINTS],
  [['percentage', 'point'], POINTS],
  [['percent', 'points'], POINTS],
  [['%', '-', 'points'], POINTS],
  [['%', 'points'], POINTS],
  [['basis', 'points'], { ...POINTS, symbol: 'bp', factor: 0.01 }],
  [['pp'], POINTS],
  [['pts'], POINTS],
  [['per', 'cent'], PERCENT],
  [['percent'], PERCENT],
  [['pct'], PERCENT],
  [['%'], PERCENT],
  [['×'], TIMES],
  [['times'], TIMES],
  [['-', 'fold'], TIMES],
  [['fold'], TIMES],
];

const BINARY = 1024;
const bytes = (symbol: string, factor: number): AmountUnit => ({ family: 'bytes', symbol, factor });
const bits = (symbol: string, factor: number): AmountUnit => ({ family: 'bits', symbol, factor });

/** Case matters: MB is a million bytes, Mb a million bits, MiB 1,048,576 bytes. */
const SYMBOLS: ReadonlyMap<string, AmountUnit> = new Map([
  ['B', bytes('B', 1)],
  ...['K', 'M', 'G', 'T', 'P'].flatMap((prefix, index) => [
    [`${prefix}B`, bytes(`${prefix}B`, 1000 ** (index + 1))] as const,
    [`${prefix}iB`, bytes(`${prefix}iB`, BINARY ** (index + 1))] as const,
    [`${prefix}i`, bytes(`${prefix}iB`, BINARY ** (index + 1))] as const,
    [`${prefix}b`, bits(`${prefix}b`, 1000 ** (index + 1))] as const,
    [
      `${prefix}bps`,
      { family: 'rate', symbol: `${prefix}bit/second`, factor: 1000 ** (index + 1) } as AmountUnit,
    ] as const,
  ]),
  ['kB', bytes('KB', 1000)],
  ['kb', bytes('KB', 1000)],
  ['kbps', { family: 'rate', symbol: 'Kbit/second', factor: 1000 }],
]);

const NAMES: ReadonlyMap<string, AmountUnit> = new Map([
  ['byte', bytes('B', 1)],
  ['kilobyte', bytes('KB', 1e3)],
  ['megabyte', bytes('MB', 1e6)],
  ['gigabyte', bytes('GB', 1e9)],
  ['terabyte', bytes('TB', 1e12)],
  ['kibibyte', bytes('KiB', BINARY)],
  ['mebibyte', bytes('MiB', BINARY ** 2)],
  ['gibibyte', bytes('GiB', BINARY ** 3)],
  ['bit', bits('b', 1)],
  ['meg', bytes('MB', 1e6)],
  ['gig', bytes('GB', 1e9)],
  ['dollar', { family: 'money', symbol: 'USD', factor: 1 }],
  ['euro', { family: 'money', symbol: 'EUR', factor: 1 }],
  ['pound', { family: 'money', symbol: 'GBP', factor: 1 }],
  ['usd', { family: 'money', symbol: 'USD', factor: 1 }],
  ['eur', { family: 'money', symbol: 'EUR', factor: 1 }],
  ['gbp', { family: 'money', symbol: 'GBP', factor: 1 }],
  ['chf', { family: 'money', symbol: 'CHF', factor: 1 }],
  ['rps', { family: 'rate', symbol: '/second', factor: 1 }],
  ['qps', { family: 'rate', symbol: '/second', factor: 1 }],
  ['tps', { family: 'rate', symbol: '/second', factor: 1 }],
  ['rpm', { family: 'rate', symbol: '/minute', factor: 1 / 60 }],
]);

/** Signs of money before a number. */
export const CURRENCY_SIGNS: ReadonlyMap<string, AmountUnit> = new Map([
  ['$', { family: 'money', symbol: 'USD', factor: 1 }],
  ['€', { family: 'money', symbol: 'EUR', factor: 1 }],
  ['£', { family: 'money', symbol: 'GBP', factor: 1 }],
  ['¥', { family: 'money', symbol: 'JPY', factor: 1 }],
]);

/** The unit at a token, rates aside; null when the number stands alone. */
export function measureAt(tokens: Tokens, at: number, digitsBefore: boolean): ParsedUnit | null {
  for (const [phrase, unit] of PHRASES) {
    const next = phraseAt(tokens, at, phrase);
    if (next !== null) return { next, unit };
  }
  const token = tokens.list[at];
  if (token?.kind !== 'word') return null;
  if (token.lower === 'x' && digitsBefore && (token.glued || !/^(?:\d)/.test(word(tokens, at + 1))))
    return { next: at + 1, unit: TIMES };
  const symbol = digitsBefore ? SYMBOLS.get(token.text) : undefined;
  if (symbol && (token.text.length > 1 || token.glued)) return { next: at + 1, unit: symbol };
  const name = NAMES.get(token.lower) ?? NAMES.get(token.lower.replace(/s$/, ''));
  if (name) return { next: at + 1, unit: name };
  const time = unitAt(tokens, at, { number: digitsBefore, cue: '' });
  if (time) return { next: time.next, unit: timeUnit(time.unit) };
  return null;
}

const timeUnit = (unit: DurationUnit): AmountUnit => ({
  family: 'time',
  symbol: unit,
  factor: Number(UNIT_NANOSECONDS[unit]),
});

/** "/s", "/min", "per second", "a minute", "an hour": null when there is no such thing at the token. */
export function perAt(tokens: Tokens, at: number): ParsedUnit | null {
  const lead = word(tokens, at);
  const slash = gluedMark(tokens, at, '/');
  if (!slash && lead !== 'per' && lead !== 'a' && lead !== 'an' && lead !== 'each' && lead !== 'every') return null;
  const unit = unitAt(tokens, at + 1, { number: true, cue: 'for', under: 'hour' });
  if (
    !unit ||
    (unit.short && !slash) ||
    (lead.startsWith('a') && !/^(?:second|minute|hour|day|week|month|year)$/.test(word(tokens, at + 1)))
  )
    return null;
  const seconds = Number(UNIT_NANOSECONDS[unit.unit]) / 1e9;
  return { next: unit.next, unit: { family: 'rate', symbol: `/${unit.unit}`, factor: 1 / seconds } };
}
