/** Who may stop the server: the process that started it, or that found it orphaned. A file with process number and start time. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isAlive } from './postmaster.js';

/** Start time of a process in clock ticks, so that a number used again is told apart; empty where the system has no /proc. */
function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command in brackets may hold spaces; field 22 is the 20th after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const token = (pid: number): string => `${pid} ${startedAt(pid)}`;

/** True when this process owns the server now; false while another living one does. */
export function takeOwnership(file: string): boolean {
  let held = '';
  try {
    held = readFileSync(file, 'utf8');
  } catch {
    // Nobody yet.
  }
  const pid = Number(held.split(' ')[0]);
  if (pid && pid !== process.pid && isAlive(pid) && held === token(pid)) return false;
  writeFileSync(file, token(process.pid), { mode: 0o600 });
  return true;
}
