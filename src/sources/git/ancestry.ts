/** Reachability among listed commits, from their parents alone; pure, and no stack to overflow. */

/** Parents by commit; a commit not listed has none that we know. */
export type Parents = ReadonlyMap<string, readonly string[]>;

/** The commits reachable from one, itself included; at most `limit` of them. */
export function reachableFrom(start: string, parents: Parents, limit = Number.POSITIVE_INFINITY): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [start];
  while (open.length > 0 && seen.size < limit) {
    const commit = open.pop()!;
    if (seen.has(commit) || !parents.has(commit)) continue;
    seen.add(commit);
    open.push(...parents.get(commit)!);
  }
  return seen;
}

/** The chain of first parents behind a commit, nearest first, at most `limit` long. */
export function firstParents(start: string, parents: Parents, limit: number): readonly string[] {
  const chain: string[] = [];
  let commit = parents.get(start)?.[0];
  while (commit !== undefined && parents.has(commit) && chain.length < limit) {
    chain.push(commit);
    commit = parents.get(commit)?.[0];
  }
  return chain;
}

/** Commits × refs that are worked out in full; above it the answer is left out rather than slow. */
const MAX_WORK = 20_000_000;

/** For every commit the refs that contain it, in the order given; null when there are too many to work out. */
export function containingRefs(
  refs: readonly { readonly name: string; readonly target: string }[],
  parents: Parents,
): ReadonlyMap<string, readonly string[]> | null {
  if (refs.length * parents.size > MAX_WORK) return null;
  const found = new Map<string, string[]>();
  for (const { name, target } of refs)
    for (const commit of reachableFrom(target, parents)) {
      const names = found.get(commit);
      if (names) names.push(name);
      else found.set(commit, [name]);
    }
  return found;
}
