/** API keys and remembered answers in a real PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestParts, type TestParts } from './open-test-parts.js';
import { query, startTestServer, type TestServer } from './test-database.js';

let server: TestServer;
let database: string;
let parts: TestParts;

beforeAll(async () => {
  server = await startTestServer();
  database = await server.newDatabase();
  parts = await openTestParts(database);
});
afterAll(async () => {
  await parts?.close();
  await server?.stop();
});

describe('keys and repeated requests', () => {
  it('keep no secret, know it again, and forget it when told', async () => {
    const { keys } = parts.useCases;
    const made = await keys.create('deploy bot', ['verdicts:read', 'evidence:write']);
    if (!made.ok) throw new Error('refused');
    const { secret, id } = made.value;
    expect(JSON.stringify(await query(database, 'SELECT * FROM api_keys'))).not.toContain(secret);
    expect(await keys.authenticate(secret)).toMatchObject({ id, scopes: ['evidence:write', 'verdicts:read'] });
    expect(await keys.authenticate(`${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`)).toBeNull();
    expect(await keys.create(' ', [])).toMatchObject({ ok: false });
    expect((await keys.list()).map(({ name }) => name)).toEqual(['deploy bot']);
    expect(await keys.revoke(id)).toMatchObject({ ok: true });
    expect(await keys.authenticate(secret)).toBeNull();
    expect(await keys.revoke(id)).toMatchObject({ ok: false, faults: [{ code: 'not_found' }] });
  });

  it('are answered once: one of many runs, the others wait, replay or conflict', async () => {
    const { idempotency } = parts.useCases;
    const kinds = await Promise.all(Array.from({ length: 8 }, () => idempotency.recall('k', 'digest')));
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['fresh', ...Array.from({ length: 7 }, () => 'in_progress')]);
    const answer = { status: 201, body: 'a\u0000b', headers: { location: '/x' } };
    await idempotency.remember('k', 'digest', answer);
    expect(await idempotency.recall('k', 'digest')).toEqual({ kind: 'replay', ...answer });
    expect(await idempotency.recall('k', 'other')).toEqual({ kind: 'conflict' });
    await idempotency.forget('k');
    expect(await idempotency.recall('k', 'other')).toEqual({ kind: 'fresh' });
  });
});
