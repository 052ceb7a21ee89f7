/** Which commits undo which earlier ones, proven by content (equal trees, or the exact inverse of a change) or told by a quoted title. */
import { revertedTitle } from '../../application/ports/commit-message.js';
import { firstParents, type Parents, reachableFrom } from './ancestry.js';
import type { CommitDiff } from './parse-diff.js';
import type { RawCommit } from './parse-objects.js';

export interface Undoing {
  readonly oid: string;
  readonly proof: 'tree' | 'title';
}

/** How far back an undone commit is looked for. */
const MAX_CHAIN = 200;
const MAX_ANCESTORS = 20_000;
/** Candidates with the same change or title that are tried per commit. */
const MAX_CANDIDATES = 50;

interface History {
  readonly commits: ReadonlyMap<string, RawCommit>;
  readonly parents: Parents;
  readonly diffs: ReadonlyMap<string, CommitDiff>;
}

/** The commits between a commit and the nearest earlier state that it goes back to. */
function undoneByTree(commit: RawCommit, { commits, parents }: History): readonly string[] {
  const chain = firstParents(commit.sha, parents, MAX_CHAIN);
  if (chain[0] === undefined || commits.get(chain[0])?.tree === commit.tree) return [];
  const back = chain.findIndex((ancestor) => commits.get(ancestor)?.tree === commit.tree);
  return back < 0 ? [] : chain.slice(0, back);
}

/** Newest first, as given: commits by a text they share. */
function indexBy(commits: Iterable<RawCommit>, keyOf: (commit: RawCommit) => string): ReadonlyMap<string, string[]> {
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

const subjectOf = (commit: RawCommit): string => commit.message.split('\n', 1)[0]!.trim();

/**
 * What each commit undoes. `order` lists every commit, children before parents.
 * A title alone counts only when exactly one earlier commit bears it.
 */
export function undoings(order: readonly RawCommit[], diffs: ReadonlyMap<string, CommitDiff>) {
  const parents = new Map(order.map((commit) => [commit.sha, commit.parents]));
  const history: History = { commits: new Map(order.map((commit) => [commit.sha, commit])), parents, diffs };
  const byChange = indexBy(order, (commit) => diffs.get(commit.sha)?.does ?? '');
  const bySubject = indexBy(order, subjectOf);
  const found = new Map<string, readonly Undoing[]>();
  for (const commit of order) {
    const undone = new Map<string, Undoing['proof']>();
    const quoted = bySubject.get(revertedTitle(subjectOf(commit)) ?? '') ?? [];
    const inverse = byChange.get(diffs.get(commit.sha)?.undoneBy ?? '') ?? [];
    const earlier = earlierThan(commit.sha, [...quoted, ...inverse], parents);
    const titled = quoted.filter((sha) => earlier.has(sha));
    if (titled.length === 1) undone.set(titled[0]!, 'title');
    const inverted = inverse.slice(0, MAX_CANDIDATES).find((sha) => earlier.has(sha));
    if (inverted !== undefined) undone.set(inverted, 'tree');
    for (const sha of undoneByTree(commit, history)) undone.set(sha, 'tree');
    if (undone.size > 0)
      found.set(
        commit.sha,
        [...undone].map(([oid, proof]) => ({ oid, proof })),
      );
  }
  return found;
}

/** The ancestors of a commit, worked out only where there is a candidate to place. */
function earlierThan(sha: string, candidates: readonly string[], parents: Parents): ReadonlySet<string> {
  if (candidates.length === 0) return new Set();
  const ancestors = new Set(reachableFrom(sha, parents, MAX_ANCESTORS));
  ancestors.delete(sha);
  return ancestors;
}
