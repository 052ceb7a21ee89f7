/** Under which system user PostgreSQL runs: it refuses root, so root hands it to the user `postgres`. Starts nothing but `useradd`. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

function findUser(): SystemUser | null {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === NAME) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

/**
 * The user to switch to, or null where the current one will do.
 * @throws Error when we are root and the user can neither be found nor created.
 */
export function serverUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const found = findUser();
  if (found) return found;
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], {
    cwd: '/',
    stdio: 'pipe',
  });
  const created = findUser();
  if (!created)
    throw new Error(`PostgreSQL refuses to run as root, and the system user "${NAME}" could not be created`);
  return created;
}
