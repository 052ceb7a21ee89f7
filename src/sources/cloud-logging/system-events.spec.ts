import { describe, expect, it } from 'vitest';
import { ADA, eventsOf, keys, onlyEvent, system } from './entries.fixture.js';

const service = (traffic: readonly { readonly [name: string]: string | number | boolean }[]) => ({
  kind: 'Service',
  metadata: { name: 'atlas', generation: 9, annotations: { 'serving.knative.dev/lastModifier': ADA } },
  status: {
    latestCreatedRevisionName: 'atlas-00008-new',
    latestReadyRevisionName: 'atlas-00007-old',
    traffic,
    conditions: [{ type: 'Ready', status: 'True' }],
  },
});
const PATH = 'namespaces/lumen-prod/services/atlas';

describe('system events of Cloud Run', () => {
  it('tells readiness and the traffic seen, with who last changed the service', () => {
    const [ready, shifted] = eventsOf(
      system(
        PATH,
        'Ready condition status changed to True for Service atlas.',
        service([
          { revisionName: 'atlas-00007-old', percent: 100 },
          { revisionName: 'atlas-00008-new', percent: 0, tag: 'try' },
        ]),
      ),
    );
    expect(ready).toMatchObject({
      kind: 'service.ready',
      outcome: 'success',
      attributes: { revision: 'atlas-00007-old' },
    });
    expect(shifted).toMatchObject({
      kind: 'traffic.shifted',
      actors: [{ role: 'actor', handle: ADA }],
      attributes: {
        pinned: true,
        after: [
          { revision: 'atlas-00007-old', percent: 100 },
          { revision: 'atlas-00008-new', percent: 0, tag: 'try' },
        ],
      },
      evidence: { trust: 5 },
    });
    expect(shifted?.attributes['before']).toBeUndefined();
    expect(keys(shifted)).toEqual(['service:atlas', 'revision:atlas-00007-old', 'project:lumen-prod']);
  });

  it('is not pinned while the latest revision gets the traffic', () => {
    const body = system(
      PATH,
      'Ready condition status changed to True for Service atlas.',
      service([{ latestRevision: true, percent: 100 }]),
    );
    expect(eventsOf(body)[1]?.attributes).toEqual({
      pinned: false,
      ready: true,
      after: [{ revision: 'atlas-00007-old', percent: 100, latest: true }],
    });
  });

  it('tells on which revision a service failed, whatever code the status carries', () => {
    const body = system(
      PATH,
      "Ready condition status changed to False for Service atlas with message: Revision 'x' is not ready.",
      service([]),
    );
    expect(onlyEvent(body)).toMatchObject({
      kind: 'service.ready',
      outcome: 'failure',
      attributes: { ready: false, revision: 'atlas-00008-new' },
      text: "Revision 'x' is not ready.",
    });
  });

  it('tells revisions that became ready or failed, also without a method and without a message', () => {
    const failed = system('namespaces/p/revisions/atlas-00008-new', '', {
      kind: 'Revision',
      metadata: { name: 'atlas-00008-new' },
      status: { conditions: [{ type: 'Ready', status: 'False', reason: 'HealthCheckContainerError' }] },
    });
    expect(onlyEvent(failed)).toMatchObject({
      kind: 'revision.failed',
      attributes: { reason: 'HealthCheckContainerError' },
    });
    expect(keys(onlyEvent(failed))).toEqual(['revision:atlas-00008-new', 'service:atlas', 'project:lumen-prod']);
  });

  it('reads nothing into a revision that is still pending', () => {
    const pending = system(
      'namespaces/p/revisions/atlas-00008-new',
      'Ready condition status changed to Unknown for Revision atlas-00008-new.',
      {},
    );
    expect(eventsOf(pending)).toEqual([]);
  });

  it('tells the end of a job execution over its own interval', () => {
    const done = system('namespaces/p/executions/nightly-x1', 'Execution nightly-x1 has failed.', {
      kind: 'Execution',
      metadata: { name: 'nightly-x1', labels: { 'run.googleapis.com/job': 'nightly' } },
      status: {
        startTime: '2031-03-04T09:00:00Z',
        completionTime: '2031-03-04T09:10:00Z',
        conditions: [{ type: 'Completed', status: 'False' }],
      },
    });
    const event = onlyEvent(done);
    expect(event).toMatchObject({ kind: 'job.finished', outcome: 'failure', attributes: { execution: 'nightly-x1' } });
    expect(event.at.to! - event.at.from).toBe(600_000_000_000n);
  });
});
