/** How fast evidence is taken in, as a share of COPY of the same rows into the same tables: `npm run bench:ingest [records]`. Both in turn, on one embedded server that waits for its disk. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../src/adapters/postgres/embedded.js';
import { openStore } from '../src/adapters/store/open-store.js';
import { readRecord } from '../src/application/bundle/import-bundle.js';
import { parseManifest } from '../src/application/bundle/parse-manifest.js';
import { withRaw } from '../src/application/evidence/ingest-bundle.js';
import { rebuildTimeline } from '../src/application/evidence/rebuild-timeline.js';
import type { Store } from '../src/application/ports/store.js';
import { SOURCES } from '../src/sources/index.js';

const ROUNDS = 5;
const RECORDS = Number(process.argv[2] ?? 10_000);
/** What an ingest writes, table by table. */
const TABLES = ['evidence', 'events', 'event_refs', 'entities', 'identities', 'holdings'] as const;

const bodies = Array.from({ length: RECORDS }, (_, index) => ({
  specversion: '1.0',
  id: `e${index}`,
  source: `/shop/${index % 7}`,
  type: 'com.example.pod.restarted',
  subject: `pod-${index % 200}`,
  time: new Date(Date.UTC(2031, 5, 2, 10) + index * 700).toISOString(),
  data: {
    status: 'succeeded',
    by: `@user${index % 30}`,
    before: index,
    after: index + 1,
    note: 'restarted by its controller',
  },
}));

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const source = SOURCES.find(({ name }) => name === 'cloudevents')!;
const file = source.recognise('events.jsonl')!;

/** What the sources do: from records to events, people and things. */
const read = () => bodies.map((body, index) => withRaw(readRecord(body, { source, file }, `index ${index}`)));

async function newIncident(store: Store, id: string): Promise<void> {
  const incident = { id, title: id, from: '2031-06-02T00:00:00Z', to: '2031-06-03T00:00:00Z' };
  const manifest = parseManifest(JSON.stringify({ version: 1, incident }));
  if (manifest.ok) await store.incidents.create(manifest.value);
}

/** The rows of the last ingest, copied out to a file of the server, into tables of the same columns and indexes, and back in. */
async function copyRound(client: pg.Client, folder: string): Promise<number> {
  for (const table of TABLES) {
    await client.query(`DROP TABLE IF EXISTS copy_${table}; CREATE TABLE copy_${table} (LIKE ${table} INCLUDING ALL)`);
  }
  return seconds(async () => {
    await client.query('BEGIN');
    for (const table of TABLES) await client.query(`COPY copy_${table} FROM '${join(folder, table)}'`);
    await client.query('COMMIT');
  });
}

async function main(connectionString: string, folder: string): Promise<void> {
  const store = await openStore({ connectionString, reading: { rebuild: rebuildTimeline(SOURCES), version: 'bench' } });
  const client = new pg.Client({ connectionString });
  await client.connect();
  const keep = (incidentId: string, records: ReturnType<typeof read>) =>
    store.evidence.take({ incidentId, manifest: (current) => current, records, files: [] });
  await newIncident(store, 'warm');
  await keep('warm', read());
  // The server writes and reads these files itself.
  for (const table of TABLES) await client.query(`COPY ${table} TO '${join(folder, table)}'`);
  const [reading, first, again, copy]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const id = `INC-${round}`;
    await newIncident(store, id);
    let records: ReturnType<typeof read> = [];
    reading.push(
      await seconds(async () => {
        records = read();
      }),
    );
    first.push(await seconds(() => keep(id, records)));
    copy.push(await copyRound(client, folder));
    again.push(await seconds(() => keep(id, records)));
  }
  const [r, f, a, c] = [median(reading), median(first), median(again), median(copy)];
  const share = (value: number) => Number(value.toFixed(3));
  console.log(
    JSON.stringify({
      records: RECORDS,
      recordsPerSecond: { copy: Math.round(RECORDS / c), keep: Math.round(RECORDS / f), read: Math.round(RECORDS / r) },
      keepToCopy: share(c / f),
      readAndKeepToCopy: share(c / (r + f)),
      repeatToFirst: share((r + f) / (r + a)),
    }),
  );
  await client.end();
  await store.close();
}

const folder = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
chmodSync(folder, 0o777);
const server = await startEmbedded({ stateFolder: join(folder, 'state') });
try {
  await main(server.connectionString, folder);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
