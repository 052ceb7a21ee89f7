import { describe, expect, it } from 'vitest';
import { expectTotal } from '../../application/ports/hostile-records.fixture.js';
import type { Json } from '../../domain/evidence.js';
import { formatInstant } from '../../domain/instant.js';
import { alertmanager } from './source.js';

type Fields = { readonly [name: string]: Json };

const FILE = alertmanager.recognise('alertmanager/notifications.jsonl')!;

const alert = (fields: Fields = {}): Json => ({
  status: 'firing',
  labels: { alertname: 'AtlasErrorsHigh', service: 'atlas', severity: 'critical', cluster: 'prod-1' },
  annotations: { summary: 'errors above 5%', value: '11.7%', runbook_url: 'https://run.example/x' },
  startsAt: '2031-03-04T10:00:00.5Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: 'https://prom.example/g',
  fingerprint: 'f1',
  ...fields,
});

const notification = (alerts: readonly Json[], fields: Fields = {}): Json => ({
  version: '4',
  status: 'firing',
  receiver: 'evidence',
  truncatedAlerts: 0,
  alerts,
  ...fields,
});

const RESOLVED = { status: 'resolved', endsAt: '2031-03-04T10:30:00Z' };
const record = (body: Json) => alertmanager.toEvidence(body, FILE)!;
const reading = (body: Json) => alertmanager.toEvents(record(body));
const events = (body: Json) => reading(body).events;

describe('notifications', () => {
  it('are cited by fingerprint and start of their first alert', () => {
    expect(record(notification([alert(), alert({ fingerprint: 'f2' })])).nativeId).toBe('f1@2031-03-04T10:00:00.5Z');
    expect(alertmanager.toEvidence(notification([]), FILE)).toBeNull();
  });

  it('are one record each, and one and the same when repeated word for word', () => {
    const first = record(notification([alert()]));
    expect(record(notification([alert()])).key).toBe(first.key);
    expect(record(notification([alert({ annotations: { value: '38%' } })])).key).not.toBe(first.key);
  });

  it('open an alert without an end while it fires, whatever end it carries', () => {
    const [opened, notified] = events(notification([alert({ endsAt: '2031-03-04T10:05:00Z' })]));
    expect(opened).toMatchObject({
      kind: 'alert.opened',
      clock: 'client',
      at: { to: null },
      attributes: { policy: 'AtlasErrorsHigh', severity: 'critical' },
      subjects: [
        { type: 'alert', id: 'f1' },
        { type: 'policy', id: 'AtlasErrorsHigh' },
        { type: 'service', id: 'atlas' },
        { type: 'environment', id: 'prod-1' },
      ],
      evidence: { nativeId: 'f1@2031-03-04T10:00:00.5Z', url: 'https://prom.example/g' },
    });
    expect(notified).toMatchObject({
      kind: 'alert.notified',
      attributes: { status: 'firing', receiver: 'evidence', values: { value: 11.7 } },
      text: 'errors above 5%\n11.7%',
    });
  });

  it('close it when it is resolved', () => {
    const [opened, closed, notified] = events(notification([alert(RESOLVED)]));
    expect([opened, closed].map((event) => event?.kind)).toEqual(['alert.opened', 'alert.closed']);
    expect(formatInstant(opened!.at.to!)).toBe('2031-03-04T10:30:00Z');
    expect(closed?.attributes['openedAt']).toBe('2031-03-04T10:00:00.5Z');
    expect(notified?.attributes['status']).toBe('resolved');
  });

  it('share the id of an opening between firing, repeats and resolution, but not of the tellings', () => {
    const tellings = [alert(), alert({ annotations: { value: '38%' } }), alert(RESOLVED)].map((one) =>
      events(notification([one])),
    );
    const ids = (kind: string): Set<string | undefined> =>
      new Set(tellings.map((told) => told.find((event) => event.kind === kind)?.id));
    expect(ids('alert.opened').size).toBe(1);
    expect(ids('alert.notified').size).toBe(3);
  });

  it('tell the end in the fuller telling, so that the timeline keeps that one', () => {
    const size = (one: Json): number =>
      JSON.stringify(events(notification([one]))[0], (_, value) => (typeof value === 'bigint' ? `${value}n` : value))
        .length;
    expect(size(alert(RESOLVED))).toBeGreaterThan(size(alert()));
  });

  it('tell a second firing of the same alert apart', () => {
    const [first] = events(notification([alert()]));
    const [second] = events(notification([alert({ startsAt: '2031-03-04T12:00:00Z' })]));
    expect(first?.id).not.toBe(second?.id);
  });

  it('give every alert of a group its own events and native id', () => {
    const group = events(notification([alert(), alert({ fingerprint: 'f2', ...RESOLVED })]));
    expect(group.map(({ kind, evidence }) => [kind, evidence.nativeId.slice(0, 2)])).toEqual([
      ['alert.opened', 'f1'],
      ['alert.notified', 'f1'],
      ['alert.opened', 'f2'],
      ['alert.closed', 'f2'],
      ['alert.notified', 'f2'],
    ]);
    expect(new Set(group.map(({ id }) => id)).size).toBe(5);
  });

  it('say that alerts were left out', () => {
    expect(reading(notification([alert()], { truncatedAlerts: 3 })).notUnderstood).toMatch(/^3 alerts were left out/);
  });

  it('read any JSON without throwing, and the same twice', () => {
    expectTotal(alertmanager, FILE, [
      notification([alert(), alert({ fingerprint: 'f2', ...RESOLVED, values: { A: 1 } })]),
    ]);
  });
});
