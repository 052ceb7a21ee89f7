/** A figure as a claim states it: its value, and the words that tell what it is of; judges nothing. */
import type { AmountSlot, PersonSlot, SubjectSlot } from '../../claims/slots.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import { BYTES, type Figure, figuresIn, SECONDS } from './figures.js';
import { amountFits } from './numbers.js';
import { properNames } from './proper-names.js';
import { lettersOf } from './spoken.js';

/** A figure as a claim states it, and all that it says of it. */
export interface Asked {
  readonly amount: AmountSlot;
  readonly text: string;
  readonly figure: Figure;
  /** Where it begins in the text. */
  readonly at: number;
  /** Figures of the claim that are parts of this one. */
  readonly parts: readonly number[];
  /** Content words of its own stretch. */
  readonly near: readonly string[];
  /** And of what stands beside it. */
  readonly all: readonly string[];
  /** Content words of the whole clause. */
  readonly said: ReadonlySet<string>;
  /** Names of places and brands, as letters. */
  readonly names: readonly string[];
}

interface Stating {
  readonly text: string;
  readonly span: { readonly start: number };
  readonly subjects: readonly SubjectSlot[];
  readonly people: readonly (PersonSlot | undefined)[];
}

/** Words of counting, being and reporting, which tell nothing of a figure. */
const LIGHT = new Set(
  `count number total sum amount figure value level rate ratio share percentage proportion report register record take receive log say tell state note show give see find
   have get go come leave reach hit stand remain stay be do make send altogether overall final finally far them some instead only still just yet exactly about
   roughly around nearly almost over under up down rise fall increase decrease grow climb drop high low worst peak maximum minimum max min least most average mean
   all together whole full out result end include contain consist measure compare per each every own new customer user people person pr commit`
    .split(/\s+/)
    .flatMap((word) => [stem(word), conceptOf(stem(word)).word])
    .filter((word) => word !== 'ok'),
);

export const isTelling = (word: string): boolean => {
  const bare = word.replace(/\|$/, '');
  return !LIGHT.has(bare) && !isFunctionWord(bare) && bare.length > 1;
};

/** The stated figure among those of the claim's text; null where it is not found there, or is vague. */
export function askedOf({ text, span, subjects, people }: Stating, read: AmountSlot): Asked | null {
  const amount = partWritten(read, text, read.span.start - span.start);
  if (amount.vague || !isCounted(text, amount, amount.span.start - span.start)) return null;
  const unit = unitOf(amount);
  if (unit === null) return null;
  const at = amount.span.start - span.start;
  const written = inDigits(withoutNames(text, span.start, [...subjects, ...people]), amount, at);
  const figures = figuresIn(written);
  const own = figures
    .filter((one) => one.unit === unit && amountFits(unhedged(amount), scaled(one.value, amount)) === 'yes')
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
  if (!own || own.unreal) return null;
  const telling = (words: Iterable<string>): readonly string[] => [...new Set(words)].filter(isTelling);
  const near = telling(own.near);
  const spelt = lettersOf(subjects.map((slot) => slot.text).join(' '));
  return {
    amount,
    text,
    figure: own,
    at,
    parts: figures.filter((one) => one.whole === own.value).map(({ value }) => value),
    near,
    all: telling([...own.near, ...own.beside]),
    said: new Set(figures.flatMap((one) => [...one.near, ...one.beside])),
    names: properNames(text)
      .map(lettersOf)
      .filter((name) => !spelt.includes(name) && !people.some((one) => one && lettersOf(one.text).includes(name))),
  };
}

/** The text with a pronoun where each name stands: what is named is held against a record by itself. */
function withoutNames(text: string, start: number, slots: readonly (SubjectSlot | PersonSlot | undefined)[]): string {
  return slots.reduce<string>((rest, slot) => {
    if (!slot || (slot.how !== 'named' && !/^(?:the|that|this|its|our) /i.test(slot.text))) return rest;
    const from = slot.span.start - start;
    const to = from + slot.text.length;
    return rest.slice(Math.max(0, from), to) === slot.text && !/\d+ (?=\p{L})/u.test(slot.text)
      ? `${rest.slice(0, from)}${'it'.padEnd(slot.text.length)}${rest.slice(to)}`
      : rest;
  }, text);
}

/** "14 out of 220" is read as a share, and told as a part of a whole. */
function partWritten(amount: AmountSlot, text: string, at: number): AmountSlot {
  if (amount.family !== 'fraction' || at < 0) return amount;
  const own = figuresIn(text).find(
    (one) =>
      one.whole !== undefined &&
      Math.abs(one.at - at) < amount.span.end - amount.span.start &&
      Math.abs(one.value / one.whole - amount.stated) < 1e-6,
  );
  return own ? { ...amount, family: 'count', low: own.value, high: own.value, stated: own.value, step: 1 } : amount;
}

/** "Both approved" and "twice" tell of no figure. */
const isCounted = (text: string, { span, family }: AmountSlot, at: number): boolean =>
  family === 'fraction' ||
  at < 0 ||
  !/^\s*(?:both|(?:a |the )?(?:couple|pair)|twice|thrice|once|a|an|no|nobody|nothing|no one|neither)\b/i.test(
    text.slice(at, at + span.end - span.start),
  );

const unhedged = ({ hedge: _, ...amount }: AmountSlot): AmountSlot => amount;

/** Shares as percent, lengths in seconds, sizes in bytes. */
function unitOf({ family }: AmountSlot): string | null {
  switch (family) {
    case 'count':
      return '';
    case 'percent':
    case 'fraction':
      return '%';
    case 'bytes':
      return 'b';
    case 'time':
      return 's';
    default:
      return null;
  }
}

/** A record's value in what the amount is stated in. */
export function scaled(value: number, { family, symbol }: AmountSlot): number {
  if (family === 'fraction') return value / 100;
  const unit = symbol.toLowerCase();
  if (family === 'bytes') return value / (BYTES[unit] ?? 1);
  return family === 'time' ? value / (SECONDS.find(([form]) => form.test(unit))?.[1] ?? 1) : value;
}

/** The claim's text with the amount in figures: "a dozen", "a quarter". */
function inDigits(text: string, { span, stated, family }: AmountSlot, at: number): string {
  const width = span.end - span.start;
  const own = text.slice(Math.max(0, at), at + width);
  if (at < 0 || /\d/.test(own) || !/[a-z]/i.test(own)) return text;
  return family === 'fraction'
    ? `${text.slice(0, at)}${Math.round(stated * 1000) / 10} %${text.slice(at + width)}`
    : family === 'count'
      ? `${text.slice(0, at)}${stated}${text.slice(at + width)}`
      : text;
}
