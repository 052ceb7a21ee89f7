/** What a service's traffic was before each shift; a shift to what already was is no shift, since system events repeat themselves. */
import { entityKey } from '../../../domain/entity.js';
import type { Json } from '../../../domain/evidence.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { canonicalJson } from '../../canonical-json.js';
import { list, number, text } from '../../ports/json-reading.js';

export function trafficBefore(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const latest = new Map<string, { readonly split: string; readonly after: Json }>();
  return events.flatMap((event) => {
    if (event.kind !== 'traffic.shifted') return [event];
    const after = event.attributes['after'];
    const service = event.subjects[0];
    if (after === undefined || !service) return [event];
    const key = `${event.evidence.instance} ${entityKey(service)}`;
    const previous = latest.get(key);
    const split = splitOf(after);
    if (previous?.split === split) return [];
    latest.set(key, { split, after });
    if (!previous || event.attributes['before'] !== undefined) return [event];
    return [{ ...event, attributes: { before: previous.after, ...event.attributes } }];
  });
}

/** Who gets how much; tags without traffic move nobody. */
export function splitOf(traffic: Json): string {
  const shares = list(traffic)
    .map((target) => [text(target, 'revision') ?? '', number(target, 'percent') ?? 0] as const)
    .filter(([, percent]) => percent > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return canonicalJson(shares);
}
