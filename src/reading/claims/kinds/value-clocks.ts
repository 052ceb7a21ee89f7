/** Which clock belongs to which value, where a clause tells several of both: "rose from 0.7 % at 06:03 to 44 % at 06:58". */
import type { TimeSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';

/** The clock that stands with the value that begins there; null where there is but one clock or one value, or where they do not alternate. */
export function clockWith(sentence: Sentence, { tokens }: Predication, start: number): TimeSlot | null {
  const values = placesOf(tokens, isValue);
  const clocks = placesOf(tokens, (token) => slotOf(token, sentence) !== null);
  if (values.length < 2 || values.length !== clocks.length) return null;
  const at = values.findIndex((i) => sentence.toSpan(tokens[i]!.start, tokens[i]!.end).start === start);
  if (at < 0 || !alternate(values, clocks)) return null;
  return slotOf(tokens[clocks[at]!]!, sentence);
}

const isValue = ({ kind }: Token): boolean => kind === 'amount' || kind === 'duration';

const placesOf = (tokens: readonly Token[], is: (token: Token) => boolean): readonly number[] =>
  tokens.flatMap((token, i) => (is(token) ? [i] : []));

/** Each value is followed by its clock, or each clock by its value. */
const alternate = (values: readonly number[], clocks: readonly number[]): boolean =>
  [
    [values, clocks],
    [clocks, values],
  ].some(([first, then]) =>
    first!.every((at, i) => then![i]! > at && (first![i + 1] === undefined || then![i]! < first![i + 1]!)),
  );

/** A moment; "by 06:58" is how it stood at its end. */
function slotOf({ kind, time }: Token, { context, toSpan }: Sentence): TimeSlot | null {
  const slot = kind === 'time' && time ? timeSlotOf(time, context, toSpan) : null;
  if (!slot || slot.until || slot.inherited) return null;
  if (time?.relation === 'by') return atItsEnd(slot);
  return slot.precision === 'minute' || slot.precision === 'second' ? slot : null;
}

const MINUTE_MS = 60_000;
const atItsEnd = (slot: TimeSlot): TimeSlot => ({
  ...slot,
  readings: slot.readings.map(({ to }) => ({ from: new Date(Date.parse(to) - MINUTE_MS).toISOString(), to })),
  precision: 'minute',
});

/** From the clock of the one value to that of the other. */
export const fromClockToClock = (from: TimeSlot, to: TimeSlot): TimeSlot => ({
  ...from,
  span: { start: Math.min(from.span.start, to.span.start), end: Math.max(from.span.end, to.span.end) },
  until: to.readings,
});
