/** How fast evidence is taken in, as a share of COPY of the same rows into the same tables: `npm run bench:ingest [records]`. All in turn, on one embedded server. */
import { join } from 'node:path';
import pg from 'pg';
import { openStore } from '../src/adapters/store/open-store.js';
import { importBundle } from '../src/application/bundle/import-bundle.js';
import { parseManifest } from '../src/application/bundle/parse-manifest.js';
import { ingestBundle, withRaw } from '../src/application/evidence/ingest-bundle.js';
import { rebuildTimeline } from '../src/application/evidence/rebuild-timeline.js';
import type { BundleFiles } from '../src/application/ports/bundle-files.js';
import type { ArrivingRecord } from '../src/application/ports/evidence-store.js';
import type { Store } from '../src/application/ports/store.js';
import { SOURCES } from '../src/sources/index.js';
import { measured, perSecond, print, seconds } from './measure.js';
import { onScratchServer } from './scratch-server.js';

const ROUNDS = 5;
const RECORDS = Number(process.argv.slice(2).find((given) => /^\d+$/.test(given)) ?? 10_000);
/** What an ingest writes, table by table. */
const TABLES = ['evidence', 'events', 'event_refs', 'entities', 'identities', 'holdings'] as const;

const lines = Array.from({ length: RECORDS }, (_, index) =>
  JSON.stringify({
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
  }),
).join('\n');

const manifestText = (id: string): string =>
  JSON.stringify({
    version: 1,
    incident: { id, title: id, from: '2031-06-02T00:00:00Z', to: '2031-06-03T00:00:00Z' },
  });

/** The bytes of a bundle, as they come out of an archive. */
function bundle(id: string): BundleFiles {
  const files = { 'bundle.json': Buffer.from(manifestText(id)), 'events.jsonl': Buffer.from(lines) };
  const piece = 64 * 1024;
  return {
    files: Object.entries(files).map(([path, bytes]) => ({
      path,
      size: bytes.length,
      async *open() {
        for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
      },
    })),
    close: async () => {},
  };
}

/** What importer and sources do: from bytes to records, events, people and things. */
async function readAll(id: string): Promise<readonly ArrivingRecord[]> {
  const records: ArrivingRecord[] = [];
  const read = await importBundle(bundle(id), { sources: SOURCES }, (found) => {
    records.push(withRaw(found));
  });
  if (!read.ok) throw new Error('the bundle was refused');
  return records;
}

async function newIncident(store: Store, id: string): Promise<void> {
  const manifest = parseManifest(manifestText(id));
  if (manifest.ok) await store.incidents.create(manifest.value);
}

/** The rows of an ingest, copied out to files of the server, into tables of the same columns and indexes, and back in. */
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

await onScratchServer(async (connectionString, folder) => {
  const store = await openStore({ connectionString, reading: { rebuild: rebuildTimeline(SOURCES), version: 'bench' } });
  const client = new pg.Client({ connectionString });
  await client.connect();
  const keep = async (incidentId: string, records: readonly ArrivingRecord[]): Promise<number> => {
    await newIncident(store, incidentId);
    return seconds(() => store.evidence.take({ incidentId, manifest: (current) => current, records, files: [] }));
  };
  const records = await readAll('none');
  await keep('warm', records);
  // The server writes and reads these files itself.
  for (const table of TABLES) await client.query(`COPY ${table} TO '${join(folder, table)}'`);
  const times: Record<'copy' | 'keep' | 'whole' | 'again', number[]> = { copy: [], keep: [], whole: [], again: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const whole = () =>
      ingestBundle(store.evidence, { sources: SOURCES }, bundle(`W-${round}`), { incidentId: null, adopt: false });
    times.copy.push(await copyRound(client, folder));
    times.keep.push(await keep(`K-${round}`, records));
    times.whole.push(await seconds(whole));
    times.again.push(await seconds(whole));
  }
  const share = (of: readonly number[]): number[] => of.map((value, round) => times.copy[round]! / value);
  const speed = (of: readonly number[]): string => `${perSecond(RECORDS, of)}, COPY ${perSecond(RECORDS, times.copy)}`;
  print([
    measured('ingest, storing alone, to COPY', 'ratio', share(times.keep), {
      target: { atLeast: 0.3 },
      note: speed(times.keep),
    }),
    measured('ingest from the bytes of a bundle, to COPY', 'ratio', share(times.whole), { note: speed(times.whole) }),
    measured('the same bundle again, to COPY', 'ratio', share(times.again), { note: speed(times.again) }),
  ]);
  await client.end();
  await store.close();
});
