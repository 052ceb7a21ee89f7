/**
 * T10: clocks that are wrong. An order that depends on more precision than two clocks have together is neither supported nor contradicted;
 * years at the ends of the calendar, leap seconds and the widest zones crash nothing.
 */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/domain/instant.js';
import { verifierOf } from '../invariants/verify.js';

const WINDOW = { from: '2032-05-02T09:00:00Z', to: '2032-05-02T12:00:00Z' };
const BASE = Date.parse('2032-05-02T10:00:00Z');
const at = (ms: number): string => new Date(BASE + ms).toISOString();

/** A call as the provider attests it. */
const call = (time: string) => ({
  logName: 'projects/harbour/logs/cloudaudit.googleapis.com%2Factivity',
  insertId: 'call1',
  timestamp: time,
  receiveTimestamp: time,
  resource: {
    type: 'cloud_run_revision',
    labels: { project_id: 'harbour', service_name: 'quay', location: 'europe-west1' },
  },
  protoPayload: {
    '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
    serviceName: 'run.googleapis.com',
    methodName: 'google.cloud.run.v2.Services.UpdateService',
    resourceName: 'projects/harbour/locations/europe-west1/services/quay',
    authenticationInfo: { principalEmail: 'ann@harbour.example' },
    status: {},
  },
});

/** An alert as a machine of ours tells it. */
const alert = (time: string, { id = 'a1', source = '/harbour/watch', policy = 'QuaySlow' } = {}) => ({
  specversion: '1.0',
  id,
  source,
  type: 'dev.cdevents.incident.detected.0.3.0',
  subject: policy,
  time,
  data: {
    context: {
      version: '0.4.1',
      id,
      source,
      type: 'dev.cdevents.incident.detected.0.3.0',
      timestamp: time,
    },
    subject: {
      id: policy,
      type: 'incident',
      content: { description: 'Quay is slow', environment: { id: 'production' }, service: { id: 'quay' } },
    },
  },
});

async function verdictsOf(text: string, calls: readonly object[], alerts: readonly object[], clockSkewMs?: number) {
  const day = { from: '2032-05-01T00:00:00Z', to: '2032-05-04T00:00:00Z', complete: true, scope: 'all' };
  const verify = await verifierOf(
    new Map([
      [
        'bundle.json',
        JSON.stringify({
          version: 1,
          incident: { id: 'T10', title: 'Quay', ...WINDOW, timeZone: 'UTC' },
          coverage: [
            { path: 'gcp/harbour/logging.jsonl', ...day },
            { path: 'events.jsonl', ...day, ...(clockSkewMs === undefined ? {} : { clockSkewMs }) },
          ],
          identities: [],
          aliases: [{ type: 'service', id: 'quay', names: ['quay'] }],
        }),
      ],
      ['gcp/harbour/logging.jsonl', calls.map((one) => `${JSON.stringify(one)}\n`).join('')],
      ['events.jsonl', alerts.map((one) => `${JSON.stringify(one)}\n`).join('')],
    ]),
  );
  return (await verify(`# Quay\n\n${text}\n`)).claims;
}

const FIRST = 'The service quay was deployed before the alert QuaySlow fired.';
const AFTER = 'The service quay was deployed after the alert QuaySlow fired.';
const orderOf = async (text: string, apartMs: number, skewMs?: number): Promise<string> => {
  const claims = await verdictsOf(text, [call(at(0))], [alert(at(apartMs))], skewMs);
  const order = claims.find(({ facets }) => facets.some(({ facet }) => facet === 'order'));
  expect(order, text).toBeDefined();
  return order!.verdict;
};

describe('T10: an order told of two clocks', () => {
  it.each<[string, number, number | undefined]>([
    ['ordinary clocks', 5_000, undefined],
    ['a clock that is exact, beside a provider', 2_000, 0],
    ['a clock that is off by five minutes', 300_000, 300_000],
    ['a clock that is off by a day', 86_400_000, 86_400_000],
  ])('is told apart beyond their skew, and not within it: %s', async (_what, skewMs, declared) => {
    for (const share of [0, 0.2, 0.98]) {
      for (const sign of [1, -1]) {
        const apart = Math.round(sign * share * skewMs);
        for (const text of [FIRST, AFTER])
          expect(await orderOf(text, apart, declared), `${text} ${apart}`).toBe('unsupported');
      }
    }
    // Far enough that the clocks agree; too far from the incident nothing is told of it.
    const clear = Math.max(skewMs * 1.2, skewMs + 1_000);
    if (clear > 3_600_000) return;
    expect([await orderOf(FIRST, clear, declared), await orderOf(AFTER, clear, declared)]).toEqual([
      'supported',
      'contradicted',
    ]);
    expect([await orderOf(FIRST, -clear, declared), await orderOf(AFTER, -clear, declared)]).toEqual([
      'contradicted',
      'supported',
    ]);
  });
});

describe('T10: two machines that send events', () => {
  const orderBetween = async (ms: number, source: string, clockSkewMs?: number) => {
    const other = { id: 'a2', source, policy: 'CraneStuck' };
    const text = 'The alert QuaySlow fired before the alert CraneStuck fired.';
    const claims = await verdictsOf(text, [], [alert(at(0)), alert(at(ms), other)], clockSkewMs);
    return claims.find(({ facets }) => facets.some(({ facet }) => facet === 'order'))!.verdict;
  };

  it.each<[string, number, string, number | undefined, string]>([
    ['one sender keeps one clock', 2_000, '/harbour/watch', undefined, 'supported'],
    ['one sender the other way round', -2_000, '/harbour/watch', undefined, 'contradicted'],
    ['two senders are within what two clocks may differ', 2_000, '/harbour/crane', undefined, 'unsupported'],
    ['two senders the other way round', -2_000, '/harbour/crane', undefined, 'unsupported'],
    ['two senders far apart', 20_000, '/harbour/crane', undefined, 'supported'],
    ['two senders far apart the other way round', -20_000, '/harbour/crane', undefined, 'contradicted'],
    ['two senders of whom it is declared that their clocks agree', 2_000, '/harbour/crane', 0, 'supported'],
  ])('%s', async (_what, ms, source, skew, expected) => {
    expect(await orderBetween(ms, source, skew)).toBe(expected);
  });
});

describe('T10: times at the edge', () => {
  const EDGES = [
    '1970-01-01T00:00:00Z',
    '1969-12-31T23:59:59.999999999Z',
    '0001-01-01T00:00:00Z',
    '2038-01-19T03:14:08Z',
    '9999-12-31T23:59:59.999999999Z',
    '2032-05-02T10:00:00+14:00',
    '2032-05-02T10:00:00-12:00',
    '2032-03-28T02:30:00+01:00',
    '2016-12-31T23:59:60Z',
    '2032-05-02T24:00:00Z',
    '2032-02-30T10:00:00Z',
    '2032-05-02T10:00:61Z',
    '2032-05-02T10:00:00',
    '+012032-05-02T10:00:00Z',
    '',
    'NaN',
  ];

  it.each(EDGES)('of a record crash nothing, and are believed of no other moment: %j', async (time) => {
    const claims = await verdictsOf(
      `${FIRST} The service quay was deployed at 10:00 UTC.`,
      [call(time)],
      [alert(time)],
    );
    expect(claims.length).toBeGreaterThan(0);
    const same = parseInstant(time) === parseInstant('2032-05-02T10:00:00Z');
    const told = claims.flatMap(({ facets }) => facets.filter(({ facet }) => facet === 'order' || facet === 'time'));
    expect(told.length).toBeGreaterThan(0);
    if (!same) for (const { verdict } of told) expect(verdict).not.toBe('supported');
  });

  it.each(EDGES)('beside good records change nothing that was decided: %j', async (time) => {
    const text = 'The service quay was deployed at 10:00 UTC.';
    const strange = { ...alert(time), id: 'strange', subject: 'Elsewhere' };
    const before = await verdictsOf(text, [call(at(0))], [alert(at(60_000))]);
    const after = await verdictsOf(text, [call(at(0))], [alert(at(60_000)), strange]);
    expect(before.map(({ verdict }) => verdict)).toEqual(['supported']);
    expect(after.map(({ verdict }) => verdict)).toEqual(['supported']);
  });

  it.each([
    ['an hour that does not exist', 'Europe/Berlin', 'On 28 March 2032 at 02:30 the service quay was deployed.'],
    ['an hour that is there twice', 'Europe/Berlin', 'On 31 October 2032 at 02:30 the service quay was deployed.'],
    ['the widest zone', 'Pacific/Kiritimati', 'On 3 May 2032 at 00:00 the service quay was deployed.'],
    ['a leap second', 'UTC', 'On 31 December 2016 at 23:59:60 the service quay was deployed.'],
    ['a year far off', 'UTC', 'On 31 December 9999 at 23:59 the service quay was deployed.'],
  ])('of a report crash nothing: %s', async (_what, zone, sentence) => {
    const claims = await verdictsOf(`Times are in ${zone}.\n\n${sentence}`, [call(at(0))], [alert(at(0))]);
    for (const { verdict } of claims)
      expect(['supported', 'contradicted', 'unsupported', 'not_checkable']).toContain(verdict);
  });
});
