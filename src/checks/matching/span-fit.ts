/** Whether a stated length fits a stretch whose ends are known only within bounds: any instant of either end may be the one meant. */
import type { DurationSlot } from '../../claims/slots.js';
import type { Instant } from '../../domain/instant.js';
import type { Match } from '../../domain/tolerance.js';
import type { Bounds } from './effect.js';
import { lengthMatches } from './slot-matches.js';

const PROBES = 8n;

/** yes when some pair of instants fits, no when none can; `slack` is the skew between the clocks of both ends. */
export function spanFits(slot: DurationSlot, first: Bounds, second: Bounds, slack = 0n): Match {
  const results = probes(first).flatMap((from) => probes(second).map((to) => lengthMatches(slot, from, to, 0n)));
  if (results.includes('yes')) return 'yes';
  if (results.includes('cannot_tell')) return 'cannot_tell';
  if (slack === 0n) return 'no';
  const wider = lengthMatches(slot, first.from, second.to, slack);
  return wider === 'no' && lengthMatches(slot, first.to, second.from, slack) === 'no' ? 'no' : 'cannot_tell';
}

function probes({ from, to }: Bounds): readonly Instant[] {
  if (to === from) return [from];
  return Array.from({ length: Number(PROBES) + 1 }, (_, i) => from + ((to - from) * BigInt(i)) / PROBES);
}
