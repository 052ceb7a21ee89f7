/** Who acted for whom, as events show it: each delegation once, with its last record and how often it was seen. Pure. */
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** Somebody who acted for somebody, as records show it. */
export interface SeenDelegation {
  readonly actor: string;
  readonly onBehalfOf: readonly string[];
  readonly via: string | null;
  readonly count: number;
  /** The last record of it. */
  readonly source: string;
  readonly nativeId: string;
}

/** The most frequent first. @param events in the fixed order of a timeline */
export function delegationsIn(events: readonly TimelineEvent[], most: number): readonly SeenDelegation[] {
  const seen = new Map<string, SeenDelegation>();
  for (const { actors, evidence } of events) {
    for (const { handle, onBehalfOf = [], via = null } of actors) {
      if (onBehalfOf.length === 0 && via === null) continue;
      const key = JSON.stringify([handle, onBehalfOf, via]);
      const { source, nativeId } = evidence;
      seen.set(key, { actor: handle, onBehalfOf, via, count: (seen.get(key)?.count ?? 0) + 1, source, nativeId });
    }
  }
  return [...seen.values()].sort((a, b) => b.count - a.count || (a.actor < b.actor ? -1 : 1)).slice(0, most);
}
