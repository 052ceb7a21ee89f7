/** Joins the names that records give for one someone, by the handles they share; display names alone never join two accounts. */
import type { IdentityKind } from '../../domain/identity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { RecordReading } from './record-reading.js';
import { isHandle, spelling } from './spellings.js';

/** Names that one record gives for one someone. */
export interface NameGroup {
  readonly names: readonly string[];
  readonly kind?: IdentityKind | undefined;
}

export interface Cluster {
  readonly names: ReadonlySet<string>;
  readonly kinds: ReadonlySet<IdentityKind>;
}

/** Every group of names in hints and actors; repeated groups once. */
export function groupsOf(settled: readonly RecordReading[], events: readonly TimelineEvent[]): readonly NameGroup[] {
  const groups = new Map<string, NameGroup>();
  const add = (names: readonly string[], kind: IdentityKind | undefined): void => {
    const given = names.filter((name) => name.trim() !== '');
    const key = `${kind ?? ''}\u0000${given.join('\u0000')}`;
    if (given.length > 0 && !groups.has(key)) groups.set(key, { names: given, kind });
  };
  for (const { reading } of settled) for (const hint of reading.identities) add(hint.names, hint.kind);
  for (const event of events) for (const actor of event.actors) add([actor.handle, ...(actor.names ?? [])], actor.kind);
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Groups that share a handle become one cluster; groups of display names only join those with the very same display names. */
export function clusterNames(groups: readonly NameGroup[]): readonly Cluster[] {
  const parents = groups.map((_, index) => index);
  const root = (index: number): number => {
    let top = index;
    while (parents[top] !== top) top = parents[top]!;
    for (let at = index; at !== top; ) [at, parents[at]] = [parents[at]!, top];
    return top;
  };
  const firstWith = new Map<string, number>();
  groups.forEach((group, index) => {
    for (const key of joinKeys(group)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, index);
      else parents[root(index)] = root(first);
    }
  });
  const clusters = new Map<number, { readonly names: Set<string>; readonly kinds: Set<IdentityKind> }>();
  groups.forEach((group, index) => {
    const top = root(index);
    const cluster = clusters.get(top) ?? { names: new Set(), kinds: new Set() };
    clusters.set(top, cluster);
    for (const name of group.names) cluster.names.add(name);
    if (group.kind !== undefined) cluster.kinds.add(group.kind);
  });
  return [...clusters.values()];
}

function joinKeys(group: NameGroup): readonly string[] {
  const handles = group.names.filter(isHandle).map((name) => `handle ${spelling(name)}`);
  if (handles.length > 0) return handles;
  return [`names ${group.names.map(spelling).sort().join('|')}`];
}
