import { describe, expect, it } from 'vitest';
import { servingRevisions, trafficOf, workloadOf } from './workload.js';

describe('workloadOf', () => {
  it('reads a v1 template: annotations for scale and connector, secrets by name', () => {
    const template = {
      metadata: {
        annotations: {
          'autoscaling.knative.dev/minScale': '2',
          'autoscaling.knative.dev/maxScale': '9',
          'run.googleapis.com/vpc-access-connector': 'projects/p/locations/l/connectors/core',
        },
      },
      spec: {
        containers: [
          {
            image: 'host/atlas@sha256:ab',
            env: [
              { name: 'MODE', value: 'fast' },
              { name: 'KEY', valueFrom: { secretKeyRef: { name: 'atlas-key', key: '1' } } },
            ],
          },
        ],
      },
    };
    expect(workloadOf(template)).toEqual({
      image: 'host/atlas@sha256:ab',
      digest: 'sha256:ab',
      env: { MODE: 'fast', KEY: 'secret:atlas-key' },
      connector: 'core',
      minInstances: 2,
      maxInstances: 9,
    });
  });

  it('reads the limits of the first container that states them', () => {
    const containers = [{ image: 'i' }, { image: 'j', resources: { limits: { memory: '512Mi', cpu: '2' } } }];
    expect(workloadOf({ containers })).toEqual({ image: 'i', memory: '512Mi', cpu: '2' });
  });

  it('tells an empty environment from one that is not stated', () => {
    expect(workloadOf({ containers: [{ image: 'i', env: [] }] }).env).toEqual({});
    expect(workloadOf({ containers: [{ image: 'i' }] }).env).toBeUndefined();
  });
});

describe('trafficOf', () => {
  it('fills in what "latest" stands for, in both versions', () => {
    expect(trafficOf([{ latestRevision: true, percent: 100 }], 'atlas-00002-abc')).toEqual([
      { revision: 'atlas-00002-abc', percent: 100, latest: true },
    ]);
    expect(trafficOf([{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }])).toEqual([
      { percent: 100, latest: true },
    ]);
  });

  it('does not call a tagged revision without traffic serving', () => {
    const traffic = trafficOf([
      { revisionName: 'atlas-00001-aaa', percent: 10 },
      { revisionName: 'atlas-00003-ccc', tag: 'canary' },
      { revisionName: 'atlas-00002-bbb', percent: 90 },
    ]);
    expect(servingRevisions(traffic)).toEqual(['atlas-00002-bbb', 'atlas-00001-aaa']);
  });
});
