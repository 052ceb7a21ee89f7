/** docs/push.md, followed: its commands are run, its papers are handed in, and every sender posts to the real product as the page says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type EndpointView, SENDERS } from '../../src/application/push/endpoint.js';
import { type House, openHouse } from '../api/house.fixture.js';
import { alertmanagerBody, hex, pagerdutyBody } from '../push/push.fixture.js';
import { startTestServer, type TestServer } from '../services/test-database.js';
import { codes, type Followed, follow, readPage, requestOf, section } from './page.js';

const PAGE = readPage('../push.md');
const PROSE = PAGE.text.replace(/\s+/g, ' ');
const SECRET = 'whsec_b3ZlbiBvZiB0aGUgYmFrZXJ5';
const AT = '2026-04-07T10:00:00Z';

let folder: string;
let done: Followed;
let database: TestServer;
let house: House;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-page-'));
  done = follow(PAGE, { root: folder, credential: '', key: '', upstream: folder });
  database = await startTestServer();
  house = await openHouse(database, { maxEventsBytes: 100_000 }, done.environment);
  writeFileSync(join(folder, 'secret'), SECRET);
});
afterAll(async () => {
  await house?.stop();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const endpoint = async (draft: object): Promise<EndpointView> => {
  const answer = await house.json('/api/v1/push-endpoints', 'POST', {
    name: 'a sender',
    secrets: [`file:${folder}/secret`],
    ...draft,
  });
  const made = await answer.json();
  if (!answer.ok) throw new Error(JSON.stringify(made));
  return made;
};
const push = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
  const answer = await house.call(path, init);
  return { status: answer.status, said: await answer.json(), retryAfter: answer.headers.get('retry-after') };
};
/** The first column of the table under a heading, as the names in code that it holds. */
const firstColumn = (heading: string): readonly string[] =>
  section(PAGE.text, heading)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => codes(line.split('|')[1]!));

describe('the page of pushed evidence', () => {
  it('makes, by its first commands, an endpoint that takes what its secret signs and nothing else', async () => {
    const { path: at, ...asked } = requestOf(done.calls.find(([name]) => name === 'curl')!);
    const headers = { 'content-type': 'application/json' };
    const made = await house.call(at, { method: asked.method, headers, body: asked.body! });
    expect(made.status).toBe(201);
    const { path } = await made.json();
    const body = '{"zen":"Keep it warm","hook_id":1}';
    const signature = `sha256=${hex(done.environment['GITHUB_WEBHOOK_SECRET']!, body)}`;
    const send = (event: string, text = body) =>
      push(path, text, { 'x-github-event': event, 'x-github-delivery': event, 'x-hub-signature-256': signature });
    expect(await send('issues')).toMatchObject({
      status: 200,
      said: { status: 'accepted', authenticated: 'signature', heartbeat: false },
    });
    expect(await send('issues')).toMatchObject({ status: 200, said: { status: 'duplicate' } });
    expect((await send('issues', `${body} `)).status).toBe(401);
    expect((await send(codes(section(PAGE.text, 'GitHub')).find((code) => code === 'ping')!)).said.heartbeat).toBe(
      true,
    );
  });

  it('names every sender that there is, and only fields that an endpoint takes', async () => {
    const [, senders] = /`sender` \| (.*) \|/.exec(PAGE.text)!;
    expect(codes(senders!)).toEqual(Object.keys(SENDERS));
    const view = await endpoint({ sender: 'grafana' });
    for (const field of firstColumn('An endpoint')) expect(view).toHaveProperty(field);
  });

  it('configures an Alertmanager that gets in by its token', async () => {
    const [yaml] = done.papers.filter((paper) => paper.includes('receivers:'));
    const { receivers } = parse(yaml!);
    const [{ url, http_config }] = receivers[0].webhook_configs;
    const { path } = await endpoint({ sender: 'alertmanager', heartbeatSeconds: 60, covers: 'all alerts' });
    expect(new URL(url.replaceAll(/[<>]/g, '')).pathname).toBe(path.replace(/[^/]+$/, 'endpoint'));
    const token = { authorization: `${http_config.authorization.type} ${SECRET}` };
    expect(await push(path, alertmanagerBody('OvenCold', AT), token)).toMatchObject({
      status: 200,
      said: { authenticated: 'token', heartbeat: false },
    });
    const watchdog = codes(section(PAGE.text, 'Alertmanager')).find((code) => /^[A-Z]\w+$/.test(code))!;
    expect((await push(path, alertmanagerBody(watchdog, AT), token)).said.heartbeat).toBe(true);
  });

  it('has Grafana sign the time in the header that it names', async () => {
    const [timestampHeader, field] = codes(section(PAGE.text, 'Grafana'));
    expect(field).toBe('timestampHeader');
    const { path } = await endpoint({ sender: 'grafana', timestampHeader });
    const body = alertmanagerBody('OvenCold', AT);
    const at = (seconds: number) =>
      push(path, body, {
        [timestampHeader!]: String(seconds),
        'x-grafana-alerting-signature': hex(SECRET, `${seconds}:`, body),
      });
    const now = Math.floor(Date.now() / 1000);
    expect(PROSE).toContain('Signed times more than five minutes away get `401` too.');
    expect([(await at(now - 301)).status, (await at(now - 290)).status]).toEqual([401, 200]);
  });

  it('takes the test event of PagerDuty for its heartbeat', async () => {
    const { path } = await endpoint({ sender: 'pagerduty', heartbeatSeconds: 300, covers: 'all incidents' });
    const [, beat] = codes(section(PAGE.text, 'PagerDuty'));
    const body = pagerdutyBody('01A', beat!, AT);
    expect(await push(path, body, { 'x-pagerduty-signature': `v1=${hex(SECRET, body)}` })).toMatchObject({
      status: 200,
      said: { authenticated: 'signature', heartbeat: true },
    });
  });

  it('subscribes to Pub/Sub with what the endpoint is then told, and a push without that token is refused', async () => {
    const subscribed = done.calls.find((call) => call.includes('subscriptions'))!;
    const flag = (name: string) => subscribed.find((word) => word.startsWith(`--${name}=`))!.split('=')[1];
    const { path } = await endpoint({
      sender: 'cloud-monitoring-pubsub',
      secrets: [],
      audience: flag('push-auth-token-audience')!.replace(/\{\{(\w+)\}\}/, '$1.example'),
      serviceAccount: flag('push-auth-service-account')!.replace(/\{\{(\w+)\}\}/, '$1'),
    });
    const message = Buffer.from('{"version":"test","incident":{}}').toString('base64');
    expect((await push(path, JSON.stringify({ message: { data: message, messageId: '1' } }))).status).toBe(401);
    expect(subscribed.find((word) => word.startsWith('--push-endpoint='))).toMatch(/\/hooks\/[^/]+$/);
  });

  it('lets a channel of Cloud Monitoring in by password and by address', async () => {
    const { path } = await endpoint({ sender: 'cloud-monitoring' });
    expect(section(PAGE.text, 'Cloud Monitoring')).toContain('`?token=`');
    const authorization = `Basic ${Buffer.from(`anyone:${SECRET}`).toString('base64')}`;
    expect((await push(path, '{"version":"test","n":1}', { authorization })).said.heartbeat).toBe(true);
    expect((await push(`${path}?token=${SECRET}`, '{"version":"test","n":2}')).status).toBe(200);
    expect((await push(`${path}?token=x`, '{"version":"test","n":3}')).status).toBe(401);
  });

  it('reads CloudEvents in all the modes that it names, and its heartbeat', async () => {
    const { path } = await endpoint({ sender: 'cloudevents', heartbeatSeconds: 60, covers: 'all of them' });
    const authorization = `Bearer ${SECRET}`;
    const named = codes(section(PAGE.text, 'CloudEvents and CDEvents'));
    const type = named.find((code) => code.startsWith('dev.corroborate.'))!;
    const event = (id: string) => ({ specversion: '1.0', id, source: '/oven', type });
    const modes = named.filter((code) => code.startsWith('application/cloudevents'));
    expect(modes).toHaveLength(2);
    for (const mode of modes) {
      const body = JSON.stringify(mode.includes('batch') ? [event(mode)] : event(mode));
      expect(await push(path, body, { authorization, 'content-type': mode })).toMatchObject({
        status: 200,
        said: { heartbeat: true },
      });
    }
    const attributes = Object.entries(event('binary')).map(([name, value]) => [`ce-${name}`, value]);
    const binary = await push(path, '{}', { authorization, ...Object.fromEntries(attributes) });
    expect(binary).toMatchObject({ status: 200, said: { authenticated: 'token', heartbeat: true } });
  });

  it.each<[status: number, says: string, body: string, headers: Record<string, string>]>([
    [401, 'an unsigned or wrongly signed delivery gets `401`', '{}', {}],
    [413, 'at most `CORROBORATE_MAX_EVENTS_BYTES` (`413`)', `{"a":"${'x'.repeat(100_000)}"}`, { authorization: 'ok' }],
    [400, 'JSON in UTF-8 (`400`)', 'half a {"line', { authorization: 'ok' }],
    [415, 'without `Content-Encoding` (`415`)', '{}', { authorization: 'ok', 'content-encoding': 'gzip' }],
  ])('refuses with %i as it says: %s', async (status, says, body, { authorization, ...headers }) => {
    expect(PROSE).toContain(says);
    const { path } = await endpoint({ sender: 'alertmanager' });
    const proof: Record<string, string> = authorization ? { authorization: `Bearer ${SECRET}` } : {};
    expect((await push(path, body, { ...headers, ...proof })).status).toBe(status);
  });
});
