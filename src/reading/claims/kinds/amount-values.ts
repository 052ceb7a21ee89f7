/** The amounts of a clause in order, each with the word that leads it; lengths of time count where latency is spoken of, status codes never. */
import type { AmountSlot } from '../../../claims/slots.js';
import { measuredThing } from '../../../claims/words/measured-things.js';
import { stem } from '../../../claims/words/stem.js';
import { isLevelWord } from '../../amounts/lead-of.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { amountsOf } from '../amounts-of.js';
import type { Sentence } from '../sentence.js';
import { durationSlotOf } from '../time-slots.js';
import { diffNoun } from './diff-notation.js';
import type { Valued } from './measure-words.js';
import { saysLatency } from './measured.js';
import { saysAge } from './named-metric.js';
import { isGoing } from './of-curve.js';
import { isCode } from './status-codes.js';

/** Amounts of a clause in order, lengths of time in a clause about latency among them. */
export function valuesOf(predication: Predication, sentence: Sentence): readonly Valued[] {
  const { tokens } = predication;
  const slow =
    saysLatency(predication) || (sentence.context.measured ?? []).some((word) => measuredThing(word) === 'latency');
  const aged = saysAge(sentence, predication);
  const found: Valued[] = [];
  tokens.forEach((token, i) => {
    // "Both pages were closed by hand" says what was done to both, not that there were two.
    if (isCode(tokens, i) || (token.folded === 'both' && predication.verb !== null)) return;
    const slot =
      token.kind === 'amount'
        ? slotAt(tokens, i, sentence)
        : (slow && isShort(token)) || (aged && isAgeAt(tokens, i))
          ? lengthAt(token, sentence)
          : null;
    if (slot)
      found.push(
        arrived(
          { slot: passed(spread(slot, tokens[i - 1]?.folded ?? ''), tokens, i), relation: relationAt(tokens, i) },
          tokens,
          i,
        ),
      );
  });
  const whole = found.map((value, i) => ofPart(ofWhole(value, found[i + 1]), found[i - 1]));
  return whole
    .map(withUnit)
    .map((value, i, all) => (isThenAt(value, tokens, sentence) ? alike(value, all[i - 1]) : value));
}

/** "From 97.8 to 13.2 %", "from about 40 a minute to 15,000": what both are counted in stands once. */
function withUnit(value: Valued, i: number, all: readonly Valued[]): Valued {
  const other = value.relation === 'from' ? all[i + 1] : value.relation === 'to' ? all[i - 1] : undefined;
  const joined = other !== undefined && other.relation === (value.relation === 'from' ? 'to' : 'from');
  return joined ? alike(value, other) : value;
}

/** "65 % until 08:32, then 88", "40 percent and later 72", "65 → 88 %, touching 91": what it came to is counted as what it was. */
function isThenAt({ slot }: Valued, tokens: readonly Token[], { toSpan }: Sentence): boolean {
  const at = tokens.findIndex(({ start, end }) => toSpan(start, end).start === slot.span.start);
  const before = tokens.slice(Math.max(0, at - 3), Math.max(0, at)).map(({ folded }) => folded);
  const then = before.findLastIndex((word) =>
    /^(?:then|later|finally|eventually|touching|peaking|reaching|hitting|topping)$/.test(word),
  );
  return then >= 0 && before.slice(then + 1).every((word) => word === 'at' || isLevelWord(word));
}

const alike = (value: Valued, other: Valued | undefined): Valued =>
  other && isBare(value) && UNITS.has(other.slot.family)
    ? { ...value, slot: { ...value.slot, family: other.slot.family, symbol: other.slot.symbol } }
    : value;
const UNITS: ReadonlySet<string> = new Set(['rate', 'percent', 'bytes', 'time']);

const isBare = ({ slot }: Valued): boolean =>
  /^(?:count|measure)$/.test(slot.family) && slot.symbol === '' && slot.noun.length === 0;

/** "9,214 of 61,304 rows": of rows as well. */
const ofWhole = (value: Valued, next: Valued | undefined): Valued =>
  value.slot.family === 'count' && value.slot.noun.length === 0 && next?.relation === 'of' && next.slot.noun.length > 0
    ? { ...value, slot: { ...value.slot, noun: next.slot.noun } }
    : value;

/** "16k requests lost out of 25k": and of requests again. */
const ofPart = (value: Valued, part: Valued | undefined): Valued =>
  value.relation === 'of' &&
  part !== undefined &&
  part.slot.family === value.slot.family &&
  value.slot.noun.length === 0
    ? { ...value, slot: { ...value.slot, noun: part.slot.noun } }
    : value;

/** "Spread over two files": over as many, and no more. */
const spread = (slot: AmountSlot, before: string): AmountSlot => {
  const { hedge, ...exact } = slot;
  return hedge === 'over' &&
    /^(?:spread|scattered|distributed|split|extend(?:s|ed)|shared|stretch(?:es|ed))$/.test(before)
    ? exact
    : slot;
};

/** "Exceeded 500", "topped 4,000": more than that. */
const passed = (slot: AmountSlot, tokens: readonly Token[], i: number): AmountSlot =>
  !slot.hedge &&
  /^(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|cross(?:es|ed|ing)?)$/.test(
    tokens[i - 1]?.folded ?? '',
  )
    ? { ...slot, hedge: 'over' }
    : slot;

/** "Shot up to 44 %", "was up to 44 % by then", "rose to a maximum of 44 %": how far it went, and no bound of it. */
function arrived(value: Valued, tokens: readonly Token[], i: number): Valued {
  const { hedge, ...slot } = value.slot;
  const before = tokens[i - 1]?.folded ?? '';
  const isLevel = hedge === 'up_to' && /^up\b/.test(tokens[i]!.folded) && (isGoing(before) || IS.test(before));
  const isPeak =
    hedge === 'at_most' && /^an? maximum of\b/.test(tokens[i]!.folded) && (i === 0 || ARRIVES.test(before));
  return isLevel || isPeak ? { slot, relation: 'to' } : value;
}
const IS = /^(?:is|are|was|were|been|back|already|then|now|right|all the way)$/;
const ARRIVES = /^(?:to|reach(?:ed|es|ing)|hit|hits|had|saw|at|of|with)$/;

const [PULL, REQUEST] = [stem('pull'), stem('requests')];

/** The amount that begins at a token; "pull requests" are one noun, and nobody's traffic. */
function slotAt(tokens: readonly Token[], i: number, sentence: Sentence): AmountSlot | null {
  const end = tokens.slice(i, i + 6);
  const slot = amountsOf(end, sentence.toSpan)[0];
  const own = sentence.toSpan(tokens[i]!.start, tokens[i]!.end);
  if (!slot || slot.span.start !== own.start) return null;
  const diff = diffNoun(tokens, i);
  if (diff) return { ...slot, noun: [diff] };
  if (slot.noun.includes(PULL) && slot.noun.includes(REQUEST)) return { ...slot, noun: ['pr'] };
  const inside = slot.family === 'fraction' ? insideShare(tokens[i]!.text) : [];
  return inside.length > 0 ? { ...slot, noun: [...new Set([...inside, ...slot.noun])] } : slot;
}

/** "More than one quote request in ten": stems of what is counted. */
function insideShare(text: string): readonly string[] {
  const words = text.toLowerCase().split(/[\s-]+/);
  const link = words.lastIndexOf('in');
  const part = words.findLastIndex((word, i) => i < link && (/^\d/.test(word) || NUMBERS.test(word)));
  return part < 0 || link < 0 ? [] : words.slice(part + 1, link).map(stem);
}
const NUMBERS = /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty)$/u;

const UNIT_SECONDS: Readonly<Record<string, number>> = { millisecond: 1e-3, second: 1, minute: 60, hour: 3600 };
const SHORT: ReadonlySet<string> = new Set(['millisecond', 'second']);

const isShort = (token: Token): boolean =>
  token.kind === 'duration' &&
  (token.time?.readings.every((reading) => reading.kind === 'duration' && SHORT.has(reading.unit)) ?? false);

/** "For 20 minutes", "within five minutes", "ten minutes later": how long it went on, not how old anything was; what waits, waits "for" its age. */
function isAgeAt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'duration' || !token.time?.readings.every((reading) => reading.kind === 'duration')) return false;
  const lead = tokens.slice(Math.max(0, i - 3), i).findLast((one) => LEADS.test(one.folded));
  const waits = tokens.slice(0, i).some((one) => /^(?:wait|sit|sat|ag|lag|hang|linger)$/.test(one.stem));
  return (
    (lead === undefined || (lead.folded === 'for' && waits)) &&
    !/^(?:later|earlier|ago|after|before)$/.test(tokens[i + 1]?.folded ?? '')
  );
}

const LEADS = /^(?:for|within|in|after|before|over|during|every|last(?:ed)?|took|by|since)$/;

function lengthAt(token: Token, sentence: Sentence): AmountSlot | null {
  const length = token.time ? durationSlotOf(token.time, sentence.toSpan) : null;
  const unit = length ? UNIT_SECONDS[length.unit] : undefined;
  if (!length || unit === undefined) return null;
  const inUnit = (seconds: number): number => Math.round((seconds / unit) * 1e6) / 1e6;
  return {
    span: length.span,
    low: inUnit(length.low),
    high: inUnit(length.high),
    stated: length.stated,
    step: inUnit(length.step),
    family: 'time',
    symbol: length.unit,
    vague: length.vague,
    ...(length.hedge ? { hedge: length.hedge } : {}),
    noun: [],
  };
}

/** "from 6", "to 20", "to a peak of 685". */
function relationAt(tokens: readonly Token[], i: number): Valued['relation'] {
  if (isArrowAt(tokens, i - 1, -1)) return 'to';
  if (isArrowAt(tokens, i + 1, 1)) return 'from';
  for (const token of tokens.slice(Math.max(0, i - 4), i).reverse()) {
    if (token.folded === 'from' || token.folded === 'to') return token.folded;
    const of = /^(?:the|all|our|its|their)$/.test(tokens[i - 1]?.folded ?? '') ? i - 2 : i - 1;
    if (token.folded === 'of' && token === tokens[of] && isOfWhole(tokens, of)) return 'of';
    if (of < i - 1 && token === tokens[i - 1]) continue;
    if (token.kind !== 'word' || !isLevelWord(token.folded)) break;
  }
  return undefined;
}

/** "6 -> 20", "6 → 20". */
const isArrowAt = (tokens: readonly Token[], i: number, step: 1 | -1): boolean => {
  const [near, far] = [tokens[i]?.text ?? '', tokens[i + step]?.text ?? ''];
  return near === '→' || /^[-=]>$/.test(step > 0 ? near + far : far + near);
};

/** "150 of 200", "150 out of 200", "Of 200, …": part and whole; "a peak of 200" is none. */
function isOfWhole(tokens: readonly Token[], of: number): boolean {
  const before = tokens[of - 1];
  // "16k requests lost out of 25k": what is counted stands with the part.
  const part = tokens.slice(Math.max(0, of - 4), Math.max(0, of - 1));
  return (
    before === undefined ||
    before.kind === 'amount' ||
    (before.folded === 'out' && part.some(({ kind }) => kind === 'amount'))
  );
}
