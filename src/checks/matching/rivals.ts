/** Other changes that may have done what a deed is credited with: of the struck service, its site or route, or of what the deed changed. */
import { type EntityType, entityKey } from '../../domain/entity.js';
import type { Instant } from '../../domain/instant.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { CHANGES, type Deed, OWN, tookEffect } from './deed.js';

/** Changes of the struck service, its site or route, or of what the deed changed, between two instants, that are not the deed's own. */
export function rivalsOf(
  deed: Deed,
  struck: readonly string[],
  between: { readonly from: Instant; readonly to: Instant },
  timeline: Timeline,
  anywhere = false,
): readonly TimelineEvent[] {
  const own = new Set(deed.changes);
  const places = new Set([...struck, ...deed.changes.flatMap(placesOf)]);
  const ids = new Set(
    deed.changes.flatMap((event) => event.subjects.filter((ref) => OWN.has(ref.type)).map(entityKey)),
  );
  return timeline
    .ask(CHANGES)
    .filter(
      (event) =>
        !own.has(event) &&
        event.clock !== 'git' &&
        tookEffect(event) &&
        event.at.from > between.from &&
        event.at.from <= between.to &&
        (anywhere || placesOf(event).some((key) => places.has(key))) &&
        !event.subjects.some((ref) => ids.has(entityKey(ref))),
    );
}

/** The deed changed services, and none of them is one that was struck. */
export function isElsewhere(deed: Deed, struck: readonly string[]): boolean {
  const services = deed.changes.flatMap((event) =>
    event.subjects.filter((ref) => ref.type === 'service').map(entityKey),
  );
  return (
    services.length > 0 &&
    struck.some((key) => key.startsWith('service:')) &&
    !services.some((key) => struck.includes(key))
  );
}

/** A deployment names no service, but what is deployed from the same repository takes its place. */
const PLACES: ReadonlySet<EntityType> = new Set<EntityType>(['service', 'site', 'route', 'flag', 'database']);
const placesOf = (event: TimelineEvent): readonly string[] =>
  event.subjects
    .filter(({ type }) => PLACES.has(type) || (type === 'repository' && event.kind.startsWith('deployment.')))
    .map(entityKey);
