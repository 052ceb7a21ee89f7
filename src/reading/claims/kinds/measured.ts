/** Which amounts of a clause monitoring could have measured: requests, shares of them, latencies, instances; status codes and limits are no amounts. */
import type { AmountSlot } from '../../../claims/slots.js';
import { type MeasuredThing, measuredThing, saysFailing } from '../../../claims/words/measured-things.js';
import { remembered } from '../../../claims/words/remembered.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { isCountedNoun, type Valued } from './measure-words.js';
import { isCode } from './status-codes.js';

/** "Which had been about 8,400 before": of another time than the one that the sentence gives. */
export function isOfBefore({ tokens }: Predication, { slot }: Valued, { toSpan }: Sentence): boolean {
  const at = tokens.findIndex((one) => one.amount && toSpan(one.start, one.end).start === slot.span.start);
  const before = tokens.slice(Math.max(0, at - 4), at).map((one) => one.folded);
  const behind = tokens.slice(at + 1, at + 4).map((one) => one.folded);
  return (
    slot.family !== 'time' &&
    before.includes('had') &&
    behind.some((word) => /^(?:before|earlier|previously|beforehand|until)$/.test(word))
  );
}

/** "a limit of 400", "the threshold of 2 %", "capped at": a setting, not a measurement. */
export function isThreshold(predication: Predication, value: Valued): boolean {
  const at = predication.tokens.findIndex(
    (token) => token.amount !== undefined && value.slot.stated === token.amount.readings[0]?.stated,
  );
  return (
    predication.tokens
      .slice(Math.max(0, at - 4), Math.max(0, at))
      .some((token) => /^(?:limit|limits|threshold|target|cap|capped|ceiling|slo)$/.test(token.folded)) &&
    !MET.test(textOf(predication))
  );
}

const textOf = ({ tokens }: Predication): string => tokens.map((token) => token.folded).join(' ');

/** "Reached the limit of 400", "the limit of 400 was hit": as many as that there were. */
const MET =
  /\b(?:reach|hit|touch|met|meet|stood at|sat at|were at|was at|stuck at|pinned at)(?:es|ed|ing|s)? (?:\S+ ){0,3}(?:limit|cap|ceiling|maximum) of\b|\b(?:limit|cap|ceiling|maximum) of (?:\S+ ){1,3}(?:was|were|been) (?:\S+ )?(?:reached|hit|met|touched)\b/;

const OTHER_CALLS = /\b(?:video|phone|support|conference|customer|sales)\b/;
/** What there is room for, or what each of several gets: nothing that was measured. */
const ALLOWANCE =
  /\b(?:allow\w*|permit\w*|room for|capacity|budget|per (?:worker|instance|process|client|tenant|user)|each)\b/;

export const isAllowance = (text: string): boolean => OTHER_CALLS.test(text) || ALLOWANCE.test(text);

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

/** Whether a clause speaks of latency. */
export const saysLatency = (predication: Predication): boolean =>
  measuredWords(predication, []).some((word) => measuredThing(word) === 'latency');

/** Stems of the clause and its key that name what was measured or that it failed. */
export function measuredWords(predication: Predication, key: readonly string[]): readonly string[] {
  const said = predication.tokens.flatMap((token, i) =>
    token.kind === 'word' &&
    !asksFor(predication.tokens[i - 1]) &&
    !describes(token, predication.tokens[i + 1]) &&
    !tellsWhen(predication.tokens, i)
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

/** "During the throttling", "throughout the errors": when it was, and not what was measured. */
const tellsWhen = (tokens: readonly Token[], i: number): boolean =>
  /^(?:during|throughout)$/.test(tokens[i - 1]?.folded ?? '') ||
  (/^(?:the|that|this|those|our)$/.test(tokens[i - 1]?.folded ?? '') &&
    /^(?:during|throughout)$/.test(tokens[i - 2]?.folded ?? ''));

/** "The lookup cache", "a request timeout": a thing that is for requests, and none of them. */
const describes = ({ folded, text }: Token, next: Token | undefined): boolean =>
  /^[A-Z0-9]+(?:_[A-Z0-9]+)+$/.test(text) ||
  (measuredThing(stem(folded)) === 'requests' &&
    /^(?:caches?|ttl|time-?outs?|limits?|pools?|sizes?|tables?|index(?:es)?|queues?|threads?|workers?|handlers?|budget|quotas?|intervals?|thresholds?|librar(?:y|ies)|flags?|settings?)$/.test(
      next?.folded ?? '',
    ));

const atoms = ({ stem: whole, folded }: Token): readonly string[] => [whole, ...partsOf(folded)];

const partsOf = remembered((folded: string): readonly string[] =>
  folded
    // The groups of "8,400" are no codes.
    .replace(/(\d),(?=\d{3})/g, '$1')
    .split(/[^a-z0-9]+/)
    .map(stem),
);

/** What monitoring measured with this amount, if it could have; `carried` are the words of the measurement spoken of just before. */
export function thingMeasured(
  predication: Predication,
  { slot }: Valued,
  key: readonly string[],
  carried: readonly string[],
): MeasuredThing | null {
  const head = headOf(key);
  const text = `${key.join(' ')} ${textOf(predication)}`;
  if (isAllowance(text) || [...slot.noun, ...key].some(isCountedNoun)) return null;
  if (comparedWith(predication, slot) || (slot.family === 'percent' && ROUTED.test(text))) return null;
  const thing = thingOf({ predication, slot, key: head, carried, text });
  return thing !== null &&
    LEVELS.has(thing) &&
    !ITSELF.test(text) &&
    !MET.test(text) &&
    (SETTING.test(text) || predication.actions.includes('scale'))
    ? null
    : thing;
}

/** "Canary share: 10 %": what part of the traffic goes there, and not what part of it failed. */
const ROUTED =
  /\b(?:canary|traffic|rollout|weight)(?: (?:share|split|weight|percentage|percent|portion))?\b(?!.*\b(?:errors?|fail\w*|[45]xx|[45]\d\d)\b)/;

/** "clinics that called by 15:41: 11": what stands before the relative clause is counted, not what is in it. */
function headOf(key: readonly string[]): readonly string[] {
  const relative = key.findIndex((word) => /^(?:that|who|which|whose)$/.test(word));
  return relative > 0 ? key.slice(0, relative) : key;
}

/** Things with a level that people also set: what was set is no measurement. */
const LEVELS: ReadonlySet<MeasuredThing> = new Set(['instances', 'connections', 'memory', 'cpu', 'backlog']);
const SETTING =
  /\b(?:min|max|minimum|maximum|scal(?:e|ed|es|ing)|set|sets|put|puts|rais(?:e|ed|es|ing)|lower(?:ed|s|ing)?|reduc(?:e|ed|es|ing)|increas(?:ed|es|ing)|bump(?:ed|s)?|configur\w+|pool|size|limit(?:ed|s)?|(?:took|takes|brought|brings|cuts?) (?:\S+ ){1,4}(?:up|down|back)?)\b/;

/** The autoscaler follows what it measures. */
const ITSELF = /\bauto-?scal\w*/;

function thingOf({ predication, slot, key, carried, text }: Said): MeasuredThing | null {
  const words = measuredWords(predication, key);
  const own = thingAmong(slot.noun);
  if (slot.family === 'time') return thingAmong(words, 'latency') ?? thingAmong(carried, 'latency');
  if (slot.family === 'percent' || slot.family === 'fraction')
    return shareOf({ predication, slot, words, carried, own, text });
  if (slot.family === 'rate') return own ?? thingAmong(words);
  if (own) return own === 'latency' ? null : own;
  if (slot.noun.some((word) => HEAPED.has(word)) && WAITING.test(text)) return 'backlog';
  // "Answered 7,800 times with a 5xx": the answers are what is counted.
  if (slot.symbol === '×' && predication.actions.length === 0)
    return thingAmong(words, 'errors') ?? (/\b(?:5xx|4xx|[45]\d\ds?)\b/.test(text) ? 'errors' : null);
  if (slot.noun.some((word) => !saysFailing(word))) return null;
  return isBare(predication, key) ? thingAmong(words.filter((word) => measuredThing(word) !== 'latency')) : null;
}

/** What piles up, and how it is told that it did. */
const HEAPED = new Set(['message', 'job', 'task', 'item', 'event', 'record', 'order'].map(stem));
const WAITING =
  /\b(?:wait\w*|queue\w*|pending|undelivered|unacked|unacknowledged|outstanding|unprocessed|pil\w+ up|backed up|in the (?:queue|backlog|topic|subscription))\b/;

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
  /^(?:rose|rise|rises|went|go|goes|going|fell|falls|sank|sinks?|shrank|shrinks?|slid|slides?|plunged|plummeted|soared|spiked|swelled|crept|shot|slipped|moved|swung|dropped|drops|grew|climbed|climbs|jumped|reached|peaked|hit|stood|stayed|was|were|is)$/;
