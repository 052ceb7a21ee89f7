/** Which events of an answer are about a thing: worked out once for an answer, so that asking costs what it finds. */
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { keysOf } from './slot-matches.js';

const indexes = new WeakMap<readonly TimelineEvent[], ReadonlyMap<string, readonly TimelineEvent[]>>();

/** The events with the thing of this key among their subjects, in the order of the answer. */
export const aboutThing = (events: readonly TimelineEvent[], key: string): readonly TimelineEvent[] =>
  indexOf(events).get(key) ?? [];

/** The events whose first subject it is: their own, not what they touch besides. */
export const ownOf = (events: readonly TimelineEvent[], key: string): readonly TimelineEvent[] =>
  aboutThing(events, key).filter((event) => keysOf(event)[0] === key);

function indexOf(events: readonly TimelineEvent[]): ReadonlyMap<string, readonly TimelineEvent[]> {
  const before = indexes.get(events);
  if (before) return before;
  const found = new Map<string, TimelineEvent[]>();
  for (const event of events)
    for (const key of new Set(keysOf(event))) {
      const list = found.get(key);
      if (list) list.push(event);
      else found.set(key, [event]);
    }
  indexes.set(events, found);
  return found;
}
