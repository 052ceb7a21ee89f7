/** Things of a report by the unit they stand in, in their order; one walk instead of one for each unit. */

export function byUnit<T>(things: readonly T[], unitOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    const list = found.get(unitOf(thing));
    if (list) list.push(thing);
    else found.set(unitOf(thing), [thing]);
  }
  return found;
}
