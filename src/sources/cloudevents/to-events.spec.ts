/** CloudEvents of known and unknown types give the events that a reader of the raw line would expect. */
import fc from 'fast-check';
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
const cdevent = (id: string, content: Json, customData?: Json): Json => ({
  context: { timestamp: '2026-03-01T10:00:00Z' },
  subject: { id, content },
  ...(customData === undefined ? {} : { customData }),
});

describe('the envelope', () => {
  it('keeps nanoseconds, identity, type and source', () => {
    const event = one('com.shop.note', {});
    expect(formatInstant(event.at.from)).toBe('2026-03-01T10:00:00.123456789Z');
    expect(event.evidence).toMatchObject({
      instance: 'https://bus.shop.example/x',
      nativeId: 'e-1',
      part: { type: 'com.shop.note', source: 'https://bus.shop.example/x' },
    });
  });

  it.each([{ time: 'yesterday' }, { time: null }, { specversion: '0.3' }, { type: 7 }])(
    'does not understand an event with %j, and never takes now for its time',
    (wrong) => {
      const reading = read(envelope('com.shop.note', {}, wrong as { readonly [name: string]: Json }));
      expect(reading.events).toEqual([]);
      expect(reading.notUnderstood).toBeDefined();
    },
  );

  it('reads a delivery with headers and body', () => {
    const file = cloudEvents.recognise('webhooks/bus.jsonl')!;
    const record = cloudEvents.toEvidence({ headers: {}, body: envelope('com.shop.note', {}) }, file)!;
    expect(cloudEvents.toEvents(record).events.map(({ kind, evidence }) => [kind, evidence.path])).toEqual([
      ['event.generic', 'webhooks/bus.jsonl'],
    ]);
    expect(cloudEvents.toEvidence({ headers: {}, body: { ping: true } }, file)).toBeNull();
  });

  it('has no identity without source and id', () => {
    expect(cloudEvents.toEvidence({ specversion: '1.0', id: 'x' }, FILE)).toBeNull();
    expect(cloudEvents.toEvidence(null, FILE)).toBeNull();
  });

  it('never throws, whatever the data', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.option(fc.string()), (type, data, subject) => {
        const body = envelope(type, data as Json, subject === null ? {} : { subject });
        const record = cloudEvents.toEvidence(body, FILE)!;
        expect(cloudEvents.toEvents(record)).toEqual(cloudEvents.toEvents(record));
      }),
    );
  });
});

describe('CDEvents', () => {
  const purl = (digest: string, tag: string) =>
    `pkg:oci/till@sha256%3A${digest}?repository_url=registry.shop.example/apps&tag=${tag}`;

  it('reads a rollback with versions, environment and who began it', () => {
    const event = one(
      'dev.cdevents.service.rolledback.0.3.0',
      cdevent(
        'till',
        { environment: { id: 'prod' }, artifactId: purl('ab'.repeat(32), '2.0.1') },
        {
          previousImage: 'registry.shop.example:5000/apps/till:2.1.0',
          phase: 'Succeeded',
          initiatedBy: { username: 'helper' },
        },
      ),
    );
    expect(event).toMatchObject({
      kind: 'service.deployed',
      outcome: 'success',
      attributes: { action: 'rolled_back', version: '2.0.1', previousVersion: '2.1.0', environment: 'prod' },
    });
    expect(about(event)).toBe(`service:till version:2.0.1 environment:prod artifact:sha256:${'ab'.repeat(32)}`);
    expect(who(event)).toEqual(['actor helper']);
  });

  it('reads an automated deployment as nobody’s', () => {
    const event = one(
      'dev.cdevents.service.upgraded.0.3.0',
      cdevent('till', {}, { initiatedBy: { automated: true }, phase: 'Failed' }),
    );
    expect([event.actors, event.outcome, event.attributes['automated']]).toEqual([[], 'failure', true]);
  });

  it.each([
    [
      'change.merged.0.3.0',
      'shop/pull/12',
      { repository: { id: 'acme/shop' } },
      'change.merged',
      'change:acme/shop#12 repository:acme/shop',
    ],
    [
      'change.abandoned.0.3.0',
      '12',
      { repository: { id: 'acme/shop' } },
      'change.closed',
      'change:acme/shop#12 repository:acme/shop',
    ],
    [
      'branch.deleted.0.3.0',
      'fix',
      { repository: { id: 'acme/shop' } },
      'ref.deleted',
      'ref:acme/shop@fix repository:acme/shop',
    ],
    ['build.finished.0.3.0', 'b-1', {}, 'build.finished', 'build:b-1'],
    ['pipelinerun.started.0.3.0', 'run-1', { pipelineName: 'nightly' }, 'pipeline.started', 'build:run-1 job:nightly'],
    [
      'taskrun.finished.0.3.0',
      'run-2',
      { taskName: 'migrate', outcome: 'failure' },
      'pipeline.finished',
      'build:run-2 job:migrate',
    ],
    [
      'incident.reported.0.3.0',
      'INC-3',
      { service: { id: 'till' }, ticketURI: 'https://t.example/T-9' },
      'incident.declared',
      'incident:INC-3 service:till ticket:T-9',
    ],
    ['ticket.closed.0.2.0', 'T-9', { resolution: 'done', updatedBy: 'noor' }, 'ticket.closed', 'ticket:T-9'],
    ['environment.modified.0.3.0', 'prod', {}, 'config.changed', 'environment:prod'],
    ['service.published.0.3.0', 'till', {}, 'event.generic', undefined],
  ] as const)('reads %s', (type, id, content, kind, subjects) => {
    const event = one(`dev.cdevents.${type}`, cdevent(id, content as Json));
    expect(event.kind).toBe(kind);
    if (subjects !== undefined) expect(about(event)).toBe(subjects);
  });

  it('takes what monitoring detects for an alert', () => {
    const source = 'https://alertmanager.shop.example/';
    const detected = one('dev.cdevents.incident.detected.0.3.0', cdevent('TillErrors/prod', {}), { source });
    const resolved = one('dev.cdevents.incident.resolved.0.3.0', cdevent('TillErrors/prod', {}), { source });
    expect([detected.kind, resolved.kind, about(detected)]).toEqual([
      'alert.opened',
      'alert.closed',
      'alert:TillErrors/prod policy:TillErrors',
    ]);
  });
});

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

  it.each([
    ['com.grafana.alert.firing', { alertname: 'TillErrors', status: 'firing' }, 'alert.opened'],
    ['com.grafana.alert', { alertname: 'TillErrors', status: 'resolved' }, 'alert.closed'],
    ['io.monitor.triggered', { monitor: 'p95', state: 'Alert' }, 'alert.opened'],
    ['com.bot.incident.created', { incident: 'INC-1', severity: 'sev1' }, 'incident.declared'],
    ['com.bot.incident.severity_changed', { incident: 'INC-1', from: 'sev2', to: 'sev1' }, 'incident.changed'],
    ['com.bot.incident.resolved', { incident: 'INC-1' }, 'incident.resolved'],
    [
      'com.acme.dns.record.updated',
      { zone: 'shop.example', record: 'api', old_value: '10.0.0.1', new_value: '10.0.0.2' },
      'config.changed',
    ],
    ['com.acme.ratelimit.config.changed', { service: 'till', field: 'rps', old: 100, new: 10 }, 'config.changed'],
    ['com.terraform.cloud.run.applied', { workspace_name: 'prod-network', run_status: 'applied' }, 'job.finished'],
    ['io.k8s.hpa.scaled', { deployment: 'till', replicas: { from: 4, to: 2 } }, 'service.scaled'],
    ['com.acme.deploy.finished', { service: 'till', version: '2.1.0', status: 'succeeded' }, 'service.deployed'],
    ['com.ci.pipeline.completed', { pipeline: 'main', result: 'failed' }, 'pipeline.finished'],
    ['com.db.failover.completed', { cluster: 'till-db', from: 'db-1', to: 'db-2' }, 'event.generic'],
    ['com.queue.depth.sampled', { queue: 'orders', depth: 81_000 }, 'event.generic'],
    ['com.flags.flag.evaluation_errors', { rate: 0.4 }, 'event.generic'],
    ['com.store.materialization.failed', { feature_view: 'carts', rows: 0 }, 'job.finished'],
    ['com.acme.certificate.expired', { domain: 'shop.example' }, 'event.generic'],
  ] as const)('takes %s for its nearest kind', (type, data, kind) => {
    expect(one(type, data as Json).kind).toBe(kind);
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
