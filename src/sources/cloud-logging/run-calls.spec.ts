import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/evidence.js';
import { ADA, call, eventsOf, keys, onlyEvent } from './entries.fixture.js';

const UPDATE = 'google.cloud.run.v2.Services.UpdateService';
const REPLACE = 'google.cloud.run.v1.Services.ReplaceService';

const v2 = (service: Json, rest: { readonly [name: string]: Json } = {}): Json =>
  call(UPDATE, { request: { service, ...rest } });

const v1 = (spec: Json, fields: { readonly [name: string]: Json } = {}): Json =>
  call(REPLACE, {
    resourceName: 'namespaces/lumen-prod/services/atlas',
    request: { service: { kind: 'Service', metadata: { name: 'atlas' }, spec } },
    ...fields,
  });

describe('calls that deploy', () => {
  it('reads image, environment and traffic of a v2 request', () => {
    const event = onlyEvent(
      v2({
        template: { containers: [{ image: 'h/atlas@sha256:aa', env: [{ name: 'MODE', value: 'off' }] }] },
        traffic: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }],
      }),
    );
    expect(event).toMatchObject({
      kind: 'deploy.requested',
      outcome: 'success',
      actors: [{ role: 'actor', handle: ADA, kind: 'human' }],
      attributes: {
        digest: 'sha256:aa',
        env: { MODE: 'off' },
        trafficOnly: false,
        traffic: [{ percent: 100, latest: true }],
      },
    });
    expect(event.attributes['changes']).toEqual([
      { field: 'image', after: 'h/atlas@sha256:aa' },
      { field: 'env.MODE', after: 'off' },
    ]);
    expect(keys(event)).toEqual(['service:atlas', 'project:lumen-prod', 'artifact:sha256:aa']);
  });

  it('reads the v1 shape with the scale in its annotations', () => {
    const event = onlyEvent(
      v1({
        template: {
          metadata: { annotations: { 'autoscaling.knative.dev/minScale': '3' } },
          spec: { containers: [{ image: 'h/atlas:2.1' }] },
        },
        traffic: [{ revisionName: 'atlas-00007-abc', percent: 100 }],
      }),
    );
    expect(event.attributes).toMatchObject({ image: 'h/atlas:2.1', minInstances: 3 });
    expect(event.attributes['trafficOnly']).toBeUndefined();
    expect(keys(event)).toContain('revision:atlas-00007-abc');
  });

  it('sees that only traffic was asked to move, and then holds the image against nobody', () => {
    const moved = onlyEvent(
      v2({ traffic: [{ revision: 'atlas-00006-xyz', percent: 100 }] }, { updateMask: 'traffic' }),
    );
    expect(moved.attributes).toMatchObject({ trafficOnly: true, changes: [] });
    const tool = {
      requestMetadata: { callerSuppliedUserAgent: 'gcloud/1 command/gcloud.run.services.update-traffic' },
    };
    const whole = onlyEvent(
      v1({ template: { spec: { containers: [{ image: 'h/atlas@sha256:bb' }] } }, traffic: [] }, tool),
    );
    expect(whole.attributes['trafficOnly']).toBe(true);
    expect(whole.attributes['image']).toBeUndefined();
  });

  it('reads a mask that names the network of a request without one as taking it away', () => {
    const event = onlyEvent(
      v2(
        { template: { containers: [{ image: 'i' }] }, traffic: [{ percent: 100 }] },
        { updateMask: 'template.vpcAccess' },
      ),
    );
    expect(event.attributes['changes']).toEqual([{ field: 'vpc_connector', after: null }]);
    expect(event.attributes['traffic']).toBeUndefined();
  });

  it('tells a change of instance limits alone as scaling, a full deploy not', () => {
    const scaled = eventsOf(v2({ template: { scaling: { minInstanceCount: 12, maxInstanceCount: 40 } } }));
    expect(scaled.map(({ kind, attributes }) => [kind, attributes['field'], attributes['after']])).toEqual([
      ['deploy.requested', undefined, undefined],
      ['service.scaled', 'min_instances', 12],
      ['service.scaled', 'max_instances', 40],
    ]);
    const full = v2({ template: { containers: [{ image: 'i' }], scaling: { minInstanceCount: 12 } } });
    expect(eventsOf(full).map(({ kind }) => kind)).toEqual(['deploy.requested']);
  });

  it('keeps a refused call as an attempt that changed nothing', () => {
    const refused = call(UPDATE, {
      status: { code: 7, message: 'Permission denied' },
      request: { service: { template: { scaling: { minInstanceCount: 1 } } } },
    });
    expect(onlyEvent(refused)).toMatchObject({
      kind: 'deploy.requested',
      outcome: 'denied',
      text: 'Permission denied',
    });
    const deletion = call('google.cloud.run.v2.Services.DeleteService', { status: { code: 16 } });
    expect(onlyEvent(deletion)).toMatchObject({ kind: 'operation.attempted', outcome: 'denied' });
  });

  it.each([
    ['v1', call(REPLACE, { request: { service: {}, dryRun: 'all' } })],
    ['v2', call(UPDATE, { request: { service: {}, validateOnly: true } })],
  ])('takes a %s dry run for no deployment', (_, body) => {
    expect(onlyEvent(body)).toMatchObject({ kind: 'operation.attempted', attributes: { dryRun: true } });
  });

  it('tells a long operation once: its second record only says how it ended', () => {
    const first = call(UPDATE, { request: { service: {} } }, { operation: { id: 'o', first: true } });
    const last = call(UPDATE, { status: { code: 1, message: 'cancelled' } }, { operation: { id: 'o', last: true } });
    const both = call(UPDATE, { request: { service: {} } }, { operation: { id: 'o', first: true, last: true } });
    expect(onlyEvent(first).kind).toBe('deploy.requested');
    expect(onlyEvent(last)).toMatchObject({
      kind: 'operation.attempted',
      outcome: 'cancelled',
      attributes: { completion: true },
    });
    expect(onlyEvent(both).kind).toBe('deploy.requested');
  });

  it('knows created and deleted services and revisions', () => {
    const created = eventsOf(
      call('google.cloud.run.v2.Services.CreateService', { request: { serviceId: 'atlas', service: {} } }),
    );
    expect(created.map(({ kind }) => kind)).toEqual(['deploy.requested', 'service.created']);
    expect(onlyEvent(call('google.cloud.run.v1.Services.DeleteService', {}))).toMatchObject({
      kind: 'service.deleted',
    });
    const revision = call('google.cloud.run.v1.Revisions.DeleteRevision', {
      resourceName: 'namespaces/p/revisions/atlas-00001-abc',
    });
    expect(keys(onlyEvent(revision))).toEqual(['revision:atlas-00001-abc', 'service:atlas', 'project:lumen-prod']);
  });
});
