/** Whether a stated length fits a stretch whose ends are known only within bounds: any instant of either end may be the one meant. */
import type { DurationSlot } from '../../claims/slots.js';
import type { Instant } from '../../domain/instant.js';
import type { Match } from '../../domain/tolerance.js';
import type { Bounds } from './effect.js';
import { lengthMatches } from './slot-matches.js';

const PROBES = 8n;

/** yes when some pair of instants fits, no when none can; `slack` is the skew between the clocks of both ends. */
export function spanFits(slot: DurationSlot, first: Bounds, second: Bounds, slack = 0n): Match {
  const pairs = [
    ...probes(first).flatMap((from) => probes(second).map((to) => [from, to] as const)),
    ...exact(slot, first, second),
  ];
  const results = pairs.map(([from, to]) => lengthMatches(slot, from, to, 0n));
  if (results.includes('yes')) return 'yes';
  if (results.includes('cannot_tell')) return 'cannot_tell';
  if (slack === 0n) return 'no';
  const wider = lengthMatches(slot, first.from, second.to, slack);
  return wider === 'no' && lengthMatches(slot, first.to, second.from, slack) === 'no' ? 'no' : 'cannot_tell';
}

/** Of all the lengths that the bounds of both ends allow, the one nearest to the stated length, in seconds: what was compared. */
export function nearestLength(slot: DurationSlot, first: Bounds, second: Bounds): number {
  const [least, most] = [Number(second.from - first.to) / 1e9, Number(second.to - first.from) / 1e9];
  const stated = (slot.low + slot.high) / 2;
  return Math.trunc(Math.min(Math.max(stated, Math.min(Math.abs(least), most)), Math.max(least, most)));
}

/** Ends that lie exactly as far apart as stated, where the bounds allow it: probes may step over a length told to the second. */
function exact(slot: DurationSlot, first: Bounds, second: Bounds): readonly (readonly [Instant, Instant])[] {
  return [slot.low, slot.high, (slot.low + slot.high) / 2].flatMap((seconds): (readonly [Instant, Instant])[] => {
    const length = BigInt(Math.round(seconds * 1e9));
    const from = second.from - length > first.from ? second.from - length : first.from;
    const to = from + length;
    return from <= first.to && to >= second.from && to <= second.to ? [[from, to]] : [];
  });
}

function probes({ from, to }: Bounds): readonly Instant[] {
  if (to === from) return [from];
  return Array.from({ length: Number(PROBES) + 1 }, (_, i) => from + ((to - from) * BigInt(i)) / PROBES);
}
