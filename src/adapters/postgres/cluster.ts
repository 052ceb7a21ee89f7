/** Makes the cluster: once, whole or not at all, with a random password that only its owner can read. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { isAlive } from './postmaster.js';
import type { SystemUser } from './system-user.js';

export const SUPERUSER = 'corroborate';
const PASSWORD_FILE = 'corroborate.password';
const run = promisify(execFile);

/** What every program of PostgreSQL is started with: no locale of ours, and a folder its user can stand in. */
export const spawnOptions = (user: SystemUser | null) => ({
  cwd: '/',
  env: { LC_ALL: 'C', LANG: 'C', TZ: 'UTC', PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  ...(user ?? {}),
});

/** Drafts of processes that were killed before they could finish. */
function removeAbandonedDrafts(data: string): void {
  const prefix = `${basename(data)}.draft-`;
  for (const name of readdirSync(dirname(data))) {
    const pid = Number(name.slice(prefix.length).split('.')[0]);
    if (name.startsWith(prefix) && (pid === process.pid || !isAlive(pid))) {
      rmSync(join(dirname(data), name), { recursive: true, force: true });
    }
  }
}

export interface ClusterOptions {
  readonly user: SystemUser | null;
  readonly scratch: boolean;
}

/** Runs initdb beside the final place and renames: a kill in between leaves nothing half made. */
export async function ensureCluster(
  data: string,
  binaries: Binaries,
  { user, scratch }: ClusterOptions,
): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  removeAbandonedDrafts(data);
  const draft = `${data}.draft-${process.pid}`;
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  for (const path of user ? [draft, passwordFile] : []) chownSync(path, user!.uid, user!.gid);
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${draft}`,
        '--encoding=UTF8',
        '--locale=C',
        `--username=${SUPERUSER}`,
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--no-instructions',
        ...(scratch ? ['--no-sync'] : []),
      ],
      spawnOptions(user),
    );
    renameSync(passwordFile, join(draft, PASSWORD_FILE));
    renameSync(draft, data);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    // Another process may have made the cluster meanwhile.
    if (!existsSync(join(data, 'PG_VERSION')))
      throw new Error(`initdb failed: ${(error as { stderr?: string }).stderr || error}`);
  }
}

/** The password of the cluster's only user. */
export const readPassword = (data: string): string => readFileSync(join(data, PASSWORD_FILE), 'utf8');
