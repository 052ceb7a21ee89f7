/** Other changes that may have done what a deed is credited with: of the struck service, its site or route, or of what the deed changed. */
import { type EntityType, entityKey } from '../../domain/entity.js';
import type { Instant } from '../../domain/instant.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { CHANGES, type Deed, OWN, tookEffect } from './deed.js';
import { MADE } from './made-by-builds.js';

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
  // Rights belong to no place: they may have taken it from any.
  return [...timeline.ask(CHANGES), ...(anywhere ? timeline.ask(MADE) : [])].filter(
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

/** The deed changed something, and none of it is what was struck. */
export function isElsewhere(deed: Deed, struck: readonly string[]): boolean {
  const places = deed.changes.flatMap(placesOf);
  return (
    places.length > 0 && struck.some((key) => key.startsWith('service:')) && !places.some((key) => struck.includes(key))
  );
}

const PLACES: ReadonlySet<EntityType> = new Set<EntityType>(['service', 'site', 'route', 'flag', 'database']);
/** A deployment names no service: it is of what goes by the name of its repository. */
const placesOf = ({ kind, subjects }: TimelineEvent): readonly string[] =>
  subjects.flatMap((ref) => {
    if (PLACES.has(ref.type)) return [entityKey(ref)];
    if (ref.type !== 'repository' || !kind.startsWith('deployment.')) return [];
    return [entityKey(ref), `service:${ref.id.slice(ref.id.lastIndexOf('/') + 1)}`];
  });
