/** What a repository says of a window: the commits that concern it, what they undo, and the branches and tags that hold them. */
import { createHash } from 'node:crypto';
import type { Json } from '../../domain/evidence.js';
import type { Git } from './bundle-repository.js';
import { refusal } from './bundle-repository.js';
import type { LocalRepository } from './local-repository.js';
import type { CommitDiff } from './parse-diff.js';
import { commitOf, type RawCommit, type RawObject } from './parse-objects.js';
import {
  asInput,
  diffsOf,
  linesOf,
  objectsOf,
  output,
  type Ref,
  recordsOf,
  refRecord,
  refsOf,
  Stop,
} from './read-history.js';
import { commitsOfWindow, type DatedCommit, type Seconds } from './window-commits.js';

export interface RepositoryReading {
  readonly records: readonly Json[];
  /** The same while no branch or tag moves. */
  readonly state: string;
  /** Whether there is any commit at all. */
  readonly any: boolean;
  /** What could not be read, each with its reason. */
  readonly gaps: readonly string[];
}

/** Of the whole history, to know what came from what. */
const MOST_IN_ALL = 500_000;
const MOST_IN_WINDOW = 50_000;
/** More commits than this whose dates their neighbours belie are somebody's prank. */
const MOST_IMPLIED = 1_000;
/** Before the window, among which what was undone is looked for. */
const MOST_BEFORE = 2_000;
const BEFORE_SECONDS = 60 * 86_400;

/** @throws Stop */
export async function readRepository({ git, shallow }: LocalRepository, window: Seconds): Promise<RepositoryReading> {
  const refs = await refsOf(git, ['refs/heads', 'refs/tags', 'refs/remotes']);
  const gaps = shallow ? ['history before the point at which this clone was cut off'] : [];
  const order = await historyOf(git, refs, gaps);
  const chosen = chosenOf(order, window, gaps);
  const before = order
    .filter((one) => !chosen.has(one.sha) && one.committedAt < window.from)
    .filter((one) => one.committedAt >= window.from - BEFORE_SECONDS)
    .slice(0, chosen.size > 0 ? MOST_BEFORE : 0);
  const looked = new Set([...chosen, ...before.map(({ sha }) => sha)]);
  const ids = order.filter(({ sha }) => looked.has(sha)).map(({ sha }) => sha);
  const commits = await commitsOf(git, ids, gaps);
  const diffs = await changesOf(git, ids, gaps);
  // What holds a commit stands before it: below the last one chosen there is nothing to find.
  const reach = order.slice(0, order.findLastIndex(({ sha }) => chosen.has(sha)) + 1);
  const parents = new Map(reach.map((one) => [one.sha, one.parents]));
  const made = recordsOf({ commits, diffs, refs, parents });
  const given = new Set([
    ...chosen,
    ...[...chosen].flatMap((sha) => (made.undone.get(sha) ?? []).map(({ oid }) => oid)),
  ]);
  const times = new Map(order.map(({ sha, committedAt }) => [sha, committedAt]));
  return {
    records: [
      ...[...made.commits].filter(([sha]) => given.has(sha)).map(([, record]) => record),
      ...refs
        .filter((ref) => concerns(ref, { given, held: parents, window }))
        .map((ref) => refRecord(ref, dateOf(times.get(ref.target)))),
    ],
    state: stateOf(refs, window),
    any: order.length > 0,
    gaps,
  };
}

/** Every commit that a branch or tag leads to, children before parents, as the objects themselves say. */
async function historyOf(git: Git, refs: readonly Ref[], gaps: string[]): Promise<readonly DatedCommit[]> {
  const tips = [...new Set(refs.map(({ target }) => target))];
  if (tips.length === 0) return [];
  const list = ['rev-list', '--stdin', '--topo-order', '--timestamp', '--parents', `--max-count=${MOST_IN_ALL + 1}`];
  const lines = linesOf(await output(git, list, asInput(tips)));
  if (lines.length > MOST_IN_ALL) gaps.push(`all but ${MOST_IN_ALL} commits of the history`);
  return lines.slice(0, MOST_IN_ALL).map((line) => {
    const [seconds = '', sha = '', ...parents] = line.split(' ');
    return { sha, parents, committedAt: Number(seconds) };
  });
}

function chosenOf(order: readonly DatedCommit[], window: Seconds, gaps: string[]): ReadonlySet<string> {
  const { dated, implied } = commitsOfWindow(order, window);
  if (dated.size > MOST_IN_WINDOW) throw new Stop(refusal('too_large'));
  if (implied.size <= MOST_IMPLIED) return new Set([...dated, ...implied]);
  gaps.push(`${implied.size} commits whose dates cannot be true`);
  return dated;
}

/** Whoever says to be a commit has to hash to its name. */
async function commitsOf(git: Git, ids: readonly string[], gaps: string[]): Promise<readonly RawCommit[]> {
  const objects = (await objectsOf(git, ids)).filter((object) => object.type === 'commit');
  const sound = objects.filter(isItself);
  if (sound.length < ids.length) gaps.push(`${ids.length - sound.length} commits that are missing or damaged`);
  return sound.map(commitOf);
}

function isItself({ sha, type, content }: RawObject): boolean {
  const hash = createHash(sha.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`${type} ${content.length}\0`).update(content).digest('hex') === sha;
}

/** Of a clone without the contents of files nobody can tell what changed in them. */
async function changesOf(git: Git, ids: readonly string[], gaps: string[]): Promise<ReadonlyMap<string, CommitDiff>> {
  try {
    return await diffsOf(git, ids);
  } catch (error) {
    if (!(error instanceof Stop) || error.refused.refusal !== 'failed') throw error;
    gaps.push('which files the commits changed, for their contents are not here');
    return new Map();
  }
}

interface Concern {
  readonly given: ReadonlySet<string>;
  /** Commits that may hold a given one. */
  readonly held: ReadonlyMap<string, unknown>;
  readonly window: Seconds;
}

/** Branches that may hold a commit given, and tags that stand on one or say to have been made in the window. */
function concerns({ name, target, tag }: Ref, { given, held, window }: Concern): boolean {
  if (!name.startsWith('refs/tags/')) return held.has(target);
  const taggedAt = tag?.tagger?.date === undefined ? Number.NaN : Date.parse(tag.tagger.date) / 1000;
  return given.has(target) || (taggedAt >= window.from && taggedAt < window.to);
}

const MOST_SECONDS = 253_402_300_799;

const dateOf = (seconds: number | undefined): string | undefined =>
  seconds === undefined || !(seconds > 0 && seconds <= MOST_SECONDS)
    ? undefined
    : new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

function stateOf(refs: readonly Ref[], { from, to }: Seconds): string {
  const lines = refs.map(({ name, oid }) => `${oid} ${name}`);
  return createHash('sha256')
    .update([from, to, ...lines].join('\n'))
    .digest('hex');
}
