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
