/** Numbers in words: "thirty thousand", "two hundred and fifty", "a dozen", "half", "two thirds", "nine in ten", "a few". Judges no unit. */
import { ORDINAL_WORDS, SMALL_NUMBERS, TENS } from '../time/names.js';
import type { Token, Tokens } from '../time/tokens.js';
import { phraseAt, word } from '../time/tokens.js';
import { digitNumber } from './digit-number.js';
import type { NumberReading, ParsedNumber } from './number-reading.js';
import { exactly, vaguely } from './number-reading.js';

const BIG: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** Words that are a number known only by custom. */
const VAGUE: readonly (readonly [readonly string[], NumberReading])[] = [
  [['a', 'couple', 'of', 'dozen'], vaguely(20, 30)],
  [['a', 'few', 'dozen'], vaguely(24, 60)],
  [['several', 'dozen'], vaguely(24, 99)],
  [['a', 'few', 'hundred'], vaguely(200, 600)],
  [['several', 'hundred'], vaguely(200, 999)],
  [['a', 'few', 'thousand'], vaguely(2000, 6000)],
  [['several', 'thousand'], vaguely(2000, 9999)],
  [['a', 'couple', 'of', 'hundred'], vaguely(200, 300)],
  [['a', 'couple', 'of', 'thousand'], vaguely(2000, 3000)],
  [['a', 'couple', 'of'], vaguely(2, 3)],
  [['a', 'couple'], vaguely(2, 3)],
  [['a', 'good', 'few'], vaguely(3, 9)],
  [['a', 'handful', 'of'], vaguely(3, 7)],
  [['a', 'handful'], vaguely(3, 7)],
  [['a', 'few'], vaguely(2, 6, 3)],
  [['few'], vaguely(1, 5, 3)],
  [['several'], vaguely(3, 12)],
  [['dozens', 'of'], vaguely(24, 144)],
  [['dozens'], vaguely(24, 144)],
  [['hundreds', 'of'], vaguely(200, 1999)],
  [['hundreds'], vaguely(200, 1999)],
  [['thousands', 'of'], vaguely(2000, 19999)],
  [['thousands'], vaguely(2000, 19999)],
  [['tens', 'of', 'thousands', 'of'], vaguely(20_000, 199_999)],
  [['tens', 'of', 'thousands'], vaguely(20_000, 199_999)],
  [['millions', 'of'], vaguely(2e6, 2e7)],
  [['millions'], vaguely(2e6, 2e7)],
];

const VAGUE_FIRST = new Set(VAGUE.map(([phrase]) => phrase[0]));

const DOZENS: readonly (readonly [readonly string[], number])[] = [
  [['half', 'a', 'dozen'], 6],
  [['a', 'half', 'dozen'], 6],
  [['a', 'dozen'], 12],
  [['one', 'dozen'], 12],
  [['two', 'dozen'], 24],
  [['three', 'dozen'], 36],
  [['dozen'], 12],
];

const DOZEN_FIRST = new Set(DOZENS.map(([phrase]) => phrase[0]));

/** A number in words at a token; articles are numbers only where the caller finds a unit behind them. */
export function wordNumber(tokens: Tokens, at: number): ParsedNumber | null {
  const first = word(tokens, at);
  if (tokens.list[at]?.kind !== 'word') return null;
  if (VAGUE_FIRST.has(first)) {
    const second = word(tokens, at + 1);
    for (const [phrase, reading] of VAGUE) {
      if (phrase[1] !== undefined && phrase[1] !== second) continue;
      const next = phraseAt(tokens, at, phrase);
      if (next !== null) return { next, readings: [reading], words: true };
    }
  }
  for (const [phrase, value] of DOZEN_FIRST.has(first) ? DOZENS : []) {
    const next = phraseAt(tokens, at, phrase);
    if (next !== null) return { next, readings: [exactly(value)], words: true };
  }
  return cardinal(tokens, at);
}

/** "two hundred and fifty", "thirty thousand", "a hundred", "one and a half", "twenty-one". */
export function cardinal(tokens: Tokens, at: number): ParsedNumber | null {
  let next = at;
  let total = 0;
  let step = 1;
  let seen = false;
  for (let group = 0; group < 4; group++) {
    const part = belowThousand(tokens, next);
    if (!part) break;
    const big = BIG.get(word(tokens, part.next));
    if (big === undefined && part.article) break;
    seen = true;
    total += part.value * (big ?? 1);
    next = part.next + (big ? 1 : 0);
    step = big ?? part.step;
    if (!big) break;
    if (word(tokens, next) === 'and' && belowThousand(tokens, next + 1)?.article === false) next++;
  }
  if (!seen) return null;
  const rest = andPart(tokens, next);
  if (rest) return { next: rest.next, readings: [exactly(total + rest.value, rest.step)], words: true };
  return { next, readings: [exactly(total, step)], words: true };
}

const PARTS: readonly (readonly [readonly string[], number, number])[] = [
  [['and', 'a', 'half'], 0.5, 0.5],
  [['and', 'a', 'quarter'], 0.25, 0.25],
  [['and', 'three', 'quarter'], 0.75, 0.25],
  [['and', 'three', '-', 'quarter'], 0.75, 0.25],
];

/** "… and a half": what a whole number before it gains; a quarter only before its unit ("a quarter of an hour" is another length). */
function andPart(tokens: Tokens, at: number) {
  for (const [phrase, value, step] of word(tokens, at) === 'and' ? PARTS : []) {
    const next = phraseAt(tokens, at, phrase);
    if (next !== null && (value === 0.5 || /^(?:minutes|hours|days|weeks)$/.test(word(tokens, next))))
      return { next, value, step };
  }
  return null;
}

/** "49 and a half minutes", "twenty-odd seconds": what words make of a number, however it is written. */
function qualified(tokens: Tokens, found: ParsedNumber): ParsedNumber {
  const [first] = found.readings;
  if (!first || found.readings.length > 1 || first.vague || first.low !== first.high) return found;
  const rest = !found.words && first.low % 1 === 0 ? andPart(tokens, found.next) : null;
  if (rest) return { ...found, next: rest.next, readings: [exactly(first.low + rest.value, rest.step)] };
  const odd = word(tokens, found.next) === '-' && word(tokens, found.next + 1) === 'odd' ? found.next + 2 : null;
  if (odd === null || first.low < 20 || first.low % 10 !== 0) return found;
  return { ...found, next: odd, readings: [vaguely(first.low, first.low + (first.low < 100 ? 9 : first.low * 0.2))] };
}

interface Small {
  readonly next: number;
  readonly value: number;
  readonly article: boolean;
  readonly step: number;
}

function belowThousand(tokens: Tokens, at: number): Small | null {
  const article = word(tokens, at) === 'a' || word(tokens, at) === 'an';
  const head = article ? { next: at + 1, value: 1 } : belowHundred(tokens, at);
  if (!head) return null;
  if (word(tokens, head.next) !== 'hundred') return { ...head, article, step: 1 };
  const joint = word(tokens, head.next + 1) === 'and' ? head.next + 2 : head.next + 1;
  const rest = belowHundred(tokens, joint);
  if (rest) return { next: rest.next, value: head.value * 100 + rest.value, article: false, step: 1 };
  return { next: head.next + 1, value: head.value * 100, article: false, step: article ? 100 : 1 };
}

/** 0–99 in words, "twenty-one" and "twenty one" alike. */
export function belowHundred(tokens: Tokens, at: number): { readonly next: number; readonly value: number } | null {
  const tens = TENS.get(word(tokens, at));
  if (tens === undefined) {
    const small = SMALL_NUMBERS.get(word(tokens, at));
    return small === undefined ? null : { next: at + 1, value: small };
  }
  const joint = word(tokens, at + 1) === '-' ? at + 2 : at + 1;
  const unit = SMALL_NUMBERS.get(word(tokens, joint));
  return unit !== undefined && unit > 0 && unit < 10
    ? { next: joint + 1, value: tens + unit }
    : { next: at + 1, value: tens };
}

/** "2nd", "second", "twenty second": 1–99. */
export function ordinal(
  tokens: Tokens,
  at: number,
): { readonly next: number; readonly value: number; readonly words: boolean } | null {
  const token = tokens.list[at];
  if (!token) return null;
  if (token.kind === 'number') {
    const suffix = tokens.list[at + 1];
    const fits = token.text.length < 4 && suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.lower);
    return fits ? { next: at + 2, value: Number(token.text), words: false } : null;
  }
  const small = ORDINAL_WORDS.get(token.lower);
  if (small !== undefined) return { next: at + 1, value: small, words: true };
  const tens = TENS.get(token.lower);
  if (tens === undefined) return null;
  const joint = word(tokens, at + 1) === '-' ? at + 2 : at + 1;
  const unit = ORDINAL_WORDS.get(word(tokens, joint));
  return unit !== undefined && unit < 10 ? { next: joint + 1, value: tens + unit, words: true } : null;
}

/** What was read at each token of a sentence: the grammars ask for the same number many times. */
const memory = new WeakMap<readonly Token[], (ParsedNumber | null | undefined)[]>();

/** A number in digits or words. */
export function anyNumber(tokens: Tokens, at: number): ParsedNumber | null {
  const known = memory.get(tokens.list) ?? [];
  if (known.length === 0) memory.set(tokens.list, known);
  const before = known[at];
  if (before !== undefined) return before;
  const plain = digitNumber(tokens, at) ?? wordNumber(tokens, at);
  const found = plain && qualified(tokens, plain);
  if (at >= 0 && at < tokens.list.length) known[at] = found;
  return found;
}
