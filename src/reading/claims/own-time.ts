/** When a predication says that it happened: its own clock, else that of its row; a clock that only tells which thing is meant is neither. */
import type { TimeSlot } from '../../claims/slots.js';
import { formatInstant, MINUTE, parseInstant } from '../../domain/instant.js';
import { typesOfNoun } from '../lexicon/head-nouns.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { isCountedFromClock } from '../time/tells-moment.js';
import { isBackTo } from './back-to.js';
import { isOfRun } from './begun.js';
import { isDistance, shifted } from './moved-slot.js';
import type { ReadingContext } from './reading-context.js';
import { timeSlotOf } from './time-slots.js';
import type { ToSpan } from './to-span.js';

/** The moment or window the predication states of its own, else that of its row; a distance ("two minutes later") is no moment. */
export function ownTime(predication: Predication, context: ReadingContext, toSpan: ToSpan): TimeSlot | undefined {
  const { tokens } = predication;
  const slots: TimeSlot[] = [];
  let later = false;
  for (const [i, token] of tokens.entries()) {
    if (
      token.kind !== 'time' ||
      !token.time ||
      /['’]s?$/.test(token.text) ||
      /^['’]s?$/.test(tokens[i + 1]?.text ?? '') ||
      isOfApposition(predication, i) ||
      isBackTo(tokens, i) ||
      isOfRun(tokens, i) ||
      // "The version of 09:50 that morning".
      (i > 0 && isBackTo(tokens, i - 1))
    )
      continue;
    if (!isCountedFromClock(token.time) && token.time.readings.every((reading) => reading.kind === 'relative')) {
      later ||= token.time.readings.some((reading) => reading.kind === 'relative' && reading.within !== true);
      continue;
    }
    const slot = token.time.relation === 'until' ? null : timeSlotOf(token.time, context, toSpan);
    if (slot) slots.push(slot);
  }
  const [best] = slots.sort((a, b) => vagueness(a) - vagueness(b));
  const moved = best ? laterOn(predication, best, toSpan) : null;
  if (moved) return moved;
  const lead = predication.link === 'start' && context.rowTime && !context.rowTime.inherited ? context.rowTime : null;
  // In "13:52 Rolled back to the 09:50 release" the second clock tells which release.
  if (best && !(lead && isAttribute(best, predication, toSpan)) && !isWhither(best, predication, toSpan))
    return isOfAnother(best, predication, toSpan) ? { ...best, inherited: true } : best;
  const during = later || context.rowTime ? null : duringIncident(tokens, context, toSpan);
  if (during) return during;
  // "four minutes later" is not the time of the row it stands in.
  if (later || !context.rowTime) return undefined;
  if (isLaterDeed(predication, context)) return soonAfter(context.rowTime);
  return {
    ...context.rowTime,
    inherited: context.rowTime.inherited || predication.link !== 'start' || isAside(predication),
  };
}

/** "| 09:52 | Pylon opens #290; I ask for changes |": the clock is the first deed's, and the next one comes then or some minutes later. */
const isLaterDeed = ({ start }: Predication, { firstDeedEnd }: ReadingContext): boolean =>
  firstDeedEnd !== undefined && start >= firstDeedEnd;

function soonAfter(row: TimeSlot): TimeSlot {
  const { until, precision } = row;
  if (until || row.inherited || !/^(?:minute|second)$/.test(precision)) return { ...row, inherited: true };
  const readings = row.readings.map(({ from, to }) => {
    const end = parseInstant(to);
    return { from, to: end === null ? to : formatInstant(end + SOON) };
  });
  return { ...row, readings, inherited: true };
}
const SOON = 4n * MINUTE;

/** "Did not close until 14:31": it closed then. */
export function notUntil({ negated, verb, tokens }: Predication, context: ReadingContext, toSpan: ToSpan) {
  const deed = negated && verb ? tokens.indexOf(verb) : -1;
  const token = tokens.find(
    ({ kind, time }, i) => deed >= 0 && i > deed && kind === 'time' && time?.relation === 'until',
  );
  const slot = token?.time ? timeSlotOf(token.time, context, toSpan) : null;
  if (!slot || slot.until || !/^(?:minute|second|fraction)$/.test(slot.precision)) return undefined;
  const { hedge: _, ...clock } = slot;
  return clock;
}

/** "Ana gave the go at 10:44 and all was on the old one three minutes later": the clock is that of what came first, unless that is the deed itself. */
function laterOn({ tokens, verb, actions }: Predication, slot: TimeSlot, toSpan: ToSpan): TimeSlot | null {
  const at = tokens.findIndex((one) => one.kind === 'time' && toSpan(one.start, one.end).start === slot.span.start);
  const distance = tokens.findIndex((one, i) => i > at && one.kind === 'time' && isDistance(one));
  const joint = tokens.findIndex(({ folded }, i) => i > at && i < distance && /^(?:and|but|then|;)$/.test(folded));
  const ofFirst = verb !== null && actions.length > 0 && tokens.indexOf(verb) < joint;
  const stood = tokens
    .slice(joint + 1, distance)
    .some(({ folded }) => /^(?:was|were|is|had|stood|sat|ran)$/.test(folded));
  return at >= 0 && joint >= 0 && !ofFirst && stood && slot.precision === 'minute'
    ? shifted(slot, tokens[distance]!)
    : null;
}

/** "Acked the 08:24 page", "at 09:10 it had closed", "at 09:00 (before it closed)": the clock need not be that of the deed, and refutes nothing. */
function isOfAnother(slot: TimeSlot, predication: Predication, toSpan: ToSpan): boolean {
  const { tokens, verb } = predication;
  const at = tokens.findIndex((one) => one.kind === 'time' && toSpan(one.start, one.end).start === slot.span.start);
  const deed = verb ? tokens.indexOf(verb) : -1;
  if (at < 0 || deed < 0) return false;
  if (at < deed && isOfSubject(tokens, at, deed)) return true;
  if (deed === at + 1) return false;
  // "By 9:15 #12 had been merged": that is just when.
  if (tokens[at]!.time?.relation === 'by' && tokens.some(isName) && !tokens.some(isOfOtherClause)) return false;
  const [before, behind] = [tokens[at - 1]?.folded ?? '', tokens[at + 1]];
  if ((DETERMINER.test(before) || /['’]s?$/.test(before)) && behind?.kind === 'word') return true;
  if (/^(?:of|from)$/.test(before) || tokens[at]!.time?.relation === 'from') return !slot.until;
  if (tokens.some((token) => /^(?:still|already)$/.test(token.folded))) return true;
  if (at > deed && isOfSideClause(tokens.slice(deed + 1, at))) return true;
  return (
    at < deed &&
    (isAside(predication) ||
      tokens
        .slice(at + 1, deed)
        .some((token) => EARLIER.test(token.folded) || /\b(?:after|before|later|earlier)$/i.test(token.text)))
  );
}
/** "Merged it before Joris voiced his doubts at 08:29": the clock is that of what somebody else did. */
const isOfSideClause = (between: readonly Token[]): boolean => {
  const opens = between.findLastIndex(({ folded }) => /^(?:before|after|until|once|when|while|because)$/.test(folded));
  const doer = between[opens + 1];
  return opens >= 0 && doer !== undefined && (doer.kind === 'person' || OTHERS.test(doer.folded));
};
const OTHERS = /^(?:he|she|they|i|we|it|somebody|someone|anybody|anyone|nobody)$/;

/** "The alert at 15:20 was cleared eight minutes later": the clock tells which one, and the distance when. */
const isOfSubject = (tokens: readonly Token[], at: number, deed: number): boolean =>
  tokens[at - 1]?.folded === 'at' &&
  tokens[at - 2]?.kind === 'word' &&
  typesOfNoun(tokens[at - 2]!.stem) !== null &&
  tokens.some(
    ({ time }, i) =>
      i > deed && time?.readings.some((reading) => reading.kind === 'relative' || reading.kind === 'duration') === true,
  );

const DETERMINER = /^(?:the|a|an|this|that|these|those|its|his|her|our|their|your|my)$/;
const isName = ({ kind }: Token): boolean => kind === 'name';
const isOfOtherClause = ({ folded, kind }: Token): boolean =>
  kind === 'word' && EARLIER.test(folded) && !/^(?:had|has|have)$/.test(folded);
const EARLIER =
  /^(?:had|has|have|having|after|before|when|once|while|since|until|as|because|although|though|where|who|which)$/;

/** "Eilidh (acked the page) joins": what is put in brackets has a time of its own, told or not. */
function isAside({ tokens, verb }: Predication): boolean {
  const before = verb ? tokens.slice(0, tokens.indexOf(verb)) : [];
  return before.filter(({ text }) => text === '(').length > before.filter(({ text }) => text === ')').length;
}

/** "During the outage": some time in the incident's window, which no clock of the report has narrowed. */
function duringIncident(tokens: readonly Token[], context: ReadingContext, toSpan: ToSpan): TimeSlot | null {
  const at = tokens.findIndex((token) => /^(?:during|throughout|amid|amidst)$/.test(token.folded));
  const noun = tokens.slice(at + 1, at + 4).find((token) => !/^(?:the|this|that|our|whole|entire)$/.test(token.folded));
  const { from, to } = context.window;
  if (at < 0 || to === null || !/^(?:outage|incident|disruption|degradation|episode)$/.test(noun?.folded ?? ''))
    return null;
  return {
    span: toSpan(tokens[at]!.start, noun!.end),
    readings: [{ from: formatInstant(from), to: formatInstant(to) }],
    precision: 'measured',
    inherited: true,
  };
}

/** "…, the first of them at 23:24": a noun with a clock of its own behind the clause. */
function isOfApposition({ tokens, verb }: Predication, at: number): boolean {
  const from = verb ? tokens.indexOf(verb) : -1;
  const comma = tokens.findLastIndex((token, i) => i > from && i < at && token.text === ',');
  return (
    from >= 0 &&
    comma > from &&
    /^(?:the|a|an|its|their|one|two|another|first|last|each|both)$/.test(tokens[comma + 1]?.folded ?? '') &&
    tokens
      .slice(comma + 1, at)
      .some((token) => /^(?:of|one|ones|last|first|other|others|latter|former)$/.test(token.folded))
  );
}

/** "Back to the 09:50 version": a clock that tells which thing it went to. */
function isWhither(slot: TimeSlot, { tokens }: Predication, toSpan: ToSpan): boolean {
  const at = tokens.findIndex((one) => one.kind === 'time' && toSpan(one.start, one.end).start === slot.span.start);
  return (
    /^(?:the|that)$/.test(tokens[at - 1]?.folded ?? '') &&
    /^(?:to|of|onto)$/.test(tokens[at - 2]?.folded ?? '') &&
    tokens[at + 1]?.kind === 'word' &&
    typesOfNoun(tokens[at + 1]!.stem) !== null
  );
}

/** "the 09:50 release", "the release from 9:50": a clock that belongs to a noun. */
function isAttribute(slot: TimeSlot, predication: Predication, toSpan: ToSpan): boolean {
  const at = predication.tokens.findIndex(
    (token) => token.kind === 'time' && toSpan(token.start, token.end).start === slot.span.start,
  );
  const [before, behind] = [predication.tokens[at - 1], predication.tokens[at + 1]];
  return (
    (before?.folded === 'the' && behind?.kind === 'word') ||
    before?.folded === 'from' ||
    predication.tokens[at]?.time?.relation === 'from'
  );
}

const COARSENESS = ['fraction', 'second', 'minute', 'measured', 'hour', 'part', 'day', 'period'];
const vagueness = (slot: TimeSlot): number => COARSENESS.indexOf(slot.precision) + (slot.hedge ? 3 : 0);
