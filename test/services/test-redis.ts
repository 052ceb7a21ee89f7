/** A Redis of the test's own on a unix socket, from the program on the PATH. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAMS = ['redis-server', 'valkey-server'];

function findProgram(): string | null {
  for (const name of PROGRAMS) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return name;
    } catch {
      // Not here.
    }
  }
  return null;
}

const program = findProgram();

/** False where there is none: then the suite is named as not run, and with CI=true that is a failure. */
export const redisIsHere = program !== null;

export const HOW_TO_GET_REDIS = 'Redis is not on the PATH: apt-get install -y redis-server';

if (!redisIsHere) {
  if (process.env['CI'] === 'true') throw new Error(HOW_TO_GET_REDIS);
  console.warn(`NOT RUN: the tests on Redis. ${HOW_TO_GET_REDIS}`);
}

export interface TestRedis {
  readonly socket: string;
  kill(): Promise<void>;
  /** Starts it again, empty. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTestRedis(...extra: readonly string[]): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-redis-'));
  const socket = join(folder, 'redis.sock');
  const launch = async () => {
    const args = ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', folder, ...extra];
    const child = spawn(program!, args, { stdio: 'ignore' });
    while (!existsSync(socket)) {
      if (child.exitCode !== null) throw new Error('Redis did not start');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return child;
  };
  let child = await launch();
  const kill = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    rmSync(socket, { force: true });
  };
  return {
    socket,
    kill,
    async restart() {
      child = await launch();
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
