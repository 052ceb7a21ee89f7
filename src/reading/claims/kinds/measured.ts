/** Which amounts of a clause monitoring could have measured: requests, shares of them, latencies, instances; status codes and limits are no amounts. */
import type { AmountSlot } from '../../../claims/slots.js';
import { atomise } from '../../../claims/words/atoms.js';
import { isStatusCode, type MeasuredThing, measuredThing, saysFailing } from '../../../claims/words/measured-things.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { amountsOf } from '../read-happening.js';
import type { Sentence } from '../sentence.js';
import { durationSlotOf } from '../time-slots.js';
import { isCountedNoun } from './measure-words.js';

export interface Valued {
  readonly slot: AmountSlot;
  readonly relation: 'from' | 'to' | undefined;
}

/** Amounts of a clause in order, lengths of time in a clause about latency among them. */
export function valuesOf(predication: Predication, sentence: Sentence): readonly Valued[] {
  const { tokens } = predication;
  const slow =
    saysLatency(predication) || (sentence.context.measured ?? []).some((word) => measuredThing(word) === 'latency');
  const found: Valued[] = [];
  tokens.forEach((token, i) => {
    if (isCode(tokens, i)) return;
    const slot =
      token.kind === 'amount' ? slotAt(tokens, i, sentence) : slow && isShort(token) ? lengthAt(token, sentence) : null;
    if (slot) found.push({ slot, relation: relationAt(tokens, i) });
  });
  return slow ? found.map((value, i) => inherit(value, found[i + 1])) : found;
}

function slotAt(tokens: readonly Token[], i: number, sentence: Sentence): AmountSlot | null {
  const end = tokens.slice(i, i + 6);
  const slot = amountsOf(end, sentence.toSpan)[0];
  const own = sentence.toSpan(tokens[i]!.start, tokens[i]!.end);
  if (!slot || slot.span.start !== own.start) return null;
  const inside = atomise(tokens[i]!.text)
    .map((atom) => stem(atom.folded))
    .filter((word) => measuredThing(word));
  return inside.length > 0 ? { ...slot, noun: [...new Set([...inside, ...slot.noun])] } : slot;
}

const UNIT_SECONDS: Readonly<Record<string, number>> = { millisecond: 1e-3, second: 1 };

const isShort = (token: Token): boolean =>
  token.kind === 'duration' &&
  (token.time?.readings.every((reading) => reading.kind === 'duration' && Object.hasOwn(UNIT_SECONDS, reading.unit)) ??
    false);

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

/** "from 537 to 500 ms": the unit stands once. */
const inherit = (value: Valued, next: Valued | undefined): Valued =>
  value.slot.family === 'count' &&
  value.slot.noun.length === 0 &&
  next?.slot.family === 'time' &&
  value.relation === 'from'
    ? { ...value, slot: { ...value.slot, family: 'time', symbol: next.slot.symbol } }
    : value;

/** "from 6", "to 20", "to a peak of 685". */
function relationAt(tokens: readonly Token[], i: number): Valued['relation'] {
  for (const token of tokens.slice(Math.max(0, i - 4), i).reverse()) {
    if (token.folded === 'from' || token.folded === 'to') return token.folded;
    if (
      token.kind !== 'word' ||
      !/^(?:a|the|of|an|peak|high|low|maximum|about|some|around|roughly)$/.test(token.folded)
    )
      break;
  }
  return undefined;
}

/** "answered 404", "an HTTP 429", "two 500s": what was answered, not how many. */
function isCode(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const value = token.amount?.readings[0]?.stated;
  if (value === undefined || !isStatusCode(value) || !/^[45]\d\d$/.test(token.text)) return false;
  const before = tokens.slice(Math.max(0, i - 3), i).map((one) => one.folded);
  const behind = tokens[i + 1];
  return (
    before.some((word) =>
      /^(?:answer\w*|return\w*|http|status|code|respond\w*|with|gave|give|got|get|serv\w*|saw)$/.test(word),
    ) ||
    (behind !== undefined && /^(?:error|errors|response|responses|rate|alert|page|pages)$/.test(behind.folded))
  );
}

/** "a limit of 400", "the threshold of 2 %", "capped at": a setting, not a measurement. */
export function isThreshold(predication: Predication, value: Valued): boolean {
  const at = predication.tokens.findIndex(
    (token) => token.amount !== undefined && value.slot.stated === token.amount.readings[0]?.stated,
  );
  return predication.tokens
    .slice(Math.max(0, at - 4), Math.max(0, at))
    .some((token) => /^(?:limit|limits|threshold|target|cap|capped|ceiling|slo)$/.test(token.folded));
}

const OTHER_CALLS = /\b(?:video|phone|support|conference|customer|sales)\b/;
/** What there is room for, or what each of several gets: nothing that was measured. */
const ALLOWANCE =
  /\b(?:allow\w*|permit\w*|room for|capacity|budget|per (?:worker|instance|process|client|tenant|user)|each)\b/;

const holdsAmount = (token: Token, slot: AmountSlot): boolean =>
  token.amount !== undefined
    ? token.amount.readings.some((reading) => reading.stated === slot.stated)
    : (token.time?.readings.some((reading) => reading.kind === 'duration' && reading.stated === slot.stated) ?? false);

/** "p95 > 300 ms", "the 600 ms alert": the bound of a rule. */
const comparedWith = (predication: Predication, slot: AmountSlot): boolean => {
  const at = predication.tokens.findIndex((one) => holdsAmount(one, slot));
  const token = predication.tokens[at];
  return (
    token !== undefined &&
    (/[<>≥≤]/.test(token.text + (predication.tokens[at - 1]?.text ?? '')) ||
      predication.tokens.slice(at + 1, at + 3).some((next) => isCountedNoun(next.stem)))
  );
};

const saysLatency = (predication: Predication): boolean =>
  measuredWords(predication, []).some((word) => measuredThing(word) === 'latency');

/** Stems of the clause and its key that name what was measured or that it failed. */
export function measuredWords(predication: Predication, key: readonly string[]): readonly string[] {
  const said = predication.tokens.flatMap((token, i) =>
    token.kind === 'word' && !asksFor(predication.tokens[i - 1])
      ? atoms(token)
      : token.kind === 'amount' && (isCode(predication.tokens, i) || !/^\d/.test(token.text))
        ? atoms(token)
        : token.kind === 'amount'
          ? atoms(token).filter((word) => !/^\d/.test(word))
          : [],
  );
  return [...new Set([...said, ...key].filter((word) => measuredThing(word) !== undefined || saysFailing(word)))];
}

/** "pull request", "merge request", "change request": nobody's traffic. */
const asksFor = (before: Token | undefined): boolean =>
  /^(?:pull|merge|change|review|feature)$/.test(before?.folded ?? '');

const atoms = (token: Token): readonly string[] => [token.stem, ...token.folded.split(/[^a-z0-9]+/).map(stem)];

/** What monitoring measured with this amount, if it could have; `carried` are the words of the measurement spoken of just before. */
export function thingMeasured(
  predication: Predication,
  { slot }: Valued,
  key: readonly string[],
  carried: readonly string[],
): MeasuredThing | null {
  const text = `${key.join(' ')} ${predication.tokens.map((token) => token.folded).join(' ')}`;
  if (OTHER_CALLS.test(text) || ALLOWANCE.test(text) || [...slot.noun, ...key].some(isCountedNoun)) return null;
  if (comparedWith(predication, slot)) return null;
  const thing = thingOf({ predication, slot, key, carried, text });
  return thing !== null && LEVELS.has(thing) && (SETTING.test(text) || predication.actions.includes('scale'))
    ? null
    : thing;
}

/** Things with a level that people also set: what was set is no measurement. */
const LEVELS: ReadonlySet<MeasuredThing> = new Set(['instances', 'connections', 'memory', 'cpu', 'backlog']);
const SETTING =
  /\b(?:min|max|minimum|maximum|scal(?:e|ed|es|ing)|set|sets|put|puts|rais(?:e|ed|es|ing)|lower(?:ed|s|ing)?|reduc(?:e|ed|es|ing)|increas(?:ed|es|ing)|bump(?:ed|s)?|configur\w+|pool|size|limit(?:ed|s)?)\b/;

function thingOf({ predication, slot, key, carried, text }: Said): MeasuredThing | null {
  const words = measuredWords(predication, key);
  const own = thingAmong(slot.noun);
  if (slot.family === 'time') return thingAmong(words, 'latency') ?? thingAmong(carried, 'latency');
  if (slot.family === 'percent' || slot.family === 'fraction')
    return shareOf({ predication, slot, words, carried, own, text });
  if (slot.family === 'rate') return own ?? thingAmong(words);
  if (own) return own === 'latency' ? null : own;
  if (slot.noun.some((word) => !saysFailing(word))) return null;
  return isBare(predication, key) ? thingAmong(words.filter((word) => measuredThing(word) !== 'latency')) : null;
}

const thingAmong = (words: readonly string[], wanted?: MeasuredThing): MeasuredThing | null =>
  words.flatMap((word) => measuredThing(word) ?? []).find((thing) => wanted === undefined || thing === wanted) ?? null;

interface Said {
  readonly predication: Predication;
  readonly slot: AmountSlot;
  readonly key: readonly string[];
  readonly carried: readonly string[];
  readonly text: string;
}

interface Share {
  readonly predication: Predication;
  readonly slot: AmountSlot;
  readonly words: readonly string[];
  readonly carried: readonly string[];
  readonly own: MeasuredThing | null;
  readonly text: string;
}

const COUNTS_ONLY: ReadonlySet<MeasuredThing> = new Set(['instances', 'connections', 'backlog']);

/** "72 % of requests failed", "71 % refused", "38 % of them": a share of answers, unless it is of traffic, a flag or other things. */
function shareOf({ predication, slot, words, carried, own, text }: Share): MeasuredThing | null {
  const fails = words.some(saysFailing);
  if (/\b(?:traffic|flag|rollout)\b/.test(text) && !fails) return null;
  if (/\b(?:budget|slo|conversion|coverage|discount|headroom)\b/.test(text) || (own !== null && COUNTS_ONLY.has(own)))
    return null;
  const foreign = slot.noun.some((word) => measuredThing(word) === undefined && !saysFailing(word));
  if (own) return own === 'requests' && fails ? 'errors' : own;
  if (!foreign && words.length > 0)
    return fails ? 'errors' : thingAmong(words.filter((word) => measuredThing(word) !== 'latency'));
  const refers = !foreign || /^(?:everyth|them)/.test(slot.noun[0] ?? '');
  return refers && words.length === 0 && predication.actions.length === 0 && carried.some(saysFailing)
    ? 'errors'
    : null;
}

/** A bare number is of what the key names, or of the subject that goes up, down or stands. */
function isBare(predication: Predication, key: readonly string[]): boolean {
  if (key.some((word) => measuredThing(word) !== undefined && measuredThing(word) !== 'latency')) return true;
  const at = predication.tokens.findIndex((token) => MOVES.test(token.folded));
  return predication.tokens
    .slice(0, Math.max(at, 0))
    .some((token) => token.kind === 'word' && !['latency', undefined].includes(measuredThing(token.stem)));
}

const MOVES =
  /^(?:rose|rise|rises|went|go|goes|fell|falls|dropped|drops|grew|climbed|climbs|jumped|reached|peaked|hit|stood|stayed|was|were|is)$/;
