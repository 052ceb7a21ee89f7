/** Everything the evidence names, once per type and id with every spelling; names that the manifest gives come first. */
import { type Entity, entityKey } from '../../domain/entity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { RecordReading } from './record-reading.js';

/** Entities of all readings and subjects of all events; sorted by type, then id; the id is always the first name. */
export function metEntities(settled: readonly RecordReading[], events: readonly TimelineEvent[]): readonly Entity[] {
  const met: Entity[] = [];
  for (const { reading } of settled) for (const entity of reading.entities) met.push(entity);
  // The same few things are the subjects of most events.
  const seen = new Set<string>();
  for (const { subjects } of events) {
    for (const subject of subjects) {
      const key = entityKey(subject);
      if (seen.has(key)) continue;
      seen.add(key);
      met.push({ ...subject, names: [] });
    }
  }
  return mergeEntities([], met);
}

export function mergeEntities(aliases: readonly Entity[], met: readonly Entity[]): readonly Entity[] {
  const merged = new Map<
    string,
    { readonly entity: Entity; readonly listed: Set<string>; readonly names: Set<string> }
  >();
  const slot = (entity: Entity) => {
    const key = entityKey(entity);
    const known = merged.get(key);
    if (known) return known;
    const found = { entity, listed: new Set<string>(), names: new Set<string>() };
    merged.set(key, found);
    return found;
  };
  for (const alias of aliases) for (const name of alias.names) slot(alias).listed.add(name);
  for (const entity of met) {
    const { names } = slot(entity);
    for (const name of entity.names) names.add(name);
  }
  return [...merged.values()]
    .map(({ entity: { type, id }, listed, names }) => ({
      type,
      id,
      names: [...new Set([id, ...listed, ...[...names].sort()])],
    }))
    .sort((a, b) => compare(a.type, b.type) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
