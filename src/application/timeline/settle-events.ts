/** One event per id: the same happening told by two records (a commit alone and inside its pull request) counts once, by its fullest telling, about all that any of them names. */
import { type EntityRef, entityKey } from '../../domain/entity.js';
import { compareEvents, type TimelineEvent } from '../../domain/timeline-event.js';
import { canonicalJson } from '../canonical-json.js';
import type { RecordReading } from './record-reading.js';

/** @returns events in their fixed order. */
export function settleEvents(settled: readonly RecordReading[]): readonly TimelineEvent[] {
  const byId = new Map<string, TimelineEvent>();
  const repeated = new Map<string, Map<string, EntityRef>>();
  for (const { reading } of settled) {
    for (const event of reading.events) {
      const held = byId.get(event.id);
      byId.set(event.id, held ? fuller(held, event) : event);
      if (!held) continue;
      const named = repeated.get(event.id) ?? new Map<string, EntityRef>();
      for (const ref of [...held.subjects, ...event.subjects]) named.set(entityKey(ref), ref);
      repeated.set(event.id, named);
    }
  }
  for (const [id, named] of repeated) byId.set(id, aboutAll(byId.get(id)!, named));
  return [...byId.values()].sort(compareEvents);
}

/** The telling that knows the end of what both tell; failing that, the longer one. */
function fuller(a: TimelineEvent, b: TimelineEvent): TimelineEvent {
  if ((a.at.to === null) !== (b.at.to === null)) return a.at.to === null ? b : a;
  const [left, right] = [canonicalJson(a), canonicalJson(b)];
  if (left.length !== right.length) return left.length > right.length ? a : b;
  return left <= right ? a : b;
}

/** Only the pull request's record says that a commit is part of it, and only the commit's own what it changed. */
function aboutAll(event: TimelineEvent, named: ReadonlyMap<string, EntityRef>): TimelineEvent {
  const own = new Set(event.subjects.map(entityKey));
  const further = [...named].filter(([key]) => !own.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  return further.length === 0 ? event : { ...event, subjects: [...event.subjects, ...further.map(([, ref]) => ref)] };
}
