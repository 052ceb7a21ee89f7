/** Verifications that are cut off at any point: each accepted report ends with exactly one document, or visibly failed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Progress, ReportState } from '../../src/application/use-cases.js';
import { buildScript } from './build-script.js';
import { cloudEvent } from './make-bundle.js';
import { openTestParts, type TestParts } from './open-test-parts.js';
import { query, startTestServer, type TestServer } from './test-database.js';
import { redisIsHere, startTestRedis, type TestRedis } from './test-redis.js';

const ID = 'INC-310';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Replays with SEED=. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 100_000);

let server: TestServer;
let database: string;
let parts: TestParts;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());
beforeEach(async () => {
  database = await server.newDatabase();
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await parts?.close();
});

async function openWithIncident(redis?: string): Promise<void> {
  parts = await openTestParts(database, { redis });
  await parts.useCases.incidents.create({
    id: ID,
    title: 'Baskets',
    from: '2031-06-02T09:00:00Z',
    to: '2031-06-02T12:00:00Z',
  });
  await addEvent('e1');
}

async function addEvent(id: string): Promise<void> {
  expect((await parts.useCases.evidence.ingestCloudEvents(ID, [cloudEvent(id)])).ok).toBe(true);
}

async function submit(text: string): Promise<string> {
  const answer = await parts.useCases.reports.submit(ID, text, {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.value.id;
}

async function startWorkerProcess(redis = ''): Promise<ChildProcess> {
  const script = await buildScript('test/services/worker.fixture.ts');
  const child = spawn(process.execPath, [script, database, redis], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  await new Promise((resolve) => child.stdout!.once('data', resolve));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  children.delete(child);
}

const states = async (): Promise<readonly ReportState[]> => {
  const list = await parts.useCases.reports.list(ID);
  return list.ok ? list.value.map(({ state }) => state) : [];
};
const verified = (count: number) => Array.from({ length: count }, () => 'verified');

/** I1: every report has exactly one document per verification, and versions without gaps. */
async function checkInvariants(): Promise<void> {
  expect(
    await query(
      database,
      `SELECT v.id FROM verifications v LEFT JOIN verdict_documents d ON d.verification_id = v.id
    WHERE (v.state = 'done') <> (d.verification_id IS NOT NULL) OR v.state IN ('queued', 'running')`,
    ),
  ).toEqual([]);
  expect(
    await query(database, `SELECT report_id FROM verdict_documents GROUP BY report_id HAVING max(version) <> count(*)`),
  ).toEqual([]);
  expect(await query(database, 'SELECT id FROM outbox')).toEqual([]);
}

/** Numbers between 0 and 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe.each([
  ['PostgreSQL', false],
  ['Redis', true],
] as const)('verification over %s', (_, onRedis) => {
  let redis: TestRedis | undefined;
  beforeEach(async (context) => {
    if (onRedis && !redisIsHere) context.skip();
    redis = onRedis ? await startTestRedis() : undefined;
    await openWithIncident(redis?.socket);
  });
  afterEach(async () => {
    await redis?.stop();
  });

  it('ends with one document each, however often the worker is killed', async () => {
    console.log(`SEED=${SEED}`);
    const next = random(SEED);
    const reports = 12;
    for (let n = 0; n < reports; n++) await submit(`# Report ${n}\n\npause: 250`);
    for (let kills = 0; kills < 5; kills++) {
      const worker = await startWorkerProcess(redis?.socket);
      await sleep(next() * 600);
      await kill(worker);
    }
    await startWorkerProcess(redis?.socket);
    await expect.poll(states, { timeout: 60_000, interval: 200 }).toEqual(verified(reports));
    await checkInvariants();
  });

  it('is failed, visibly, when it ends every process that tries it, and keeps nobody else waiting', async () => {
    const deadly = await submit('die');
    const fine = await submit('# fine');
    const get = async (id: string) => {
      const view = await parts.useCases.reports.get(id);
      return view.ok ? view.value : null;
    };
    for (let starts = 0; starts < 12 && (await get(deadly))?.state !== 'failed'; starts++) {
      const worker = await startWorkerProcess(redis?.socket);
      const gone = new Promise((resolve) => worker.once('exit', resolve));
      await Promise.race([
        gone,
        expect.poll(() => get(deadly), { timeout: 30_000 }).toMatchObject({ state: 'failed' }),
      ]);
    }
    expect(await get(deadly)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('never finished'),
      version: 0,
    });
    expect(await parts.useCases.reports.verdicts(deadly)).toMatchObject({ ok: false, faults: [{ code: 'not_ready' }] });
    await expect.poll(() => get(fine), { timeout: 20_000 }).toMatchObject({ state: 'verified' });
    const [{ attempts }] = await query(database, 'SELECT attempts FROM verifications WHERE report_id = $1', [deadly]);
    expect(attempts).toBe(5);
    await checkInvariants();
  });
});

describe.runIf(redisIsHere)('verification over a Redis that loses everything', () => {
  it('goes on with the bells rung again', async () => {
    const redis = await startTestRedis();
    await openWithIncident(redis.socket);
    for (let n = 0; n < 30; n++) await submit(`# Report ${n}`);
    await sleep(300);
    await redis.kill();
    await submit('# while it was away');
    await redis.restart();
    await startWorkerProcess(redis.socket);
    await expect.poll(states, { timeout: 60_000, interval: 200 }).toEqual(verified(31));
    await checkInvariants();
    await redis.stop();
  });
});

describe('verification', () => {
  beforeEach(() => openWithIncident());

  it('of the same report against the same evidence is one, and another when evidence came', async () => {
    const worker = await parts.startWorker();
    const id = await submit('# Once');
    await expect.poll(states, { timeout: 20_000 }).toEqual(['verified']);
    const first = await parts.store.reports.document(id);
    expect(await submit('# Once')).toBe(id);
    expect(await parts.useCases.reports.verifyAgain(id)).toMatchObject({
      ok: true,
      value: { state: 'verified', version: 1 },
    });
    await addEvent('e2');
    await parts.useCases.reports.verifyAgain(id);
    await expect
      .poll(() => parts.useCases.reports.get(id), { timeout: 20_000 })
      .toMatchObject({ value: { state: 'verified', version: 2 } });
    expect(await parts.store.reports.document(id, 1)).toBe(first);
    expect(await parts.store.reports.document(id, 2)).toContain('e2');
    expect(await parts.useCases.reports.verdicts(id, 3)).toMatchObject({ ok: false, faults: [{ code: 'not_found' }] });
    expect(await parts.useCases.reports.signOff(id)).toMatchObject({
      ok: false,
      faults: [{ code: 'sign_off_not_available' }],
    });
    await worker.stop(5000);
    await checkInvariants();
  });

  it('answers from the evidence as it stood when it was asked for, whatever came since', async () => {
    const id = await submit('# Early');
    await addEvent('e2');
    expect(await query(database, 'SELECT count(*)::int AS n FROM timelines')).toEqual([{ n: 2 }]);
    const worker = await parts.startWorker();
    await expect.poll(states, { timeout: 20_000 }).toEqual(['verified']);
    expect(await parts.store.reports.document(id)).toContain('e1');
    expect(await parts.store.reports.document(id)).not.toContain('e2');
    await addEvent('e3');
    expect(await query(database, 'SELECT count(*)::int AS n FROM timelines')).toEqual([{ n: 1 }]);
    await worker.stop(5000);
  });

  it('that fails is tried again, fails for good in the end with its reason, and may be asked for once more', async () => {
    const id = await submit('throw');
    await query(database, 'UPDATE verifications SET attempts = 3');
    const worker = await parts.startWorker();
    await expect
      .poll(() => parts.useCases.reports.get(id), { timeout: 60_000 })
      .toMatchObject({
        value: { state: 'failed', error: 'this report is too much' },
      });
    await worker.stop(5000);
    expect(await parts.useCases.reports.verifyAgain(id)).toMatchObject({
      ok: true,
      value: { state: 'queued', error: null },
    });
  });

  it('tells how far it is, to the end', async () => {
    const id = await submit('pause: 1500');
    const seen: Progress[] = [];
    const worker = await parts.startWorker();
    for await (const progress of parts.useCases.reports.progress(id)) seen.push(progress);
    expect(seen.at(-1)).toMatchObject({ state: 'verified', stage: 'done' });
    expect(seen.some(({ state, checked }) => state === 'verifying' && checked > 0)).toBe(true);
    await worker.stop(5000);
  });

  it('survives a database that is killed under it', async () => {
    const own = await startTestServer();
    const before = parts;
    database = await own.newDatabase();
    await openWithIncident();
    for (let n = 0; n < 6; n++) await submit(`# Report ${n}\n\npause: 400`);
    const worker = await parts.startWorker();
    await sleep(500);
    process.kill(own.server.pid, 'SIGKILL');
    await sleep(500);
    const { startEmbedded } = await import('../../src/adapters/postgres/embedded.js');
    const again = await startEmbedded({ stateFolder: own.stateFolder });
    await expect.poll(states, { timeout: 60_000, interval: 300 }).toEqual(verified(6));
    await checkInvariants();
    await worker.stop(5000);
    await parts.close();
    await again.stop();
    await own.stop();
    parts = before;
  });
});
