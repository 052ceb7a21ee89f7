/** The built roles as processes: first start, restart, stopping under load, mistakes of whoever starts them, web and worker apart. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../services/test-database.js';
import { TRAM, TRAM_REPORT, tramFiles } from './bundle.fixture.js';
import { type Role, type RoleOptions, startRole } from './process.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'corroborate-roles-'));
chmodSync(folder, 0o755);
const samples = join(folder, 'samples');
const running: Role[] = [];
const PASSWORD = 'a password for trams';

const start = (role: 'serve' | 'worker', options: RoleOptions): Role => {
  const started = startRole(role, options);
  running.push(started);
  return started;
};

beforeAll(() => {
  const sample = join(samples, 'tram');
  mkdirSync(join(sample, 'bundle'), { recursive: true });
  mkdirSync(join(sample, 'reports'));
  for (const [name, text] of Object.entries(tramFiles())) writeFileSync(join(sample, 'bundle', name), text);
  writeFileSync(join(sample, 'reports', 'draft.md'), TRAM_REPORT);
});
afterEach(async () => {
  for (const role of running.splice(0)) {
    role.kill();
    await role.ended;
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const address = async (role: Role): Promise<string> => (await role.says(/running at (http:\/\/\S+)/))[1] ?? '';

/** Status for a request under another name, as a rebound page would send it. */
const statusAs = (origin: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request(`${origin}/api/v1/incidents`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject).end();
  });

describe('an embedded server', () => {
  const env = { CORROBORATE_DATA_DIR: join(folder, 'state'), PORT: '0' };
  let handedIn: string[] = [];

  it('says at its first start where it is, with a sample and a key that works', async () => {
    const role = start('serve', { env, samples });
    const origin = await address(role);
    const [, secret] = await role.says(/API key\s+(\S+)/);
    await role.says(/Ctrl-C stops it/);
    expect(role.out()).toContain(`${origin}/incidents/${TRAM.id}`);
    const headers = { authorization: `Bearer ${secret}` };
    const reports = await fetch(`${origin}/api/v1/incidents/${TRAM.id}/reports`, { headers });
    const { items } = (await reports.json()) as { items: { options: { fileName: string } }[] };
    expect(items.map(({ options }) => options.fileName)).toEqual(['draft.md']);
    expect((await fetch(origin)).headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await statusAs(origin, 'rebound.example')).toBe(403);
    expect(await statusAs(origin, new URL(origin).host.replace('127.0.0.1', 'localhost'))).toBe(200);
    const { status, ms } = await role.stop();
    expect([status, ms < 10_000, role.err()]).toEqual([0, true, '']);
    expect(existsSync(join(folder, 'state', 'data', 'postmaster.pid'))).toBe(false);
  });

  it('stops under load within ten seconds', async () => {
    const role = start('serve', { env, samples });
    const origin = await address(role);
    await role.says(/Ctrl-C stops it/);
    expect(role.out()).not.toContain('API key');
    const handIn = async (number: number): Promise<string | null> => {
      const body = `${TRAM_REPORT}\nDraft number ${number}.\n`;
      const init = { method: 'POST', body, headers: { 'content-type': 'text/markdown' } };
      const answer = await fetch(`${origin}/api/v1/incidents/${TRAM.id}/reports`, init).catch(() => null);
      return answer?.status === 202 ? ((await answer.json()) as { id: string }).id : null;
    };
    const handing = Array.from({ length: 40 }, (_, number) => handIn(number));
    const watching = fetch(`${origin}/api/v1/reports/${await handIn(99)}/progress`).then((answer) => answer.text());
    await Promise.all(handing.slice(0, 10));
    const { status, ms } = await role.stop();
    expect([status, ms < 10_000]).toEqual([0, true]);
    expect(await watching).toEqual(expect.any(String));
    handedIn = (await Promise.all(handing)).filter((id) => id !== null);
    expect(handedIn.length).toBeGreaterThanOrEqual(10);
  });

  it('has lost no report that it took, and verifies them after the next start', async () => {
    const role = start('serve', { env, samples });
    const origin = await address(role);
    for (const id of handedIn) {
      const told = await (await fetch(`${origin}/api/v1/reports/${id}/progress`)).text();
      expect(told).toContain('"state":"verified"');
      const report = (await (await fetch(`${origin}/api/v1/reports/${id}`)).json()) as { version: number };
      expect(report.version).toBe(1);
    }
    expect((await role.stop()).status).toBe(0);
  });

  it('serves while it verifies', async () => {
    const role = start('serve', { env: { ...env, CORROBORATE_CONCURRENCY: '1' }, samples });
    const origin = await address(role);
    const body = Array.from(
      { length: 400 },
      (_, n) => `The ticket machines were deployed at 06:${10 + (n % 50)} UTC.`,
    ).join('\n\n');
    const init = { method: 'POST', body, headers: { 'content-type': 'text/markdown' } };
    const answer = await fetch(`${origin}/api/v1/incidents/${TRAM.id}/reports`, init);
    const { id } = (await answer.json()) as { id: string };
    let slowest = 0;
    let done = false;
    const told = fetch(`${origin}/api/v1/reports/${id}/progress`).then(async (stream) => {
      const text = await stream.text();
      done = true;
      return text;
    });
    while (!done) {
      const begun = performance.now();
      await fetch(`${origin}/healthz`);
      slowest = Math.max(slowest, performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await told).toContain('"state":"verified"');
    expect(slowest).toBeLessThan(1500);
  });
});

describe('a mistake of whoever starts it', () => {
  const refused = async (options: RoleOptions): Promise<string> => {
    const role = start('serve', options);
    expect(await role.ended).toBe(2);
    expect(role.out()).toBe('');
    return role.err();
  };

  it('is named by one sentence each', async () => {
    expect(await refused({ env: { PORT: 'http', CORROBORATE_MODE: 'solo' } })).toBe(
      'CORROBORATE_MODE must be embedded, web or worker, but is "solo".\nPORT must be a whole number from 0 to 65535, but is "http".\n',
    );
    expect(await refused({ argv: ['--prot', '1'] })).toMatch(/^Unknown option '--prot'/);
  });

  it('is a port that is taken', async () => {
    const taken: Server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const said = await refused({ env: { CORROBORATE_DATA_DIR: join(folder, 'never') }, argv: ['--port', `${port}`] });
    taken.close();
    expect(said).toMatch(new RegExp(`^Port ${port} of 127\\.0\\.0\\.1 is taken by another program;[^\\n]*\\n$`));
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });

  it('is a database that is not there', async () => {
    const said = await refused({
      env: { PORT: '0', CORROBORATE_MODE: 'web', DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/x' },
    });
    expect(said).toMatch(/^PostgreSQL or Redis cannot be reached: [^\n]*\n$/);
    expect(said).not.toContain('hunter2');
  });
});

describe('web and worker apart', () => {
  let postgres: TestServer;
  beforeAll(async () => {
    postgres = await startTestServer();
  });
  afterAll(() => postgres.stop());

  it('share one database: the web takes reports behind a password, the worker verifies them', async () => {
    const DATABASE_URL = await postgres.newDatabase();
    const env = { CORROBORATE_MODE: 'web', DATABASE_URL, CORROBORATE_ADMIN_PASSWORD: PASSWORD, PORT: '0' };
    const web = start('serve', { env, samples });
    const origin = await address(web);
    expect(web.out()).not.toContain('API key');
    expect((await fetch(`${origin}/api/v1/incidents`)).status).toBe(401);
    const cookie = await signIn(origin);
    const json = { cookie, 'content-type': 'application/json' };
    const made = await fetch(`${origin}/api/v1/keys`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ name: 'all', scopes: ['evidence:write', 'reports:write', 'verdicts:read'] }),
    });
    const { secret } = (await made.json()) as { secret: string };
    const headers = { authorization: `Bearer ${secret}` };
    const post = (path: string, type: string, body: string) =>
      fetch(`${origin}/api/v1${path}`, { method: 'POST', body, headers: { ...headers, 'content-type': type } });
    expect((await post('/incidents', 'application/json', JSON.stringify(TRAM))).status).toBe(201);
    const report = (await (await post(`/incidents/${TRAM.id}/reports`, 'text/markdown', TRAM_REPORT)).json()) as {
      id: string;
    };
    const told = fetch(`${origin}/api/v1/reports/${report.id}/progress`, { headers }).then((answer) => answer.text());
    const worker = start('worker', { env: { DATABASE_URL } });
    await worker.says(/worker of Corroborate is running/);
    expect(await told).toContain('"state":"verified"');
    expect([await worker.stop(), await web.stop()]).toMatchObject([{ status: 0 }, { status: 0 }]);
  });

  async function signIn(origin: string): Promise<string> {
    const page = await fetch(`${origin}/sign-in`);
    const csrf = page.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
    const token = /name="_csrf"[^>]*value="([\w-]+)"|value="([\w-]+)"[^>]*name="_csrf"/.exec(await page.text());
    const body = new URLSearchParams({ _csrf: token?.[1] ?? token?.[2] ?? '', password: PASSWORD, next: '/' });
    const answer = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      body,
      headers: { cookie: csrf },
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    return answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  }
});
