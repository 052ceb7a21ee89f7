/** Silences of alert managers and deliveries by image, read by key name. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/evidence.js';
import { formatInstant } from '../../domain/instant.js';
import { cloudEvents } from './source.js';

const FILE = cloudEvents.recognise('events.jsonl')!;
const read = (type: string, data: Json, subject?: string) => {
  const body: Json = {
    specversion: '1.0',
    id: 'e-1',
    source: 'https://bus.shop.example/x',
    type,
    time: '2026-03-01T10:00:00Z',
    data,
    ...(subject === undefined ? {} : { subject }),
  };
  return cloudEvents.toEvents(cloudEvents.toEvidence(body, FILE)!).events[0]!;
};
const about = (event: ReturnType<typeof read>): string =>
  event.subjects.map(({ type, id }) => `${type}:${id}`).join(' ');
const span = ({ at }: ReturnType<typeof read>) =>
  [at.from, at.to ?? at.from].map((one) => formatInstant(one).slice(11, 19));

describe('silences', () => {
  it('hold from their beginning for the length that they give', () => {
    const event = read('com.shop.alertmanager.silence.created.v1', {
      silenceId: 's-1',
      alertname: 'TillErrors',
      status: 'active',
      durationMinutes: 30,
      actor: { id: 'noor@shop.example' },
    });
    expect(event).toMatchObject({
      kind: 'policy.snoozed',
      attributes: { action: 'created', policies: ['TillErrors'] },
    });
    expect(about(event)).toBe('policy:TillErrors other:s-1');
    expect(span(event)).toEqual(['10:00:00', '10:30:00']);
    expect(event.outcome).toBeUndefined();
  });

  it.each([
    ['a matcher as text', { silenceId: 's-1', matchers: ['severity=page', 'alertname="TillErrors"'] }],
    ['a matcher with name and value', { silenceId: 's-1', matchers: [{ name: 'alertname', value: 'TillErrors' }] }],
  ] as const)('find their alert by %s', (_, data) => {
    const event = read(
      'io.alerts.silence.created',
      { ...data, startsAt: '2026-03-01T10:05:00Z', endsAt: '2026-03-01T11:05:00Z' } as Json,
      's-1',
    );
    expect(about(event)).toContain('policy:TillErrors');
    expect(about(event)).not.toContain('policy:s-1');
    expect(span(event)[1]).toBe('11:05:00');
  });

  it.each(['expired', 'deleted', 'ended', 'removed'])('end when they are %s', (word) => {
    const event = read(`com.shop.alertmanager.silence.${word}`, { silenceId: 's-1' }, 'TillErrors');
    expect(event).toMatchObject({ kind: 'policy.snoozed', attributes: { action: 'ended', policies: ['TillErrors'] } });
    expect(span(event)).toEqual(['10:00:00', '10:00:00']);
  });
});

describe('syncs of an application', () => {
  it('deliver the version of their image to the service of that image', () => {
    const event = read('com.shop.argocd.sync.finished.v1', {
      application: 'till-prod',
      image: 'reg.shop.example/apps/till:2.4.0',
      phase: 'Succeeded',
    });
    expect(event).toMatchObject({ kind: 'service.deployed', outcome: 'success', attributes: { version: '2.4.0' } });
    expect(about(event)).toBe('service:till environment:prod version:2.4.0');
  });
  it('that fail say so, and leave the name of another image alone', () => {
    const event = read('io.argoproj.application.sync.failed', {
      application: 'till-prod',
      image: 'reg.shop.example/apps/relay:1.0.0',
      phase: 'Failed',
    });
    expect(event).toMatchObject({ kind: 'service.deployed', outcome: 'failure' });
    expect(about(event)).toBe('service:till-prod version:1.0.0');
  });
  it('of a table are a job', () => {
    expect(read('com.shop.warehouse.sync.finished', { table: 'orders', status: 'done' }).kind).toBe('job.finished');
  });
});
