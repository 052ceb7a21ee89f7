/** A POST with an Idempotency-Key is carried out once, whatever its body is. */
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemoryUseCases, memoryUseCases } from '../../src/delivery/api/use-cases.fixture.js';
import { type Body, type Served, served } from './served.fixture.js';

let server: Served;
let useCases: MemoryUseCases;
const tempDir = join(tmpdir(), `corroborate-idempotency-${process.pid}`);
const WINDOW = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' };
const AT = '/api/v1/incidents/A';

beforeAll(async () => {
  useCases = memoryUseCases();
  server = await served(useCases, { tempDir });
  await server.json('/api/v1/incidents', 'POST', { id: 'A', title: 'A', ...WINDOW });
});
afterAll(async () => {
  await server.close();
  await rm(tempDir, { recursive: true, force: true });
});

const create = (key: string, title: string) =>
  server.json('/api/v1/incidents', 'POST', { title, ...WINDOW }, { 'idempotency-key': key });
const send = (key: string, type: string, body: Body, path = 'evidence') =>
  server.call(`${AT}/${path}`, { method: 'POST', body, headers: { 'content-type': type, 'idempotency-key': key } });

describe('an Idempotency-Key', () => {
  it('gives the first answer again, with its status and its Location', async () => {
    const [first, second] = [await create('k1', 'once'), await create('k1', 'once')];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect((await useCases.incidents.list()).filter((each) => each.title === 'once')).toHaveLength(1);
  });

  it('refuses another request under the same key', async () => {
    await create('k2', 'one');
    const answer = await create('k2', 'two');
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'idempotency_conflict']);
  });

  it('lets a refused request be tried again', async () => {
    const draft = { id: 'A', title: 'taken', ...WINDOW };
    const headers = { 'idempotency-key': 'k3' };
    expect((await server.json('/api/v1/incidents', 'POST', draft, headers)).status).toBe(409);
    expect((await server.json('/api/v1/incidents', 'POST', { ...draft, id: 'B' }, headers)).status).toBe(201);
  });

  it('tells two bundles apart by their bytes and leaves no file behind', async () => {
    const before = useCases.bundles.length;
    expect((await send('k4', 'application/zip', 'PK one')).status).toBe(200);
    expect((await send('k4', 'application/zip', 'PK one')).headers.get('idempotency-replayed')).toBe('true');
    expect((await send('k4', 'application/zip', 'PK two')).status).toBe(409);
    expect(useCases.bundles.length).toBe(before + 1);
    expect((await send('k4b', 'application/zip', new Uint8Array(1024 * 1024 + 1))).status).toBe(413);
    await expect.poll(() => readdir(tempDir)).toEqual([]);
  });

  it('recognises a form by its content, not by its boundary', async () => {
    const hand = () => {
      const body = new FormData();
      body.set('file', new Blob(['# Same\n']), 'a.md');
      return server.call(`${AT}/reports`, { method: 'POST', body, headers: { 'idempotency-key': 'k5' } });
    };
    const [first, second] = [await (await hand()).json(), await (await hand()).json()];
    expect(second.id).toBe(first.id);
  });

  it('tells Markdown reports apart', async () => {
    expect((await send('k6', 'text/markdown', '# a', 'reports')).status).toBe(202);
    expect((await send('k6', 'text/markdown', '# b', 'reports')).status).toBe(409);
  });

  it('never keeps the secret of a new key', async () => {
    const make = () =>
      server.json('/api/v1/keys', 'POST', { name: 'ci', scopes: ['reports:write'] }, { 'idempotency-key': 'k7' });
    const [first, second] = [await (await make()).json(), await (await make()).json()];
    expect(first.secret).toMatch(/^cor_/);
    expect(second).toEqual({ ...first, secret: undefined });
    expect(await useCases.keys.list()).toHaveLength(1);
  });

  it('belongs to its caller', async () => {
    const made = await useCases.keys.create('other', ['evidence:write']);
    const secret = made.ok ? made.value.secret : '';
    await create('k8', 'mine');
    const headers = { 'idempotency-key': 'k8', authorization: `Bearer ${secret}` };
    const other = await server.json('/api/v1/incidents', 'POST', { title: 'mine', ...WINDOW }, headers);
    expect([other.status, other.headers.get('idempotency-replayed')]).toEqual([201, null]);
  });

  it('carries out one of ten at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => create('k9', 'crowd')));
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect((await useCases.incidents.list()).filter((each) => each.title === 'crowd')).toHaveLength(1);
  });

  it.each(['', 'x'.repeat(256), 'caf\u00e9'])('refuses %j as a key', async (key) => {
    expect((await create(key, 'never')).status).toBe(400);
  });
});
