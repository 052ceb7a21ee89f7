/** Numbers in digits, with every separator in use: 30,000 · 30 000 · 30.000 · 1.5M · 30k · 3e4 · 2½. Judges no unit. */
import type { Token, Tokens } from '../time/tokens.js';
import { digits, gluedDigits, gluedMark, word } from '../time/tokens.js';
import type { NumberReading, ParsedNumber } from './number-reading.js';
import { exactly } from './number-reading.js';

/** Vulgar fractions of one character. */
export const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 0.2],
  ['⅛', 0.125],
  ['⅜', 0.375],
  ['⅝', 0.625],
  ['⅞', 0.875],
]);

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mil', 1e6],
  ['million', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['hundred', 100],
]);

/** Letters that multiply only when they touch the number and are written so. */
const GLUED_ONLY = new Set(['k', 'm', 'b', 'mil']);

interface Plain {
  readonly next: number;
  readonly readings: readonly NumberReading[];
}

/** A number in digits at a token, magnitude included; null when there is none or it is a date or version. */
export function digitNumber(tokens: Tokens, at: number): ParsedNumber | null {
  const vulgar = VULGAR.get(word(tokens, at));
  if (vulgar !== undefined) return { next: at + 1, readings: [fraction(vulgar)], words: false };
  if (tokens.list[at]?.kind !== 'number') return null;
  const plain = grouped(tokens, at) ?? decimal(tokens, at);
  if (!plain) return null;
  const mixed = mixedFraction(tokens, plain);
  return { ...magnified(tokens, mixed ?? scientific(tokens, plain)), words: false };
}

const fraction = (value: number): NumberReading => exactly(value, value === 0.5 ? 0.5 : 0.25);

const NARROW_SPACES = /^[ \u00a0\u2009\u202f]$/;

/** 30,000 · 30 000 · 30'000 · 30.000 (also 30.0 at three decimals). */
function grouped(tokens: Tokens, at: number): Plain | null {
  const head = digits(tokens, at, 1, 3);
  if (!head || head.startsWith('0')) return null;
  const separator = separatorAfter(tokens, at);
  if (!separator) return null;
  let value = head;
  let next = at;
  let groups = 0;
  while (groups < 5 && separatorAfter(tokens, next) === separator) {
    const step = separator === ' ' ? 1 : 2;
    value += tokens.list[next + step]!.text;
    next += step;
    groups++;
  }
  const whole = Number(value);
  const tail = separator !== '.' && gluedMark(tokens, next + 1, '.') ? gluedDigits(tokens, next + 2, 1, 9) : null;
  if (tail) return { next: next + 3, readings: [exactly(Number(`${value}.${tail}`), 10 ** -tail.length)] };
  const readings = [exactly(whole)];
  if (separator === '.' && groups === 1) readings.push(exactly(Number(`${head}.${tokens.list[next]!.text}`), 0.001));
  return { next: next + 1, readings };
}

/** The separator between this token and a following group of exactly three digits, or ''. */
function separatorAfter(tokens: Tokens, at: number): string {
  const after = tokens.list[at + 1];
  if (!after) return '';
  if (after.kind === 'number' && after.text.length === 3) {
    return NARROW_SPACES.test(tokens.text.slice(tokens.list[at]!.end, after.start)) ? ' ' : '';
  }
  const separates = after.glued && (after.text === ',' || after.text === '.' || after.text === "'");
  return separates && gluedDigits(tokens, at + 2, 3, 3) ? after.text : '';
}

function decimal(tokens: Tokens, at: number): Plain | null {
  const whole = digits(tokens, at, 1, 15);
  if (!whole) return null;
  const point = gluedMark(tokens, at + 1, '.') || gluedMark(tokens, at + 1, ',');
  const part = point ? gluedDigits(tokens, at + 2, 1, tokens.list[at + 1]!.text === ',' ? 2 : 9) : null;
  if (!part) return { next: at + 1, readings: [exactly(Number(whole))] };
  const further = gluedMark(tokens, at + 3, '.') || gluedMark(tokens, at + 3, ',');
  if (further && tokens.list[at + 4]?.glued && tokens.list[at + 4]?.kind === 'number') return null;
  return { next: at + 3, readings: [exactly(Number(`${whole}.${part}`), 10 ** -part.length)] };
}

/** 2½ */
function mixedFraction(tokens: Tokens, plain: Plain): Plain | null {
  const token = tokens.list[plain.next];
  const vulgar = token ? VULGAR.get(token.text) : undefined;
  if (vulgar === undefined) return null;
  return { next: plain.next + 1, readings: plain.readings.map((n) => exactly(n.low + vulgar, fraction(vulgar).step)) };
}

/** 3e4 */
function scientific(tokens: Tokens, plain: Plain): Plain {
  if (!gluedMark(tokens, plain.next, 'e') && !gluedMark(tokens, plain.next, 'E')) return plain;
  const signed = gluedMark(tokens, plain.next + 1, '+') || gluedMark(tokens, plain.next + 1, '-');
  const power = gluedDigits(tokens, plain.next + (signed ? 2 : 1), 1, 2);
  if (!power) return plain;
  const factor = 10 ** (word(tokens, plain.next + 1) === '-' ? -Number(power) : Number(power));
  return { next: plain.next + (signed ? 3 : 2), readings: plain.readings.map((n) => scaled(n, factor)) };
}

const scaled = (n: NumberReading, factor: number): NumberReading => {
  const value = clean(n.low * factor);
  return { ...n, low: value, high: clean(n.high * factor), step: n.step * factor };
};

/** Undoes the binary noise of 1.1 × 1e6. */
const clean = (value: number): number => Number(value.toPrecision(12));

function magnified(tokens: Tokens, plain: Plain): Plain {
  const token = tokens.list[plain.next];
  const factor = token ? magnitudeOf(token) : undefined;
  if (factor === undefined || !token) return plain;
  return { next: plain.next + 1, readings: plain.readings.map((n) => scaled(n, factor)) };
}

function magnitudeOf(token: Token): number | undefined {
  if (token.kind !== 'word') return undefined;
  if (!GLUED_ONLY.has(token.lower)) return MAGNITUDES.get(token.lower);
  if (!token.glued) return undefined;
  // "5m" is five million, five minutes or five metres: left to the units, which keep every reading.
  if (token.text === 'm' || token.text === 'b') return undefined;
  return MAGNITUDES.get(token.lower);
}
