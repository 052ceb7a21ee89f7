/** A git bundle unpacked into a throw-away bare repository: the only file that touches the disk for git, and it cleans up after itself. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type GitCall, type GitRun, runGit } from './run-git.js';

/** A path on this machine, or the bytes. */
export type BundleInput = string | Uint8Array | AsyncIterable<Uint8Array>;

export interface BundleLimits {
  readonly maxBytes: number;
  readonly maxCommits: number;
  readonly maxOutputBytes: number;
  readonly timeoutMs: number;
}

/** `incomplete`: the bundle builds on commits that it does not hold. */
export type BundleRefusal = 'no_git' | 'not_a_bundle' | 'incomplete' | 'too_large' | 'too_slow' | 'failed';

export interface Refused {
  readonly ok: false;
  readonly refusal: BundleRefusal;
  readonly reason: string;
}

export type Git = (args: readonly string[], input?: string) => Promise<GitRun>;

const REASONS: Readonly<Record<BundleRefusal, string>> = {
  no_git: 'git is not installed on this machine, so git bundles cannot be read',
  not_a_bundle: 'the file is not a git bundle',
  incomplete: 'the bundle builds on commits that it does not hold',
  too_large: 'the bundle is larger than the limit for git bundles',
  too_slow: 'git did not finish reading the bundle in time',
  failed: 'git could not read the bundle',
};

export const refusal = (code: BundleRefusal): Refused => ({ ok: false, refusal: code, reason: REASONS[code] });

/** Why a run of git failed, in our words: git's own may name paths of this machine. */
export function refusalOf(run: Extract<GitRun, { ok: false }>): Refused {
  if (run.failure !== 'failed') return refusal(run.failure);
  return refusal(/prerequisite/i.test(run.detail) ? 'incomplete' : 'failed');
}

const SIGNATURE = /^# v[23] git bundle\n/;

async function headOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

class TooLarge extends Error {}

/** Writes bytes to a file, and stops at the limit. */
async function write(bytes: Uint8Array | AsyncIterable<Uint8Array>, path: string, maxBytes: number): Promise<void> {
  let size = 0;
  const bound = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > maxBytes ? new TooLarge() : null, chunk);
    },
  });
  await pipeline(Readable.from(bytes instanceof Uint8Array ? [bytes] : bytes), bound, createWriteStream(path));
}

async function unpack(path: string, folder: string, git: Git): Promise<Refused | null> {
  const head = await headOf(path);
  if (!SIGNATURE.test(head)) return refusal('not_a_bundle');
  const format = head.includes('\n@object-format=sha256\n') ? 'sha256' : 'sha1';
  const repository = ['--bare', '--quiet', '--template=', `--object-format=${format}`, '--initial-branch=none'];
  const made = await git(['init', ...repository, '--', folder]);
  if (!made.ok) return refusalOf(made);
  const heads = await git(['bundle', 'list-heads', path]);
  if (!heads.ok) return refusalOf(heads);
  const names = heads.output.toString('latin1').split('\n');
  const specs = [
    ...(names.some((line) => line.includes(' refs/')) ? ['+refs/*:refs/*'] : []),
    ...(names.some((line) => line.endsWith(' HEAD')) ? ['+HEAD:refs/bundle/head'] : []),
  ];
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance'];
  const fetched = await git(['--git-dir', folder, ...fetch, '--end-of-options', path, ...specs]);
  return fetched.ok ? null : refusalOf(fetched);
}

/**
 * Unpacks a bundle, lets `use` read it with git, and removes every trace, whatever happens.
 * @example await withBundle(path, limits, async (git) => (await git(['rev-list', '--all'])).ok)
 */
export async function withBundle<T>(
  input: BundleInput,
  limits: BundleLimits,
  use: (git: Git) => Promise<T>,
): Promise<T | Refused> {
  const folder = await mkdtemp(join(tmpdir(), 'corroborate-git-'));
  const repository = join(folder, 'repository.git');
  const deadlineMs = Date.now() + limits.timeoutMs;
  const bounds: Omit<GitCall, 'args'> = { cwd: folder, maxOutputBytes: limits.maxOutputBytes, deadlineMs };
  const git: Git = (args, text) => runGit({ ...bounds, args, ...(text === undefined ? {} : { input: text }) });
  try {
    const path = typeof input === 'string' ? resolve(input) : join(folder, 'received.bundle');
    if (typeof input !== 'string') await write(input, path, limits.maxBytes);
    else if ((await stat(path)).size > limits.maxBytes) return refusal('too_large');
    const refused = await unpack(path, repository, git);
    return refused ?? (await use((args, text) => git(['--git-dir', repository, ...args], text)));
  } catch (error) {
    return refusal(error instanceof TooLarge ? 'too_large' : 'failed');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
