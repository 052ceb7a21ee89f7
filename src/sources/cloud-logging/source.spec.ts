import { describe, expect, it } from 'vitest';
import { expectTotal } from '../../application/ports/hostile-records.fixture.js';
import { buildCall, call, entry, FILE, onlyEvent, recordOf, system } from './entries.fixture.js';
import { cloudLogging } from './source.js';

const request = entry('run.googleapis.com/requests', {
  httpRequest: {
    requestMethod: 'GET',
    requestUrl: 'https://atlas.example/a/b?c=1',
    status: 503,
    latency: '1.5s',
    responseSize: '12',
  },
});

describe('cloud logging entries', () => {
  it('recognises its file and no other', () => {
    expect(FILE).toEqual({
      path: 'gcp/lumen-prod/logging.jsonl',
      format: 'jsonl',
      instance: 'lumen-prod',
      part: 'logging',
    });
    expect(cloudLogging.recognise('gcp/logging.jsonl')).toBeNull();
    expect(cloudLogging.recognise('gcp/lumen-prod/deep/logging.jsonl')).toBeNull();
  });

  it('is identified by log, time and insert id, and cited by insert id', () => {
    const record = recordOf(request);
    expect(record.nativeId).toBe('i1');
    expect(record.key).toBe('projects/lumen-prod/logs/run.googleapis.com%2Frequests 2031-03-04T10:00:00.123456789Z i1');
    expect(cloudLogging.toEvidence({ logName: 'x' }, FILE)).toBeNull();
  });

  it('keeps nanoseconds and says which log and service a call is part of', () => {
    const event = onlyEvent(call('google.cloud.run.v2.Services.DeleteService', {}));
    expect(event.at.from % 1_000_000_000n).toBe(123456789n);
    expect(event.evidence).toMatchObject({
      trust: 5,
      part: { log: 'cloudaudit.googleapis.com/activity', service: 'run.googleapis.com', project: 'lumen-prod' },
    });
  });

  it('reads a request', () => {
    expect(onlyEvent(request)).toMatchObject({
      kind: 'request.served',
      clock: 'provider',
      attributes: { status: 503, method: 'GET', path: '/a/b', latencyMs: 1500, size: 12 },
      evidence: { trust: 3 },
    });
  });

  it('takes the words of program output from text or from the usual keys, on the program’s own clock', () => {
    const plain = entry('run.googleapis.com/stderr', { textPayload: 'panic: no route' });
    const structured = entry('run.googleapis.com/stdout', {
      severity: 'DEFAULT',
      jsonPayload: { level: 'warn', msg: 'pool is full', pool: { size: 4 } },
    });
    expect(onlyEvent(plain)).toMatchObject({
      kind: 'log.written',
      text: 'panic: no route',
      clock: 'workload',
      evidence: { trust: 2 },
    });
    expect(onlyEvent(structured)).toMatchObject({
      text: 'pool is full',
      attributes: { severity: 'WARN', fields: { 'pool.size': 4, level: 'warn' } },
    });
  });

  it('says so when an entry is only one part of a split one', () => {
    const part = entry('run.googleapis.com/stderr', {
      textPayload: 'half',
      split: { uid: 'u', index: 0, totalSplits: 2 },
    });
    expect(cloudLogging.toEvents(recordOf(part)).notUnderstood).toBe('one of 2 parts of an entry that was split');
  });

  it('is not understood without a payload', () => {
    expect(cloudLogging.toEvents(recordOf(entry('x', {}))).notUnderstood).toMatch(/without a payload/);
  });

  it('reads any JSON without throwing, and the same twice', () => {
    expectTotal(cloudLogging, FILE, [
      request,
      entry('run.googleapis.com/stdout', { jsonPayload: { msg: 'm', a: { b: [1] } } }),
      call('google.cloud.run.v2.Services.UpdateService', {
        request: {
          service: { template: { containers: [{ image: 'i@sha256:a', env: [{ name: 'A', value: 'b' }] }] } },
          updateMask: 'template',
        },
      }),
      call('SetIamPolicy', {
        serviceData: { policyDelta: { bindingDeltas: [{ action: 'ADD', role: 'r', member: 'user:a@b' }] } },
      }),
      call('google.monitoring.v3.SnoozeService.UpdateSnooze', {
        request: {
          snooze: {
            criteria: { policies: ['p/1'] },
            interval: { startTime: '2031-03-04T10:00:00Z', endTime: '2031-03-04T11:00:00Z' },
          },
        },
      }),
      call('google.monitoring.v3.AlertPolicyService.UpdateAlertPolicy', {
        request: {
          alertPolicy: { name: 'projects/p/alertPolicies/1', enabled: false },
          updateMask: { paths: ['enabled'] },
        },
      }),
      call('cloudsql.instances.update', {
        serviceName: 'cloudsql.googleapis.com',
        request: { body: { settings: { tier: 't' } } },
      }),
      buildCall('ApproveBuild', { request: { approvalResult: { decision: 'APPROVED' } } }),
      system('namespaces/p/services/atlas', 'Ready condition status changed to True for Service atlas.', {
        kind: 'Service',
        metadata: { name: 'atlas', annotations: { 'serving.knative.dev/lastModifier': 'a@b' } },
        status: {
          traffic: [{ revisionName: 'atlas-00001-abc', percent: 100 }],
          conditions: [{ type: 'Ready', status: 'True' }],
        },
      }),
    ]);
  });
});
