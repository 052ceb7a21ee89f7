/** The calls of the API over real HTTP, around use cases in memory; the same calls on PostgreSQL stand in calls.services.spec.ts. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAIM_KINDS } from '../../src/claims/kinds.js';
import { type MemoryUseCases, memoryUseCases } from '../../src/delivery/api/use-cases.fixture.js';
import { type Answer, type Body, type Served, served } from './served.fixture.js';

let server: Served;
let useCases: MemoryUseCases;
const INCIDENT = { id: 'INC 7/a', title: 'Ledger stalls', from: '2026-04-02T08:00:00Z', to: '2026-04-02T10:00:00Z' };
const AT = `/api/v1/incidents/${encodeURIComponent(INCIDENT.id)}`;

beforeAll(async () => {
  useCases = memoryUseCases();
  server = await served(useCases);
});
afterAll(() => server.close());

const markdown = (text: string, query = '') =>
  server.call(`${AT}/reports${query}`, { method: 'POST', body: text, headers: { 'content-type': 'text/markdown' } });

describe('incidents', () => {
  it('creates one and says where it is', async () => {
    const answer = await server.json('/api/v1/incidents', 'POST', INCIDENT);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(AT);
    expect(await answer.json()).toMatchObject(INCIDENT);
  });

  it('refuses the same id twice', async () => {
    const answer = await server.json('/api/v1/incidents', 'POST', INCIDENT);
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'incident_exists']);
  });

  it('lists, reads and changes it, and keeps what a change leaves out', async () => {
    expect((await (await server.call('/api/v1/incidents')).json()).items).toHaveLength(1);
    const changed = await server.json(AT, 'PATCH', { timeZone: 'Europe/Lisbon' });
    expect(changed.status).toBe(200);
    expect(await (await server.call(AT)).json()).toMatchObject({ ...INCIDENT, timeZone: 'Europe/Lisbon' });
  });

  it('names every mistake of a draft with a pointer', async () => {
    const draft = { title: '', from: 'yesterday', to: INCIDENT.to, timeZone: 'Mars/Olympus', color: 'red' };
    const problem = await (await server.json('/api/v1/incidents', 'POST', draft)).json();
    expect(problem.status).toBe(400);
    const pointers = problem.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toEqual(expect.arrayContaining(['#/title', '#/from', '#/timeZone', '#/color']));
  });

  it('refuses a window that ends before it begins', async () => {
    const answer = await server.json('/api/v1/incidents', 'POST', {
      ...INCIDENT,
      id: 'x',
      from: INCIDENT.to,
      to: INCIDENT.from,
    });
    expect([answer.status, (await answer.json()).errors[0].pointer]).toEqual([400, '#/to']);
  });
});

describe('evidence', () => {
  const send = (type: string, body: Body, query = '') =>
    server.call(`${AT}/evidence${query}`, { method: 'POST', body, headers: { 'content-type': type } });
  const event = {
    specversion: '1.0',
    id: 'e1',
    source: '/ci',
    type: 'dev.cdevents.build.finished.0.2.0',
    data: { ok: true },
  };

  it.each(['application/zip', 'application/gzip'])('streams a bundle as %s', async (type) => {
    const bytes = new Uint8Array(200_000).fill(7);
    const answer = await send(type, bytes, '?adopt=true');
    expect([answer.status, (await answer.json()).new]).toEqual([200, 1]);
    expect(useCases.bundles.at(-1)?.byteLength).toBe(200_000);
  });

  it('takes one CloudEvent, and a batch with its extensions', async () => {
    expect((await send('application/cloudevents+json', JSON.stringify(event))).status).toBe(200);
    const batch = [event, { ...event, id: 'e2', traceparent: '00-ab' }];
    const answer = await send('application/cloudevents-batch+json; charset=utf-8', JSON.stringify(batch));
    expect((await answer.json()).new).toBe(2);
    expect(useCases.events.at(-1)).toEqual(batch[1]);
  });

  it('refuses a batch with a bad event as a whole and says which', async () => {
    const before = useCases.events.length;
    const answer = await send('application/cloudevents-batch+json', JSON.stringify([event, { ...event, type: '' }]));
    expect([answer.status, (await answer.json()).errors[0].pointer]).toEqual([400, '#/1/type']);
    expect(useCases.events).toHaveLength(before);
  });

  it('refuses a bundle above the limit, announced or not', async () => {
    const big = new Uint8Array(1024 * 1024 + 1);
    const announced = await send('application/zip', big);
    expect([announced.status, (await announced.json()).code]).toEqual([413, 'bundle_too_large']);
    const stream = new ReadableStream({
      start(controller) {
        for (let at = 0; at < big.length; at += 65_536) controller.enqueue(big.subarray(at, at + 65_536));
        controller.close();
      },
    });
    const unannounced: Answer = await fetch(`${server.origin}${AT}/evidence`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/zip' },
    } as RequestInit);
    expect([unannounced.status, (await unannounced.json()).code]).toEqual([413, 'bundle_too_large']);
  });

  it('gives a native record as a plain-text attachment that no browser runs', async () => {
    const answer = await server.call(`${AT}/evidence/github/${encodeURIComponent('acme/"shop"#12\u00e9')}`);
    expect(await answer.text()).toContain('<script>github acme/"shop"#12é</script>');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/,
    );
  });

  it('knows no other source than those of the contract', async () => {
    const problem = await (await server.call(`${AT}/evidence/gitlab/1`)).json();
    expect([problem.status, problem.errors[0].parameter]).toEqual([400, 'source']);
  });

  it('gives coverage with instants as text, and a bundle as a zip', async () => {
    const coverage = await (await server.call(`${AT}/coverage`)).json();
    expect(coverage.items[0]).toMatchObject({ path: 'slack/', from: '1970-01-01T00:00:00Z', to: null });
    const zip = await server.call(`${AT}/evidence.zip`);
    expect([zip.headers.get('content-type'), await zip.text()]).toEqual(['application/zip', 'PK']);
  });

  it('filters the timeline by kinds, repeated or with commas', async () => {
    for (const query of ['kinds=change.merged,alert.opened', 'kinds=change.merged&kinds=alert.opened']) {
      const page = await (await server.call(`${AT}/timeline?${query}&limit=5`)).json();
      expect(page.nextCursor).toBe('after change.merged alert.opened');
    }
    expect((await server.call(`${AT}/timeline?kinds=nonsense`)).status).toBe(400);
    expect((await server.call(`${AT}/timeline?limit=0`)).status).toBe(400);
  });

  it('has no source to collect from', async () => {
    const answer = await server.call(`${AT}/collect`, { method: 'POST' });
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'no_sources_connected']);
    expect((await server.call('/api/v1/incidents/none/collect', { method: 'POST' })).status).toBe(404);
  });
});

describe('reports', () => {
  it('takes Markdown with options in the query', async () => {
    const answer = await markdown('# Draft\n', '?tz=Asia/Tokyo&date=2026-04-02&authors=pixie,%20Ada&authors=Bo');
    const report = await answer.json();
    expect(answer.status).toBe(202);
    expect(answer.headers.get('location')).toBe(`/api/v1/reports/${report.id}`);
    expect(report.options).toEqual({ tz: 'Asia/Tokyo', date: '2026-04-02', authors: ['pixie', 'Ada', 'Bo'] });
    expect(await (await server.call(`/api/v1/reports/${report.id}`)).json()).toEqual(report);
  });

  it('takes a form with a file, and fields after it', async () => {
    const form = new FormData();
    form.set('file', new Blob(['# From a form\n']), 'draft one.md');
    form.set('tz', 'UTC');
    const report = await (await server.call(`${AT}/reports`, { method: 'POST', body: form })).json();
    expect(report).toMatchObject({ title: '# From a form\n', options: { tz: 'UTC', fileName: 'draft one.md' } });
  });

  it.each([
    ['a day that is none', '?date=2026-02-30', 'date'],
    ['a zone that is none', '?tz=Nowhere', 'tz'],
    ['an option it does not know', '?speed=9', 'speed'],
  ])('refuses %s', async (_what, query, parameter) => {
    const problem = await (await markdown('# x\n', query)).json();
    expect([problem.status, problem.errors[0].parameter]).toEqual([400, parameter]);
  });

  it('refuses an empty report, one that is not UTF-8 and one above the limit', async () => {
    expect((await (await markdown('  \n')).json()).code).toBe('invalid_report');
    const bytes = new Uint8Array([0x23, 0x20, 0xc3, 0x28]);
    expect((await (await markdown(bytes as never)).json()).code).toBe('invalid_report');
    const large = await markdown('x'.repeat(64 * 1024 + 1));
    expect([large.status, (await large.json()).code]).toEqual([413, 'report_too_large']);
    const form = new FormData();
    form.set('file', new Blob(['y'.repeat(64 * 1024 + 1)]), 'large.md');
    expect((await server.call(`${AT}/reports`, { method: 'POST', body: form })).status).toBe(413);
  });

  it('gives verdicts and their exports, by version', async () => {
    const { id } = await (await markdown('# Again\n')).json();
    const at = `/api/v1/reports/${id}`;
    const verdicts = await server.call(`${at}/verdicts?version=1`);
    expect((await verdicts.json()).schema).toBe('corroborate.verdicts/v1');
    expect((await server.call(`${at}/verdicts?version=2`)).status).toBe(404);
    expect((await server.call(`${at}/verdicts?version=0`)).status).toBe(400);
    const sarif = await server.call(`${at}/verdicts.sarif`);
    expect(sarif.headers.get('content-type')).toMatch(/^application\/sarif\+json/);
    expect((await sarif.json()).version).toBe('2.1.0');
    const text = await server.call(`${at}/verdicts.md`);
    expect(text.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const again = await server.call(`${at}/verify`, { method: 'POST' });
    expect([again.status, again.headers.get('location')]).toEqual([202, at]);
  });

  it('refuses sign-off with every reason', async () => {
    const { id } = await (await markdown('# Sign\n')).json();
    const answer = await server.call(`/api/v1/reports/${id}/sign-off`, { method: 'POST' });
    const problem = await answer.json();
    expect(answer.status).toBe(409);
    expect(problem.errors.map((error: { code: string }) => error.code)).toEqual([
      'sign_off_blocked',
      'sign_off_not_available',
    ]);
  });
});

describe('the server', () => {
  it('says whether it runs and whether it is ready', async () => {
    expect((await server.call('/healthz')).status).toBe(200);
    expect((await server.call('/readyz')).status).toBe(200);
    useCases.isReady = false;
    const answer = await server.call('/readyz');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    useCases.isReady = true;
  });

  it('serves the schema of typed claims, each kind with its meaning', async () => {
    const answer = await server.call('/schemas/claims-v1.json');
    expect(answer.headers.get('content-type')).toMatch(/^application\/schema\+json/);
    const { title, oneOf } = await answer.json();
    expect(title).toBe('corroborate.claims/v1');
    expect(oneOf.map((kind: { title: string }) => kind.title)).toEqual([...CLAIM_KINDS]);
    for (const { description } of oneOf) expect(description).toMatch(/For example/);
  });

  it('serves the schema of its documents', async () => {
    const answer = await server.call('/schemas/verdicts-v1.json');
    expect(answer.headers.get('content-type')).toMatch(/^application\/schema\+json/);
    expect((await answer.json()).properties.schema.const).toBe('corroborate.verdicts/v1');
  });
});
