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

export interface Walk {
  readonly parents: Parents;
  /** Place of each commit in an order that lists children before parents. */
  readonly places: ReadonlyMap<string, number>;
  /** Steps left for this and later walks; when they are used up the answer is no. */
  readonly budget: { steps: number };
}

/** Whether one commit is a proper ancestor of another. */
export function isAncestor(ancestor: string, of: string, { parents, places, budget }: Walk): boolean {
  const last = places.get(ancestor) ?? -1;
  const seen = new Set<string>();
  const open = [...(parents.get(of) ?? [])];
  while (open.length > 0 && budget.steps > 0) {
    const commit = open.pop()!;
    if (commit === ancestor) return true;
    budget.steps--;
    if (seen.has(commit) || (places.get(commit) ?? last) >= last) continue;
    seen.add(commit);
    open.push(...(parents.get(commit) ?? []));
  }
  return false;
}

/** Commits × refs that are worked out in full; above it the answer is left out rather than slow. */
const MAX_WORK = 5_000_000;

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
