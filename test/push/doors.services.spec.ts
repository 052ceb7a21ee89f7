/** What is let in at an endpoint, on what proof, and what is refused: over HTTP, into PostgreSQL. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../services/test-database.js';
import { alertmanagerBody, hex, openPushHouse, type PushHouse, pagerdutyBody } from './push.fixture.js';

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

const AT = '2026-04-07T10:00:00Z';
const count = async (endpoint: { id: string }) =>
  Number((await house.rows('SELECT count(*) FROM deliveries WHERE endpoint_id = $1', [endpoint.id]))[0].count);

describe('T19: a signed delivery of GitHub', () => {
  const body = JSON.stringify({ zen: 'Measure twice', hook_id: 5 });
  const headers = (signature: string) => ({
    'x-github-event': 'issues',
    'x-github-delivery': '0f7f',
    'x-hub-signature-256': signature,
  });

  it('is a committed row before its sender is answered', async () => {
    const endpoint = await house.endpoint({ sender: 'github', secrets: [house.secret('one')] });
    const answer = await house.push(endpoint.path, body, headers(`sha256=${hex('one', body)}`));
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { status: 'accepted', authenticated: 'signature', heartbeat: false },
    ]);
    const [row] = await house.rows('SELECT body, headers, authenticated FROM deliveries WHERE endpoint_id = $1', [
      endpoint.id,
    ]);
    expect(row).toEqual({
      body,
      headers: { 'content-type': 'application/json', 'x-github-event': 'issues' },
      authenticated: 'signature',
    });
  });

  it('is answered the same when it comes again, under whatever delivery id, and adds no row', async () => {
    const endpoint = await house.endpoint({ sender: 'github', secrets: [house.secret('one')] });
    const signed = headers(`sha256=${hex('one', body)}`);
    await house.push(endpoint.path, body, signed);
    const again = await house.push(endpoint.path, body, { ...signed, 'x-github-delivery': 'another' });
    expect([again.status, (await again.json()).status, await count(endpoint)]).toEqual([200, 'duplicate', 1]);
    const seen = await (await house.call(`/api/v1/push-endpoints/${endpoint.id}`)).json();
    expect(seen).toMatchObject({ duplicates: 1, unproven: 0, refused: [], heartbeat: 'not_expected' });
  });

  it.each([
    ['another secret', `sha256=${hex('two', body)}`],
    ['another body', `sha256=${hex('one', `${body} `)}`],
    ['no signature in it', 'sha256='],
    ['a cut signature', `sha256=${hex('one', body).slice(0, 40)}`],
  ])('is refused and counted when signed with %s', async (_, signature) => {
    const endpoint = await house.endpoint({ sender: 'github', secrets: [house.secret('one')] });
    const answer = await house.push(endpoint.path, body, headers(signature));
    expect([answer.status, (await answer.json()).code, await count(endpoint)]).toEqual([401, 'signature_invalid', 0]);
    const seen = await (await house.call(`/api/v1/push-endpoints/${endpoint.id}`)).json();
    expect(seen.refused).toMatchObject([{ reason: 'bad_signature', count: 1 }]);
  });

  it('is refused without a signature where a secret is set', async () => {
    const endpoint = await house.endpoint({ sender: 'github', secrets: [house.secret('one')] });
    expect((await house.push(endpoint.path, body)).status).toBe(401);
  });

  it('passes with either secret while they rotate, and not with one that is gone', async () => {
    const [old, fresh] = [house.secret('old'), house.secret('fresh')];
    const endpoint = await house.endpoint({ sender: 'github', secrets: [old, fresh] });
    const send = async (secret: string, text: string) =>
      (await house.push(endpoint.path, text, headers(`sha256=${hex(secret, text)}`))).status;
    expect([await send('old', '{"a":1}'), await send('fresh', '{"a":2}')]).toEqual([200, 200]);
    await house.json(`/api/v1/push-endpoints/${endpoint.id}`, 'PATCH', { secrets: [fresh] });
    expect([await send('old', '{"a":3}'), await send('fresh', '{"a":4}')]).toEqual([401, 200]);
  });
});

describe('T19: other proofs', () => {
  it('takes one of several PagerDuty signatures', async () => {
    const endpoint = await house.endpoint({ sender: 'pagerduty', secrets: [house.secret('pd')] });
    const body = pagerdutyBody('01A', 'incident.acknowledged', AT);
    const given = `v1=${hex('gone', body)}, v1=${hex('pd', body)}`;
    expect((await house.push(endpoint.path, body, { 'x-pagerduty-signature': given })).status).toBe(200);
  });

  it('holds a signed time of Grafana against its own clock', async () => {
    const endpoint = await house.endpoint({
      sender: 'grafana',
      secrets: [house.secret('gf')],
      timestampHeader: 'X-Signed-At',
    });
    const body = alertmanagerBody('KilnHot', AT);
    const send = (seconds: number) =>
      house.push(endpoint.path, body, {
        'x-signed-at': String(seconds),
        'x-grafana-alerting-signature': hex('gf', `${seconds}:`, body),
      });
    const now = Math.floor(Date.now() / 1000);
    const late = await send(now - 301);
    expect([late.status, (await late.json()).code]).toEqual([401, 'delivery_stale']);
    expect((await send(now - 200)).status).toBe(200);
  });

  it('takes the secret as a bearer token, a password or, where nothing else is possible, in the address', async () => {
    const secrets = [house.secret('open sesame')];
    const [alerts, cloud] = [
      await house.endpoint({ sender: 'alertmanager', secrets: [house.secret('sesame')] }),
      await house.endpoint({ sender: 'cloud-monitoring', secrets }),
    ];
    const body = alertmanagerBody('KilnHot', AT);
    expect((await house.push(alerts.path, body, { authorization: 'Bearer sesame' })).status).toBe(200);
    expect((await house.push(alerts.path, body, { authorization: 'Bearer sesam' })).status).toBe(401);
    const basic = `Basic ${Buffer.from('google:open sesame').toString('base64')}`;
    expect((await house.push(cloud.path, '{"version":"1.2"}', { authorization: basic })).status).toBe(200);
    expect((await house.push(`${cloud.path}?token=open%20sesame`, '{"version":"1.2","a":1}')).status).toBe(200);
    expect((await house.push(`${cloud.path}?token=open`, '{"version":"1.2","a":2}')).status).toBe(401);
  });

  it('takes Standard Webhooks within five minutes', async () => {
    const endpoint = await house.endpoint({
      sender: 'cloudevents',
      secrets: [house.secret('whsec_c2VjcmV0IG9mIHRoZSBraWxu')],
    });
    const body = JSON.stringify({ specversion: '1.0', id: '1', source: '/kiln', type: 'kiln.fired' });
    const send = (id: string, seconds: number) => {
      const mac = createHmac('sha256', 'secret of the kiln').update(`${id}.${seconds}.${body}`).digest('base64');
      return house.push(endpoint.path, body, {
        'content-type': 'application/cloudevents+json',
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': `v1a,xyz v1,${mac}`,
      });
    };
    const now = Math.floor(Date.now() / 1000);
    expect([(await send('m1', now - 400)).status, (await send('m1', now)).status]).toEqual([401, 200]);
  });
});

describe('an endpoint', () => {
  it('never takes or shows a secret itself, and wants its references to lead somewhere', async () => {
    const refusedSecret = await house.json('/api/v1/push-endpoints', 'POST', {
      name: 'n',
      sender: 'github',
      secrets: ['hunter2'],
    });
    expect(refusedSecret.status).toBe(400);
    const missing = await house.json('/api/v1/push-endpoints', 'POST', {
      name: 'n',
      sender: 'github',
      secrets: ['env:NOT_THERE_AT_ALL'],
    });
    expect((await missing.json()).detail).toContain('no secret behind env:NOT_THERE_AT_ALL');
  });

  it('covers nothing without heartbeats, nor with heartbeats that anybody could send', async () => {
    const draft = { name: 'n', sender: 'alertmanager', covers: 'all alerts' };
    const [bare, open] = [draft, { ...draft, heartbeatSeconds: 60 }];
    for (const each of [bare, open])
      expect((await house.json('/api/v1/push-endpoints', 'POST', each)).status).toBe(400);
  });

  it('takes nothing once closed, and keeps what it took', async () => {
    const endpoint = await house.endpoint({ sender: 'pagerduty' });
    await house.push(endpoint.path, pagerdutyBody('01B', 'incident.triggered', AT));
    expect((await house.call(`/api/v1/push-endpoints/${endpoint.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await house.push(endpoint.path, pagerdutyBody('01C', 'incident.triggered', AT))).status).toBe(404);
    expect(await count(endpoint)).toBe(1);
  });

  it('lists its deliveries page by page with what became of them, and gives each as received', async () => {
    const endpoint = await house.endpoint({ sender: 'pagerduty' });
    for (let n = 0; n < 3; n++) await house.push(endpoint.path, pagerdutyBody(`L${n}`, 'incident.triggered', AT));
    await house.quiet();
    const list = `/api/v1/push-endpoints/${endpoint.id}/deliveries`;
    const page = await (await house.call(`${list}?limit=2`)).json();
    const rest = await (await house.call(`${list}?limit=2&cursor=${page.nextCursor}`)).json();
    expect([page.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
    expect(page.items[0]).toMatchObject({ state: 'done', records: 1, authenticated: 'none', notUnderstood: null });
    const body = await house.call(`${list}/${rest.items[0].id}`);
    expect(body.headers.get('content-disposition')).toContain('attachment');
    expect(await body.text()).toBe(pagerdutyBody('L0', 'incident.triggered', AT));
  });
});

describe('T15, T19: hostile deliveries', () => {
  it.each([
    ['no JSON', 'half a {"line'],
    ['nested too deep', '['.repeat(200_000)],
    ['nothing', ''],
    ['a byte-order mark and rubbish', '\uFEFFxx'],
  ])('refuses %s with 400 and keeps no row', async (_, body) => {
    const endpoint = await house.endpoint({ sender: 'alertmanager' });
    expect([(await house.push(endpoint.path, body)).status, await count(endpoint)]).toEqual([400, 0]);
  });

  it.each([
    [
      'NUL and lone surrogates',
      '{"alerts":[{"labels":{"alertname":"\\u0000\\ud800"},"startsAt":"x","fingerprint":"\\u0000"}]}',
    ],
    ['a prototype', '{"__proto__":{"polluted":1},"alerts":[]}'],
    ['infinite numbers and twice the same key', '{"alerts":1e400,"alerts":[1,null,{}]}'],
    ['a scalar', '7'],
  ])('keeps %s and goes on', async (_, body) => {
    const endpoint = await house.endpoint({ sender: 'alertmanager' });
    expect((await house.push(endpoint.path, body)).status).toBe(200);
    await house.quiet();
    const { items } = await (await house.call(`/api/v1/push-endpoints/${endpoint.id}/deliveries`)).json();
    expect(items[0].state).toBe('done');
    expect(items[0].notUnderstood).not.toBeNull();
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('refuses a body beyond the limit, compressed ones, and unknown endpoints', async () => {
    const endpoint = await house.endpoint({ sender: 'alertmanager' });
    expect((await house.push(endpoint.path, 'x'.repeat(700 * 1024))).status).toBe(413);
    expect((await house.push(endpoint.path, '{}', { 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await house.push('/hooks/nowhere', '{}')).status).toBe(404);
  });
});
