/** Every refusal is a problem document from the table of faults; nothing a stranger sends is a fault of ours. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTS, type FaultCode } from '../../src/application/faults.js';
import { StoreUnavailable } from '../../src/application/ports/store.js';
import { CALLS } from '../../src/delivery/api/calls.js';
import { memoryUseCases } from '../../src/delivery/api/use-cases.fixture.js';
import { problemSchema } from '../../src/delivery/http/problem.js';
import { type Answer, type Body, type Served, served } from './served.fixture.js';

let server: Served;
const logged: string[] = [];
const useCases = memoryUseCases();

beforeAll(async () => {
  server = await served(useCases, { log: (line) => logged.push(line) });
  await server.json('/api/v1/incidents', 'POST', {
    id: 'A',
    title: 'A',
    from: '2026-01-01T00:00:00Z',
    to: '2026-01-02T00:00:00Z',
  });
});
afterAll(() => server.close());

const post = (path: string, type: string, body: Body, headers: Record<string, string> = {}) =>
  server.call(path, { method: 'POST', body, headers: { 'content-type': type, ...headers } });

async function expectProblem(answer: Answer, code: FaultCode) {
  const problem = problemSchema.parse(await answer.json());
  expect(problem.code).toBe(code);
  expect(answer.status).toBe(FAULTS[code].status);
  expect(problem).toMatchObject({
    status: FAULTS[code].status,
    title: FAULTS[code].title,
    type: `urn:corroborate:fault:${code}`,
  });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get('x-request-id')).toBe(problem.requestId);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
}

const EVENTS = '/api/v1/incidents/A/evidence';
const BATCH = 'application/cloudevents-batch+json';
const event = (more: string) => `[{"specversion":"1.0","id":"1","source":"s","type":"t",${more}}]`;

describe('a problem document', () => {
  it('answers an unknown address, also below one that exists', async () => {
    await expectProblem(await server.call('/api/v1/nothing'), 'not_found');
    await expectProblem(await server.call('/api/v1/incidents/A/evidence/github/1/more'), 'not_found');
  });

  it('answers a wrong method with the right ones', async () => {
    const answer = await server.call('/api/v1/incidents/A', { method: 'PUT' });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, PATCH');
    await expectProblem(answer, 'method_not_allowed');
  });

  it('answers a type that the call does not take', async () => {
    await expectProblem(await post('/api/v1/incidents', 'text/html', '<b>'), 'unsupported_media_type');
    await expectProblem(await post(EVENTS, 'application/json', '{}'), 'unsupported_media_type');
    await expectProblem(await post('/api/v1/incidents/A/reports', 'application/json', '{}'), 'unsupported_media_type');
    await expectProblem(await post('/api/v1/incidents/A/reports', 'application/zip', 'PK'), 'unsupported_media_type');
  });

  it('answers a compressed body without unpacking it', async () => {
    const answer = await post('/api/v1/incidents', 'application/json', '{}', { 'content-encoding': 'gzip' });
    await expectProblem(answer, 'unsupported_media_type');
  });

  it('answers a body above the limit', async () => {
    await expectProblem(
      await post('/api/v1/incidents', 'application/json', ' '.repeat(1_100_000)),
      'request_too_large',
    );
  });

  it('answers an address that cannot be decoded', async () => {
    await expectProblem(await server.call('/api/v1/incidents/%e0%a4'), 'invalid_request');
    await expectProblem(await server.call('/api/v1/incidents/A%00'), 'invalid_request');
  });

  it.each([
    ['half a document', '{"title":'],
    ['nothing', ''],
    ['text', 'title'],
    ['an array', '[]'],
    ['null', 'null'],
    ['a key of the prototype', '{"__proto__":{"a":1}}'],
    ['a number beyond numbers', '{"title":1e999}'],
    ['100,000 levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
    ['a title with NUL', '{"title":"a\\u0000b","from":"2026-01-01T00:00:00Z","to":"2026-01-02T00:00:00Z"}'],
    ['a title with half a character', '{"title":"a\\ud800","from":"2026-01-01T00:00:00Z","to":"2026-01-02T00:00:00Z"}'],
  ])('answers %s in place of an incident', async (_what, body) => {
    await expectProblem(await post('/api/v1/incidents', 'application/json', body as Body), 'invalid_request');
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it.each([
    ['an empty batch', '[]'],
    ['an old version', '[{"specversion":"0.3","id":"1","source":"s","type":"t"}]'],
    ['no id', '[{"specversion":"1.0","source":"s","type":"t"}]'],
    ['both kinds of data', event('"data":1,"data_base64":"AA=="')],
    ['a time without zone', event('"time":"2026-01-01T00:00:00"')],
    ['a number beyond numbers', event('"data":{"n":1e400}')],
    ['deep data', event(`"data":${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)],
  ])('answers %s in place of events', async (_what, body) => {
    await expectProblem(await post(EVENTS, BATCH, body), 'invalid_request');
  });

  it('answers a form without a file, with two, and one cut short', async () => {
    const at = '/api/v1/incidents/A/reports';
    const none = new FormData();
    none.set('tz', 'UTC');
    await expectProblem(await server.call(at, { method: 'POST', body: none }), 'invalid_request');
    const two = new FormData();
    two.append('file', new Blob(['# a']), 'a.md');
    two.append('file', new Blob(['# b']), 'b.md');
    await expectProblem(await server.call(at, { method: 'POST', body: two }), 'invalid_request');
    const cut = '--xyz\r\ncontent-disposition: form-data; name="file"; filename="a.md"\r\n\r\n# never ends';
    await expectProblem(await post(at, 'multipart/form-data; boundary=xyz', cut), 'invalid_request');
  });

  it('hides what broke here and logs it under the request id', async () => {
    const { list } = useCases.incidents;
    useCases.incidents.list = async () => {
      throw new Error('secret of the house');
    };
    const answer = await server.call('/api/v1/incidents');
    useCases.incidents.list = list;
    const text = await answer.clone().text();
    expect(text).not.toContain('secret');
    expect(text).not.toContain('.ts:');
    await expectProblem(answer, 'internal');
    const entry = JSON.parse(logged.at(-1) ?? '{}');
    expect(entry.stack).toContain('secret of the house');
    expect(entry.requestId).toBe(answer.headers.get('x-request-id'));
    expect(logged.at(-1)).not.toContain('\n');
  });

  it('says that the store is away when it is', async () => {
    const { list } = useCases.incidents;
    useCases.incidents.list = async () => {
      throw new StoreUnavailable('gone');
    };
    const answer = await server.call('/api/v1/incidents');
    useCases.incidents.list = list;
    expect(answer.headers.get('retry-after')).toBe('5');
    await expectProblem(answer, 'unavailable');
  });

  it('survives a request that is no HTTP', async () => {
    const raw = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write('GARBAGE \r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('end', () => resolve(text)).on('error', reject);
    });
    expect(raw).toMatch(/^HTTP\/1\.1 400 /);
    expect((await server.call('/healthz')).status).toBe(200);
  });
});

describe('what is wrong with a request', () => {
  const BORROWED = /Invalid|expected|received|Unrecognized|Too (?:big|small)|undefined|regex|pattern/;
  const WRONG: readonly unknown[] = [
    [],
    7,
    {},
    { colour: 1 },
    ...['', 0, null, [], {}, 'x'.repeat(9000)].map(everywhere),
  ];
  /** A value in every place that any call has. */
  function everywhere(value: unknown): unknown {
    const names =
      'title from to timeZone identities aliases source name settings sender secrets incidents covers heartbeatSeconds';
    const more = 'kind names roles type id scopes draftId connectionId onBehalfOf accounts into';
    return Object.fromEntries([...names.split(' '), ...more.split(' ')].map((name) => [name, value]));
  }

  it.each(CALLS.filter(({ body }) => body?.['application/json']).map((call) => [call.id, call] as const))(
    'is told in our own sentences, one for each mistake: %s',
    async (_id, { method, path }) => {
      const address = path.replaceAll(/\{\w+\}/g, 'A');
      let told = 0;
      for (const body of WRONG) {
        const answer = await server.json(address, method.toUpperCase(), body);
        expect(answer.status).toBeLessThan(500);
        if (answer.status !== 400) continue;
        const { errors } = (await answer.json()) as { errors: { detail: string }[] };
        for (const { detail } of errors) {
          told++;
          expect(detail).not.toMatch(BORROWED);
          expect(detail).toMatch(/^["A-Z].*\.$/s);
        }
      }
      expect(told).toBeGreaterThan(0);
    },
  );

  it('is told of parameters too', async () => {
    for (const query of ['limit=0', 'limit=many', 'limit=100000', 'from=yesterday', 'colour=red', 'kinds=nonsense']) {
      const answer = await server.call(`/api/v1/incidents/A/timeline?${query}`);
      const { errors } = (await answer.json()) as { errors: { detail: string; parameter: string }[] };
      expect([answer.status, errors[0]!.parameter], query).toEqual([400, query.split('=')[0]]);
      expect(errors[0]!.detail).not.toMatch(BORROWED);
    }
  });
});
