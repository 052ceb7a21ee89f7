/** Finds every number, share, multiple, ordinal and quantifier of one sentence or cell, with all readings; ids, versions and times are no amounts. */
import type { Hedge } from '../../domain/tolerance-tables.js';
import { durationAt } from '../time/duration-grammar.js';
import { mayStartAmount } from '../time/first-words.js';
import { hedgeAt } from '../time/prefix-words.js';
import type { Span, TimeMention } from '../time/time-reading.js';
import type { Tokens } from '../time/tokens.js';
import { freeAfter, freeBefore, gluedMark, phraseAt, tokenize, word } from '../time/tokens.js';
import { UNIT_NANOSECONDS } from '../time/units.js';
import { amountAt } from './amount-grammar.js';
import type { AmountMention, AmountReading, NumberMention } from './amount-reading.js';
import { nounAfter } from './noun-phrase.js';
import { ordinalAt, quantifierAt } from './ordinal-words.js';

/** The spans of times that are no amounts: all but plain lengths of time. */
export const timesToSkip = (times: readonly TimeMention[]): readonly Span[] =>
  times.filter((mention) => !mention.readings.every((reading) => reading.kind === 'duration'));

/**
 * The numbers of a sentence in order, non-overlapping; nothing that touches a span of `skip` (ids, times).
 * @example
 * readAmounts('Nearly 30,000 lines in 340 files', []).map((m) => m.text); // → ['Nearly 30,000', '340']
 */
export function readAmounts(text: string, skip: readonly Span[]): readonly NumberMention[] {
  const tokens = tokenize(text);
  const taken = [...skip].sort((a, b) => a.start - b.start);
  const found: NumberMention[] = [];
  let behind = 0;
  for (let at = 0; at < tokens.list.length; ) {
    const token = tokens.list[at]!;
    while (behind < taken.length && taken[behind]!.end <= token.start) behind++;
    const barrier = taken[behind];
    const inside = barrier !== undefined && barrier.start < token.end;
    const mention = inside || !mayStartAmount(token) ? null : mentionAt(tokens, at);
    const clear = mention && (barrier === undefined || tokens.list[mention.next - 1]!.end <= barrier.start);
    if (!clear) {
      at++;
      continue;
    }
    found.push(mention.value);
    at = mention.next;
  }
  return found;
}

interface Read {
  readonly value: NumberMention;
  readonly next: number;
}

function mentionAt(tokens: Tokens, at: number): Read | null {
  const hedge = hedgeAt(tokens, at);
  if (hedge && !isArrow(tokens, at)) {
    const led = amount(tokens, at, hedge.next, hedge.hedge);
    if (led) return led;
  }
  return amount(tokens, at, at) ?? ordinalAt(tokens, at) ?? quantifierAt(tokens, at);
}

/** "6 -> 20", "6 => 20": from one to the other, not more than 20. */
const isArrow = (tokens: Tokens, at: number): boolean =>
  word(tokens, at) === '>' && /^[-=–—]$/.test(word(tokens, at - 1)) && tokens.list[at]!.glued;

/** An amount whose number begins at `at`, and whose hedge at `from`. */
function amount(tokens: Tokens, from: number, at: number, hedge?: Hedge): Read | null {
  if (!tokens.list[at] || (!freeBefore(tokens, at) && !/^[$€£¥]$/.test(word(tokens, at - 1)))) return null;
  const found = lengthAt(tokens, at) ?? amountAt(tokens, at);
  if (!found) return null;
  const suffix = suffixAt(tokens, found.next);
  const next = suffix?.next ?? found.next;
  if (!freeAfter(tokens, next) && !gluedMark(tokens, next - 1, '%')) return null;
  const start = tokens.list[from]!.start;
  const end = tokens.list[next - 1]!.end;
  const said = hedge ?? suffix?.hedge;
  const relation = relationBefore(word(tokens, from - 1));
  const noun =
    found.readings[0]!.unit.family === 'time' ? undefined : nounAfter(tokens, next, found.readings[0]!.low === 1);
  const value: AmountMention = {
    kind: 'amount',
    start,
    end,
    text: tokens.text.slice(start, end),
    readings: found.readings,
    ...(said ? { hedge: said } : {}),
    ...(relation ? { relation } : {}),
    ...(found.change ? { change: true } : {}),
    ...(noun ? { noun } : {}),
  };
  return { value, next };
}

const relationBefore = (before: string): AmountMention['relation'] =>
  before === 'by' || before === 'to' || before === 'from' || before === 'of' || before === 'at' ? before : undefined;

/** A length of time is an amount of time. */
function lengthAt(
  tokens: Tokens,
  at: number,
): { readonly next: number; readonly readings: readonly AmountReading[]; readonly change?: true } | null {
  const found = durationAt(tokens, at);
  const length = found?.readings[0];
  if (!found || !length) return null;
  const factor = Number(UNIT_NANOSECONDS[length.unit]);
  const reading: AmountReading = {
    low: Number(length.low) / factor,
    high: Number(length.high) / factor,
    stated: length.stated,
    step: length.step,
    unit: { family: 'time', symbol: length.unit, factor },
    counted: false,
    ...(length.vague ? { vague: true } : {}),
  };
  return { next: found.next, readings: [reading] };
}

const SUFFIXES: readonly (readonly [readonly string[], Hedge])[] = [
  [['or', 'so'], 'around'],
  [['or', 'thereabouts'], 'around'],
  [['give', 'or', 'take'], 'around'],
  [['or', 'more'], 'at_least'],
  [['or', 'fewer'], 'at_most'],
  [['or', 'less'], 'at_most'],
  [['at', 'most'], 'at_most'],
  [['at', 'least'], 'at_least'],
  [['-', 'odd'], 'just_over'],
  [['-', 'ish'], 'around'],
];

function suffixAt(tokens: Tokens, at: number): { readonly next: number; readonly hedge: Hedge } | null {
  if (gluedMark(tokens, at, '+') && !tokens.list[at + 1]?.glued) return { next: at + 1, hedge: 'at_least' };
  for (const [phrase, hedge] of SUFFIXES) {
    const next = phraseAt(tokens, at, phrase);
    if (next !== null) return { next, hedge };
  }
  return null;
}
