/** CloudEvents of types that nobody told us about, read by key name. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/evidence.js';
import { formatInstant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { cloudEvents } from './source.js';

const FILE = cloudEvents.recognise('events.jsonl')!;
const envelope = (type: string, data: Json, more: { readonly [name: string]: Json } = {}): Json => ({
  specversion: '1.0',
  id: 'e-1',
  source: 'https://bus.shop.example/x',
  type,
  time: '2026-03-01T10:00:00.123456789Z',
  data,
  ...more,
});
const read = (body: Json) => cloudEvents.toEvents(cloudEvents.toEvidence(body, FILE)!);
const one = (type: string, data: Json, more: { readonly [name: string]: Json } = {}): TimelineEvent => {
  const { events } = read(envelope(type, data, more));
  expect(events).toHaveLength(1);
  return events[0]!;
};
const about = ({ subjects }: TimelineEvent) => subjects.map(({ type, id }) => `${type}:${id}`).join(' ');
const who = ({ actors }: TimelineEvent) => actors.map(({ role, handle }) => `${role} ${handle}`);

describe('events of unknown types', () => {
  it('reads a flag change leaf by leaf', () => {
    const event = one(
      'com.shop.flags.flag.changed.v2',
      {
        flag: 'new-cart',
        environment: 'prod',
        previous: { on: false, percent: 0 },
        current: { on: true, percent: 0 },
        actor: { id: 'noor@shop.example', type: 'user' },
      },
      { subject: 'new-cart' },
    );
    expect(event).toMatchObject({
      kind: 'flag.changed',
      attributes: {
        flag: 'new-cart',
        environment: 'prod',
        field: 'on',
        before: false,
        after: true,
        changes: [{ field: 'on', before: false, after: true }],
      },
      actors: [{ role: 'actor', handle: 'noor@shop.example', kind: 'human' }],
    });
    expect(about(event)).toBe('flag:new-cart environment:prod');
  });

  it('reads a switch that only says which way it went', () => {
    expect(one('io.gates.gate.disabled', { gate: 'fast-path' }).attributes).toMatchObject({
      flag: 'fast-path',
      after: 'off',
    });
  });

  it('reads a migration report with counts, duration and a partial outcome', () => {
    const event = one(
      'com.shop.migrator.report.v1',
      {
        database: 'till-db',
        migration: '0012_carts',
        status: 'completed_with_warnings',
        durationSeconds: 71,
        rowsSkipped: 12,
        warnings: ['12 rows left'],
      },
      { subject: '0012_carts' },
    );
    expect(event).toMatchObject({
      kind: 'job.finished',
      outcome: 'partial',
      text: '12 rows left',
      attributes: { name: '0012_carts', durationSeconds: 71, counts: { rowsSkipped: 12 } },
    });
    expect(about(event)).toBe('job:0012_carts database:till-db');
  });

  it('spans a job from the start to the end that its data names', () => {
    const event = one('com.shop.cron.run.failed', {
      job: 'export',
      startedAt: '2026-03-01T09:00:00Z',
      finishedAt: '2026-03-01T09:30:00Z',
    });
    expect([formatInstant(event.at.from), formatInstant(event.at.to!), event.outcome]).toEqual([
      '2026-03-01T09:00:00Z',
      '2026-03-01T09:30:00Z',
      'failure',
    ]);
  });

  it('reads status posts and component changes', () => {
    const post = one(
      'com.shop.status.incident.updated',
      {
        incident: { id: 'p-1', name: 'Slow carts', impact: 'major' },
        update: {
          body: 'We are on it.',
          status: 'identified',
          author: { name: 'Noor Haddad', email: 'noor@shop.example' },
        },
        components: [{ name: 'Cart API', old_status: 'operational', new_status: 'degraded' }],
      },
      { subject: 'p-1' },
    );
    expect(post).toMatchObject({
      kind: 'status.posted',
      text: 'We are on it.',
      clock: 'chat',
      attributes: {
        status: 'identified',
        impact: 'major',
        title: 'Slow carts',
        component: 'Cart API',
        before: 'operational',
        after: 'degraded',
      },
    });
    expect(about(post)).toBe('incident:p-1 service:cart-api');
    const component = one(
      'com.shop.status.component.changed',
      { component: 'Cart API', old_status: 'degraded', new_status: 'operational' },
      { subject: 'cart-api' },
    );
    expect(about(component)).toBe('service:cart-api');
    expect(component.attributes).toMatchObject({ component: 'Cart API', before: 'degraded', after: 'operational' });
  });

  it('reads before and after under a named field', () => {
    const event = one('com.acme.ratelimit.config.changed', {
      service: 'till',
      field: 'rps',
      old: 100,
      new: 10,
      changed_by: 'sam',
    });
    expect(event.attributes).toMatchObject({ field: 'rps', before: 100, after: 10 });
    expect([about(event), who(event)]).toEqual(['service:till', ['actor sam']]);
  });

  it('reads a failover as a change from one to the other, and no window of time as one', () => {
    const event = one('com.db.failover.completed', {
      cluster: 'till-db',
      primary: { from: 'db-1', to: 'db-2' },
      from: '2026-03-01T09:00:00Z',
      to: '2026-03-01T09:05:00Z',
    });
    expect(event.attributes['changes']).toEqual([{ field: 'primary', before: 'db-1', after: 'db-2' }]);
  });

  it('keeps several components of one post apart', () => {
    const component = (name: string) => ({ name, old_status: 'operational', new_status: 'degraded' });
    const post = one('com.shop.status.incident.created', { components: [component('Cart'), component('Search')] });
    expect(post.attributes['changes']).toEqual([
      { field: 'Cart.status', before: 'operational', after: 'degraded' },
      { field: 'Search.status', before: 'operational', after: 'degraded' },
    ]);
  });

  it('reads an audit entry whose type says nothing, with whole versions before and after', () => {
    const flag = (on: boolean, version: number) => ({
      key: 'new-cart',
      _version: version,
      environments: { production: { on, lastModified: version } },
    });
    const event = one(
      'com.switchboard.auditlog.entry',
      {
        kind: 'flag',
        titleVerb: 'turned on the flag',
        member: { email: 'noor@shop.example' },
        previousVersion: flag(false, 3),
        currentVersion: flag(true, 4),
      },
      { subject: 'proj/shop:env/production:flag/new-cart' },
    );
    expect(event).toMatchObject({
      kind: 'flag.changed',
      attributes: { field: 'environments.production.on', before: false, after: true },
    });
    expect([event.subjects[0], who(event)]).toEqual([{ type: 'flag', id: 'new-cart' }, ['actor noor@shop.example']]);
  });

  it('reads current and desired as before and after', () => {
    const event = one('io.k8s.autoscaler.rescaled', {
      deployment: 'till',
      currentReplicas: 4,
      desiredReplicas: 9,
      reason: 'cpu above target',
    });
    expect(event).toMatchObject({
      kind: 'service.scaled',
      text: 'cpu above target',
      attributes: { field: 'replicas', before: 4, after: 9 },
    });
    expect(about(event)).toBe('service:till');
  });

  it('reads the newest update of a status page’s incident, and a pod by its name', () => {
    const post = one('io.statuspage.incident.update', {
      incident: {
        id: 'p-1',
        name: 'Slow',
        status: 'monitoring',
        incident_updates: [
          { body: 'Fixed.', status: 'monitoring' },
          { body: 'Looking.', status: 'investigating' },
        ],
      },
    });
    expect(post).toMatchObject({ kind: 'status.posted', text: 'Fixed.', attributes: { status: 'monitoring' } });
    const pod = one('io.k8s.event', {
      involvedObject: { kind: 'Pod', name: 'till-7f', namespace: 'prod' },
      reason: 'OOMKilled',
      count: 3,
    });
    expect([about(pod), pod.text]).toEqual(['other:till-7f environment:prod', 'OOMKilled']);
  });

  it('is about its subject when the data names nothing', () => {
    expect(about(one('com.acme.thing.happened', {}, { subject: 'a/b' }))).toBe('other:a/b');
    expect(about(one('com.acme.thing.happened', 'text'))).toBe('other:com.acme.thing.happened');
  });

  it('is not led astray by keys that every object has', () => {
    const data = JSON.parse('{"constructor":"x","constructor_by":"y","__proto__":{"user":"z"},"toString":1}') as Json;
    expect(one('com.acme.thing.happened', data).kind).toBe('event.generic');
  });
});
