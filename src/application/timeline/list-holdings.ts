/** Which kinds of event each file, and part of it, is seen to keep: the positive control behind every absence. */
import type { Instant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { canonicalJson } from '../canonical-json.js';
import type { Holding } from '../ports/evidence-reader.js';

export function listHoldings(events: readonly TimelineEvent[]): readonly Holding[] {
  const held = new Map<string, Holding>();
  const partKeys = new Map<object, string>();
  for (const event of events) {
    const { source, instance, path, part = {} } = event.evidence;
    const partKey = partKeys.get(part) ?? canonicalJson(part);
    partKeys.set(part, partKey);
    const key = [path, partKey, event.kind, source, instance].join('\u0000');
    const before = held.get(key);
    const to = event.at.to ?? event.at.from;
    held.set(
      key,
      before
        ? { ...before, count: before.count + 1, span: spanning(before.span, event.at.from, to) }
        : { source, instance, path, part, kind: event.kind, count: 1, span: { from: event.at.from, to } },
    );
  }
  return [...held.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, holding]) => holding);
}

const spanning = (span: Holding['span'], from: Instant, to: Instant): Holding['span'] => ({
  from: from < span.from ? from : span.from,
  to: span.to === null || to > span.to ? to : span.to,
});
