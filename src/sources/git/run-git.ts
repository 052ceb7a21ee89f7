/** Runs the machine's git on untrusted data: no shell, no configuration, no hooks, no network, bounded in time and output. */
import { spawn } from 'node:child_process';

export type GitFailure = 'no_git' | 'too_slow' | 'too_large' | 'failed';

export type GitRun =
  | { readonly ok: true; readonly output: Buffer }
  | { readonly ok: false; readonly failure: GitFailure; readonly detail: string };

export interface GitCall {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly input?: string;
  readonly maxOutputBytes: number;
  /** Milliseconds since the epoch, by the clock of this machine, after which git is stopped. */
  readonly deadlineMs: number;
}

/** Only what git needs: nothing of our own environment reaches it, above all no GIT_DIR and no configuration. */
const environment = (cwd: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
  HOME: cwd,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_NO_LAZY_FETCH: '1',
  LC_ALL: 'C',
  TZ: 'UTC',
});

const SAFE_OPTIONS: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.bigFileThreshold=16m',
  'log.showSignature=false',
  'protocol.allow=never',
  'protocol.file.allow=always',
  'fetch.recurseSubmodules=false',
  'fetch.unpackLimit=1',
  'gc.auto=0',
  'maintenance.auto=false',
  'pack.threads=1',
].flatMap((option) => ['-c', option]);

const ERROR_BYTES = 4000;

/** Total: every way to fail is a value. */
export function runGit(call: GitCall): Promise<GitRun> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let errors = '';
    let stopped: GitFailure | null = null;
    const child = spawn('git', [...SAFE_OPTIONS, ...call.args], { cwd: call.cwd, env: environment(call.cwd) });
    const stop = (why: GitFailure): void => {
      stopped ??= why;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('too_slow'), Math.max(1, call.deadlineMs - Date.now()));
    const end = (run: GitRun): void => {
      clearTimeout(timer);
      resolve(run);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > call.maxOutputBytes) stop('too_large');
      else chunks.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (errors.length < ERROR_BYTES) errors += chunk.toString('utf8');
    });
    child.on('error', (error: NodeJS.ErrnoException) =>
      end({ ok: false, failure: error.code === 'ENOENT' ? 'no_git' : 'failed', detail: error.message }),
    );
    child.on('close', (code) => {
      if (stopped) end({ ok: false, failure: stopped, detail: `git ${call.args[0]}` });
      else if (code === 0) end({ ok: true, output: Buffer.concat(chunks) });
      else end({ ok: false, failure: 'failed', detail: errors.slice(0, ERROR_BYTES).trim() });
    });
    child.stdin.on('error', () => undefined); // git may end before it has read everything: its status tells
    child.stdin.end(call.input ?? '');
  });
}
