/** T8: 10,000 events, each sent one to five times by two senders at once into a real PostgreSQL: each is kept once, and another body under one id is kept as a conflict. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloudEvent } from '../services/make-bundle.js';
import { openTestParts, type TestParts } from '../services/open-test-parts.js';
import { query, startTestServer, type TestServer } from '../services/test-database.js';
import { randomOf, shuffled } from './random.js';

const seed = Number(process.env['SEED'] ?? 8);
const ID = 'T8';
const EVENTS = 10_000;
const BATCH = 4000;

let server: TestServer;
let parts: TestParts;
let database: string;

beforeAll(async () => {
  server = await startTestServer();
  database = await server.newDatabase();
  parts = await openTestParts(database);
  await parts.useCases.incidents.create({
    id: ID,
    title: 'Baskets',
    from: '2031-06-02T09:00:00Z',
    to: '2031-06-02T12:00:00Z',
  });
});
afterAll(async () => {
  await parts?.close();
  await server?.stop();
});

const eventOf = (n: number, part: object = {}) =>
  cloudEvent(`e${n}`, { time: new Date(Date.UTC(2031, 5, 2, 10) + n * 500).toISOString(), ...part });

async function send(events: readonly object[]): Promise<void> {
  for (let from = 0; from < events.length; from += BATCH) {
    const answer = await parts.useCases.evidence.ingestCloudEvents(ID, events.slice(from, from + BATCH));
    expect(answer.ok).toBe(true);
  }
}

describe(`T8: duplicate evidence (SEED=${seed})`, () => {
  it('is kept once each, whoever sends it how often', { timeout: 240_000 }, async () => {
    const random = randomOf(seed);
    const copies = Array.from({ length: EVENTS }, (_, n) => n).flatMap((n) =>
      Array.from({ length: 1 + Math.floor(random() * 5) }, () => n),
    );
    const half = copies.length >> 1;
    const mixed = shuffled(copies, random);
    await Promise.all([mixed.slice(0, half), mixed.slice(half)].map((mine) => send(mine.map((n) => eventOf(n)))));
    expect(await rows()).toEqual({ rows: EVENTS, ids: EVENTS, conflicts: 0 });
  });

  it('with another body is kept as a conflict: neither dropped, nor in the place of the first, nor once for each time', async () => {
    const changed = Array.from({ length: 200 }, (_, n) => eventOf(n * 50, { data: { status: 'failed', by: '@orla' } }));
    const first = await parts.useCases.evidence.record(ID, 'cloudevents', 'e50');
    await Promise.all([send(changed), send([...changed].reverse())]);
    expect(await rows()).toEqual({ rows: EVENTS + 200, ids: EVENTS, conflicts: 200 });
    const after = await parts.useCases.evidence.record(ID, 'cloudevents', 'e50');
    expect(after.ok && first.ok && after.value.text).toBe(first.ok && first.value.text);
    expect(after).toMatchObject({ ok: true, value: { revisions: 2 } });
  });
});

async function rows() {
  const found = await query(
    database,
    `SELECT count(*)::int AS rows, count(DISTINCT native_id)::int AS ids, count(*) FILTER (WHERE conflict)::int AS conflicts FROM evidence`,
  );
  return found[0];
}
