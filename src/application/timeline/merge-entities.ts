/** Everything the evidence names, once per type and id with every spelling; names that the manifest gives come first. */
import { type Entity, entityKey } from '../../domain/entity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { RecordReading } from './record-reading.js';

export function mergeEntities(
  aliases: readonly Entity[],
  settled: readonly RecordReading[],
  events: readonly TimelineEvent[],
): readonly Entity[] {
  const listed = new Map<string, string[]>();
  for (const alias of aliases) listed.set(entityKey(alias), [...(listed.get(entityKey(alias)) ?? []), ...alias.names]);
  const met = new Map<string, { readonly entity: Entity; readonly names: Set<string> }>();
  const meet = (entity: Entity): void => {
    const key = entityKey(entity);
    const held = met.get(key);
    if (held) for (const name of entity.names) held.names.add(name);
    else met.set(key, { entity, names: new Set(entity.names) });
  };
  for (const alias of aliases) meet({ type: alias.type, id: alias.id, names: [] });
  for (const { reading } of settled) reading.entities.forEach(meet);
  for (const event of events) for (const subject of event.subjects) meet({ ...subject, names: [] });
  return [...met.values()]
    .map(({ entity, names }) => {
      const first = listed.get(entityKey(entity)) ?? [];
      return { type: entity.type, id: entity.id, names: [...new Set([entity.id, ...first, ...[...names].sort()])] };
    })
    .sort((a, b) => compare(a.type, b.type) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
