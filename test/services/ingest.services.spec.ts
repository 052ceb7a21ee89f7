/** Evidence taken in by the real importer into a real PostgreSQL. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openUploadedBundle } from '../../src/adapters/bundle/open-bundle.js';
import { loadBundle } from '../../src/application/bundle/load-bundle.js';
import type { EvidenceReader } from '../../src/application/ports/evidence-reader.js';
import { documentText } from '../../src/application/reports/run-verification.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import { verifyReport } from '../../src/application/verify-report.js';
import { EVENT_KINDS, type EventKind } from '../../src/domain/event-kind.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';
import { build, cloudEvent, lines, manifestText, upload } from './make-bundle.js';
import { openTestParts, type TestParts } from './open-test-parts.js';
import { query, startTestServer, type TestServer } from './test-database.js';

const ID = 'INC-310';
const ALL = { kinds: Object.keys(EVENT_KINDS) as EventKind[] };
const REPORT = `# Baskets vanish

Orla Finn restarted the basket at 10:15 UTC. Build b-1 failed at 10:02 UTC. The outage lasted 33 minutes.
`;
let server: TestServer;
let database: string;
let parts: TestParts;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());
beforeEach(async () => {
  database = await server.newDatabase();
  parts = await openTestParts(database);
});
afterEach(() => parts?.close());

const ingest = (content: Record<string, string>, incidentId: string | null = null, adopt = false) =>
  parts.useCases.evidence.ingestBundle(incidentId, upload(content), { adopt });

async function counts(content: Record<string, string>, incidentId: string | null = null) {
  const answer = await ingest(content, incidentId);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  const { new: fresh, revised, duplicate, conflict } = answer.value.counts!;
  return { new: fresh, revised, duplicate, conflict };
}

/** Everything that can be read of the evidence, as one text. */
async function told(reader: EvidenceReader): Promise<string> {
  const dictionary = await reader.dictionary();
  const events = (await reader.answer([ALL])).ask(ALL);
  return JSON.stringify([dictionary, events], (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** The files of the exported bundle by their paths. */
async function exportedFiles(): Promise<Map<string, string>> {
  const exported = await parts.useCases.evidence.exportBundle(ID);
  if (!exported.ok) throw new Error('export');
  const opened = await openUploadedBundle(exported.value);
  if (!opened.ok) throw new Error('open');
  const files = new Map<string, string>();
  for (const file of opened.value.files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.open()) chunks.push(chunk);
    files.set(file.path, Buffer.concat(chunks).toString());
  }
  await opened.value.close();
  return files;
}

const toldByStore = async (): Promise<string> => told((await parts.store.evidence.reader(ID))!);

describe('evidence', () => {
  it('that arrives twice is kept once', async () => {
    const bundle = { 'bundle.json': manifestText(), 'events.jsonl': lines(cloudEvent('e1'), cloudEvent('e2')) };
    expect(await counts(bundle)).toEqual({ new: 2, revised: 0, duplicate: 0, conflict: 0 });
    const before = await toldByStore();
    expect(await counts(bundle, ID)).toEqual({ new: 0, revised: 0, duplicate: 2, conflict: 0 });
    expect(await toldByStore()).toBe(before);
    expect(await query(database, 'SELECT count(*)::int AS n FROM timelines')).toEqual([{ n: 1 }]);
  });

  it('that grows leaves nothing of the timeline that it had', async () => {
    await counts({ 'bundle.json': manifestText(), 'events.jsonl': lines(cloudEvent('e1')) });
    await counts({ 'bundle.json': manifestText(), 'events.jsonl': lines(cloudEvent('e2')) });
    for (const table of ['events', 'event_refs', 'entities', 'identities', 'holdings']) {
      const orphans = `SELECT 1 FROM ${table} WHERE timeline_id NOT IN (SELECT id FROM timelines)`;
      expect(await query(database, orphans)).toEqual([]);
    }
    expect(await query(database, 'SELECT count(*)::int AS n FROM events')).toEqual([{ n: 2 }]);
  });

  it('is the same again in another spelling of its JSON', async () => {
    await counts({ 'bundle.json': manifestText(), 'events.jsonl': lines(cloudEvent('e1')) });
    const respelt = `${JSON.stringify(Object.fromEntries(Object.entries(cloudEvent('e1')).reverse())).replaceAll('":', '" : ')}\n`;
    expect(await counts({ 'bundle.json': manifestText(), 'events.jsonl': respelt })).toMatchObject({
      duplicate: 1,
      conflict: 0,
    });
  });

  it('that says otherwise of an immutable event is kept as a conflict and does not change the timeline', async () => {
    await counts({ 'bundle.json': manifestText(), 'events.jsonl': lines(cloudEvent('e1')) });
    const first = await parts.useCases.evidence.record(ID, 'cloudevents', 'e1');
    const other = cloudEvent('e1', { data: { status: 'failed', by: '@orla' } });
    expect(await counts({ 'bundle.json': manifestText(), 'events.jsonl': lines(other) })).toMatchObject({
      conflict: 1,
    });
    expect(await counts({ 'bundle.json': manifestText(), 'events.jsonl': lines(other) })).toMatchObject({
      duplicate: 1,
    });
    const kept = await parts.useCases.evidence.record(ID, 'cloudevents', 'e1');
    expect(kept).toMatchObject({ ok: true, value: { revisions: 2 } });
    expect(kept.ok && first.ok && kept.value.text === first.value.text).toBe(true);
  });

  it('of a state gets a revision, the latest counts, and the earlier one stays', async () => {
    const of = (status: string, finish: string) => ({
      'bundle.json': manifestText(),
      'gcp/shop-prod/builds.json': JSON.stringify([build(status, finish)]),
    });
    expect(await counts(of('WORKING', '2031-06-02T10:01:00Z'))).toMatchObject({ new: 1 });
    expect(await counts(of('CANCELLED', '2031-06-02T10:02:00Z'))).toMatchObject({ revised: 1 });
    const kept = await parts.useCases.evidence.record(ID, 'cloud-build', 'b-1');
    expect(kept).toMatchObject({ ok: true, value: { revisions: 2, text: expect.stringContaining('CANCELLED') } });
    expect(await toldByStore()).toContain('CANCELLED');
    expect(await toldByStore()).not.toContain('WORKING');
  });

  it('of a refused bundle leaves nothing behind', async () => {
    const answer = await ingest({
      'bundle.json': manifestText(),
      'events.jsonl': `${JSON.stringify(cloudEvent('e1'))}\n{"id":`,
    });
    expect(answer).toMatchObject({ ok: false, faults: [{ code: 'evidence_invalid' }] });
    expect(await query(database, 'SELECT id FROM incidents')).toEqual([]);
  });

  it('of another incident is refused unless it is adopted', async () => {
    await parts.useCases.incidents.create({
      id: 'INC-9',
      title: 'Other',
      from: '2031-06-02T09:00:00Z',
      to: '2031-06-02T12:00:00Z',
    });
    const bundle = { 'bundle.json': manifestText(), 'events.jsonl': lines(cloudEvent('e1')) };
    expect(await ingest(bundle, 'INC-9')).toMatchObject({ ok: false, faults: [{ code: 'incident_mismatch' }] });
    expect(await ingest(bundle, 'INC-9', true)).toMatchObject({ ok: true, value: { counts: { new: 1 } } });
    expect(await parts.useCases.incidents.get('INC-9')).toMatchObject({
      ok: true,
      value: { title: 'Other', counts: { evidence: 1 } },
    });
    expect(await ingest(bundle, 'INC-none')).toMatchObject({ ok: false, faults: [{ code: 'not_found' }] });
  });

  it('cannot be changed or removed, not even by whoever holds the connection', async () => {
    await counts({ 'bundle.json': manifestText(), 'events.jsonl': lines(cloudEvent('e1')) });
    for (const sql of [
      "UPDATE evidence SET raw = ''",
      'DELETE FROM evidence',
      'TRUNCATE evidence CASCADE',
      'DELETE FROM reports',
      // Of verdicts there are new versions, and never other ones (T9).
      "UPDATE verdict_documents SET text = ''",
      'DELETE FROM verdict_documents',
      "UPDATE directory_versions SET body = ''",
    ]) {
      await expect(query(database, sql)).rejects.toThrow(/append-only/);
    }
  });

  it('sent one to five times by two senders at once is kept exactly once each', async () => {
    await parts.useCases.incidents.create({
      id: ID,
      title: 'Baskets',
      from: '2031-06-02T09:00:00Z',
      to: '2031-06-02T12:00:00Z',
    });
    const events = Array.from({ length: 600 }, (_, index) => cloudEvent(`e${index % 400}`));
    const sendInPieces = async (list: readonly unknown[]): Promise<void> => {
      for (let from = 0; from < list.length; from += 150) {
        const answer = await parts.useCases.evidence.ingestCloudEvents(ID, list.slice(from, from + 150));
        expect(answer.ok).toBe(true);
      }
    };
    await Promise.all([sendInPieces(events), sendInPieces([...events].reverse()), sendInPieces(events)]);
    expect(
      await query(database, 'SELECT count(*)::int AS n, count(DISTINCT identity)::int AS d FROM evidence'),
    ).toEqual([{ n: 400, d: 400 }]);
  });

  it('gives the same timeline in whatever order and pieces it arrives, as a bundle in memory does', async () => {
    const story = Array.from({ length: 7 }, (_, index) =>
      cloudEvent(`e${index}`, { time: `2031-06-02T10:${10 + index}:00Z`, subject: index % 2 ? 'basket' : 'till' }),
    );
    story.push(cloudEvent('e3', { data: { status: 'failed' } }));
    const opened = await openUploadedBundle(
      upload({ 'bundle.json': manifestText(), 'events.jsonl': lines(...story) }).stream,
    );
    if (!opened.ok) throw new Error('bundle');
    const loaded = await loadBundle(opened.value, SOURCES, readGitBundle);
    if (!loaded.ok) throw new Error('bundle');
    const wanted = await told(memoryEvidence(loaded.value.manifest, loaded.value));
    const orders = fc.sample(fc.shuffledSubarray(story, { minLength: story.length }), { numRuns: 6, seed: 41 });
    for (const order of orders) {
      const own = await openTestParts(await server.newDatabase());
      const cut = order.length >> 1;
      for (const piece of [order.slice(0, cut), order.slice(cut)]) {
        const bundle = upload({ 'bundle.json': manifestText(), 'events.jsonl': lines(...piece) });
        expect((await own.useCases.evidence.ingestBundle(null, bundle, {})).ok).toBe(true);
      }
      expect(await told((await own.store.evidence.reader(ID))!)).toBe(wanted);
      await own.close();
    }
  });

  it('comes back as a bundle that reads like the incident', async () => {
    const manifest = manifestText({ aliases: [{ type: 'service', id: 'basket', names: ['the basket'] }] });
    await counts({ 'bundle.json': manifest, 'events.jsonl': lines(cloudEvent('e1'), cloudEvent('e2'), { odd: 1 }) });
    await counts({
      'bundle.json': manifest,
      'events.jsonl': lines(cloudEvent('e2', { data: 'otherwise' })),
      'gcp/shop-prod/builds.json': JSON.stringify([build('FAILURE', '2031-06-02T10:02:00Z')]),
    });
    const exported = await parts.useCases.evidence.exportBundle(ID);
    if (!exported.ok) throw new Error('export');
    const opened = await openUploadedBundle(exported.value);
    if (!opened.ok) throw new Error('open');
    const loaded = await loadBundle(opened.value, SOURCES, readGitBundle);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    expect(loaded.value.conflicts).toHaveLength(1);
    expect(await told(memoryEvidence(loaded.value.manifest, loaded.value))).toBe(await toldByStore());
    const input = { text: REPORT, options: { tz: 'UTC' } };
    const fromBundle = await verifyReport(input, memoryEvidence(loaded.value.manifest, loaded.value));
    const fromStore = await verifyReport(input, (await parts.store.evidence.reader(ID))!);
    expect(fromBundle.claims.length).toBeGreaterThan(0);
    expect(documentText(fromBundle)).toBe(documentText(fromStore));
    expect(fromStore.conflicts).toMatchObject([
      { source: 'cloudevents', nativeId: 'e2', says: expect.stringContaining('2 different records') },
    ]);
  });

  it('comes back byte for byte: numbers beyond a double, order of keys, spelling', async () => {
    const event = JSON.stringify(cloudEvent('e1')).slice(1);
    const strange = `{ "zulu":9007199254740993,\t"alpha" : "\\u00e9\\/é \\u0000\\ud800", "x":1.50e+02, "x":[ ],${event}`;
    const odd = JSON.stringify(build('FAILURE', '2031-06-02T10:02:00Z'), null, 4).replace('{', '{"big":-0.10,');
    const files = {
      'bundle.json': manifestText(),
      'events.jsonl': `${strange}\r\n`,
      'gcp/shop-prod/builds.json': `[\r\n${odd}  ]`,
    };
    await counts(files);
    const text = async (source: string, id: string) => {
      const kept = await parts.useCases.evidence.record(ID, source, id);
      return kept.ok ? kept.value.text : null;
    };
    expect(await text('cloudevents', 'e1')).toBe(strange);
    expect(await text('cloud-build', 'b-1')).toBe(odd);
    const written = await exportedFiles();
    expect(written.get('events.jsonl')).toBe(`${strange}\n`);
    expect(written.get('gcp/shop-prod/builds.json')).toBe(`[\n${odd}\n]\n`);
    expect(await counts(files)).toMatchObject({ duplicate: 2, new: 0 });
  });

  it('is paged without losing or repeating an event, also by subject and window', async () => {
    const events = Array.from({ length: 25 }, (_, index) =>
      cloudEvent(`e${index}`, { time: `2031-06-02T10:${10 + index}:00Z` }),
    );
    await counts({ 'bundle.json': manifestText(), 'events.jsonl': lines(...events) });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await parts.useCases.evidence.timeline(ID, {
        limit: 7,
        from: '2031-06-02T10:12:00Z',
        ...(cursor ? { cursor } : {}),
      });
      if (!page.ok) throw new Error('page');
      seen.push(...page.value.items.map((event) => event.evidence.nativeId));
      cursor = page.value.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(events.slice(2).map(({ id }) => id));
    expect(await parts.useCases.evidence.timeline(ID, { cursor: 'x' })).toMatchObject({
      ok: false,
      faults: [{ code: 'invalid_request' }],
    });
  });

  it('of a large upload is taken in by a worker', async () => {
    await parts.close();
    parts = await openTestParts(database, { inlineBytes: 100 });
    await parts.useCases.incidents.create({
      id: ID,
      title: 'Baskets',
      from: '2031-06-02T09:00:00Z',
      to: '2031-06-02T12:00:00Z',
    });
    const answer = await ingest(
      { 'bundle.json': manifestText(), 'events.jsonl': lines(cloudEvent('e1'), cloudEvent('e2')) },
      ID,
    );
    const broken = await ingest({ 'bundle.json': '{}' }, ID);
    if (!answer.ok || !broken.ok) throw new Error('refused');
    expect(answer.value.job).toMatchObject({ kind: 'ingest', state: 'queued' });
    const worker = await parts.startWorker();
    const job = (id: string) => parts.store.uploads.job(id);
    await expect
      .poll(() => job(answer.value.job!.id), { timeout: 20_000 })
      .toMatchObject({ state: 'done', counts: { new: 2 } });
    await expect
      .poll(() => job(broken.value.job!.id), { timeout: 20_000 })
      .toMatchObject({ state: 'failed', error: expect.any(String) });
    expect(await query(database, 'SELECT job_id FROM upload_chunks')).toEqual([]);
    await worker.stop(5000);
  });
});
