/** Collections over real HTTP into a real PostgreSQL: nothing lost, nothing doubled, whatever is killed, cut or made to wait. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CollectionView } from '../../src/application/collect/views.js';
import type { Json } from '../../src/domain/evidence.js';
import { type FakeServer, startFake } from '../fakes/fake-server.js';
import { fakePagerduty } from '../fakes/pagerduty.js';
import { buildScript } from './build-script.js';
import { FAST, openTestParts, type TestParts } from './open-test-parts.js';
import { query, startTestServer, type TestServer } from './test-database.js';

const ID = 'INC-77';
const TOKEN = 'secret behind env:PAGER';
const COUNT = 730;
const START = Date.parse('2031-06-02T08:00:00Z');
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const entry = (n: number): Json => ({
  id: `R${n}`,
  type: 'trigger_log_entry',
  summary: `entry ${n}`,
  created_at: new Date(START + n * 15_000).toISOString(),
  agent: { id: 'PSVC', type: 'service_reference', summary: 'harbour' },
  channel: { type: 'api' },
  service: { id: 'PSVC', type: 'service_reference', summary: 'harbour' },
  incident: { id: `Q${n}`, type: 'incident_reference', summary: `[#${n}] Harbour is slow` },
});

let server: TestServer;
let database: string;
let parts: TestParts;
let fake: FakeServer;
let entries: Json[];
const children = new Set<ChildProcess>();

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());
beforeEach(async () => {
  database = await server.newDatabase();
  parts = await openTestParts(database);
  entries = Array.from({ length: COUNT }, (_, n) => entry(n));
  fake = await startFake(fakePagerduty({ token: TOKEN, entries }));
  await parts.useCases.incidents.create({
    id: ID,
    title: 'Harbour',
    from: '2031-06-02T09:00:00Z',
    to: '2031-06-02T12:00:00Z',
  });
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await fake.close();
  await parts.close();
});

async function connect(token = 'env:PAGER') {
  const made = await parts.useCases.connections.create({
    source: 'pagerduty',
    name: 'Harbour pager',
    settings: { token, address: fake.origin },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

async function begin(): Promise<string> {
  const begun = await parts.useCases.collections.start(ID);
  if (!begun.ok) throw new Error(JSON.stringify(begun.faults));
  return begun.value.id;
}

async function look(id: string): Promise<CollectionView> {
  const found = await parts.useCases.collections.get(id);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.value;
}

async function ended(id: string, timeoutMs = 60_000): Promise<CollectionView> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const view = await look(id);
    if (view.state !== 'queued' && view.state !== 'running') return view;
    if (Date.now() > until) throw new Error(`still ${JSON.stringify(view)}`);
    await sleep(50);
  }
}

async function withWorker<T>(work: () => Promise<T>): Promise<T> {
  const worker = await parts.startWorker();
  try {
    return await work();
  } finally {
    await worker.stop(5000);
  }
}

const kept = async (): Promise<string[]> =>
  (await query(database, 'SELECT native_id FROM evidence ORDER BY 1')).map((row) => row['native_id'] as string);
const coverage = async () => {
  const found = await parts.useCases.evidence.coverage(ID);
  return found.ok ? found.value : [];
};

describe('a collection', () => {
  it('is refused while nothing is connected', async () => {
    expect(await parts.useCases.collections.start(ID)).toMatchObject({ faults: [{ code: 'no_sources_connected' }] });
  });

  it('brings every record of the window into the incident, once, and says for what it is complete', async () => {
    await connect();
    const view = await withWorker(async () => ended(await begin()));
    expect(view).toMatchObject({ state: 'done', records: COUNT });
    expect(view.slices).toMatchObject([{ source: 'pagerduty', state: 'done', pages: 8, new: COUNT, error: null }]);
    expect(new Set(await kept()).size).toBe(COUNT);
    expect(await coverage()).toMatchObject([{ path: 'pagerduty/log-entries.json', complete: true }]);
    expect(await query(database, 'SELECT 1 FROM collected_pages')).toEqual([]);
    expect(fake.changing).toEqual([]);
    const last = { collectionId: view.id, incidentId: ID, records: COUNT, parts: 1, done: 1, open: 0 };
    expect(await parts.useCases.connections.list()).toMatchObject([{ lastCollected: last }]);
  });

  it('adds nothing the second time, and what is new the third', async () => {
    await connect();
    await withWorker(async () => {
      await ended(await begin());
      expect((await ended(await begin())).slices[0]!.new).toBe(0);
      entries.push(entry(COUNT));
      expect((await ended(await begin())).slices[0]!.new).toBe(1);
    });
    expect(await kept()).toHaveLength(COUNT + 1);
  });

  it('says beforehand what it would ask for, and starts nothing', async () => {
    await connect();
    expect(await parts.useCases.collections.plan(ID)).toMatchObject({
      value: {
        window: { from: '2031-06-01T09:00:00Z', to: '2031-06-02T14:00:00Z' },
        parts: [{ connection: 'Harbour pager', source: 'pagerduty', part: 'log entries' }],
        unreachable: [],
      },
    });
    expect(await query(database, 'SELECT 1 FROM collections')).toEqual([]);
  });

  it('verifies the reports of its incident anew when it brought something: a new version, never an edit', async () => {
    await connect();
    const submitted = await parts.useCases.reports.submit(ID, 'Entry 3 was triggered at 08:00.', {});
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.faults));
    const { id } = submitted.value;
    await withWorker(async () => {
      await reached(id, 1);
      await ended(await begin());
      await reached(id, 2);
    });
    const versions = await query(database, 'SELECT version FROM verdict_documents ORDER BY 1');
    expect(versions.map((row) => row['version'])).toEqual([1, 2]);
  });

  it('ends as failed with a sentence, and complete for nothing, when the credentials are wrong', async () => {
    const made = await connect('env:WRONG');
    expect(made.testError).toMatch(/does not accept the credentials/);
    expect(made.testError).not.toContain('secret behind');
    const view = await withWorker(async () => ended(await begin()));
    expect(view.state).toBe('failed');
    expect(view.slices[0]!.error).toMatch(/does not accept the credentials/);
    expect((await coverage()).filter(({ complete }) => complete)).toEqual([]);
  });

  it('waits when it is told to, which is no attempt of its own', async () => {
    await connect();
    const id = await begin();
    for (let n = 0; n < 9; n++)
      fake.mishaps.push({ kind: 'status', status: 429, headers: { 'retry-after': '0.1' } }, null);
    const view = await withWorker(() => ended(id));
    expect(view).toMatchObject({ state: 'done', records: COUNT });
    expect(new Set(await kept()).size).toBe(COUNT);
  });

  it('keeps what it had and is not complete, when the source fails for good', async () => {
    await connect();
    const id = await begin();
    fake.mishaps.push(null, null, ...Array.from({ length: 60 }, () => ({ kind: 'garbage' }) as const));
    const view = await withWorker(() => ended(id));
    expect(view.slices[0]).toMatchObject({ state: 'failed', pages: 2, records: 200 });
    expect(await kept()).toHaveLength(200);
    expect((await coverage()).filter(({ complete }) => complete)).toEqual([]);
  });

  it('stops when it is cancelled, and leaves no pages behind', async () => {
    await connect();
    for (let n = 0; n < 8; n++) fake.mishaps.push({ kind: 'slow', ms: 300 });
    await withWorker(async () => {
      const id = await begin();
      await sleep(500);
      expect(await parts.useCases.collections.cancel(id)).toMatchObject({ value: { state: 'cancelled' } });
      await sleep(700);
      expect((await look(id)).state).toBe('cancelled');
    });
    expect(await query(database, 'SELECT 1 FROM collected_pages')).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  it('goes on after each kill, and loses or doubles nothing', async () => {
    await connect();
    const script = await buildScript('test/services/worker.fixture.ts');
    const id = await begin();
    for (let n = 0; n < 40; n++) fake.mishaps.push({ kind: 'slow', ms: 150 });
    for (let kill = 0; kill < 4; kill++) {
      const child = spawn(process.execPath, [script, database, ''], { stdio: ['ignore', 'pipe', 'inherit'] });
      children.add(child);
      await new Promise((resolve) => child.stdout!.once('data', resolve));
      await sleep(300 + 90 * kill);
      child.kill('SIGKILL');
      await sleep(FAST.leaseMs / 3);
    }
    const view = await withWorker(() => ended(id, 90_000));
    expect(view).toMatchObject({ state: 'done', records: COUNT });
    expect((await kept()).sort()).toEqual(entries.map((one) => (one as { id: string }).id).sort());
  });
});

async function reached(id: string, version: number): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const report = await parts.useCases.reports.get(id);
    if (report.ok && report.value.version >= version) return;
    await sleep(50);
  }
  throw new Error(`no version ${version}`);
}
