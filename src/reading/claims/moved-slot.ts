/** A moment moved by a distance: "10:44 … three minutes later"; knows no sentence. */
import type { TimeSlot } from '../../claims/slots.js';
import { formatInstant, parseInstant } from '../../domain/instant.js';
import type { Token } from '../predication/token.js';

/** "Four minutes later", "a minute before": so far from what was told before. */
export const isDistance = (token: Token): boolean =>
  token.time?.readings.every((reading) => reading.kind === 'relative' && reading.anchor === 'previous') ?? false;

/** The slot moved by the distance; null where the distance has no length. */
export function shifted(
  base: TimeSlot,
  token: Token,
  [less, more]: readonly [bigint, bigint] = [0n, 0n],
): TimeSlot | null {
  const reading = token.time?.readings[0];
  const amount = reading?.kind === 'relative' ? reading.amount : null;
  if (!amount || reading?.kind !== 'relative' || base.until) return null;
  const sign = reading.direction === 'after' ? 1n : -1n;
  const moved = (text: string, by: bigint): string => {
    const at = parseInstant(text);
    return at === null ? text : formatInstant(at + sign * by);
  };
  const [low, high] = [amount.low - less, amount.high + more];
  const [near, far] = sign > 0n ? [low, high] : [high, low];
  return {
    ...base,
    readings: base.readings.map(({ from, to }) => ({ from: moved(from, near), to: moved(to, far) })),
  };
}
