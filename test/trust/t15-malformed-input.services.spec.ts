/**
 * T15: bytes that are no JSON, no UTF-8, or not what they seem, at every door of the product: over HTTP, into PostgreSQL. Nothing crashes, nothing is
 * a fault of ours, prototypes stay as they are, a mistake in a batch is named by its index and nothing of the batch is taken, and what is
 * good still comes in afterwards.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRAM, tramEvent, tramFiles, zipped } from '../api/bundle.fixture.js';
import { type House, openHouse } from '../api/house.fixture.js';
import { query, startTestServer, type TestServer } from '../services/test-database.js';

const seed = Number(process.env['SEED'] ?? 15);
let server: TestServer;
let house: House;
let hook: string;

beforeAll(async () => {
  server = await startTestServer();
  house = await openHouse(server);
  const zip = await zipped(tramFiles());
  await house.call('/api/v1/incidents', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(TRAM),
  });
  await house.call(`${AT}/evidence`, { method: 'POST', body: zip, headers: { 'content-type': 'application/zip' } });
  const made = await house.json('/api/v1/push-endpoints', 'POST', { name: 'bus', sender: 'cloudevents' });
  hook = (await made.json()).path;
});
afterAll(async () => {
  await house?.stop();
  await server?.stop();
});

const AT = `/api/v1/incidents/${TRAM.id}`;
const good = JSON.stringify(tramEvent('good', '2029-03-04T06:20:00Z'));
const inside = (value: string): string => good.replace('"good"', value);
const bytes = (...values: readonly number[]): Buffer => Buffer.from(values);

/** What a value of an event, an event and a whole body may be. */
const VALUES = [
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\u202e"',
  '1e400',
  '-1e400',
  '1e-400',
  '123456789012345678901234567890',
  'NaN',
  'Infinity',
  'undefined',
  "'x'",
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '[[[[[[]]]]]]',
  'null',
  'true',
  '""',
  '" "',
  '0x10',
  '01',
  '.5',
  '+1',
  '"\\x41"',
  '"tab\there"',
  '"line\nbreak"',
  '{"a":1,"a":2}',
  '[1,]',
  '{"a":1,}',
];
const BODIES: readonly (readonly [string, string | Buffer])[] = [
  ...VALUES.map((value): [string, string] => [`an id of ${value}`, inside(value)]),
  ...VALUES.map((value): [string, string] => [
    `data of ${value}`,
    good.replace(/"data":\{.*\}\}$/s, `"data":${value}}`),
  ]),
  ...VALUES.map((value): [string, string] => [`nothing but ${value}`, value]),
  ['nothing', ''],
  ['white space', ' \n\t '],
  ['a byte-order mark before what is good', Buffer.concat([bytes(0xef, 0xbb, 0xbf), Buffer.from(good)])],
  ['UTF-16', Buffer.from(good, 'utf16le')],
  ['an overlong slash', Buffer.concat([Buffer.from('{"id":"'), bytes(0xc0, 0xaf), Buffer.from('"}')])],
  ['a surrogate in UTF-8', Buffer.concat([Buffer.from('{"id":"'), bytes(0xed, 0xa0, 0x80), Buffer.from('"}')])],
  ['a byte that never is', Buffer.concat([Buffer.from(good), bytes(0xff)])],
  ['half of a character', Buffer.concat([Buffer.from('{"id":"'), bytes(0xe2, 0x82), Buffer.from('"}')])],
  ['a NUL byte', Buffer.concat([Buffer.from(good), bytes(0)])],
  ['lists nested 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['objects nested 100,000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['half of what is good', good.slice(0, good.length >> 1)],
  ['twice what is good', good + good],
  ['a comment', `/* hello */ ${good}`],
  ['a number with a million digits', '9'.repeat(500_000)],
  ['a page', '<!doctype html><script>alert(1)</script>'],
];

interface Door {
  readonly name: string;
  send(body: string | Buffer): Promise<{ readonly status: number; readonly problem: Problem }>;
}
interface Problem {
  readonly code?: string;
  readonly errors?: readonly { readonly detail: string; readonly pointer?: string; readonly at?: string }[];
}

const toBody = (body: string | Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(body as string));
async function answered(
  path: string,
  body: Uint8Array<ArrayBuffer>,
  type: string,
  headers: Record<string, string> = {},
) {
  const answer = await house.call(path, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
  const text = await answer.text();
  return { status: answer.status, problem: (text === '' ? {} : JSON.parse(text)) as Problem };
}
const bundleWith = async (path: string, body: string | Buffer) =>
  answered(`${AT}/evidence`, await zipped({ ...tramFiles(), [path]: body as string }), 'application/zip');

const DOORS: readonly Door[] = [
  { name: 'a draft of an incident', send: (body) => answered('/api/v1/incidents', toBody(body), 'application/json') },
  { name: 'a single event', send: (body) => answered(`${AT}/evidence`, toBody(body), 'application/cloudevents+json') },
  {
    name: 'a batch, between two good events',
    send: (body) =>
      answered(
        `${AT}/evidence`,
        toBody(Buffer.concat([Buffer.from(`[${good},`), Buffer.from(body as string), Buffer.from(`,${good}]`)])),
        'application/cloudevents-batch+json',
      ),
  },
  { name: 'a pushed event', send: (body) => answered(hook, toBody(body), 'application/cloudevents+json') },
  {
    name: 'the data of a pushed event',
    send: (body) =>
      answered(hook, toBody(body), 'application/json', {
        'ce-specversion': '1.0',
        'ce-id': 'x',
        'ce-source': '/x',
        'ce-type': 'x.y',
      }),
  },
  { name: 'a line of a bundle', send: (body) => bundleWith('events.jsonl', body) },
  { name: 'a list of a bundle', send: (body) => bundleWith('jira/issues.json', body) },
  { name: 'the manifest of a bundle', send: (body) => bundleWith('bundle.json', body) },
  { name: 'a report', send: (body) => answered(`${AT}/reports`, toBody(body), 'text/markdown') },
];

const rows = async (): Promise<number> =>
  Number((await query(house.databaseUrl, 'SELECT count(*) AS n FROM evidence'))[0]!['n']);
const untouched = (): boolean => !('polluted' in {}) && Object.keys(Object.prototype).length === 0;

describe(`T15: ${BODIES.length * DOORS.length} malformed inputs`, () => {
  it.each(DOORS.map((door) => [door.name, door] as const))(
    'at the door of %s',
    { timeout: 240_000 },
    async (_name, door) => {
      let refused = 0;
      for (const [what, body] of BODIES) {
        const { status, problem } = await door.send(body);
        expect(status, `${door.name}: ${what}: ${JSON.stringify(problem)}`).toBeLessThan(500);
        if (status >= 400) expect(problem.code, `${door.name}: ${what}`).toMatch(/^[a-z_]+$/);
        expect([401, 403, 404, 405, 415], `${door.name} is a door`).not.toContain(status);
        if (status >= 400) refused++;
        expect(untouched(), what).toBe(true);
      }
      expect(refused).toBeGreaterThan(0);
      expect(house.errors).toEqual([]);
    },
  );

  it('of a batch are named by their index, and nothing of the batch is taken', async () => {
    const before = await rows();
    const batch = JSON.stringify([
      JSON.parse(good),
      { specversion: '1.0', id: 7, source: '/x', type: 't' },
      JSON.parse(good),
      {},
    ]);
    const { status, problem } = await answered(`${AT}/evidence`, toBody(batch), 'application/cloudevents-batch+json');
    expect(status).toBe(400);
    const where = problem.errors!.map(({ pointer, detail }) => `${pointer} ${detail}`);
    expect(where.some((one) => /\/1\b/.test(one))).toBe(true);
    expect(where.some((one) => /\/3\b/.test(one))).toBe(true);
    expect(where.every((one) => /\/[13]\b/.test(one))).toBe(true);
    expect(await rows()).toBe(before);
  });

  it('of a bundle are named by file and line, and nothing of the bundle is taken', async () => {
    const before = await rows();
    const { status, problem } = await bundleWith(
      'events.jsonl',
      `${good}\n{"half":\n${good.replace('good', 'other')}\n`,
    );
    expect([status, problem.code]).toEqual([422, 'evidence_invalid']);
    expect(problem.errors).toMatchObject([{ at: 'events.jsonl:line 2' }]);
    expect(await rows()).toBe(before);
  });

  it('leave the good that comes afterwards welcome', async () => {
    const { status } = await answered(`${AT}/evidence`, toBody(inside('"after"')), 'application/cloudevents+json');
    expect(status).toBe(200);
  });
});

describe(`T15: whatever bytes there are (SEED=${seed})`, () => {
  it('no door fails', { timeout: 240_000 }, async () => {
    const cut = fc
      .tuple(fc.nat({ max: good.length - 1 }), fc.uint8Array({ maxLength: 12 }))
      .map(([at, junk]) =>
        Buffer.concat([Buffer.from(good.slice(0, at)), Buffer.from(junk), Buffer.from(good.slice(at))]),
      );
    const any = fc.oneof(
      cut,
      fc.uint8Array({ maxLength: 200 }).map((junk) => Buffer.from(junk)),
      fc.json().map((text) => Buffer.from(text)),
    );
    const doors = DOORS.filter(({ name }) => !name.includes('bundle') && name !== 'a report');
    await fc.assert(
      fc.asyncProperty(any, fc.constantFrom(...doors), async (body, door) => {
        const { status } = await door.send(body);
        expect(status, `${door.name}: ${body.toString('base64')}`).toBeLessThan(500);
      }),
      { numRuns: 600, seed },
    );
    expect(untouched()).toBe(true);
    expect(house.errors).toEqual([]);
  });
});
