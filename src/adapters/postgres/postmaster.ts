/** Reads `postmaster.pid`, and says whether the server behind it lives; signals it, never starts it. */
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Folder of the unix socket, or a loopback address where there are no sockets. */
  readonly host: string;
  readonly ready: boolean;
}

/** What the server wrote about itself; null when there is no such file or it is not complete yet. */
export function readPostmaster(data: string): Postmaster | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return null;
    return {
      pid,
      port: Number(lines[3]),
      host: lines[4]?.trim() || lines[5]?.trim() || '127.0.0.1',
      ready: lines[7]?.trim() === 'ready',
    };
  } catch {
    return null;
  }
}

/** Whether a process with this number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process is over; one that nobody reaped is, though it still has its number. */
export function hasEnded(pid: number): boolean {
  if (!isAlive(pid)) return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    // No /proc on this system, or the process ended just now: the next look will tell.
    return false;
  }
}

/** Whether the process is the server of this folder and not one that got its number later, as happens when containers restart. */
function isServerOf(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  if (!existsSync('/proc/self/cwd')) return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}

/** The living server of a folder. Removes the file of a dead one, which could keep a new server from starting. */
export function livingPostmaster(data: string): Postmaster | null {
  const found = readPostmaster(data);
  if (!found) return null;
  if (isServerOf(found.pid, data)) return found;
  rmSync(join(data, 'postmaster.pid'), { force: true });
  return null;
}
