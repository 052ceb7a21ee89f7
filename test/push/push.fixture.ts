/** The product with endpoints to push to: real HTTP, real PostgreSQL, secrets in files. */
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EndpointDraft } from '../../src/application/push/endpoint.js';
import { openHouse } from '../api/house.fixture.js';
import { query, type TestServer } from '../services/test-database.js';

export const hex = (secret: string, ...parts: readonly string[]): string =>
  createHmac('sha256', secret).update(parts.join('')).digest('hex');

export async function openPushHouse(server: TestServer) {
  const house = await openHouse(server);
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-push-'));
  const rows = (text: string, values: unknown[] = []) => query(house.databaseUrl, text, values);
  return {
    ...house,
    rows,
    /** A reference to a new secret with this text. */
    secret(text: string): string {
      const path = join(folder, randomUUID());
      writeFileSync(path, `${text}\n`);
      return `file:${path}`;
    },
    async endpoint(draft: Omit<EndpointDraft, 'name'>) {
      const answer = await house.json('/api/v1/push-endpoints', 'POST', { name: 'a sender', ...draft });
      const made = await answer.json();
      if (answer.status !== 201) throw new Error(JSON.stringify(made));
      return made;
    },
    push: (path: string, body: string, headers: Record<string, string> = {}) =>
      house.call(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }),
    async incident(from: string, to: string): Promise<string> {
      const answer = await house.json('/api/v1/incidents', 'POST', { title: 'Something broke', from, to });
      return (await answer.json()).id;
    },
    /** Waits until nothing waits to be read and every incident was looked through. */
    async quiet(): Promise<void> {
      for (;;) {
        const [{ waiting }] = await rows(
          `SELECT (SELECT count(*) FROM deliveries WHERE state IN ('queued', 'running')) +
             (SELECT count(*) FROM incidents WHERE gathered IS DISTINCT FROM from_at || ' ' || to_at) AS waiting`,
        );
        if (waiting === '0') return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async events(incidentId: string) {
      return (await (await house.call(`/api/v1/incidents/${incidentId}/timeline?limit=1000`)).json()).items;
    },
    async end() {
      await house.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type PushHouse = Awaited<ReturnType<typeof openPushHouse>>;

export const alertmanagerBody = (name: string, startsAt: string, endsAt = '0001-01-01T00:00:00Z'): string =>
  JSON.stringify({
    version: '4',
    groupKey: `{}:{alertname="${name}"}`,
    truncatedAlerts: 0,
    status: endsAt.startsWith('0001') ? 'firing' : 'resolved',
    receiver: 'corroborate',
    groupLabels: { alertname: name },
    commonLabels: { alertname: name },
    commonAnnotations: {},
    externalURL: 'http://alerts.quarry.example',
    alerts: [
      {
        status: endsAt.startsWith('0001') ? 'firing' : 'resolved',
        labels: { alertname: name, service: 'kiln' },
        annotations: { summary: `${name} on the kiln` },
        startsAt,
        endsAt,
        generatorURL: 'http://prometheus.quarry.example/graph',
        fingerprint: hex('f', name).slice(0, 16),
      },
    ],
  });

export const pagerdutyBody = (id: string, type: string, at: string): string =>
  JSON.stringify({
    event: {
      id,
      event_type: type,
      resource_type: 'incident',
      occurred_at: at,
      agent: { id: 'PK1', type: 'user_reference', summary: 'Mara Quist' },
      client: null,
      data: {
        id: 'QKILN1',
        type: 'incident',
        number: 77,
        status: 'acknowledged',
        incident_key: 'kiln',
        created_at: at,
        title: 'Kiln too hot',
        service: { id: 'PS9', type: 'service_reference', summary: 'kiln' },
        assignees: [],
        urgency: 'high',
      },
    },
  });
