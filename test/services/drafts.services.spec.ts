/** A draft on its way from an incident tool through a real PostgreSQL and a worker, and its verdicts back. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/application/result.js';
import { type FakeServer, startFake } from '../fakes/fake-server.js';
import { type FakeDocument, fakeIncidentIo } from '../fakes/incident-io.js';
import { openTestParts, type TestParts } from './open-test-parts.js';
import { startTestServer, type TestServer } from './test-database.js';

const ID = 'INC-78';
const DRAFT: FakeDocument = {
  id: '01D',
  incident_id: '01INC',
  title: 'Harbour was slow',
  status: 'in_review',
  document_url: 'https://app.incident.io/post-mortems/01D',
  markdown: 'It began at 09:10 UTC.\n',
};

let server: TestServer;
let parts: TestParts;
let worker: { stop(graceMs: number): Promise<void> };
let fake: FakeServer;
let documents: FakeDocument[];

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());
beforeEach(async () => {
  parts = await openTestParts(await server.newDatabase());
  worker = await parts.startWorker();
  documents = [DRAFT];
  fake = await startFake(fakeIncidentIo({ token: 'secret behind env:TOOL', documents }));
  const times = { from: '2031-06-02T09:00:00Z', to: '2031-06-02T12:00:00Z' };
  await parts.useCases.incidents.create({ id: ID, title: 'Harbour', ...times });
});
afterEach(async () => {
  await worker.stop(2000);
  await fake.close();
  await parts.close();
});

async function good<T>(result: Promise<Result<T>>): Promise<T> {
  const found = await result;
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.value;
}

const connect = () =>
  good(
    parts.useCases.connections.create({
      source: 'incident-io',
      name: 'Our incidents',
      settings: { token: 'env:TOOL', address: fake.origin, handBack: 'on' },
    }),
  );

async function verified(id: string) {
  for await (const { state } of parts.useCases.reports.progress(id)) if (state === 'verified') return;
  throw new Error('was not verified');
}

describe('a draft of an incident tool', () => {
  it('is fetched, verified, and its verdicts handed back once', async () => {
    const { useCases } = parts;
    const connection = await connect();
    expect(connection.testError).toBeNull();
    expect(await good(useCases.drafts.list(connection.id))).toMatchObject({ drafts: [{ id: '01D' }], more: false });
    const from = { connectionId: connection.id, draftId: '01D' };
    const report = await good(useCases.drafts.fetch(ID, from, {}));
    expect(report).toMatchObject({ incidentId: ID, title: DRAFT.title, options: { origin: from } });
    expect(await good(useCases.reports.text(report.id))).toBe(DRAFT.markdown);
    expect((await good(useCases.drafts.fetch(ID, from, {}))).id).toBe(report.id);
    await verified(report.id);
    expect(await good(useCases.drafts.handBack(report.id))).toMatchObject({ posted: true });
    expect(await good(useCases.drafts.handBack(report.id))).toMatchObject({ posted: false });
    expect(documents).toHaveLength(2);
    expect(parts.errors).toEqual([]);
  });

  it('is nothing that a collection would ask for', async () => {
    await connect();
    const before = fake.asked.length;
    const begun = await parts.useCases.collections.start(ID);
    expect(begun).toMatchObject({ ok: false, faults: [{ code: 'no_sources_connected' }] });
    expect(fake.asked).toHaveLength(before);
  });
});
