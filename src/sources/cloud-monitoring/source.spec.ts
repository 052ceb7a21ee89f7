import { describe, expect, it } from 'vitest';
import { expectTotal } from '../../application/ports/hostile-records.fixture.js';
import type { Json } from '../../domain/evidence.js';
import { formatInstant } from '../../domain/instant.js';
import { cloudMonitoring } from './source.js';

type Fields = { readonly [name: string]: Json };

const file = (name: string) => cloudMonitoring.recognise(`gcp/lumen-prod/${name}.json`)!;
const reading = (name: string, body: Json) => cloudMonitoring.toEvents(cloudMonitoring.toEvidence(body, file(name))!);

const alert = (fields: Fields = {}): Json => ({
  name: 'projects/lumen-prod/alerts/0.abc',
  state: 'CLOSED',
  openTime: '2031-03-04T10:09:00Z',
  closeTime: '2031-03-04T11:12:30Z',
  resource: { type: 'cloud_run_revision', labels: { project_id: 'lumen-prod', service_name: 'atlas' } },
  metric: { type: 'run.googleapis.com/request_count', labels: { response_code_class: '5xx' } },
  policy: { name: 'projects/lumen-prod/alertPolicies/77', displayName: 'Atlas 5xx', severity: 'CRITICAL' },
  ...fields,
});

const point = (start: string | null, end: string, value: Fields): Json => ({
  interval: { ...(start === null ? {} : { startTime: `2031-03-04T${start}Z` }), endTime: `2031-03-04T${end}Z` },
  value,
});

const series = (points: readonly Json[], fields: Fields = {}): Json => ({
  metric: { type: 'run.googleapis.com/request_count', labels: { response_code_class: '5xx' } },
  resource: { type: 'cloud_run_revision', labels: { project_id: 'lumen-prod', service_name: 'atlas' } },
  metricKind: 'DELTA',
  valueType: 'INT64',
  points,
  ...fields,
});

describe('alerts', () => {
  it('last from opening to closing, and close once', () => {
    const [opened, closed] = reading('alerts', alert()).events;
    expect(opened).toMatchObject({
      kind: 'alert.opened',
      attributes: { policy: 'Atlas 5xx', severity: 'CRITICAL', metric: 'run.googleapis.com/request_count' },
      subjects: [
        { type: 'alert', id: '0.abc' },
        { type: 'policy', id: 'Atlas 5xx' },
        { type: 'service', id: 'atlas' },
        { type: 'project', id: 'lumen-prod' },
      ],
      evidence: { nativeId: '0.abc', trust: 3 },
    });
    expect(formatInstant(opened!.at.to!)).toBe('2031-03-04T11:12:30Z');
    expect(closed).toMatchObject({ kind: 'alert.closed', attributes: { openedAt: '2031-03-04T10:09:00Z' } });
  });

  it('stay open without an end', () => {
    const { closeTime: _, ...open } = alert({ state: 'OPEN' }) as Fields;
    const { events } = reading('alerts', open);
    expect(events.map(({ kind, at }) => [kind, at.to])).toEqual([['alert.opened', null]]);
  });

  it('give their policy the number that audit logs use', () => {
    expect(reading('alerts', alert()).entities.find(({ type }) => type === 'policy')?.names).toContain('77');
  });
});

describe('time series', () => {
  it('lists points oldest first with what each covers', () => {
    const body = series([
      point('10:01:00', '10:02:00', { int64Value: '7' }),
      point('10:00:00', '10:01:00', { int64Value: '3' }),
    ]);
    const [event] = reading('time-series', body).events;
    expect(event?.attributes).toMatchObject({
      kind: 'DELTA',
      aligned: 60,
      labels: { response_code_class: '5xx' },
      points: [
        ['2031-03-04T10:00:00Z', '2031-03-04T10:01:00Z', 3],
        ['2031-03-04T10:01:00Z', '2031-03-04T10:02:00Z', 7],
      ],
    });
    expect([formatInstant(event!.at.from), formatInstant(event!.at.to!)]).toEqual([
      '2031-03-04T10:00:00Z',
      '2031-03-04T10:02:00Z',
    ]);
    expect(event?.evidence.nativeId).toBe('run.googleapis.com/request_count');
  });

  it('reads doubles, booleans and distributions as numbers', () => {
    const values = [
      { doubleValue: 1.5 },
      { boolValue: true },
      { distributionValue: { count: '4', mean: 9 } },
      { distributionValue: { count: '0' } },
    ];
    const body = series(values.map((value, minute) => point(null, `10:0${minute}:00`, value)));
    const [event] = reading('time-series', body).events;
    expect((event!.attributes['points'] as readonly (readonly Json[])[]).map(([, , value]) => value)).toEqual([
      1.5, 1, 9, 0,
    ]);
    expect(event?.attributes['counts']).toEqual([4, 0]);
  });

  it('says how many points it could not read instead of taking them for zero', () => {
    const body = series([
      point('10:00:00', '10:01:00', { stringValue: 'high' }),
      point('10:01:00', '10:02:00', { int64Value: '7' }),
    ]);
    const { events, notUnderstood } = reading('time-series', body);
    expect(events[0]?.attributes['points']).toHaveLength(1);
    expect(notUnderstood).toBe('points without a time or a number: 1');
  });

  it('is one state per metric, labels and period, whatever the order of labels', () => {
    const key = (labels: Fields): string | undefined =>
      cloudMonitoring.toEvidence(series([], { metric: { type: 'm', labels } }), file('time-series'))?.key;
    expect(key({ a: '1', b: '2' })).toBe(key({ b: '2', a: '1' }));
    expect(key({ a: '1' })).not.toBe(key({ a: '2' }));
  });

  it('names a database by its short name', () => {
    const resource = { type: 'cloudsql_database', labels: { database_id: 'lumen-prod:ledger-db' } };
    const { events } = reading('time-series', series([point(null, '10:00:00', { doubleValue: 1 })], { resource }));
    expect(events[0]?.subjects).toContainEqual({ type: 'database', id: 'ledger-db' });
  });
});

describe('webhook deliveries', () => {
  const HOOKS = cloudMonitoring.recognise('webhooks/cloud-monitoring.jsonl')!;
  const delivery = (incident: Fields, version = '1.2'): Json => ({
    headers: {},
    body: JSON.stringify({
      version,
      incident: {
        incident_id: '0.abc',
        scoping_project_id: 'lumen-prod',
        started_at: Date.UTC(2031, 2, 4, 10, 9) / 1000,
        policy_name: 'Atlas 5xx',
        severity: 'Critical',
        summary: 'ratio is 7',
        resource: { type: 'cloud_run_revision', labels: { service_name: 'atlas' } },
        ...incident,
      },
    }),
  });
  const told = (body: Json) => cloudMonitoring.toEvents(cloudMonitoring.toEvidence(body, HOOKS)!).events;

  it('tell of the very alert that the API gives, with less trust', () => {
    const pulled = reading('alerts', alert()).events.map(({ id }) => id);
    const open = told(delivery({ ended_at: 0 }));
    const closed = told(delivery({ ended_at: Date.UTC(2031, 2, 4, 11) / 1000 }));
    expect(open.map(({ id }) => id)).toEqual(pulled.slice(0, 1));
    expect(closed.map(({ id }) => id)).toEqual(pulled);
    expect(open[0]).toMatchObject({
      at: { to: null },
      text: 'ratio is 7',
      clock: 'client',
      evidence: { trust: 2, nativeId: '0.abc' },
    });
    expect(formatInstant(open[0]!.at.from)).toBe('2031-03-04T10:09:00Z');
  });

  it('are no evidence when they are the test ping', () => {
    expect(cloudMonitoring.toEvidence(delivery({}, 'test'), HOOKS)).toBeNull();
  });

  it('are read without throwing, and the same twice', () => {
    expectTotal(cloudMonitoring, HOOKS, [JSON.parse((delivery({ ended_at: 5 }) as Fields)['body'] as string) as Json]);
  });
});

describe('configuration', () => {
  it('tells the state of a policy since its last change, enabled unless it says otherwise', () => {
    const policy = {
      name: 'projects/p/alertPolicies/77',
      displayName: 'Atlas 5xx',
      mutationRecord: { mutateTime: '2031-03-04T10:00:00Z', mutatedBy: 'ada@lumen.example' },
    };
    const [event] = reading('alert-policies', policy).events;
    expect(event).toMatchObject({
      kind: 'policy.state',
      attributes: { enabled: true, updatedBy: 'ada@lumen.example' },
    });
    expect(reading('alert-policies', { ...policy, enabled: false }).events[0]?.attributes['enabled']).toBe(false);
  });

  it('tells snoozes and uptime checks', () => {
    const snooze = {
      name: 'projects/p/snoozes/5',
      displayName: 'quiet',
      criteria: { policies: ['projects/p/alertPolicies/77'] },
      interval: { startTime: '2031-03-04T10:00:00Z', endTime: '2031-03-04T12:00:00Z' },
    };
    expect(reading('snoozes', snooze).events[0]).toMatchObject({
      kind: 'policy.snoozed',
      text: 'quiet',
      attributes: { policies: ['77'] },
    });
    const check = {
      name: 'projects/p/uptimeCheckConfigs/root-1',
      displayName: 'root',
      monitoredResource: { labels: { host: 'atlas.example' } },
      httpCheck: { path: '/up' },
      period: '60s',
    };
    expect(reading('uptime-checks', check).events[0]).toMatchObject({
      kind: 'uptime.state',
      subjects: [
        { type: 'other', id: 'root-1' },
        { type: 'project', id: 'lumen-prod' },
      ],
      attributes: { host: 'atlas.example', path: '/up', period: '60s' },
    });
  });
});

describe('any JSON', () => {
  it('is read without throwing, and the same twice', () => {
    expectTotal(cloudMonitoring, file('alerts'), [alert()]);
    expectTotal(cloudMonitoring, file('time-series'), [
      series([point('10:00:00', '10:01:00', { distributionValue: { count: '1', mean: 2 } })]),
    ]);
    expectTotal(cloudMonitoring, file('snoozes'), [
      { name: 'projects/p/snoozes/5', criteria: { policies: ['a'] }, interval: { startTime: '2031-03-04T10:00:00Z' } },
    ]);
  });
});
