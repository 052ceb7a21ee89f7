/** From the bytes of a git bundle to one JSON record per commit and ref. */
import type { Json } from '../../domain/evidence.js';
import {
  type BundleInput,
  type BundleLimits,
  type Git,
  type Refused,
  refusal,
  withBundle,
} from './bundle-repository.js';
import { commitOf } from './parse-objects.js';
import { diffsOf, linesOf, objectsOf, output, recordsOf, refRecord, refsOf, Stop } from './read-history.js';

export type BundleContent = { readonly ok: true; readonly records: readonly Json[] } | Refused;

const MIB = 1024 * 1024;

export const BUNDLE_LIMITS: BundleLimits = {
  maxBytes: 512 * MIB,
  maxCommits: 50_000,
  maxOutputBytes: 256 * MIB,
  timeoutMs: 60_000,
};

/**
 * Everything a bundle holds, or the one reason why it cannot be read.
 * @example const content = await readBundle('shop.bundle'); // → { ok: true, records: [{ type: 'commit', … }, …] }
 */
export async function readBundle(input: BundleInput, limits: BundleLimits = BUNDLE_LIMITS): Promise<BundleContent> {
  return withBundle(input, limits, async (git): Promise<BundleContent> => {
    try {
      return { ok: true, records: await allRecords(git, limits) };
    } catch (error) {
      if (error instanceof Stop) return error.refused;
      throw error;
    }
  });
}

async function allRecords(git: Git, limits: BundleLimits): Promise<readonly Json[]> {
  const count = limits.maxCommits + 1;
  const ids = linesOf(await output(git, ['rev-list', '--all', '--topo-order', `--max-count=${count}`]));
  if (ids.length > limits.maxCommits) throw new Stop(refusal('too_large'));
  const commits = (await objectsOf(git, ids)).filter((object) => object.type === 'commit').map(commitOf);
  const refs = await refsOf(git, ['refs/heads', 'refs/tags', 'refs/bundle']);
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const parents = new Map(commits.map((commit) => [commit.sha, commit.parents]));
  const records = recordsOf({ commits, diffs: await diffsOf(git, ids), refs, parents });
  return [...records.commits.values(), ...refs.map((ref) => refRecord(ref, bySha.get(ref.target)?.committer?.date))];
}
