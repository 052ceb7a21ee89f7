/** Lengths of time that are no stretch of it: a clock counted from another, a value, a rate, how far apart several things were set. */
import type { DurationSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { isCountedFromClock } from '../../time/tells-moment.js';

export const isNoStretch = (token: Token, length: DurationSlot, predication: Predication): boolean =>
  isClockOf(predication, token) ||
  isMeasuredValue(length, predication) ||
  isRate(token, predication) ||
  isHeap(token, predication);

/** What is told in lengths of time, and lasted none of them. */
export const isNoLasting = (token: Token, predication: Predication): boolean =>
  isCameTo(token, predication) || isSpacing(token, predication);

/** "Declared a few minutes before nine": when it was done, and not how long it took. */
const isClockOf = ({ verb }: Predication, { time }: Token): boolean =>
  verb !== null && time !== undefined && isCountedFromClock(time);

/** Latencies, thresholds and settings are amounts of time, not stretches of it. */
const isMeasuredValue = (length: DurationSlot, predication: Predication): boolean =>
  /^(?:milli|micro|nano)second$/.test(length.unit) ||
  (length.unit === 'second' &&
    predication.tokens.some((token) =>
      /^(?:p\d\d+|latency|latencies|timeout|threshold|percentile)$/.test(token.folded),
    ));

/** "That backlog had reached 1,486 seconds", "the wait climbed to ten minutes": how high something stood, not how long it did. */
function isCameTo(token: Token, { tokens }: Predication): boolean {
  const words = tokens.slice(0, tokens.indexOf(token)).filter(({ kind }) => kind !== 'mark');
  return CAME_TO.test(
    words
      .slice(-3)
      .map(({ folded }) => folded)
      .join(' '),
  );
}
const CAME_TO =
  /\b(?:(?:reach|hit|exceed|top)(?:ed|es|s|ing)?|(?:peak|climb|stand|stood|sat|max\w*|creep|crept|rise|rose|risen|grow|grew|grown|jump|shot|spike|fall|fell|fallen|drop|sink|sank|shrink|shrank|go|went)(?:p?ed|s|p?ing)?(?: (?:up|down|out|back))? (?:to|at))$/;

/** "147 errors in one minute", "40 calls an hour": what is counted by, not how long it took. */
function isRate(token: Token, { tokens }: Predication): boolean {
  const at = tokens.indexOf(token);
  const lead = token.text.split(' ')[0]?.toLowerCase() ?? '';
  const before = tokens.slice(Math.max(0, at - 5), at);
  // "More than six thousand a minute".
  const last = before.at(-1);
  const many = last?.kind === 'amount' || /^(?:hundred|thousand|million|billion|dozens?)s?$/.test(last?.folded ?? '');
  if (many && /^(?:an?|each|every) [a-z]+$/i.test(token.text)) return true;
  return (
    before.some((one) => one.kind === 'amount') &&
    /^(?:in|per|each|every|within)$/.test(before.at(-1)?.folded ?? lead) &&
    /\b(?:one|a|an|1|any|single|the)\b/.test(token.text.toLowerCase())
  );
}

/** "One day between steps", "ten minutes between two attempts": how far apart several things were set, not how long any of them took. */
function isSpacing(token: Token, { tokens }: Predication): boolean {
  const at = tokens.indexOf(token);
  if (tokens[at + 1]?.folded !== 'between') return false;
  const behind = tokens.slice(at + 2, at + 5);
  const things = behind.find(
    ({ kind, folded }) => kind !== 'mark' && !/^(?:the|each|any|every|two|all|its)$/.test(folded),
  );
  return things !== undefined && /[^s]s$/.test(things.folded) && !behind.some(({ folded }) => folded === 'and');
}

/** "Tested with a full day of traffic", "on two weeks of logs": how much of a thing was used, not how long it took. */
function isHeap(token: Token, { tokens }: Predication): boolean {
  const at = tokens.indexOf(token);
  const before = [tokens[at - 1]?.folded, tokens[at - 2]?.folded, tokens[at - 3]?.folded];
  return tokens[at + 1]?.folded === 'of' && before.some((word) => /^(?:with|using|against|on|over)$/.test(word ?? ''));
}
