/** Pub/Sub's envelopes, whole and broken, and more of them than can be read at once: over HTTP, into PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { served } from '../api/served.fixture.js';
import { openTestParts } from '../services/open-test-parts.js';
import { query, startTestServer, type TestServer } from '../services/test-database.js';
import { openPushHouse, type PushHouse, pagerdutyBody } from './push.fixture.js';

let server: TestServer;
let house: PushHouse;

beforeAll(async () => {
  server = await startTestServer();
  house = await openPushHouse(server);
});
afterAll(async () => {
  await house.end();
  await server.stop();
});

const alert = (id: string, more: object = {}) =>
  JSON.stringify({
    version: '1.2',
    incident: {
      incident_id: id,
      scoping_project_id: 'kiln-prod',
      started_at: 1775556000,
      ended_at: null,
      state: 'open',
      severity: 'Critical',
      summary: 'Oven 5xx above 5 %',
      resource: { type: 'cloud_run_revision', labels: { service_name: 'oven' } },
      resource_name: 'oven',
      metric: { type: 'run.googleapis.com/request_count', displayName: 'Request count', labels: {} },
      policy_name: 'oven 5xx',
      condition_name: '5xx',
      ...more,
    },
  });
const base64 = (text: string | Uint8Array): string => Buffer.from(text as string).toString('base64');
const envelope = (data: unknown, more: object = {}, beside: object = {}) =>
  JSON.stringify({
    message: { data, messageId: '7001', publishTime: '2026-04-07T10:00:01Z', attributes: {}, ...more },
    subscription: 'projects/kiln-prod/subscriptions/corroborate',
    ...beside,
  });

/** What became of what was pushed to a new endpoint. */
async function pushed(...bodies: readonly string[]) {
  const endpoint = await house.endpoint({ sender: 'cloud-monitoring-pubsub' });
  const answers: [number, string | undefined][] = [];
  for (const body of bodies) {
    const answer = await house.push(endpoint.path, body);
    answers.push([answer.status, (await answer.json()).status]);
  }
  await house.quiet();
  const { items } = await (await house.call(`/api/v1/push-endpoints/${endpoint.id}/deliveries`)).json();
  return { answers, items };
}

describe('a push of Pub/Sub', () => {
  it.each<[string, string]>([
    ['as it usually comes', envelope(base64(alert('a1')))],
    [
      'with the names that it also has',
      envelope(base64(alert('a2')), { message_id: '7001', publish_time: '2026-04-07T10:00:01Z' }),
    ],
    ['of a subscription that wraps nothing', alert('a3')],
    [
      'in the other alphabet of base64',
      envelope(Buffer.from(alert('a4', { summary: '»5xx« ≥ 5 %' })).toString('base64url')),
    ],
    ['without attributes', envelope(base64(alert('a5')), { attributes: undefined })],
  ])('is read: %s', async (_what, body) => {
    const { answers, items } = await pushed(body);
    expect(answers).toEqual([[200, 'accepted']]);
    expect(items).toMatchObject([{ state: 'done', records: 1, notUnderstood: null }]);
  });

  it('is the same when it comes again, whatever its envelope counts', async () => {
    const { answers } = await pushed(
      envelope(base64(alert('b1')), {}, { deliveryAttempt: 1 }),
      envelope(base64(alert('b1')), {}, { deliveryAttempt: 2 }),
      envelope(base64(alert('b1')), { messageId: '7002' }),
    );
    expect(answers).toEqual([
      [200, 'accepted'],
      [200, 'duplicate'],
      [200, 'accepted'],
    ]);
  });

  it.each<[string, string]>([
    ['no data, only attributes', envelope(undefined, { attributes: { eventType: 'OBJECT_FINALIZE' } })],
    ['empty data', envelope('')],
    ['data that is no text', envelope(17)],
    ['data that is not base64', envelope('{"version":"1.2"}')],
    ['data that is not UTF-8', envelope(base64(new Uint8Array([0xff, 0xfe, 0x00])))],
    ['data that is not JSON', envelope(base64('half a {"line'))],
    ['data that nests too deep', envelope(base64(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))],
    ['data of another kind', envelope(base64('{"kind":"storage#object"}'))],
  ])('is kept, and not asked for again for days, when it holds %s', async (_what, body) => {
    const { answers, items } = await pushed(body);
    expect(answers).toEqual([[200, 'accepted']]);
    expect(items).toMatchObject([{ state: 'done', notUnderstood: expect.any(String) }]);
  });

  it.each<[string, string]>([
    ['a list', '[]'],
    ['a scalar', '7'],
    ['a message that is none', '{"message":"hello"}'],
    ['half an envelope', envelope(base64(alert('c1'))).slice(0, 40)],
  ])('is none, and refused: %s', async (_what, body) => {
    const { answers, items } = await pushed(body);
    expect(answers).toEqual([[400, 400]]);
    expect(items).toEqual([]);
  });

  it('that only tests the channel says that the sender lives', async () => {
    const endpoint = await house.endpoint({ sender: 'cloud-monitoring-pubsub' });
    const beat = await house.push(endpoint.path, envelope(base64(JSON.stringify({ version: 'test', incident: {} }))));
    expect(await beat.json()).toEqual({ status: 'accepted', authenticated: 'none', heartbeat: true });
  });
});

describe('T19: more than can be read', () => {
  it('is told to come back, with a time, and nothing is lost once it does', async () => {
    const database = await server.newDatabase();
    const parts = await openTestParts(database, { mostWaiting: 40 });
    const web = await served(parts.useCases);
    const made = await web.json('/api/v1/push-endpoints', 'POST', { name: 'pager', sender: 'pagerduty' });
    const { path } = await made.json();
    const send = (n: number) =>
      web.call(path, {
        method: 'POST',
        body: pagerdutyBody(`W${n}`, 'incident.annotated', new Date(Date.UTC(2026, 4, 1, 0, 0, n)).toISOString()),
        headers: { 'content-type': 'application/json' },
      });
    const count = async () => Number((await query(database, 'SELECT count(*) AS n FROM deliveries'))[0]!['n']);
    const told: number[] = [];
    for (let n = 0; n < 200; n++) {
      const answer = await send(n);
      if (answer.status === 200) continue;
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await answer.json()).code).toBe('too_many_requests');
      told.push(n);
    }
    // Nobody reads: little more than may wait was taken, and what was refused left nothing.
    expect(told.length).toBeGreaterThan(120);
    expect(await count()).toBe(200 - told.length);
    const worker = await parts.startWorker();
    for (const n of told)
      for (let status = 0; status !== 200; ) {
        ({ status } = await send(n));
        if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
      }
    expect(await count()).toBe(200);
    await worker.stop(5000);
    await web.close();
    await parts.close();
  });
});
