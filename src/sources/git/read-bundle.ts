/** From the bytes of a git bundle to one JSON record per commit and ref; `to-events` reads those. The dates in them are claims. */
import type { Json } from '../../domain/evidence.js';
import { containingRefs } from './ancestry.js';
import {
  type BundleInput,
  type BundleLimits,
  type Git,
  type Refused,
  refusal,
  refusalOf,
  withBundle,
} from './bundle-repository.js';
import { type CommitDiff, commitDiffs } from './parse-diff.js';
import { batchObjects, commitOf, type RawCommit, type RawTag, tagOf } from './parse-objects.js';
import { type Undoing, undoings } from './revert-proof.js';

export type BundleContent = { readonly ok: true; readonly records: readonly Json[] } | Refused;

const MIB = 1024 * 1024;

export const BUNDLE_LIMITS: BundleLimits = {
  maxBytes: 512 * MIB,
  maxCommits: 50_000,
  maxOutputBytes: 256 * MIB,
  timeoutMs: 60_000,
};

/** Files listed per commit; sums count them all. */
const MAX_FILES = 3000;
/** A message longer than this is not one. */
const MAX_OBJECT_BYTES = MIB;

interface Ref {
  readonly name: string;
  readonly type: string;
  readonly oid: string;
  /** The commit behind it. */
  readonly target: string;
  readonly tag: RawTag | undefined;
}

/** Every step of reading: the first refusal ends it. */
class Stop extends Error {
  constructor(readonly refused: Refused) {
    super(refused.reason);
  }
}

async function output(git: Git, args: readonly string[], input?: string): Promise<Buffer> {
  const run = await git(args, input);
  if (!run.ok) throw new Stop(refusalOf(run));
  return run.output;
}

const linesOf = (bytes: Buffer): readonly string[] => bytes.toString('utf8').split('\n').filter(Boolean);

/** Objects of a sane size, in one pass each for sizes and contents. */
async function objectsOf(git: Git, ids: readonly string[]) {
  const sizes = await output(git, ['cat-file', '--batch-check'], `${ids.join('\n')}\n`);
  const fit = linesOf(sizes).flatMap((line) => {
    const [id = '', , size] = line.split(' ');
    return Number(size) <= MAX_OBJECT_BYTES ? [id] : [];
  });
  return [...batchObjects(await output(git, ['cat-file', '--batch'], `${fit.join('\n')}\n`))];
}

async function refsOf(git: Git): Promise<readonly Ref[]> {
  const format = '--format=%(refname)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)';
  const lines = linesOf(await output(git, ['for-each-ref', format, 'refs/heads', 'refs/tags', 'refs/bundle']));
  const rows = lines.map((line) => line.split('\0'));
  const tagIds = rows.filter(([, type]) => type === 'tag').map(([, , oid = '']) => oid);
  const tags = new Map((await objectsOf(git, tagIds)).filter((o) => o.type === 'tag').map((o) => [o.sha, tagOf(o)]));
  return rows.flatMap(([name = '', type = '', oid = '', peeledType, peeled]) => {
    const target = type === 'commit' ? oid : peeledType === 'commit' ? peeled : undefined;
    return target === undefined ? [] : [{ name, type, oid, target, tag: tags.get(oid) }];
  });
}

const DIFF = [
  ...['diff-tree', '--stdin', '-r', '--root', '-z', '--raw', '--numstat', '-M', '--no-abbrev'],
  ...['--diff-merges=first-parent', '--no-ext-diff', '--no-textconv'],
];

async function recordsOf(git: Git, limits: BundleLimits): Promise<readonly Json[]> {
  const count = limits.maxCommits + 1;
  const ids = linesOf(await output(git, ['rev-list', '--all', '--topo-order', `--max-count=${count}`]));
  if (ids.length > limits.maxCommits) throw new Stop(refusal('too_large'));
  const commits = (await objectsOf(git, ids)).filter((object) => object.type === 'commit').map(commitOf);
  const diffs = commitDiffs(await output(git, DIFF, `${ids.join('\n')}\n`));
  const refs = await refsOf(git);
  const parents = new Map(commits.map((commit) => [commit.sha, commit.parents]));
  const containing = containingRefs(refs.filter(named).map(shortNamed), parents);
  const undone = undoings(commits, diffs);
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  return [
    ...commits.map((commit) => {
      const { sha } = commit;
      const inRefs = containing?.get(sha) ?? (containing === null ? undefined : []);
      return commitRecord(commit, { diff: diffs.get(sha), undoes: undone.get(sha) ?? [], refs: inRefs });
    }),
    ...refs.map((ref) => refRecord(ref, bySha.get(ref.target))),
  ];
}

const named = (ref: Ref): boolean => ref.name.startsWith('refs/heads/') || ref.name.startsWith('refs/tags/');
const shortNamed = (ref: Ref) => ({ name: ref.name.replace(/^refs\/(?:heads|tags)\//, ''), target: ref.target });

interface Found {
  readonly diff: CommitDiff | undefined;
  readonly undoes: readonly Undoing[];
  /** Branches and tags that contain the commit; undefined when not worked out. */
  readonly refs: readonly string[] | undefined;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

function commitRecord(commit: RawCommit, { diff, undoes, refs }: Found): Json {
  const files = diff?.files ?? [];
  return {
    type: 'commit',
    oid: commit.sha,
    tree: commit.tree,
    parents: commit.parents,
    author: signatureRecord(commit.author),
    committer: signatureRecord(commit.committer),
    signed: commit.signed,
    message: commit.message,
    additions: sum(files.map((file) => file.additions)),
    deletions: sum(files.map((file) => file.deletions)),
    changedFiles: files.length,
    files: files.slice(0, MAX_FILES).map((file) => ({ ...file })),
    undoes: undoes.map((undoing) => ({ ...undoing })),
    ...(refs === undefined ? {} : { refs }),
  };
}

const signatureRecord = (signature: RawCommit['author']): Json => (signature === null ? null : { ...signature });

function refRecord(ref: Ref, target: RawCommit | undefined): Json {
  return {
    type: 'ref',
    name: ref.name,
    objectType: ref.type,
    oid: ref.oid,
    target: ref.target,
    targetDate: target?.committer?.date ?? null,
    tagger: signatureRecord(ref.tag?.tagger ?? null),
    message: ref.tag?.message ?? null,
  };
}

/**
 * Everything a bundle holds, or the one reason why it cannot be read.
 * @example const content = await readBundle('shop.bundle'); // → { ok: true, records: [{ type: 'commit', … }, …] }
 */
export async function readBundle(input: BundleInput, limits: BundleLimits = BUNDLE_LIMITS): Promise<BundleContent> {
  return withBundle(input, limits, async (git): Promise<BundleContent> => {
    try {
      return { ok: true, records: await recordsOf(git, limits) };
    } catch (error) {
      if (error instanceof Stop) return error.refused;
      throw error;
    }
  });
}
