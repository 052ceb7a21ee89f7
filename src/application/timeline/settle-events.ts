/** One event per id: the same happening told by two records (a commit alone and inside its pull request) counts once, by its fullest telling. */
import { compareEvents, type TimelineEvent } from '../../domain/timeline-event.js';
import { canonicalJson } from '../canonical-json.js';
import type { RecordReading } from './record-reading.js';

/** @returns events in their fixed order. */
export function settleEvents(settled: readonly RecordReading[]): readonly TimelineEvent[] {
  const byId = new Map<string, TimelineEvent>();
  for (const { reading } of settled) {
    for (const event of reading.events) {
      const held = byId.get(event.id);
      byId.set(event.id, held ? fuller(held, event) : event);
    }
  }
  return [...byId.values()].sort(compareEvents);
}

/** The telling that knows the end of what both tell; failing that, the longer one. */
function fuller(a: TimelineEvent, b: TimelineEvent): TimelineEvent {
  if ((a.at.to === null) !== (b.at.to === null)) return a.at.to === null ? b : a;
  const [left, right] = [canonicalJson(a), canonicalJson(b)];
  if (left.length !== right.length) return left.length > right.length ? a : b;
  return left <= right ? a : b;
}
