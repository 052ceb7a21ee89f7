/** The calls of the contract on the real product: PostgreSQL, queue and engine, over real HTTP. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundle } from '../../src/adapters/bundle/open-bundle.js';
import { loadBundle } from '../../src/application/bundle/load-bundle.js';
import { verdictDocumentSchema } from '../../src/application/document/schema.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import { verifyReport } from '../../src/application/verify-report.js';
import { CALLS } from '../../src/delivery/api/calls.js';
import { report as reportSchema } from '../../src/delivery/api/report-schemas.js';
import { incident, ingestCounts, timelinePage } from '../../src/delivery/api/schemas.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';
import { startTestServer, type TestServer } from '../services/test-database.js';
import { TRAM, TRAM_REPORT, tarGz, tramEvent, tramFiles, zipped } from './bundle.fixture.js';
import { type House, openHouse } from './house.fixture.js';
import type { Body } from './served.fixture.js';

let postgres: TestServer;
let house: House;
const AT = `/api/v1/incidents/${TRAM.id}`;
const BATCH = 'application/cloudevents-batch+json';

beforeAll(async () => {
  postgres = await startTestServer();
  house = await openHouse(postgres);
});
afterAll(async () => {
  await house?.stop();
  await postgres?.stop();
});

const send = (type: string, body: Body, at = `${AT}/evidence`) =>
  house.call(at, { method: 'POST', body, headers: { 'content-type': type } });
const handIn = async (text: string, query = '') =>
  (
    await house.call(`${AT}/reports${query}`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'text/markdown' },
    })
  ).json();

describe('an incident with its evidence', () => {
  it('is created, read and changed', async () => {
    const created = await house.json('/api/v1/incidents', 'POST', TRAM);
    expect(created.status).toBe(201);
    const view = incident.parse(await created.json());
    expect(view).toMatchObject({ id: TRAM.id, title: TRAM.title });
    expect((await house.json('/api/v1/incidents', 'POST', TRAM)).status).toBe(409);
    expect((await house.json(AT, 'PATCH', { title: 'Machines dark' })).status).toBe(200);
    expect((await (await house.call(AT)).json()).title).toBe('Machines dark');
    expect((await (await house.call('/api/v1/incidents')).json()).items).toHaveLength(1);
  });

  it('takes a bundle as tar.gz, and the same as zip adds nothing', async () => {
    const first = await send('application/gzip', tarGz(tramFiles()));
    expect(first.status).toBe(200);
    expect(ingestCounts.parse(await first.json())).toMatchObject({ new: 3, duplicate: 0, conflict: 0 });
    const second = ingestCounts.parse(await (await send('application/zip', await zipped(tramFiles()))).json());
    expect(second).toMatchObject({ new: 0, duplicate: 3 });
  });

  it('refuses the bundle of another incident unless it is adopted', async () => {
    const other = await zipped(tramFiles({ ...TRAM, id: 'TRAM-13' }));
    const refused = await send('application/zip', other);
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'incident_mismatch']);
    expect((await send('application/zip', other, `${AT}/evidence?adopt=true`)).status).toBe(200);
    expect((await send('application/zip', other, '/api/v1/incidents/nowhere/evidence')).status).toBe(404);
  });

  it('refuses what is no bundle, and names every fault', async () => {
    expect((await (await send('application/zip', 'not a zip')).json()).code).toBe('bundle_unreadable');
    const broken = { 'bundle.json': '{"version":1', 'events.jsonl': '{}' };
    expect((await (await send('application/zip', await zipped(broken))).json()).code).toBe('manifest_invalid');
    const lines = { ...tramFiles(), 'events.jsonl': 'nonsense\n{"a":\n' };
    const answer = await send('application/zip', await zipped(lines));
    const problem = await answer.json();
    expect([answer.status, problem.code]).toEqual([422, 'evidence_invalid']);
    expect(problem.errors.length).toBeGreaterThanOrEqual(2);
    expect(problem.errors[0].at).toMatch(/events\.jsonl/);
  });

  it('refuses a bomb while it unpacks it', async () => {
    const begun = Date.now();
    const answer = await send(
      'application/gzip',
      tarGz({ ...tramFiles(), 'events.jsonl': Buffer.alloc(200 * 1024 * 1024, 32) }),
    );
    expect([answer.status, (await answer.json()).code]).toEqual([413, 'bundle_too_large']);
    expect(Date.now() - begun).toBeLessThan(10_000);
  });

  it('refuses paths that lead out', async () => {
    const answer = await send('application/gzip', tarGz({ ...tramFiles(), '../../out.json': '[]' }));
    expect([answer.status, (await answer.json()).code]).toEqual([422, 'bundle_unsafe']);
  });

  it('takes CloudEvents, counts repeats and keeps a conflict', async () => {
    const event = tramEvent('c-1', '2029-03-04T07:30:00Z');
    expect(await (await send('application/cloudevents+json', JSON.stringify(event))).json()).toMatchObject({ new: 1 });
    const batch = [event, { ...event, data: { other: true } }, tramEvent('c-2', '2029-03-04T07:31:00Z')];
    expect(await (await send(BATCH, JSON.stringify(batch))).json()).toMatchObject({
      new: 1,
      duplicate: 1,
      conflict: 1,
    });
  });

  it('keeps text that no column holds', async () => {
    const odd = tramEvent('odd', '2029-03-04T07:32:00Z', { data: { text: 'a\u0000b \ud800 \u202e' } });
    const answer = await send('application/cloudevents+json', JSON.stringify(odd));
    expect(answer.status).toBe(200);
    expect((await house.call(`${AT}/evidence/cloudevents/odd`)).status).toBe(200);
  });

  it('gives a record as received, and coverage', async () => {
    const record = await house.call(`${AT}/evidence/cloudevents/d-1`);
    expect(record.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(JSON.parse(await record.text())).toMatchObject({ id: 'd-1', source: '/depot/deployer' });
    expect((await house.call(`${AT}/evidence/cloudevents/none`)).status).toBe(404);
    const coverage = await (await house.call(`${AT}/coverage`)).json();
    expect(coverage.items[0]).toMatchObject({ path: 'events.jsonl', complete: true });
  });

  it('pages its timeline without losing or repeating an event', async () => {
    const whole = timelinePage.parse(await (await house.call(`${AT}/timeline?limit=1000`)).json());
    expect(whole.items.length).toBeGreaterThan(4);
    const paged: unknown[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = timelinePage.parse(await (await house.call(`${AT}/timeline?limit=2${query}`)).json());
      expect(page.items.length).toBeLessThanOrEqual(2);
      paged.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(whole.items);
  });

  it('filters its timeline', async () => {
    const at = `${AT}/timeline?kinds=service.deployed&subject=service:ticket-machines`;
    const page = await (await house.call(`${at}&from=2029-03-04T06:30:00Z&to=2029-03-04T06:50:00Z`)).json();
    expect(page.items.map((event: { evidence: { nativeId: string } }) => event.evidence.nativeId)).toEqual(['d-2']);
    expect((await (await house.call(`${AT}/timeline?source=slack`)).json()).items).toEqual([]);
    const bad = await house.call(`${AT}/timeline?cursor=made-up`);
    expect(bad.status).toBe(400);
  });
});

describe('a report', () => {
  it('is verified, its progress told to the end, its document valid by the served schema', async () => {
    const answer = await house.call(`${AT}/reports?authors=Ilse%20Petrov`, {
      method: 'POST',
      body: TRAM_REPORT,
      headers: { 'content-type': 'text/markdown' },
    });
    expect(answer.status).toBe(202);
    const at = answer.headers.get('location') ?? '';
    const { id } = reportSchema.parse(await answer.json());
    expect(at).toBe(`/api/v1/reports/${id}`);
    const events = await (await house.call(`${at}/progress`)).text();
    expect(events).toMatch(/event: progress\ndata: \{"state":"verified".*\n\nevent: end\ndata: \{\}\n\n$/s);
    const view = reportSchema.parse(await (await house.call(at)).json());
    expect(view).toMatchObject({ state: 'verified', version: 1, incidentId: TRAM.id });
    const document = await (await house.call(`${at}/verdicts`)).json();
    expect(verdictDocumentSchema.safeParse(document).success).toBe(true);
    const ajv = new Ajv2020({ strict: false });
    const validate = ajv.compile(await (await house.call('/schemas/verdicts-v1.json')).json());
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.summary).toEqual(view.summary);
    for (const claim of document.claims) expect(TRAM_REPORT.slice(claim.start, claim.end)).toBe(claim.quote);
  });

  it('has exports, versions and a list', async () => {
    const { id } = await handIn(TRAM_REPORT);
    await house.settled(id);
    const at = `/api/v1/reports/${id}`;
    expect((await (await house.call(`${at}/verdicts.sarif`)).json()).version).toBe('2.1.0');
    expect(await (await house.call(`${at}/verdicts.md`)).text()).toMatch(/\S/);
    await send('application/cloudevents+json', JSON.stringify(tramEvent(`late-${id}`, '2029-03-04T08:00:00Z')));
    expect((await house.call(`${at}/verify`, { method: 'POST' })).status).toBe(202);
    expect(await house.settled(id)).toMatchObject({ state: 'verified', version: 2 });
    expect((await house.call(`${at}/verdicts?version=1`)).status).toBe(200);
    expect((await house.call(`${at}/verdicts?version=3`)).status).toBe(404);
    const { items } = await (await house.call(`${AT}/reports`)).json();
    expect(items.map((each: { id: string }) => each.id)).toContain(id);
  });

  it('gets the same bytes from the exported bundle as from the store', async () => {
    const { id } = await handIn(TRAM_REPORT, '?tz=UTC&date=2029-03-04');
    await house.settled(id);
    const fromStore = await (await house.call(`/api/v1/reports/${id}/verdicts`)).text();
    const zip = await house.call(`${AT}/evidence.zip`);
    expect(zip.headers.get('content-type')).toBe('application/zip');
    const folder = await mkdtemp(join(tmpdir(), 'corroborate-export-'));
    const path = join(folder, 'evidence.zip');
    await writeFile(path, new Uint8Array(await zip.arrayBuffer()));
    const files = await openBundle(path);
    const loaded = files.ok ? await loadBundle(files.value, SOURCES, readGitBundle) : files;
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    const input = { text: TRAM_REPORT, options: { tz: 'UTC', date: '2029-03-04' } };
    const document = await verifyReport(input, memoryEvidence(loaded.value.manifest, loaded.value));
    expect(JSON.stringify(document)).toBe(fromStore);
    await rm(folder, { recursive: true });
  });

  it('cannot be signed off yet, and says why', async () => {
    const { id } = await handIn(TRAM_REPORT, '?authors=nobody');
    await house.settled(id);
    const answer = await house.call(`/api/v1/reports/${id}/sign-off`, { method: 'POST' });
    const problem = await answer.json();
    expect([answer.status, problem.code]).toEqual([409, 'sign_off_not_available']);
  });

  it('is refused when it is unknown, empty or for no incident', async () => {
    for (const path of ['', '/verdicts', '/verdicts.sarif', '/verdicts.md', '/progress']) {
      expect((await house.call(`/api/v1/reports/none${path}`)).status, path).toBe(404);
    }
    expect((await house.call('/api/v1/reports/none/verify', { method: 'POST' })).status).toBe(404);
    expect((await handIn(' ')).code).toBe('invalid_report');
    const headers = { 'content-type': 'text/markdown' };
    const nowhere = await house.call('/api/v1/incidents/none/reports', { method: 'POST', body: '# x', headers });
    expect(nowhere.status).toBe(404);
  });
});

describe('keys and repeated requests', () => {
  it('make, use and revoke a key', async () => {
    const made = await house.json('/api/v1/keys', 'POST', { name: 'ci', scopes: ['verdicts:read'] });
    expect(made.status).toBe(201);
    const { id, secret } = await made.json();
    const headers = { authorization: `Bearer ${secret}` };
    expect((await house.call(AT, { headers })).status).toBe(200);
    expect((await house.json(AT, 'PATCH', { title: 'x' }, headers)).status).toBe(403);
    expect(await (await house.call('/api/v1/keys')).text()).not.toContain(secret);
    expect((await house.call(`/api/v1/keys/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await house.call(AT, { headers })).status).toBe(401);
    expect((await house.call(`/api/v1/keys/${id}`, { method: 'DELETE' })).status).toBe(404);
  });

  it('carry out a POST once for ten at a time under one key', async () => {
    const draft = { title: 'Crowd', from: TRAM.from, to: TRAM.to };
    const post = () => house.json('/api/v1/incidents', 'POST', draft, { 'idempotency-key': 'crowd' });
    const statuses = (await Promise.all(Array.from({ length: 10 }, post))).map(({ status }) => status);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    const replay = await post();
    expect([replay.status, replay.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    const { items } = await (await house.call('/api/v1/incidents')).json();
    expect(items.filter(({ title }: { title: string }) => title === 'Crowd')).toHaveLength(1);
  });

  it('answer a repeated bundle from memory, with its conflict seen', async () => {
    const headers = { 'content-type': 'application/zip', 'idempotency-key': 'bundle' };
    const bytes = await zipped(tramFiles());
    const post = (body: Uint8Array<ArrayBuffer>) => house.call(`${AT}/evidence`, { method: 'POST', body, headers });
    const first = await (await post(bytes)).text();
    const second = await post(bytes);
    expect([second.headers.get('idempotency-replayed'), await second.text()]).toEqual(['true', first]);
    expect((await post(await zipped(tramFiles({ ...TRAM, title: 'Other' })))).status).toBe(409);
  });
});

const HOSTILE = [
  '\u0000',
  "' OR 1=1 --",
  '../../etc/passwd',
  '%2e%2e%2f',
  '\u202egnp.exe',
  '<script>alert(1)</script>',
  '\r\nset-cookie: a=b',
  '\ud83d\ude80'.repeat(300),
  'x'.repeat(5000),
  '9'.repeat(30),
  '-1',
  '__proto__',
  'constructor',
];

describe('text of a stranger', () => {
  it.each(HOSTILE)('%j as an id or in a query is answered, and never by a fault of ours', async (text) => {
    for (const call of CALLS) {
      const path = call.path.replaceAll(/\{(\w+)\}/g, (_all, name) =>
        name === 'source' ? 'slack' : encodeURIComponent(text),
      );
      const query = new URLSearchParams(
        Object.keys(call.query?.shape ?? {}).map((name): [string, string] => [name, text]),
      );
      const inPath = await house.call(path, { method: call.method.toUpperCase() });
      expect([call.id, inPath.status < 500], `${inPath.status}`).toEqual([call.id, true]);
      expect(inPath.headers.getSetCookie()).toEqual([]);
      if (!call.query) continue;
      const known = call.path.replaceAll(/\{\w+\}/g, TRAM.id);
      const inQuery = await house.call(`${known}?${query}`, { method: call.method.toUpperCase() });
      expect([call.id, inQuery.status < 500]).toEqual([call.id, true]);
    }
  });

  it.each(HOSTILE)('%j in a report, its options and its file name is kept as it is', async (text) => {
    const form = new FormData();
    form.set(
      'file',
      new Blob([`# ${text}\n\nThe ticket machines were deployed at 06:40 UTC by ${text}.\n`]),
      `${text}.md`,
    );
    form.set('authors', text);
    const answer = await house.call(`${AT}/reports`, { method: 'POST', body: form });
    expect([202, 400, 422]).toContain(answer.status);
    if (answer.status !== 202) return;
    const report = await house.settled((await answer.json()).id);
    expect(report.state).toBe('verified');
    for (const format of ['verdicts', 'verdicts.sarif', 'verdicts.md']) {
      expect((await house.call(`/api/v1/reports/${report.id}/${format}`)).status).toBe(200);
    }
  });
});

it('nothing in all of this was a fault of ours', () => {
  expect(house.errors).toEqual([]);
});
