import { describe, expect, it } from 'vitest';
import { expectTotal } from '../../application/ports/hostile-records.fixture.js';
import type { Json } from '../../domain/evidence.js';
import { formatInstant } from '../../domain/instant.js';
import { cloudRun } from './source.js';

type Fields = { readonly [name: string]: Json };

const SERVICES = cloudRun.recognise('gcp/lumen-prod/run-services.json')!;
const REVISIONS = cloudRun.recognise('gcp/lumen-prod/run-revisions.json')!;
const PATH = 'projects/lumen-prod/locations/l1/services/atlas';
const ADA = 'ada@lumen.example';

const service = (fields: Fields = {}): Json => ({
  name: PATH,
  createTime: '2030-01-01T00:00:00Z',
  updateTime: '2031-03-04T10:00:00.5Z',
  creator: ADA,
  lastModifier: 'ci-runner@lumen-prod.iam.gserviceaccount.com',
  traffic: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }],
  trafficStatuses: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: 'atlas-00007-old', percent: 100 }],
  latestReadyRevision: `${PATH}/revisions/atlas-00008-new`,
  terminalCondition: { type: 'Ready', state: 'CONDITION_SUCCEEDED' },
  template: {
    scaling: { minInstanceCount: 2 },
    containers: [{ image: 'h/atlas@sha256:aa', env: [{ name: 'MODE', value: 'on' }] }],
  },
  ...fields,
});

const revision = (fields: Fields = {}): Json => ({
  name: `${PATH}/revisions/atlas-00008-new`,
  service: 'atlas',
  createTime: '2031-03-04T09:59:00Z',
  updateTime: '2031-03-04T10:00:00Z',
  creator: ADA,
  labels: { 'commit-sha': 'ab'.repeat(20), 'gcb-build-id': 'b1' },
  containers: [{ image: 'h/atlas@sha256:aa' }],
  vpcAccess: { connector: 'projects/p/locations/l/connectors/core' },
  scaling: { minInstanceCount: 2, maxInstanceCount: 9 },
  conditions: [{ type: 'Ready', state: 'CONDITION_SUCCEEDED', lastTransitionTime: '2031-03-04T09:59:30Z' }],
  ...fields,
});

const eventsOf = (body: Json, file = REVISIONS) => cloudRun.toEvents(cloudRun.toEvidence(body, file)!).events;

describe('services', () => {
  it('are cited by short name and kept by full name', () => {
    expect(cloudRun.toEvidence(service(), SERVICES)).toMatchObject({ key: PATH, nativeId: 'atlas', nature: 'state' });
  });

  it('shows the traffic observed, not the traffic asked for, from its last update on', () => {
    const state = eventsOf(service(), SERVICES).find(({ kind }) => kind === 'service.state');
    expect(state).toMatchObject({
      attributes: {
        traffic: [{ revision: 'atlas-00007-old', percent: 100 }],
        latestReady: 'atlas-00008-new',
        ready: true,
        minInstances: 2,
        env: { MODE: 'on' },
      },
      subjects: [
        { type: 'service', id: 'atlas' },
        { type: 'revision', id: 'atlas-00007-old' },
        { type: 'project', id: 'lumen-prod' },
      ],
    });
    expect(formatInstant(state!.at.from)).toBe('2031-03-04T10:00:00.500Z');
    expect(state!.at.to).toBeNull();
  });

  it('tells who made the service, and when it was deleted', () => {
    const events = eventsOf(service({ deleteTime: '2031-03-05T00:00:00Z' }), SERVICES);
    expect(events.map(({ kind }) => kind)).toEqual(['service.created', 'service.state', 'service.deleted']);
    expect(events[0]?.actors).toEqual([{ role: 'actor', handle: ADA, kind: 'human' }]);
    expect(events[1]?.at.to).toBe(events[2]?.at.from);
  });
});

describe('revisions', () => {
  it('tells what was created, by whom and from which build', () => {
    const [created, ready] = eventsOf(revision());
    expect(created).toMatchObject({
      kind: 'revision.created',
      actors: [{ handle: ADA }],
      attributes: {
        digest: 'sha256:aa',
        connector: 'core',
        build: 'b1',
        service: 'atlas',
        minInstances: 2,
        maxInstances: 9,
      },
    });
    expect(created?.subjects.map(({ type, id }) => `${type}:${id}`)).toEqual([
      'revision:atlas-00008-new',
      'service:atlas',
      'project:lumen-prod',
      'artifact:sha256:aa',
      `commit:${'ab'.repeat(20)}`,
      'build:b1',
      'other:core',
    ]);
    expect(ready?.kind).toBe('revision.ready');
    expect(formatInstant(ready!.at.from)).toBe('2031-03-04T09:59:30Z');
  });

  it('tells why one failed', () => {
    const conditions = [
      {
        type: 'Ready',
        state: 'CONDITION_FAILED',
        message: 'no port',
        revisionReason: 'HEALTH_CHECK_CONTAINER_ERROR',
        lastTransitionTime: '2031-03-04T10:00:00Z',
      },
    ];
    expect(eventsOf(revision({ conditions }))[1]).toMatchObject({
      kind: 'revision.failed',
      outcome: 'failure',
      text: 'no port',
      attributes: { reason: 'HEALTH_CHECK_CONTAINER_ERROR' },
    });
  });

  it('says nothing of readiness while it is pending', () => {
    const conditions = [{ type: 'Ready', state: 'CONDITION_RECONCILING', lastTransitionTime: '2031-03-04T10:00:00Z' }];
    expect(eventsOf(revision({ conditions })).map(({ kind }) => kind)).toEqual(['revision.created']);
  });

  it('is incomplete without a time of creation', () => {
    const record = cloudRun.toEvidence(revision({ createTime: 'soon' }), REVISIONS)!;
    expect(cloudRun.toEvents(record).notUnderstood).toMatch(/revision.created without a time/);
  });
});

describe('any JSON', () => {
  it('is read without throwing, and the same twice', () => {
    expectTotal(cloudRun, SERVICES, [service({ deleteTime: '2031-03-05T00:00:00Z' })]);
    expectTotal(cloudRun, REVISIONS, [revision()]);
  });
});
