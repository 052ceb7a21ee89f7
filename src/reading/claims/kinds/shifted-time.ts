/** A moment told by its distance from another: "a minute later". */
import type { TimeSlot } from '../../../claims/slots.js';
import { formatInstant, parseInstant } from '../../../domain/instant.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';

/** "Down to 21 % at 10:47, a minute later 1.7 %": a distance before a value counts from the clock before it. */
export function timeOfValue(
  sentence: Sentence,
  { tokens }: Predication,
  own: TimeSlot | undefined,
  start: number,
): { readonly time?: TimeSlot } {
  const at = tokens.findIndex((one) => sentence.toSpan(one.start, one.end).start === start);
  const later = tokens.findIndex((one) => one.kind === 'time' && isDistance(one));
  const base = own ?? (later < 0 ? undefined : sentence.context.rowTime);
  const time = base && later >= 0 && later < at ? shifted(base, tokens[later]!) : base;
  return time ? { time } : {};
}

/** "Four minutes later", "a minute before": so far from what was told before. */
export const isDistance = (token: Token): boolean =>
  token.time?.readings.every((reading) => reading.kind === 'relative' && reading.anchor === 'previous') ?? false;

/** The slot moved by the distance; null where the distance has no length. */
function shifted(base: TimeSlot, token: Token): TimeSlot | null {
  const reading = token.time?.readings[0];
  const amount = reading?.kind === 'relative' ? reading.amount : null;
  if (!amount || reading?.kind !== 'relative' || base.until) return null;
  const sign = reading.direction === 'after' ? 1n : -1n;
  const moved = (text: string, by: bigint): string => {
    const at = parseInstant(text);
    return at === null ? text : formatInstant(at + sign * by);
  };
  const [near, far] = sign > 0n ? [amount.low, amount.high] : [amount.high, amount.low];
  return {
    ...base,
    readings: base.readings.map(({ from, to }) => ({ from: moved(from, near), to: moved(to, far) })),
    inherited: false,
  };
}
