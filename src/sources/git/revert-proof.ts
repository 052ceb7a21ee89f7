/** Which commits undo which earlier ones, proven by content (equal trees, or the exact inverse of a change) or told by a quoted title. */
import { revertedTitle } from '../../application/ports/commit-message.js';
import { firstParents, isAncestor, type Parents } from './ancestry.js';
import type { CommitDiff } from './parse-diff.js';
import type { RawCommit } from './parse-objects.js';

export interface Undoing {
  readonly oid: string;
  readonly proof: 'tree' | 'title';
}

/** How far back an earlier state is looked for. */
const MAX_CHAIN = 100;
/** Earlier commits with the same change or title that are tried. */
const MAX_CANDIDATES = 8;
/** Steps over all commits together: a history made to be slow gets fewer answers, never a slow one. */
const MAX_STEPS = 5_000_000;
const MAX_UNDOINGS = 50_000;

interface History {
  readonly trees: ReadonlyMap<string, string>;
  readonly parents: Parents;
  /** Place in the order, children before parents: an ancestor always stands later. */
  readonly places: ReadonlyMap<string, number>;
  readonly budget: { steps: number };
}

/** The commits between a commit and the nearest earlier state that it goes back to. */
function undoneByTree({ sha, tree }: RawCommit, { trees, parents, budget }: History): readonly string[] {
  const parent = parents.get(sha)?.[0];
  if (budget.steps <= 0 || parent === undefined || trees.get(parent) === tree) return [];
  const chain = firstParents(sha, parents, MAX_CHAIN);
  budget.steps -= chain.length;
  const back = chain.findIndex((ancestor) => trees.get(ancestor) === tree);
  return back < 0 ? [] : chain.slice(0, back);
}

/** Commits by a text they share, in the order given. */
function indexBy(commits: readonly RawCommit[], keyOf: (commit: RawCommit) => string): ReadonlyMap<string, string[]> {
  const index = new Map<string, string[]>();
  for (const commit of commits) {
    const key = keyOf(commit);
    if (key === '') continue;
    const shas = index.get(key);
    if (shas) shas.push(commit.sha);
    else index.set(key, [commit.sha]);
  }
  return index;
}

/** The candidates that are ancestors, nearest first; null when there are too many to tell. */
function earlier(sha: string, candidates: readonly string[], { parents, places, budget }: History): string[] | null {
  const own = places.get(sha) ?? 0;
  let low = 0;
  for (let high = candidates.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((places.get(candidates[middle]!) ?? 0) > own) high = middle;
    else low = middle + 1;
  }
  const behind = candidates.slice(low, low + MAX_CANDIDATES);
  const found = behind.filter((candidate) => isAncestor(candidate, sha, { parents, places, budget }));
  return candidates.length - low > MAX_CANDIDATES && found.length === 0 ? null : found;
}

const subjectOf = (commit: RawCommit): string => commit.message.split('\n', 1)[0]!.trim();

/**
 * What each commit undoes. `order` lists every commit, children before parents.
 * A title alone counts only when exactly one earlier commit bears it.
 */
export function undoings(order: readonly RawCommit[], diffs: ReadonlyMap<string, CommitDiff>) {
  const history: History = {
    trees: new Map(order.map((commit) => [commit.sha, commit.tree])),
    parents: new Map(order.map((commit) => [commit.sha, commit.parents])),
    places: new Map(order.map((commit, place) => [commit.sha, place])),
    budget: { steps: MAX_STEPS },
  };
  const byChange = indexBy(order, (commit) => diffs.get(commit.sha)?.does ?? '');
  const bySubject = indexBy(order, subjectOf);
  const found = new Map<string, readonly Undoing[]>();
  let total = 0;
  for (const commit of order) {
    const undone = new Map<string, Undoing['proof']>();
    const titled = earlier(commit.sha, bySubject.get(revertedTitle(subjectOf(commit)) ?? '') ?? [], history);
    if (titled?.length === 1) undone.set(titled[0]!, 'title');
    const inverted = earlier(commit.sha, byChange.get(diffs.get(commit.sha)?.undoneBy ?? '') ?? [], history)?.[0];
    if (inverted !== undefined) undone.set(inverted, 'tree');
    for (const sha of undoneByTree(commit, history)) undone.set(sha, 'tree');
    total += undone.size;
    if (undone.size > 0 && total <= MAX_UNDOINGS)
      found.set(
        commit.sha,
        [...undone].map(([oid, proof]) => ({ oid, proof })),
      );
  }
  return found;
}
