/** The embedded server under the conditions that broke others: root, no locale, an unreachable folder, kill -9. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbedded } from '../../src/adapters/postgres/embedded.js';
import { buildScript } from './build-script.js';

const started: EmbeddedPostgres[] = [];
const folders: string[] = [];

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-pg-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
};

async function start(stateFolder: string): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ stateFolder });
  started.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: server.connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A zombie that nobody reaped is not running.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('embedded PostgreSQL', () => {
  it('starts with UTF-8 and the C locale, and keeps its password from others', async () => {
    const folder = newFolder();
    const server = await start(folder);
    expect(await ask(server, 'SHOW server_encoding')).toBe('UTF8');
    expect(await ask(server, "SELECT datcollate FROM pg_database WHERE datname = 'postgres'")).toBe('C');
    expect(statSync(join(folder, 'data', 'corroborate.password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    const wrong = server.connectionString.replace(/:[^:@]+@/, ':wrong@');
    await expect(new pg.Client({ connectionString: wrong }).connect()).rejects.toThrow(/password/);
  });

  it('is up again within two seconds once its cluster exists, and has kept what was committed', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await ask(first, 'CREATE TABLE kept (n int)');
    await ask(first, 'INSERT INTO kept VALUES (7)');
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);
    const before = performance.now();
    const second = await start(folder);
    expect(performance.now() - before).toBeLessThan(2000);
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'SELECT n FROM kept')).toBe(7);
  });

  it('recovers from kill -9 of the server', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await ask(first, 'CREATE TABLE kept (n int)');
    await ask(first, 'INSERT INTO kept VALUES (8)');
    process.kill(first.pid, 'SIGKILL');
    while (isRunning(first.pid)) await new Promise((done) => setTimeout(done, 10));
    const second = await start(folder);
    expect(second.pid).not.toBe(first.pid);
    expect(await ask(second, 'SELECT n FROM kept')).toBe(8);
  });

  it('adopts the server of a process that was killed, with LANG unset and from a folder that is gone, and stops it', async () => {
    const folder = newFolder();
    const script = await buildScript('test/services/start-embedded.fixture.ts');
    const gone = mkdtempSync(join(tmpdir(), 'corroborate-gone-'));
    const child = spawn('sh', ['-c', `cd ${gone} && rmdir ${gone} && exec ${process.execPath} ${script} ${folder}`], {
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = Number(await new Promise<string>((done) => child.stdout.once('data', (data) => done(String(data)))));
    expect(isRunning(pid)).toBe(true);
    const guest = await startEmbedded({ stateFolder: folder });
    await guest.stop();
    expect(isRunning(pid), 'a second process must not stop the server of the first').toBe(true);
    child.kill('SIGKILL');
    await new Promise((done) => child.once('exit', done));
    const adopted = await start(folder);
    expect(adopted).toMatchObject({ pid, adopted: true });
    expect(await ask(adopted, 'SHOW server_encoding')).toBe('UTF8');
    await adopted.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it('runs in a process group of its own, so that a Ctrl-C at the terminal does not stop it before us', async () => {
    const server = await start(newFolder());
    const group = execFileSync('ps', ['-o', 'pgid=', '-p', String(server.pid)])
      .toString()
      .trim();
    const ours = execFileSync('ps', ['-o', 'pgid=', '-p', String(process.pid)])
      .toString()
      .trim();
    expect(group).not.toBe(ours);
  });

  it('uses a short socket folder when the state folder lies too deep', async () => {
    const folder = join(newFolder(), 'd'.repeat(60), 'e'.repeat(60));
    const server = await start(folder);
    expect(await ask(server, 'SELECT 1')).toBe(1);
  });

  it.runIf(process.getuid?.() === 0)(
    'says which folder its user may not enter, when run by root below a closed home',
    async () => {
      const home = newFolder();
      chmodSync(home, 0o700);
      mkdirSync(join(home, 'state'));
      await expect(startEmbedded({ stateFolder: join(home, 'state') })).rejects.toThrow(`may not enter ${home}`);
    },
  );

  it('gives two processes that start at once the same server', async () => {
    const folder = newFolder();
    const script = await buildScript('test/services/start-embedded.fixture.ts');
    const children = [0, 1].map(() =>
      spawn(process.execPath, [script, folder], { cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    const pids = await Promise.all(
      children.map((child) => new Promise<string>((done) => child.stdout.once('data', (data) => done(String(data))))),
    );
    expect(pids[0]).toBe(pids[1]);
    for (const child of children) child.kill('SIGKILL');
    await start(folder);
  });
});
