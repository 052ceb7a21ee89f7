/** Events of unknown types are taken for the nearest kind, and for none when nothing is near. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/evidence.js';
import { kindOf } from './classify.js';
import { readEnvelope } from './envelope.js';
import { factsOf } from './facts.js';

const kind = (type: string, data: Json) => {
  const event = readEnvelope({ specversion: '1.0', id: 'e', source: 'https://bus.shop.example/x', type, data })!;
  return kindOf(event, factsOf(event));
};

describe('kindOf', () => {
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
  ] as const)('takes %s for its nearest kind', (type, data, expected) => {
    expect(kind(type, data as Json)).toBe(expected);
  });
});
