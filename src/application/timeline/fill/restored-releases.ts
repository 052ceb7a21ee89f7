/** Which earlier release a Hosting rollback brought back: the last one before it with the same version. */
import { entityKey } from '../../../domain/entity.js';
import { formatInstant } from '../../../domain/instant.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';

export function restoredReleases(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const released = new Map<string, TimelineEvent>();
  return events.map((event) => {
    if (event.kind !== 'hosting.released' && event.kind !== 'hosting.rolled_back') return event;
    const site = event.subjects[0];
    const version = event.attributes['version'];
    if (!site || typeof version !== 'string') return event;
    const key = `${entityKey(site)} ${version}`;
    const earlier = released.get(key);
    // The release that first made a version live is the one a rollback goes back to, not another rollback to it.
    if (!earlier) released.set(key, event);
    if (!earlier) return event;
    const to = earlier.attributes['release'] ?? earlier.evidence.nativeId;
    return event.kind === 'hosting.rolled_back'
      ? { ...event, attributes: { to, toAt: formatInstant(earlier.at.from), ...event.attributes } }
      : { ...event, attributes: { sameVersionAs: to, ...event.attributes } };
  });
}
