/** What becomes of deliveries: records of the incidents of whose time they speak, new versions of their reports, and nothing lost on the way. */
import { CloudEvent, HTTP } from 'cloudevents';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../services/test-database.js';
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

const day = (date: string) => ({
  from: `${date}T08:00:00Z`,
  to: `${date}T18:00:00Z`,
  at: (time: string) => `${date}T${time}Z`,
});

describe('an incident', () => {
  it('takes what speaks of its window, and nothing else', async () => {
    const { from, to, at } = day('2026-02-01');
    const incident = await house.incident(from, to);
    const endpoint = await house.endpoint({ sender: 'pagerduty' });
    await house.push(endpoint.path, pagerdutyBody('W1', 'incident.acknowledged', at('09:30:00')));
    await house.push(endpoint.path, pagerdutyBody('W2', 'incident.acknowledged', at('19:30:00')));
    await house.quiet();
    const events = await house.events(incident);
    expect(events.map((event: { kind: string }) => event.kind)).toEqual(['page.acknowledged']);
    expect(events[0].evidence).toMatchObject({ source: 'pagerduty', nativeId: 'W1', path: 'webhooks/pagerduty.jsonl' });
  });

  it('made, or moved, after the deliveries came takes them too', async () => {
    const { from, to, at } = day('2026-02-02');
    const endpoint = await house.endpoint({ sender: 'pagerduty' });
    await house.push(endpoint.path, pagerdutyBody('X1', 'incident.triggered', at('09:30:00')));
    await house.quiet();
    const made = await house.incident(from, to);
    const moved = await house.incident('2026-02-03T08:00:00Z', '2026-02-03T09:00:00Z');
    await house.quiet();
    expect([(await house.events(made)).length, (await house.events(moved)).length]).toEqual([1, 0]);
    await house.json(`/api/v1/incidents/${moved}`, 'PATCH', { from, to });
    await house.quiet();
    expect(await house.events(moved)).toHaveLength(1);
  });

  it('takes nothing from an endpoint that is for others', async () => {
    const { from, to, at } = day('2026-02-04');
    const [one, other] = [await house.incident(from, to), await house.incident(from, to)];
    const endpoint = await house.endpoint({ sender: 'pagerduty', incidents: [one] });
    await house.push(endpoint.path, pagerdutyBody('Y1', 'incident.triggered', at('09:30:00')));
    await house.quiet();
    expect([(await house.events(one)).length, (await house.events(other)).length]).toEqual([1, 0]);
  });

  it('believes an unproven delivery a little less than a signed one, and keeps the two apart', async () => {
    const { from, to, at } = day('2026-02-05');
    const incident = await house.incident(from, to);
    const [open, closed] = [
      await house.endpoint({ sender: 'pagerduty' }),
      await house.endpoint({ sender: 'alertmanager', secrets: [house.secret('s')] }),
    ];
    await house.push(open.path, pagerdutyBody('Z1', 'incident.triggered', at('09:30:00')));
    await house.push(closed.path, alertmanagerBody('KilnHot', at('09:29:00')), { authorization: 'Bearer s' });
    await house.quiet();
    const trust = Object.fromEntries(
      (await house.events(incident)).map((event: { evidence: { source: string; trust: number } }) => [
        event.evidence.source,
        event.evidence.trust,
      ]),
    );
    expect(trust).toEqual({ pagerduty: 3, alertmanager: 3 });
  });

  it('that was exported with what was pushed gives the same timeline elsewhere', async () => {
    const { from, to, at } = day('2026-02-06');
    const incident = await house.incident(from, to);
    const endpoint = await house.endpoint({ sender: 'alertmanager' });
    await house.push(endpoint.path, alertmanagerBody('KilnHot', at('09:30:00')));
    await house.quiet();
    const bundle = await (await house.call(`/api/v1/incidents/${incident}/evidence.zip`)).arrayBuffer();
    const elsewhere = await openPushHouse(server);
    try {
      await elsewhere.json('/api/v1/incidents', 'POST', { id: incident, title: 'Something broke', from, to });
      const taken = await elsewhere.call(`/api/v1/incidents/${incident}/evidence`, {
        method: 'POST',
        body: bundle,
        headers: { 'content-type': 'application/zip' },
      });
      expect(taken.status).toBe(200);
      expect(await elsewhere.events(incident)).toEqual(await house.events(incident));
    } finally {
      await elsewhere.end();
    }
  });
});

describe('T9: a report', () => {
  it('gets a new version when a record comes late, and its old versions stay as they were', async () => {
    const { from, to, at } = day('2026-02-10');
    const incident = await house.incident(from, to);
    const endpoint = await house.endpoint({ sender: 'pagerduty' });
    const sent = await house.call(`/api/v1/incidents/${incident}/reports?tz=UTC&date=2026-02-10`, {
      method: 'POST',
      body: 'Mara Quist acknowledged the page at 09:30 UTC.',
      headers: { 'content-type': 'text/markdown' },
    });
    const { id } = await sent.json();
    await house.settled(id);
    const first = await (await house.call(`/api/v1/reports/${id}/verdicts`)).text();
    await house.push(endpoint.path, pagerdutyBody('R1', 'incident.acknowledged', at('09:30:12')));
    await house.quiet();
    const report = await house.settled(id);
    expect(report.version).toBe(2);
    const second = await (await house.call(`/api/v1/reports/${id}/verdicts`)).json();
    expect(second.claims.map((claim: { verdict: string }) => claim.verdict)).toEqual(['supported']);
    expect(await (await house.call(`/api/v1/reports/${id}/verdicts?version=1`)).text()).toBe(first);
  });
});

describe('CloudEvents', () => {
  const event = (id: string, at: string) =>
    new CloudEvent({
      id,
      source: '/ci/kiln-works',
      type: 'dev.cdevents.service.deployed.0.3.0',
      time: at,
      data: {
        context: {
          specversion: '0.5.1',
          id,
          source: '/ci/kiln-works',
          type: 'dev.cdevents.service.deployed.0.3.0',
          timestamp: at,
        },
        subject: {
          id: 'kiln',
          content: { environment: { id: 'production' }, artifactId: 'pkg:oci/kiln@sha256%3A0b31' },
        },
      },
    });

  it('are read alike in all three modes', async () => {
    const { from, to, at } = day('2026-02-12');
    const incident = await house.incident(from, to);
    const endpoint = await house.endpoint({ sender: 'cloudevents', secrets: [house.secret('ci')] });
    const send = (message: { headers: object; body: unknown }) =>
      house.push(endpoint.path, String(message.body), {
        ...(message.headers as Record<string, string>),
        authorization: 'Bearer ci',
      });
    const batch = [event('m3', at('09:30:03.000')), event('m4', at('09:30:04.000'))];
    const answers = [
      await send(HTTP.binary(event('m1', at('09:30:01.000'))) as never),
      await send(HTTP.structured(event('m2', at('09:30:02.000'))) as never),
      await send({ headers: { 'content-type': 'application/cloudevents-batch+json' }, body: JSON.stringify(batch) }),
      await send({ headers: { 'content-type': 'application/cloudevents-batch+json' }, body: '[]' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await house.quiet();
    const events = await house.events(incident);
    expect(events.map((one: { evidence: { nativeId: string } }) => one.evidence.nativeId)).toEqual([
      'm1',
      'm2',
      'm3',
      'm4',
    ]);
    const [first] = events;
    for (const other of events)
      expect({ ...other, id: '', at: '', evidence: '' }).toEqual({ ...first, id: '', at: '', evidence: '' });
  });

  it('without a time, or with one that is none, get no time of ours', async () => {
    const { from, to } = day(new Date().toISOString().slice(0, 10));
    const incident = await house.incident(from.replace('T08', 'T00'), to.replace('T18:00:00', 'T23:59:59'));
    const endpoint = await house.endpoint({ sender: 'cloudevents' });
    for (const time of [{}, { 'ce-time': 'yesterday' }]) {
      const headers = {
        'ce-specversion': '1.0',
        'ce-id': `t${'ce-time' in time}`,
        'ce-source': '/kiln',
        'ce-type': 'kiln.fired',
        ...time,
      };
      await house.push(endpoint.path, '{}', headers);
    }
    await house.quiet();
    expect(
      (await house.events(incident)).filter((one: { evidence: { nativeId: string } }) =>
        one.evidence.nativeId.startsWith('t'),
      ),
    ).toEqual([]);
    const { items } = await (await house.call(`/api/v1/push-endpoints/${endpoint.id}/deliveries`)).json();
    expect(items.map((one: { notUnderstood: string }) => one.notUnderstood)).toEqual([
      'it has no time',
      'it has no time',
    ]);
  });
});

describe('T19: any order and any repeats', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);

  it(`of deliveries come to the same timeline (SEED=${seed})`, async () => {
    const { from, to, at } = day('2026-02-14');
    const story = Array.from({ length: 40 }, (_, n) =>
      pagerdutyBody(`S${n}`, 'incident.annotated', at(`09:${10 + n}:00`)),
    );
    const order = fc.array(fc.nat({ max: story.length - 1 }), { minLength: 80, maxLength: 120 });
    const lines: string[] = [];
    for (const picks of fc.sample(order, { numRuns: 3, seed })) {
      const incident = await house.incident(from, to);
      const endpoint = await house.endpoint({ sender: 'pagerduty', incidents: [incident] });
      const all = [...picks.map((pick) => story[pick]!), ...story];
      const halves = [all.filter((_, n) => n % 2 === 0), all.filter((_, n) => n % 2 === 1)];
      await Promise.all(
        halves.map(async (half) => {
          for (const body of half) expect((await house.push(endpoint.path, body)).status).toBe(200);
        }),
      );
      await house.quiet();
      const events = await house.events(incident);
      expect(events).toHaveLength(story.length);
      lines.push(JSON.stringify(events));
    }
    expect(new Set(lines).size).toBe(1);
  });

  it('keep a second body under one id as a conflict, and read one of the two whichever came first', async () => {
    const { from, to, at } = day('2026-02-15');
    const incident = await house.incident(from, to);
    const endpoint = await house.endpoint({ sender: 'pagerduty' });
    await house.push(endpoint.path, pagerdutyBody('C1', 'incident.triggered', at('09:30:00')));
    await house.quiet();
    await house.push(endpoint.path, pagerdutyBody('C1', 'incident.resolved', at('09:31:00')));
    await house.quiet();
    const rows = await house.rows('SELECT conflict FROM evidence WHERE incident_id = $1 ORDER BY id', [incident]);
    expect(rows).toEqual([{ conflict: false }, { conflict: true }]);
    expect(await house.events(incident)).toHaveLength(1);
  });
});
