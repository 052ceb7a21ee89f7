/** Builds the telling of a fact from its records: things and what hangs together with them, places, people, moments. */
import type { Links } from '../../../checks/matching/links.js';
import type { ActionId } from '../../../claims/action.js';
import { stem } from '../../../claims/words/stem.js';
import { type EntityType, entityKey } from '../../../domain/entity.js';
import { type Interval, point } from '../../../domain/interval.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { Telling } from './fact.js';

export interface Wording {
  readonly actions: readonly ActionId[];
  readonly words: readonly string[];
  readonly byName?: boolean;
  /** Records that say more than the fact, so that citing them does not state it. */
  readonly veiled?: (event: TimelineEvent) => boolean;
}

/** Things that everything is about tell nothing about which event is meant. */
const BROAD: ReadonlySet<EntityType> = new Set<EntityType>(['project', 'repository', 'environment', 'ref', 'trigger']);
const PLACES: ReadonlySet<EntityType> = new Set<EntityType>(['service', 'site', 'route', 'database', 'metric']);

export function tellingOf(twins: readonly TimelineEvent[], wording: Wording, links: Links): Telling {
  const refs = twins.flatMap((event) => event.subjects);
  const things = refs.filter((ref) => !BROAD.has(ref.type) && !PLACES.has(ref.type));
  return {
    actions: new Set(wording.actions),
    stems: new Set(wording.words.map((word) => stem(word))),
    things: new Set(things.flatMap((ref) => [entityKey(ref), ...links.of(ref)])),
    places: new Set(refs.filter((ref) => PLACES.has(ref.type)).map(entityKey)),
    people: new Set(twins.flatMap((event) => event.actors.flatMap((actor) => actor.identity ?? []))),
    moments: twins.flatMap(momentsOf),
    byName: wording.byName ?? false,
    values: twins.flatMap((event) => valuesOf(event)),
    plain: new Set(twins.filter((event) => !wording.veiled?.(event))),
  };
}

const momentsOf = (event: TimelineEvent): readonly Interval[] =>
  event.at.to === null || event.at.to === event.at.from
    ? [point(event.at.from)]
    : [point(event.at.from), point(event.at.to)];

/** What a setting was set to. */
function valuesOf(event: TimelineEvent): readonly number[] {
  const { after, changes } = event.attributes;
  const all = [
    after,
    ...(Array.isArray(changes) ? changes.map((change) => (change as { after?: unknown }).after) : []),
  ];
  return all.map(Number).filter((value, i) => all[i] !== null && all[i] !== '' && Number.isFinite(value));
}
