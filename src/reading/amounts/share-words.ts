/** Shares and multiples in words: half, two thirds, nine in ten, twice, doubled, threefold. */

import type { Tokens } from '../time/tokens.js';
import { phraseAt, word } from '../time/tokens.js';
import type { AmountReading, AmountUnit } from './amount-reading.js';
import { COUNT, SHARE, TIMES } from './amount-units.js';
import { anyNumber } from './word-number.js';

export interface ParsedAmount {
  readonly next: number;
  readonly readings: readonly AmountReading[];
  readonly change?: true;
}

/** A reading of one value. */
export const reading = (value: number, step: number, unit: AmountUnit): AmountReading => ({
  low: value,
  high: value,
  stated: value,
  step,
  unit,
  counted: unit.family === 'count',
});

const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
  ['tenths', 10],
]);

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubling', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['quadrupled', 4],
  ['halved', 0.5],
  ['halving', 0.5],
]);

const NONE = new Set(['none', 'nothing', 'nobody', 'neither']);
/** "no longer", "no later than", "no one else": not a count of nothing. */
const NO_NOT = new Set([
  'longer',
  'later',
  'more',
  'less',
  'fewer',
  'earlier',
  'doubt',
  'matter',
  ',',
  '.',
  '',
  'way',
  'wonder',
  'sooner',
  'one',
]);
/** Before "half" these make it a part of a whole in time or order: "the second half". */
const HALF_OF_TWO = new Set(['first', 'second', 'other', 'latter', 'former', 'last', 'final', 'better']);

/** A share, a multiple or a count in words at a token; null when there is none. */
export function shareAt(tokens: Tokens, at: number): ParsedAmount | null {
  return inTen(tokens, at) ?? fraction(tokens, at) ?? multiple(tokens, at) ?? nothing(tokens, at);
}

/** "nine in ten", "1 in 5", "nine out of ten", "nine requests in ten", "one label request in three", "3/4 of", "2143/3918" */
function inTen(tokens: Tokens, at: number): ParsedAmount | null {
  const part = anyNumber(tokens, at);
  const value = part?.readings[0];
  if (!part || !value || value.vague) return null;
  if (word(tokens, part.next) === '/' && tokens.list[part.next]?.glued) {
    const whole = anyNumber(tokens, part.next + 1);
    const below = whole?.readings[0]?.low ?? 0;
    // "214306/391877" can be no date; "2024/2025" are years.
    const long = value.low >= 1000 && !(value.low < 2100 && below < 2100);
    const told = long || (below <= 100 && word(tokens, whole?.next ?? -1) === 'of');
    return whole && below > value.low && told && value.step === 1
      ? { next: whole.next, readings: [reading(value.low / below, 1 / below / 2, SHARE)] }
      : null;
  }
  const noun = nounLength(tokens, part.next);
  const link = part.next + noun;
  const out = phraseAt(tokens, link, ['out', 'of']) ?? (word(tokens, link) === 'in' ? link + 1 : null);
  if (out === null) return null;
  const whole = anyNumber(tokens, out);
  const below = whole?.readings[0];
  if (
    !whole ||
    !below ||
    below.low <= value.low ||
    below.step !== 1 ||
    below.vague ||
    (word(tokens, link) === 'in' && !ROUND.has(below.low))
  )
    return null;
  if (ends(tokens, whole.next) || word(tokens, link) === 'out' || noun === 0)
    return { next: whole.next, readings: [reading(value.low / below.low, 1 / below.low, SHARE)] };
  return null;
}

/** "One slot-api request in ten": how many tokens the noun takes that is counted. */
function nounLength(tokens: Tokens, at: number): number {
  let length = 0;
  let words = 0;
  while (words < MOST_WORDS) {
    const joined = word(tokens, at + length) === '-' && tokens.list[at + length]?.glued;
    if (!joined && (tokens.list[at + length]?.kind !== 'word' || LINKS.has(word(tokens, at + length)))) break;
    if (!joined && word(tokens, at + length - 1) !== '-') words++;
    length++;
  }
  return length;
}

const MOST_WORDS = 3;
const LINKS = new Set(['in', 'out', 'of', 'and', 'or', 'to']);
const ROUND = new Set([2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000]);
const ENDING = new Set([
  '',
  '.',
  ',',
  ';',
  ')',
  ...['failed', 'fail', 'succeeded', 'succeed', 'refused', 'rejected', 'lost', 'timed', 'came', 'ran', 'went'],
  ...['was', 'were', 'is', 'are', 'been', 'be', 'had', 'did', 'got', 'ever', 'still', 'turned', 'ended', 'saw'],
  ...['and', 'that', 'at', 'during', 'between', 'for', 'from', 'throughout'],
]);
const ends = (tokens: Tokens, at: number): boolean => ENDING.has(word(tokens, at));

/** "half (of)", "a third", "two thirds", "three-quarters", "one and a half" is a number and not here. */
function fraction(tokens: Tokens, at: number): ParsedAmount | null {
  const first = word(tokens, at);
  if (
    first === 'half' &&
    !HALF_OF_TWO.has(word(tokens, at - 1)) &&
    word(tokens, at + 1) !== 'past' &&
    word(tokens, at + 1) !== '-'
  ) {
    return { next: at + 1, readings: [reading(0.5, 0.05, SHARE)] };
  }
  const article = first === 'a' || first === 'one';
  const number = article ? { next: at + 1, readings: [{ low: 1, step: 1, vague: undefined }] } : anyNumber(tokens, at);
  const top = number?.readings[0];
  if (!number || !top || top.vague || top.step !== 1 || top.low > 9 || top.low < 1) return null;
  const dash = word(tokens, number.next) === '-' ? number.next + 1 : number.next;
  const below = DENOMINATORS.get(word(tokens, dash));
  if (below === undefined || below <= top.low || (top.low > 1 && !word(tokens, dash).endsWith('s'))) return null;
  // "a third attempt", "a second deploy" are ordinals; "a third of", "a third." are shares.
  if (article && first === 'a' && !ends(tokens, dash + 1) && !OF.has(word(tokens, dash + 1))) return null;
  return { next: dash + 1, readings: [reading(top.low / below, 0.05, SHARE)] };
}

const OF = new Set([
  'of',
  'to',
  'more',
  'less',
  'fewer',
  'higher',
  'lower',
  'full',
  'on',
  'in',
  'at',
  'after',
  'before',
  'by',
  'or',
  'had',
]);

/** "twice", "doubled", "threefold", "both" */
function multiple(tokens: Tokens, at: number): ParsedAmount | null {
  const name = word(tokens, at);
  const factor = MULTIPLES.get(name);
  if (factor !== undefined) return { next: at + 1, readings: [reading(factor, factor / 8, TIMES)], change: true };
  if (name === 'twofold' || name === 'threefold' || name === 'tenfold') {
    return { next: at + 1, readings: [reading(name === 'twofold' ? 2 : name === 'threefold' ? 3 : 10, 0.5, TIMES)] };
  }
  if (name === 'twice' || name === 'thrice') {
    const value = name === 'twice' ? 2 : 3;
    const compared = /^(?:the|as|that|its|their)$/.test(word(tokens, at + 1));
    return {
      next: at + 1,
      readings: [compared ? reading(value, 0.25, TIMES) : { ...reading(value, 1, TIMES), counted: true }],
    };
  }
  if (name === 'once' && /^(?:,|\.|;|a|per|)$/.test(word(tokens, at + 1)))
    return { next: at + 1, readings: [{ ...reading(1, 1, TIMES), counted: true }] };
  return name === 'both' ? { next: at + 1, readings: [reading(2, 1, COUNT)] } : null;
}

/** "none", "no customers", "zero" is a number word and not here. */
function nothing(tokens: Tokens, at: number): ParsedAmount | null {
  const name = word(tokens, at);
  const none =
    NONE.has(name) || (name === 'no' && !NO_NOT.has(word(tokens, at + 1)) && tokens.list[at + 1]?.kind === 'word');
  return none ? { next: at + 1, readings: [reading(0, 1, COUNT)] } : null;
}
