/** What a service's scale was before it changed; setting it to what it was is no change. */
import { entityKey } from '../../../domain/entity.js';
import type { Json } from '../../../domain/evidence.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';

export function scaleBefore(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const latest = new Map<string, Json>();
  return events.flatMap((event) => {
    const { kind, subjects, attributes, outcome, evidence } = event;
    const { field, before, after } = attributes;
    const took = outcome === undefined || outcome === 'success';
    if (kind !== 'service.scaled' || !took || !subjects[0] || typeof field !== 'string' || after === undefined) {
      return [event];
    }
    const key = `${evidence.instance} ${entityKey(subjects[0])} ${field}`;
    const known = before ?? latest.get(key);
    latest.set(key, after);
    if (known === after) return [];
    return known === undefined || before !== undefined
      ? [event]
      : [{ ...event, attributes: { ...attributes, before: known } }];
  });
}
