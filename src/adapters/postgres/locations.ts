/** Where the embedded server keeps its things; only computes paths and makes folders. */

import { createHash } from 'node:crypto';
import { chownSync, mkdirSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SystemUser } from './system-user.js';

const ROOT_STATE = '/var/lib/corroborate';
/** A socket's path must fit into 108 bytes; its file name takes 17 of them. */
const LONGEST_SOCKET_FOLDER = 88;

export interface Locations {
  /** Everything of ours. */
  readonly state: string;
  /** The cluster. */
  readonly data: string;
  readonly sockets: string;
  readonly log: string;
  /** Who may stop the server. */
  readonly owner: string;
  /** Where copies of the binaries go when they cannot be run in place. */
  readonly binaries: string;
}

/** The state folder when no setting names one: root's cannot lie in a home that the server's user cannot reach. */
export function defaultStateFolder(env: Readonly<Record<string, string | undefined>>): string {
  if (process.getuid?.() === 0) return ROOT_STATE;
  return join(env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'corroborate');
}

/** The first folder above that the server's user may not walk through; null when the way is open. */
function closedFolder(path: string, user: SystemUser): string | null {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return folder;
    if (folder === dirname(folder)) return null;
  }
}

/** Paths below a state folder; creates it and gives it to the server's user. @throws Error when that user cannot reach it. */
export function prepareLocations(state: string, user: SystemUser | null): Locations {
  mkdirSync(state, { recursive: true, mode: user ? 0o755 : 0o700 });
  const closed = user && closedFolder(state, user);
  if (closed) {
    throw new Error(
      `PostgreSQL runs as user "postgres" here, who may not enter ${closed}; choose another state folder, such as ${ROOT_STATE}`,
    );
  }
  const short = join(tmpdir(), `corroborate-${createHash('sha256').update(state).digest('hex').slice(0, 12)}`);
  const sockets = join(state, 'run');
  const locations = {
    state,
    data: join(state, 'data'),
    sockets: Buffer.byteLength(sockets) > LONGEST_SOCKET_FOLDER ? short : sockets,
    log: join(state, 'postgres.log'),
    owner: join(state, 'owner'),
    binaries: user ? ROOT_STATE : state,
  };
  mkdirSync(locations.sockets, { recursive: true, mode: 0o700 });
  if (user) {
    chownSync(state, user.uid, user.gid);
    chownSync(locations.sockets, user.uid, user.gid);
  }
  return locations;
}
