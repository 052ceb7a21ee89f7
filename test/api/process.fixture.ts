/** A role of the built product as a process of its own: what it prints, when it says something, how it ends. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./run-role.mjs', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface RoleOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly samples?: string;
  readonly argv?: readonly string[];
}

export function startRole(role: 'serve' | 'worker', { env = {}, samples = '', argv = [] }: RoleOptions = {}) {
  if (!existsSync(BUILT)) throw new Error('dist/main.js is missing: `npm run build` comes first');
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [SCRIPT, role, samples, ...argv], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    ended,
    out: () => out,
    err: () => err,
    /** What was printed once it matches. @throws Error with everything printed when the process ends before or a minute passes */
    async says(pattern: RegExp): Promise<RegExpExecArray> {
      const deadline = Date.now() + 60_000;
      while (Date.now() < deadline && child.exitCode === null) {
        const found = pattern.exec(out);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${role} did not say ${pattern}:\n${out}\n${err}`);
    },
    /** Sends SIGTERM; the exit status and how long it took. */
    async stop(): Promise<{ readonly status: number | null; readonly ms: number }> {
      const begun = Date.now();
      child.kill('SIGTERM');
      return { status: await ended, ms: Date.now() - begun };
    },
    kill: () => child.kill('SIGKILL'),
  };
}

export type Role = ReturnType<typeof startRole>;
