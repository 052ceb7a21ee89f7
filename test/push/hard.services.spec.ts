/** Pushes in bad times: bursts, processes that are killed, senders that fall silent, tokens of a provider. */
import { createSign, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyToken } from '../../src/adapters/oidc/verify-token.js';
import { startRole } from '../api/process.fixture.js';
import { query, startTestServer, type TestServer } from '../services/test-database.js';
import { alertmanagerBody, openPushHouse, type PushHouse, pagerdutyBody } from './push.fixture.js';

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

const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);

/** Sends until it is taken, as senders do; counts how often it was told to come back. */
async function insistently(push: () => Promise<Response | Awaited<ReturnType<PushHouse['push']>>>): Promise<number> {
  for (let told = 0; ; told++) {
    const answer = await push().catch(() => null);
    if (answer?.status === 200) return told;
    if (answer !== null) {
      expect([429, 503]).toContain(answer.status);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 100));
  }
}

describe('T19: a burst of 10,000 deliveries', () => {
  it('is taken without a loss; whoever comes in between is told to come back', async () => {
    const endpoint = await house.endpoint({ sender: 'pagerduty' });
    const incident = await house.incident('2026-05-01T00:00:00Z', '2026-05-01T23:59:59Z');
    const bodies = Array.from({ length: 10_000 }, (_, n) =>
      pagerdutyBody(`B${n}`, 'incident.annotated', new Date(Date.UTC(2026, 4, 1, 0, 0, n)).toISOString()),
    );
    const begun = Date.now();
    let next = 0;
    let told = 0;
    await Promise.all(
      Array.from({ length: 120 }, async () => {
        for (let mine = next++; mine < bodies.length; mine = next++)
          told += await insistently(() => house.push(endpoint.path, bodies[mine]!));
      }),
    );
    const takenMs = Date.now() - begun;
    await house.quiet();
    console.log(
      `10,000 deliveries taken in ${takenMs} ms (${told} told to come back), read after ${Date.now() - begun} ms`,
    );
    const [{ rows }] = await house.rows('SELECT count(*) AS rows FROM deliveries WHERE endpoint_id = $1', [
      endpoint.id,
    ]);
    const [{ kept }] = await house.rows('SELECT count(*) AS kept FROM evidence WHERE incident_id = $1', [incident]);
    expect([Number(rows), Number(kept)]).toEqual([10_000, 10_000]);
  });
});

describe('a sender that falls silent', () => {
  it('is covered while its heartbeats came, and not after', async () => {
    const endpoint = await house.endpoint({
      sender: 'alertmanager',
      secrets: [house.secret('s')],
      heartbeatSeconds: 60,
      covers: 'every alert of the kiln',
    });
    const send = (body: string) => house.push(endpoint.path, body, { authorization: 'Bearer s' });
    const beat = await send(alertmanagerBody('Watchdog', '2026-05-02T00:00:00Z'));
    expect(await beat.json()).toEqual({ status: 'accepted', authenticated: 'token', heartbeat: true });
    await house.quiet();
    // Beats of an earlier day, as they would have come: waiting for them would take that day.
    await house.rows(
      `INSERT INTO deliveries (endpoint_id, identity, authenticated, beat, headers, body, received_at, state, from_ns, to_ns)
       SELECT $1, sha256(n::text::bytea), 'token', true, '{}', '{}', timestamptz '2026-05-02T09:00:00Z' + n * interval '1 minute', 'done', 0, 0
       FROM generate_series(0, 60) n`,
      [endpoint.id],
    );
    const incident = await house.incident('2026-05-02T09:30:00Z', '2026-05-02T11:00:00Z');
    await house.quiet();
    const { items } = await (await house.call(`/api/v1/incidents/${incident}/coverage`)).json();
    expect(items).toMatchObject([
      { path: 'webhooks/alertmanager.jsonl', from: '2026-05-02T09:30:00Z', to: '2026-05-02T09:59:00Z', complete: true },
    ]);
  });
});

const MOST_SENT = 1200;

describe('a worker that is killed', () => {
  it(`again and again (SEED=${seed}) loses and doubles nothing`, { timeout: 600_000 }, async () => {
    const databaseUrl = await server.newDatabase();
    const env = { DATABASE_URL: databaseUrl, CORROBORATE_MODE: 'web', PORT: '0', CORROBORATE_SAMPLE: 'false' };
    const web = startRole('serve', { env });
    const [, address] = await web.says(/(http:\/\/[\d.:]+)/);
    const json = { 'content-type': 'application/json' };
    const post = async (path: string, body: unknown) =>
      (
        await fetch(`${address}${path}`, { method: 'POST', body: JSON.stringify(body), headers: json })
      ).json() as Promise<{ id: string; path: string }>;
    const incident = await post('/api/v1/incidents', {
      title: 'x',
      from: '2026-05-03T00:00:00Z',
      to: '2026-05-03T23:00:00Z',
    });
    const endpoint = await post('/api/v1/push-endpoints', { name: 'pd', sender: 'pagerduty' });
    let random = seed;
    const pause = () => {
      random = (random * 1103515245 + 12345) % 2147483648;
      return random % 700;
    };
    let more = true;
    const killing = (async () => {
      for (let round = 0; round < 8; round++) {
        const worker = startRole('worker', { env: { ...env, CORROBORATE_MODE: 'worker' } });
        await worker.says(/running/);
        await new Promise((resolve) => setTimeout(resolve, pause()));
        worker.kill();
        await worker.ended;
      }
      more = false;
    })();
    let sent = 0;
    // As many as a quick machine sends while the workers are killed: a slow one has more to read than time.
    while ((more && sent < MOST_SENT) || sent < 400) {
      const body = pagerdutyBody(
        `K${sent}`,
        'incident.annotated',
        new Date(Date.UTC(2026, 4, 3, 1, 0, sent)).toISOString(),
      );
      await insistently(() => fetch(`${address}${endpoint.path}`, { method: 'POST', body, headers: json }));
      if (sent % 7 === 0)
        await insistently(() => fetch(`${address}${endpoint.path}`, { method: 'POST', body, headers: json }));
      sent++;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await killing;
    const last = startRole('worker', { env: { ...env, CORROBORATE_MODE: 'worker' } });
    try {
      for (;;) {
        const [{ waiting, failed }] = await query(
          databaseUrl,
          `SELECT count(*) FILTER (WHERE state IN ('queued', 'running')) AS waiting, count(*) FILTER (WHERE state = 'failed') AS failed FROM deliveries`,
        );
        expect(failed).toBe('0');
        if (waiting === '0') break;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      const [{ rows }] = await query(databaseUrl, 'SELECT count(*) AS rows FROM deliveries');
      const [{ kept, distinct }] = await query(
        databaseUrl,
        'SELECT count(*) AS kept, count(DISTINCT native_id) AS distinct FROM evidence WHERE incident_id = $1',
        [incident.id],
      );
      expect([Number(rows), Number(kept), Number(distinct)]).toEqual([sent, sent, sent]);
    } finally {
      await Promise.all([last.stop(), web.stop()]);
    }
  });
});

describe('a token of Pub/Sub', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const verify = verifyToken(async () => ({ k1: publicKey.export({ type: 'spki', format: 'pem' }) as string }));
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'https://accounts.google.com',
    aud: 'here',
    email: 'push@brick.iam.gserviceaccount.com',
    email_verified: true,
    iat: now - 10,
    exp: now + 600,
  };
  const token = (change: object, header: object = {}) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'RS256', kid: 'k1', typ: 'JWT', ...header })}.${part({ ...claims, ...change })}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
  };

  it('names its service account when Google signed it for us, now', async () => {
    expect(await verify(token({}), 'here')).toEqual({ email: claims.email });
  });

  it.each<[string, object, object]>([
    ['for another audience', { aud: 'elsewhere' }, {}],
    ['of another issuer', { iss: 'https://login.brick.example' }, {}],
    ['that ran out', { iat: now - 8000, exp: now - 4000 }, {}],
    ['under a key that is not theirs', {}, { kid: 'k2' }],
    ['that nobody signed', {}, { alg: 'none' }],
  ])('%s is none', async (what, change, header) => {
    const given = what === 'that nobody signed' ? token(change, header).replace(/[^.]*$/, '') : token(change, header);
    expect(await verify(given, 'here')).toBeNull();
  });

  it('whose address nobody verified names nobody', async () => {
    expect(await verify(token({ email_verified: false }), 'here')).toEqual({ email: null });
  });
});
