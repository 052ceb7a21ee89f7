/** Whether a review was of the final head and stood: where its own record does not say, the change's head and later dismissals do. */
import { entityKey } from '../../../domain/entity.js';
import type { Json } from '../../../domain/evidence.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';

export function reviewStanding(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const heads = new Map<string, Json>();
  const dismissed = new Set<string>();
  for (const { kind, subjects, attributes } of events) {
    const change = subjects[0];
    if (!change) continue;
    const head = attributes['headSha'];
    if (kind === 'change.opened' && head !== undefined) heads.set(entityKey(change), head);
    const review = attributes['reviewId'];
    if (kind === 'change.review_dismissed' && typeof review === 'string') dismissed.add(review);
  }
  return events.map((event) => {
    const change = event.subjects[0];
    if (event.kind !== 'change.reviewed' || !change) return event;
    const head = heads.get(entityKey(change));
    const { sha, onHead, dismissed: known } = event.attributes;
    const added = {
      ...(onHead === undefined && head !== undefined && sha !== undefined ? { onHead: sha === head } : {}),
      // A dismissal told later than the review itself stands beside a record that does not know of it.
      ...(known === undefined || (known === false && dismissed.has(event.evidence.nativeId))
        ? { dismissed: dismissed.has(event.evidence.nativeId) }
        : {}),
    };
    return Object.keys(added).length === 0 ? event : { ...event, attributes: { ...event.attributes, ...added } };
  });
}
