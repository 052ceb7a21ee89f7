/** From a repository that git can read to one JSON record per commit and ref; `to-events` reads those. The dates in them are claims. */
import type { Json } from '../../domain/evidence.js';
import { containingRefs, type Parents } from './ancestry.js';
import { type Git, type Refused, refusalOf } from './bundle-repository.js';
import { type CommitDiff, commitDiffs } from './parse-diff.js';
import { batchObjects, type RawCommit, type RawObject, type RawTag, tagOf } from './parse-objects.js';
import { type Undoing, undoings } from './revert-proof.js';
import { shortName } from './subjects.js';

/** Files listed per commit; sums count them all. */
const MAX_FILES = 3000;
/** A message longer than this is not one. */
const MAX_OBJECT_BYTES = 1024 * 1024;

export interface Ref {
  readonly name: string;
  readonly type: string;
  readonly oid: string;
  /** The commit behind it. */
  readonly target: string;
  readonly tag: RawTag | undefined;
}

/** Every step of reading: the first refusal ends it. */
export class Stop extends Error {
  constructor(readonly refused: Refused) {
    super(refused.reason);
  }
}

export async function output(git: Git, args: readonly string[], input?: string): Promise<Buffer> {
  const run = await git(args, input);
  if (!run.ok) throw new Stop(refusalOf(run));
  return run.output;
}

export const linesOf = (bytes: Buffer): readonly string[] => bytes.toString('utf8').split('\n').filter(Boolean);
export const asInput = (ids: readonly string[]): string => `${ids.join('\n')}\n`;

/** Objects of a sane size, in one pass each for sizes and contents. */
export async function objectsOf(git: Git, ids: readonly string[]): Promise<readonly RawObject[]> {
  const sizes = await output(git, ['cat-file', '--batch-check'], asInput(ids));
  const fit = linesOf(sizes).flatMap((line) => {
    const [id = '', , size] = line.split(' ');
    return Number(size) <= MAX_OBJECT_BYTES ? [id] : [];
  });
  return [...batchObjects(await output(git, ['cat-file', '--batch'], asInput(fit)))];
}

/** Refs that lead to a commit; one that only stands for another is passed over. */
export async function refsOf(git: Git, prefixes: readonly string[]): Promise<readonly Ref[]> {
  const format = '--format=%(refname)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)%00%(symref)';
  const lines = linesOf(await output(git, ['for-each-ref', format, ...prefixes]));
  const rows = lines.map((line) => line.split('\0')).filter(([, , , , , symbolic]) => !symbolic);
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

/** What each commit changed. */
export const diffsOf = async (git: Git, ids: readonly string[]): Promise<ReadonlyMap<string, CommitDiff>> =>
  ids.length === 0 ? new Map() : commitDiffs(await output(git, DIFF, asInput(ids)));

export interface History {
  /** Children before parents. */
  readonly commits: readonly RawCommit[];
  readonly diffs: ReadonlyMap<string, CommitDiff>;
  readonly refs: readonly Ref[];
  /** Of all the commits by way of which a ref may hold one of these. */
  readonly parents: Parents;
}

export interface HistoryRecords {
  /** In the order of the commits. */
  readonly commits: ReadonlyMap<string, Json>;
  /** Of each commit, the ones that it undoes. */
  readonly undone: ReadonlyMap<string, readonly Undoing[]>;
  /** Of each commit the refs that hold it, by their short names; null when there are too many to work out. */
  readonly containing: ReadonlyMap<string, readonly string[]> | null;
}

/** Pure. */
export function recordsOf({ commits, diffs, refs, parents }: History): HistoryRecords {
  const containing = containingRefs(refs.filter(named).map(shortNamed), parents);
  const undone = undoings(commits, diffs);
  const records = commits.map((commit): [string, Json] => {
    const { sha } = commit;
    const inRefs = containing?.get(sha) ?? (containing === null ? undefined : []);
    return [sha, commitRecord(commit, { diff: diffs.get(sha), undoes: undone.get(sha) ?? [], refs: inRefs })];
  });
  return { commits: new Map(records), undone, containing };
}

const named = ({ name }: Ref): boolean => shortName(name) !== name;
const shortNamed = (ref: Ref) => ({ name: shortName(ref.name), target: ref.target });

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

/** @param targetDate RFC 3339: what the commit behind it says of its time */
export function refRecord(ref: Ref, targetDate: string | undefined): Json {
  return {
    type: 'ref',
    name: ref.name,
    objectType: ref.type,
    oid: ref.oid,
    target: ref.target,
    targetDate: targetDate ?? null,
    tagger: signatureRecord(ref.tag?.tagger ?? null),
    message: ref.tag?.message ?? null,
  };
}
