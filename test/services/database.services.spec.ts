/** The database itself: brought up to date, by several at once; and away for a while. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../src/adapters/postgres/embedded.js';
import { applyMigrations } from '../../src/adapters/store/migrations/apply-migrations.js';
import { missingSql } from '../../src/adapters/store/migrations/missing-sql.js';
import { migrationsFolder } from '../../src/adapters/store/migrations/schema-engine.js';
import { openTestParts } from './open-test-parts.js';
import { startTestServer, type TestServer } from './test-database.js';

describe('migrations', () => {
  let server: TestServer;
  let database: string;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    database = await server.newDatabase();
    await applyMigrations(database);
  });

  it('change nothing the second time, and lead to the schema that the client was generated for', async () => {
    expect(await applyMigrations(database)).toEqual([]);
    expect(await missingSql(database)).toBe('');
  });

  it('may run in several processes at once', async () => {
    const fresh = await server.newDatabase();
    const applied = await Promise.all([applyMigrations(fresh), applyMigrations(fresh), applyMigrations(fresh)]);
    const all = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).length;
    expect(applied.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, 0, all]);
  });
});

describe('a store whose database is away', () => {
  it('says so within seconds, and works again when it is back', async () => {
    const own = await startTestServer();
    const away = await openTestParts(await own.newDatabase());
    const draft = { title: 'Baskets', from: '2031-06-02T09:00:00Z', to: '2031-06-02T12:00:00Z' };
    expect((await away.useCases.incidents.create({ id: 'INC-1', ...draft })).ok).toBe(true);
    process.kill(own.server.pid, 'SIGKILL');
    await expect.poll(() => away.useCases.ready()).toBe(false);
    const before = performance.now();
    expect(await away.useCases.incidents.create({ id: 'INC-2', ...draft })).toMatchObject({
      ok: false,
      faults: [{ code: 'unavailable' }],
    });
    expect(performance.now() - before).toBeLessThan(6000);
    const again = await startEmbedded({ stateFolder: own.stateFolder });
    await expect.poll(() => away.useCases.ready(), { timeout: 10_000 }).toBe(true);
    expect((await away.useCases.incidents.list()).map(({ id }) => id)).toEqual(['INC-1']);
    await away.close();
    await again.stop();
    await own.stop();
  });
});
