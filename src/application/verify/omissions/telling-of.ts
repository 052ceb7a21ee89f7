/** Builds the telling of a fact from its records: things and what hangs together with them, places, people, moments. */
import type { ActionId } from '../../../claims/action.js';
import { fold } from '../../../claims/words/atoms.js';
import { stem } from '../../../claims/words/stem.js';
import { type EntityRef, type EntityType, entityKey } from '../../../domain/entity.js';
import { type Interval, point } from '../../../domain/interval.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { Telling } from './fact.js';
import type { Trouble } from './trouble.js';

export interface Wording {
  readonly actions: readonly ActionId[];
  readonly words: readonly string[];
  readonly byName?: boolean;
  /** Records that say more than the fact, so that citing them does not state it. */
  readonly veiled?: (event: TimelineEvent) => boolean;
  /** Keys of things that hang together with another fact as well and so do not tell this one. */
  readonly without?: ReadonlySet<string>;
}

/** Things that everything is about tell nothing about which event is meant. */
const BROAD: ReadonlySet<EntityType> = new Set<EntityType>(['project', 'repository', 'environment', 'ref', 'trigger']);
const PLACES: ReadonlySet<EntityType> = new Set<EntityType>(['service', 'site', 'route', 'database', 'metric']);

export function tellingOf(twins: readonly TimelineEvent[], wording: Wording, trouble: Trouble): Telling {
  const refs = twins.flatMap((event) => event.subjects);
  const own = refs.flatMap(asCommit).filter((ref) => !BROAD.has(ref.type) && !PLACES.has(ref.type));
  const linked = own.flatMap((ref) => [...trouble.links.of(ref)]).filter((key) => !wording.without?.has(key));
  const things = new Set([...own.map(entityKey), ...linked]);
  const people = new Set(twins.flatMap((event) => event.actors.flatMap((actor) => actor.identity ?? [])));
  return {
    actions: new Set(wording.actions),
    stems: new Set(wording.words.map((word) => stem(word))),
    things,
    handles: new Set([...things].flatMap(handlesOf)),
    places: new Set(refs.filter((ref) => PLACES.has(ref.type)).map(entityKey)),
    people,
    names: new Set([...people].flatMap((id) => namesOf(id, trouble))),
    moments: twins.flatMap(momentsOf),
    byName: wording.byName ?? false,
    values: twins.flatMap((event) => valuesOf(event)),
    plain: new Set(twins.filter((event) => !wording.veiled?.(event))),
  };
}

/** What a tool calls a revision is often the commit that it rolls out. */
const asCommit = (ref: EntityRef): readonly EntityRef[] =>
  ref.type === 'revision' && /^[0-9a-f]{40}$/.test(ref.id) ? [ref, { type: 'commit', id: ref.id }] : [ref];

/** How people write the id of a thing. */
export function handlesOf(key: string): readonly string[] {
  const type = key.slice(0, key.indexOf(':'));
  const id = key.slice(type.length + 1).toLowerCase();
  if (type === 'change') {
    const number = id.slice(id.lastIndexOf('#') + 1);
    // Hurried notes leave the mark out; a small number may be anything.
    return number.length >= 3 ? [`#${number}`, number] : [`#${number}`];
  }
  if (type === 'build' || type === 'commit') return [id, id.slice(0, 7), id.slice(0, 8)];
  if (type === 'revision') return [id, ...(SERIAL.exec(id) ?? []).slice(0, 2)];
  return type === 'job' || type === 'flag' ? [id] : [];
}

/** "result-render-00140-kes" is "00140-kes" and "00140" to whoever speaks of one service. */
const SERIAL = /(?<=-)(\d{5})-[a-z]{3}$/;

const namesOf = (id: string, { people }: Trouble): readonly string[] =>
  (people.get(id)?.names ?? []).filter((name) => /^\p{L}{3,}$/u.test(name)).map(fold);

const momentsOf = (event: TimelineEvent): readonly Interval[] =>
  event.at.to === null || event.at.to === event.at.from
    ? [point(event.at.from)]
    : [point(event.at.from), point(event.at.to)];

/** What a setting was set to. */
function valuesOf(event: TimelineEvent): readonly number[] {
  const { after, changes } = event.attributes;
  const more = Array.isArray(changes) ? changes.map((change) => (change as { after?: unknown } | null)?.after) : [];
  return [after, ...more]
    .filter((value) => typeof value === 'number' || (typeof value === 'string' && value !== ''))
    .map(Number)
    .filter(Number.isFinite);
}
