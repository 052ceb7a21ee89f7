/** Keeps what a pure function of a record, a claim or an answer gave for as long as that is there: many claims ask the same. Changes no result. */

/** @example const keysOf = kept((event: TimelineEvent) => event.subjects.map(entityKey)); */
export function kept<K extends object, T extends NonNullable<unknown> | null>(read: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const found = read(of);
    known.set(of, found);
    return found;
  };
}

/** The items of a list by key, each list in its order; an item may have several keys, or none. */
export function grouped<K, V>(items: readonly V[], keys: (item: V) => Iterable<K>): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items)
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
