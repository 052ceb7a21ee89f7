/** A repository in a folder of this machine, opened to be read: nothing is fetched, run, locked or written, and nothing outside the folders that the operator allows is looked at. */
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { RemoteFault } from '../../application/ports/read-only-http.js';
import type { Git } from './bundle-repository.js';
import { runGit } from './run-git.js';

export interface ReadLimits {
  readonly maxOutputBytes: number;
  readonly timeoutMs: number;
}

export interface LocalRepository {
  readonly git: Git;
  /** Whether its history was cut off when it was cloned. */
  readonly shallow: boolean;
}

/** The real path of a folder that may be read. @throws RemoteFault `refused` */
export type AllowedFolder = (path: string) => Promise<string>;

/** On top of what holds for every git: its own configuration can neither name a program nor a place to fetch from, and no cache in it is believed. */
const READ_ONLY = ['protocol.file.allow=never', 'core.commitGraph=false', 'core.alternateRefsCommand=false'];

export async function openRepository(
  path: string,
  allowed: AllowedFolder,
  limits: ReadLimits,
): Promise<LocalRepository> {
  const folder = await allowed(path);
  const gitFolder = await gitFolderOf(folder, allowed);
  if (!gitFolder) throw new RemoteFault('refused', `${path} is not a git repository.`);
  for (const part of ['objects', 'refs']) await allowed(join(gitFolder, part));
  await mayBorrow(join(gitFolder, 'objects'), allowed);
  const deadlineMs = Date.now() + limits.timeoutMs;
  const options = ['--git-dir', gitFolder, ...READ_ONLY.flatMap((option) => ['-c', option])];
  return {
    git: (args, input) =>
      runGit({
        args: [...options, ...args],
        cwd: '/',
        maxOutputBytes: limits.maxOutputBytes,
        deadlineMs,
        ...(input === undefined ? {} : { input }),
      }),
    shallow: await exists(join(gitFolder, 'shallow')),
  };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const firstLine = async (path: string): Promise<string | undefined> =>
  (await readFile(path, 'utf8').catch(() => '')).slice(0, 4096).split('\n', 1)[0]?.trim() || undefined;

/** Bare, with a work tree, or a further work tree that lies beside its repository. */
async function gitFolderOf(folder: string, allowed: AllowedFolder): Promise<string | null> {
  const isRepository = async (path: string) => (await exists(join(path, 'HEAD'))) && exists(join(path, 'objects'));
  const inside = join(folder, '.git');
  if (await isRepository(inside)) return allowed(inside);
  if (await isRepository(folder)) return folder;
  const pointed = /^gitdir: (.+)$/.exec((await firstLine(inside)) ?? '')?.[1];
  if (pointed === undefined) return null;
  const own = await allowed(resolve(folder, pointed));
  const common = await firstLine(join(own, 'commondir'));
  const shared = common === undefined ? own : await allowed(resolve(own, common));
  return (await isRepository(shared)) ? shared : null;
}

/** As deep as git itself follows. */
const MOST_BORROWED = 5;

/** A repository may borrow objects of another, where that one may be read too. */
async function mayBorrow(objects: string, allowed: AllowedFolder, depth = 0): Promise<void> {
  const text = await readFile(join(objects, 'info', 'alternates'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length > 0 && depth === MOST_BORROWED)
    throw new RemoteFault('refused', 'The repository borrows objects in too many steps.');
  for (const line of lines) await mayBorrow(await allowed(resolve(objects, line)), allowed, depth + 1);
}
