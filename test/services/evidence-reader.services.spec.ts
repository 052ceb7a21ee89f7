import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../src/adapters/store/open-store.js';
import { evidenceReaderContract } from '../../src/application/ports/evidence-reader.contract.js';
import type { Store } from '../../src/application/ports/store.js';
import { buildTimeline } from '../../src/application/timeline/build-timeline.js';
import type { RecordReading } from '../../src/application/timeline/record-reading.js';
import { startTestServer, type TestServer } from './test-database.js';

let server: TestServer;
let store: Store;
/** The readings of the test's records, which no real source could read again. */
let all: readonly RecordReading[] = [];

beforeAll(async () => {
  server = await startTestServer();
  store = await openStore({
    connectionString: await server.newDatabase(),
    reading: { version: 'test', rebuild: async (manifest) => buildTimeline(manifest, all) },
  });
});
afterAll(async () => {
  await store?.close();
  await server?.stop();
});

let count = 0;
evidenceReaderContract('PostgreSQL', async (manifest, readings) => {
  const incidentId = `INC-${++count}`;
  const records = readings.map((found) => ({ ...found, raw: JSON.stringify(found.record.body) }));
  all = readings;
  // The contract compares the manifest too, so each run is kept under an id of its own and read back under the contract's.
  const own = { ...manifest, incident: { ...manifest.incident, id: incidentId } };
  await store.evidence.take({ incidentId, manifest: () => own, records, files: [] });
  const reader = await store.evidence.reader(incidentId);
  return {
    dictionary: async () => {
      const found = await reader!.dictionary();
      return {
        ...found,
        manifest: { ...found.manifest, incident: { ...found.manifest.incident, id: manifest.incident.id } },
      };
    },
    answer: (questions) => reader!.answer(questions),
  };
});
