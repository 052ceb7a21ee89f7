/** Slices that are taken away at the worst moment: cancelled, or taken over, while their pages become evidence. */
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runSlice } from '../../src/application/collect/run-slice.js';
import type { CollectionStore } from '../../src/application/ports/collection-store.js';
import type { Lease } from '../../src/application/ports/lease.js';
import type { Json } from '../../src/domain/evidence.js';
import { type FakeServer, startFake } from '../fakes/fake-server.js';
import { fakePagerduty } from '../fakes/pagerduty.js';
import { openTestParts, type TestParts } from './open-test-parts.js';
import { query, startTestServer, type TestServer } from './test-database.js';

const ID = 'INC-78';
const START = Date.parse('2031-06-02T08:00:00Z');
const entries = Array.from(
  { length: 250 },
  (_, n): Json => ({
    id: `R${n}`,
    type: 'trigger_log_entry',
    summary: `entry ${n}`,
    created_at: new Date(START + n * 15_000).toISOString(),
    service: { id: 'PSVC', type: 'service_reference', summary: 'harbour' },
    incident: { id: `Q${n}`, type: 'incident_reference', summary: `[#${n}] Harbour is slow` },
  }),
);
const leaseOf = (runner: string, leaseMs = 30_000): Lease => ({ runner, leaseMs, maxAttempts: 5 });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let server: TestServer;
let parts: TestParts;
let database: string;
let fake: FakeServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());
beforeEach(async () => {
  database = await server.newDatabase();
  parts = await openTestParts(database);
  fake = await startFake(fakePagerduty({ token: 'secret behind env:PAGER', entries }));
  const times = { from: '2031-06-02T08:00:00Z', to: '2031-06-02T12:00:00Z' };
  await parts.useCases.incidents.create({ id: ID, title: 'Harbour', ...times });
  await parts.useCases.connections.create({
    source: 'pagerduty',
    name: 'pager',
    settings: { token: 'env:PAGER', address: fake.origin },
  });
});
afterEach(async () => {
  await fake.close();
  await parts.close();
});

async function begin(): Promise<{ readonly id: string; readonly slice: string }> {
  const begun = await parts.useCases.collections.start(ID);
  if (!begun.ok) throw new Error(JSON.stringify(begun.faults));
  return { id: begun.value.id, slice: begun.value.slices[0]!.id };
}

const run = (slice: string, lease: Lease, changed: Partial<CollectionStore> = {}) => {
  const store = { ...parts.store, collections: { ...parts.store.collections, ...changed } };
  return runSlice({ ...parts.collecting, store }, lease, slice);
};

const complete = async () => {
  const found = await parts.useCases.evidence.coverage(ID);
  return found.ok ? found.value.filter((one) => one.complete) : [];
};
const kept = async () => (await query(database, 'SELECT 1 FROM evidence')).length;

describe('a slice', () => {
  it('that is cancelled while its pages become evidence is complete for nothing', async () => {
    const { id, slice } = await begin();
    await run(slice, leaseOf('a'), {
      async *pages(of) {
        for await (const page of parts.store.collections.pages(of)) {
          yield page;
          await parts.store.collections.cancel(id);
        }
      },
    });
    expect(await kept()).toBeLessThan(entries.length);
    expect(await complete()).toEqual([]);
    expect(await parts.useCases.collections.get(id)).toMatchObject({ value: { state: 'cancelled' } });
  });

  it('that somebody else took over is not ended by whoever had it before', async () => {
    const { id, slice } = await begin();
    for (let n = 0; n < 3; n++) fake.mishaps.push(null, { kind: 'slow', ms: 1500 });
    // Its heart stops: to the database it is dead, and it does not know.
    const first = run(slice, leaseOf('a', 200), { prolong: async () => true });
    await sleep(600);
    const held = await parts.store.collections.hold(slice, leaseOf('b'));
    expect(held).not.toBeNull();
    await first;
    expect(await parts.useCases.collections.get(id)).toMatchObject({ value: { state: 'running' } });
    expect(await complete()).toEqual([]);
    await parts.store.collections.giveBack(slice, leaseOf('b'), 'later', 0, false);
    await run(slice, leaseOf('c'));
    expect(await parts.useCases.collections.get(id)).toMatchObject({
      value: { state: 'done', slices: [{ new: entries.length }] },
    });
    expect(await kept()).toBe(entries.length);
    expect(await complete()).toHaveLength(1);
  });

  it('that was cancelled in the middle of an answer is not marked as failed', async () => {
    const { id, slice } = await begin();
    fake.mishaps.push(null, { kind: 'slow', ms: 1500 });
    const running = run(slice, leaseOf('a', 400));
    await sleep(500);
    await parts.useCases.collections.cancel(id);
    await running;
    expect(await parts.useCases.collections.get(id)).toMatchObject({ value: { state: 'cancelled' } });
    expect(await kept()).toBe(0);
  });

  it('that is cancelled while a page of it is being kept leaves no page behind', async () => {
    const { id, slice } = await begin();
    const keeping = new pg.Client({ connectionString: database });
    await keeping.connect();
    await keeping.query('BEGIN');
    await keeping.query('UPDATE collection_slices SET pages = 1 WHERE id = $1', [slice]);
    await keeping.query(
      "INSERT INTO collected_pages (slice_id, page, ordinal, path, content) VALUES ($1, 0, 0, 'p', '{}')",
      [slice],
    );
    const cancelled = parts.useCases.collections.cancel(id);
    await sleep(300);
    await keeping.query('COMMIT');
    await keeping.end();
    expect(await cancelled).toMatchObject({ value: { state: 'cancelled' } });
    expect(await query(database, 'SELECT 1 FROM collected_pages')).toEqual([]);
  });
});
