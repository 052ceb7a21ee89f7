/** Lets what records and manifest call by different ids be one thing: a status page's "Public API" and the service behind it, a policy's name and its number. */
import { type Entity, type EntityRef, entityKey } from '../../domain/entity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

export interface UnifiedEntities {
  readonly aliases: readonly Entity[];
  readonly entities: readonly Entity[];
  unify(event: TimelineEvent): TimelineEvent;
}

/**
 * An alias is the met thing of its type that bears its id or one of its names, if there is only one. When the alias's own id was
 * met as well, others that merely bear such a display name (and are not called so by id) become it.
 */
export function unifyEntities(aliases: readonly Entity[], met: readonly Entity[]): UnifiedEntities {
  const byKey = new Map(met.map((entity) => [entityKey(entity), entity]));
  const becomes = new Map<string, EntityRef>([...numbersToNames(met), ...titlesToIds(met)]);
  const settled = aliases.map((alias) => {
    const bearers = bearersOf(alias, met).filter((bearer) => !becomes.has(entityKey(bearer)));
    if (byKey.has(entityKey(alias)) && !becomes.has(entityKey(alias))) {
      for (const bearer of bearers) {
        if (displayed(bearer, alias)) becomes.set(entityKey(bearer), { type: alias.type, id: alias.id });
      }
      return alias;
    }
    const [only, ...others] = bearers;
    return only && others.length === 0 ? { type: only.type, id: only.id, names: [alias.id, ...alias.names] } : alias;
  });
  // An alias of a number that turned out to be a name's, or of a thing that became another, follows it.
  const refOf = (ref: EntityRef): EntityRef => becomes.get(entityKey(ref)) ?? ref;
  return {
    aliases: settled,
    entities: met.map((entity) => ({ ...refOf(entity), names: [entity.id, ...entity.names] })),
    unify: (event) =>
      becomes.size > 0 && event.subjects.some((subject) => becomes.has(entityKey(subject)))
        ? { ...event, subjects: distinct(event.subjects.map(refOf)) }
        : event,
  };
}

/** Types that some records name by number only, while others give number and name. */
const NUMBERED: ReadonlySet<string> = new Set(['policy', 'trigger']);

/** Numbers that one thing of the type lists among its names. */
function numbersToNames(met: readonly Entity[]): readonly (readonly [string, EntityRef])[] {
  const named = new Map<string, EntityRef | null>();
  for (const { type, id, names } of met) {
    if (!NUMBERED.has(type)) continue;
    for (const name of names) {
      const key = entityKey({ type, id: name });
      if (name !== id) named.set(key, named.has(key) ? null : { type, id });
    }
  }
  return met.flatMap((entity) => {
    const name = named.get(entityKey(entity));
    return name ? [[entityKey(entity), name] as const] : [];
  });
}

/** Services that a tool for people calls `Web portal` and the platform `web-portal`. */
function titlesToIds(met: readonly Entity[]): readonly (readonly [string, EntityRef])[] {
  const services = met.filter(({ type }) => type === 'service');
  const ids = new Set(services.map(({ id }) => id));
  return services.flatMap(({ type, id }) => {
    const slug = id
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, '-');
    return !MACHINE_ID.test(id) && ids.has(slug) ? [[entityKey({ type, id }), { type, id: slug }] as const] : [];
  });
}

const plain = (name: string): string => name.trim().toLowerCase();

/** An id that machines give; `Ledger API` is none. */
const MACHINE_ID = /^[a-z0-9][a-z0-9._/:@-]*$/;

/** Whether a thing bears a name of the alias only for show: what machines call it is none of them. */
function displayed({ id, names }: Entity, alias: Entity): boolean {
  const wanted = [alias.id, ...alias.names];
  const machine = MACHINE_ID.test(id);
  if (machine && wanted.includes(id)) return false;
  const shown = names.filter((name) => name !== id || !machine).map(plain);
  if (!machine) shown.push(plain(id));
  return wanted.some((name) => shown.includes(plain(name)));
}

/** Things of the alias's type, other than itself, that share a spelling with it. */
function bearersOf(alias: Entity, met: readonly Entity[]): readonly Entity[] {
  const wanted = new Set([alias.id, ...alias.names].map(plain));
  const bears = ({ id, names }: Entity): boolean => [id, ...names].some((name) => wanted.has(plain(name)));
  const found = met.filter((entity) => entity.type === alias.type && entity.id !== alias.id && bears(entity));
  return [...new Map(found.map((entity) => [entity.id, entity])).values()];
}

const distinct = (refs: readonly EntityRef[]): readonly EntityRef[] => [
  ...new Map(refs.map((ref) => [entityKey(ref), ref])).values(),
];
