import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/evidence.js';
import { formatInstant } from '../../domain/instant.js';
import { ADA, buildCall, CI, call, eventsOf, keys, onlyEvent } from './entries.fixture.js';

const project = { resource: { type: 'project', labels: { project_id: 'lumen-prod' } } };
const audited = {
  resource: { type: 'audited_resource', labels: { project_id: 'lumen-prod', service: 'x.googleapis.com' } },
};

describe('access', () => {
  const delta = { bindingDeltas: [{ action: 'REMOVE', role: 'roles/run.developer', member: `serviceAccount:${CI}` }] };

  it.each([
    ['serviceData.policyDelta', 'SetIamPolicy', { serviceData: { policyDelta: delta } }],
    ['metadata.policyDelta', 'google.iam.admin.v1.SetIAMPolicy', { metadata: { policyDelta: delta } }],
    ['metadata', 'projects.setIamPolicy', { metadata: delta }],
  ] as const)('reads what a policy lost from %s', (_, method, fields) => {
    const event = onlyEvent(
      call(
        method,
        { serviceName: 'cloudresourcemanager.googleapis.com', resourceName: 'projects/lumen-prod', ...fields },
        project,
      ),
    );
    expect(event).toMatchObject({
      kind: 'access.changed',
      attributes: { changes: [{ action: 'revoked', role: 'roles/run.developer', member: CI }], resource: 'lumen-prod' },
      actors: [
        { role: 'actor', handle: ADA },
        { role: 'target', handle: CI, kind: 'service' },
      ],
    });
    expect(keys(event)).toEqual(['role:roles/run.developer', 'project:lumen-prod']);
  });

  it('falls back to the whole policy asked for, and says so', () => {
    const event = onlyEvent(
      call('google.cloud.run.v2.Services.SetIamPolicy', {
        request: {
          policy: { bindings: [{ role: 'roles/run.invoker', members: ['allUsers', 'user:eve@lumen.example'] }] },
        },
      }),
    );
    expect(event.attributes).toMatchObject({
      wholePolicy: true,
      changes: [
        { action: 'granted', role: 'roles/run.invoker', member: 'allUsers' },
        { action: 'granted', role: 'roles/run.invoker', member: 'eve@lumen.example' },
      ],
    });
    expect(keys(event)).toEqual(['role:roles/run.invoker', 'service:atlas', 'project:lumen-prod']);
  });

  it('tells a disabled service account, and only an attempt when it was refused', () => {
    const fields = { serviceName: 'iam.googleapis.com', resourceName: `projects/-/serviceAccounts/${CI}` };
    const method = 'google.iam.admin.v1.DisableServiceAccount';
    expect(onlyEvent(call(method, fields, project))).toMatchObject({
      kind: 'account.changed',
      attributes: { action: 'disabled' },
    });
    expect(onlyEvent(call(method, { ...fields, status: { code: 7 } }, project)).kind).toBe('operation.attempted');
  });
});

describe('builds', () => {
  it.each([
    ['CancelBuild', 'build.cancel_requested'],
    ['RetryBuild', 'build.retry_requested'],
    ['RunBuildTrigger', 'build.run_requested'],
    ['CreateBuild', 'build.run_requested'],
  ] as const)('%s is %s of the build in its labels', (verb, kind) => {
    const event = onlyEvent(buildCall(verb, {}));
    expect(event).toMatchObject({ kind, outcome: 'success', actors: [{ role: 'actor', handle: ADA }] });
    expect(keys(event)).toEqual(['build:b1', 'trigger:t1', 'project:lumen-prod']);
  });

  it('takes the build from the request when the labels name none', () => {
    const labels = { resource: { type: 'build', labels: {} } };
    const event = onlyEvent(buildCall('CancelBuild', { request: { name: 'projects/p/builds/b2' } }, labels));
    expect(keys(event)[0]).toBe('build:b2');
  });

  it('keeps the branch that was asked for, and a refusal', () => {
    const event = onlyEvent(
      buildCall('RunBuildTrigger', { request: { source: { branchName: 'fix/x' } }, status: { code: 7 } }),
    );
    expect(event).toMatchObject({ outcome: 'denied', attributes: { ref: 'fix/x' } });
  });

  it('tells who rejected a build', () => {
    const request = { approvalResult: { decision: 'REJECTED', comment: 'not now' } };
    expect(onlyEvent(buildCall('ApproveBuild', { request }))).toMatchObject({
      kind: 'build.reviewed',
      attributes: { review: 'rejected' },
      text: 'not now',
      actors: [{ role: 'reviewer', handle: ADA }],
    });
  });

  it('tells changes of triggers', () => {
    const body = buildCall('UpdateBuildTrigger', {
      request: { triggerId: 't1', trigger: { name: 'ship', disabled: true } },
    });
    expect(onlyEvent(body)).toMatchObject({
      kind: 'trigger.changed',
      attributes: { action: 'updated', changes: [{ field: 'disabled', after: true }] },
    });
  });
});

describe('alert policies and snoozes', () => {
  const policy = (fields: { readonly [name: string]: Json }): Json =>
    call(
      'google.monitoring.v3.AlertPolicyService.UpdateAlertPolicy',
      { serviceName: 'monitoring.googleapis.com', resourceName: 'projects/lumen-prod/alertPolicies/77', ...fields },
      audited,
    );

  it('tells that a policy was switched off, also when JSON drops the false', () => {
    const stated = onlyEvent(
      policy({ request: { alertPolicy: { displayName: 'Atlas 5xx', enabled: false }, updateMask: 'enabled' } }),
    );
    const dropped = onlyEvent(
      policy({ request: { alertPolicy: { displayName: 'Atlas 5xx' }, updateMask: 'enabled' } }),
    );
    for (const event of [stated, dropped]) {
      expect(event.attributes).toMatchObject({
        action: 'disabled',
        enabled: false,
        changes: [{ field: 'enabled', after: false }],
      });
      expect(keys(event)).toEqual(['policy:Atlas 5xx', 'project:lumen-prod']);
    }
  });

  it('claims no switch when the record hides what was set', () => {
    const event = onlyEvent(policy({ request: { updateMask: 'enabled' } }));
    expect(event.attributes).toMatchObject({ action: 'updated', changes: [], fields: ['enabled'] });
    expect(event.attributes['enabled']).toBeUndefined();
  });

  it('takes a whole policy that stays enabled for no switch', () => {
    const request = { alertPolicy: { displayName: 'Atlas 5xx', enabled: true, severity: 'WARNING' } };
    const event = onlyEvent(policy({ request }));
    expect(event.attributes).toMatchObject({ action: 'updated', changes: [{ field: 'severity', after: 'WARNING' }] });
    expect(event.attributes['enabled']).toBeUndefined();
    const off = onlyEvent(policy({ request: { alertPolicy: { ...request.alertPolicy, enabled: false } } }));
    expect(off.attributes['action']).toBe('disabled');
  });

  it('knows what was there before only from the original state', () => {
    const event = onlyEvent(
      policy({
        request: { alertPolicy: { enabled: true }, updateMask: 'enabled' },
        resourceOriginalState: { enabled: false },
      }),
    );
    expect(event.attributes['changes']).toEqual([{ field: 'enabled', before: false, after: true }]);
  });

  const snooze = (verb: string, endTime: string, fields: { readonly [name: string]: Json } = {}): Json =>
    call(
      `google.monitoring.v3.SnoozeService.${verb}`,
      {
        serviceName: 'monitoring.googleapis.com',
        resourceName: 'projects/lumen-prod',
        request: {
          snooze: {
            name: 'projects/lumen-prod/snoozes/5',
            displayName: 'quiet',
            criteria: { policies: ['projects/lumen-prod/alertPolicies/77'] },
            interval: { startTime: '2031-03-04T10:00:00Z', endTime },
          },
        },
        ...fields,
      },
      audited,
    );

  it('lasts for its interval when it was made, and is a point when it was refused', () => {
    const made = onlyEvent(snooze('CreateSnooze', '2031-03-04T14:00:00Z'));
    expect(made.attributes).toMatchObject({ action: 'created', policies: ['77'] });
    expect([formatInstant(made.at.from), formatInstant(made.at.to!)]).toEqual([
      '2031-03-04T10:00:00Z',
      '2031-03-04T14:00:00Z',
    ]);
    const refused = onlyEvent(snooze('CreateSnooze', '2031-03-04T14:00:00Z', { status: { code: 7 } }));
    expect(refused.outcome).toBe('denied');
    expect(refused.at.to).toBe(refused.at.from);
  });

  it('ends when its end is moved to now, and is only updated when moved elsewhere', () => {
    expect(onlyEvent(snooze('UpdateSnooze', '2031-03-04T10:00:00Z')).attributes['action']).toBe('ended');
    expect(onlyEvent(snooze('UpdateSnooze', '2031-03-04T12:00:00Z')).attributes['action']).toBe('updated');
  });
});

describe('every other call', () => {
  const sql = { serviceName: 'cloudsql.googleapis.com', resourceName: 'projects/lumen-prod/instances/ledger-db' };

  it('is a changed setting when an update shows its fields', () => {
    const event = onlyEvent(
      call('cloudsql.instances.patch', { ...sql, request: { body: { settings: { maxConnections: 50 } } } }, audited),
    );
    expect(event).toMatchObject({
      kind: 'config.changed',
      attributes: { target: 'instances', field: 'settings.maxConnections', after: 50 },
    });
    expect(keys(event)[0]).toBe('database:ledger-db');
  });

  it('is an attempted operation when it shows none, or does something else', () => {
    expect(onlyEvent(call('cloudsql.instances.update', sql, audited)).kind).toBe('operation.attempted');
    const restart = onlyEvent(call('cloudsql.instances.restart', sql, audited));
    expect(restart).toMatchObject({ kind: 'operation.attempted', attributes: { method: 'instances.restart' } });
    const named = call(
      'google.logging.v2.ConfigServiceV2.UpdateSink',
      { resourceName: 'projects/p/sinks/s', request: { sinkName: 'projects/p/sinks/s' } },
      audited,
    );
    expect(onlyEvent(named).kind).toBe('operation.attempted');
  });

  it('names no collection as if it were a thing', () => {
    const event = onlyEvent(
      call('google.example.v1.Things.CreateThing', { resourceName: 'projects/p/locations/l/things' }, audited),
    );
    expect(keys(event)).toEqual(['project:lumen-prod']);
  });

  it('is denied whatever its code in the log of denials, and never lost without a method', () => {
    const denied = call(
      'google.example.v1.Things.DeleteThing',
      {},
      { logName: 'projects/p/logs/cloudaudit.googleapis.com%2Fpolicy' },
    );
    expect(onlyEvent(denied).outcome).toBe('denied');
    expect(eventsOf(call('', {})).map(({ kind }) => kind)).toEqual(['operation.attempted']);
  });
});
