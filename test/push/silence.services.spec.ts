/** Silence of a sender in verdicts: it contradicts only while heartbeats came and somebody vouches for what is sent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../services/test-database.js';
import { alertmanagerBody, openPushHouse, type PushHouse } from './push.fixture.js';

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

const REPORT = `The alert KilnCold fired at 09:30 UTC.\n\nThe alert KilnHot fired at 09:40 UTC.\n`;

/** Verdicts on both sentences for a day on which KilnHot was pushed, and KilnCold of another hour, with beats from 09:00 on until some minute. */
async function verdictsOn(date: string, draft: object, beats: number): Promise<readonly string[]> {
  const incident = await house.incident(`${date}T09:05:00Z`, `${date}T09:50:00Z`);
  const endpoint = await house.endpoint({
    sender: 'alertmanager',
    secrets: [house.secret('s')],
    incidents: [incident],
    ...draft,
  });
  await house.rows(
    `INSERT INTO deliveries (endpoint_id, identity, authenticated, beat, headers, body, received_at, state, from_ns, to_ns)
     SELECT $1, sha256(n::text::bytea), 'token', true, '{}', '{}', $2::timestamptz + n * interval '1 minute', 'done', 0, 0 FROM generate_series(0, $3::int) n`,
    [endpoint.id, `${date}T09:00:00Z`, beats],
  );
  await house.push(endpoint.path, alertmanagerBody('KilnHot', `${date}T09:40:00Z`), { authorization: 'Bearer s' });
  await house.push(endpoint.path, alertmanagerBody('KilnCold', `${date}T09:06:00Z`, `${date}T09:08:00Z`), {
    authorization: 'Bearer s',
  });
  await house.quiet();
  const sent = await house.call(`/api/v1/incidents/${incident}/reports?tz=UTC&date=${date}`, {
    method: 'POST',
    body: REPORT,
    headers: { 'content-type': 'text/markdown' },
  });
  const { id } = await sent.json();
  await house.settled(id);
  const document = await (await house.call(`/api/v1/reports/${id}/verdicts`)).json();
  await house.call(`/api/v1/push-endpoints/${endpoint.id}`, { method: 'DELETE' });
  return document.claims.map((claim: { verdict: string }) => claim.verdict);
}

describe('an alert at a time of which nobody was told', () => {
  const alive = { heartbeatSeconds: 60, covers: 'every alert of the kiln' };

  it('contradicts nothing without heartbeats, or where they ended too early, or where nobody vouches for what is sent', async () => {
    for (const [date, draft, beats] of [
      ['2026-06-02', {}, 0],
      ['2026-06-03', alive, 10],
      ['2026-06-04', { heartbeatSeconds: 60 }, 60],
    ] as const) {
      expect(await verdictsOn(date, draft, beats)).not.toContain('contradicted');
    }
  });

  it('contradicts a report that has it fire, while every minute said that the sender lived', async () => {
    const [cold, hot] = await verdictsOn('2026-06-01', alive, 60);
    expect(hot).toBe('supported');
    expect(cold).toBe('contradicted');
  });
});
