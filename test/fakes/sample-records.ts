/** The native records of the sample incident, by their path in its bundle: what the fakes hand out. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../src/domain/evidence.js';

/** Compiled below `dist/demo/test/fakes`, or run in `test/fakes`: the sample is found upwards. */
const BUNDLE = ['../../', '../../../../']
  .map((up) => fileURLToPath(new URL(`${up}samples/INC-618/bundle/`, import.meta.url)))
  .find((path) => existsSync(path))!;

export function sampleRecords(path: string): readonly Json[] {
  const text = readFileSync(BUNDLE + path, 'utf8');
  return path.endsWith('.jsonl')
    ? text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Json)
    : (JSON.parse(text) as Json[]);
}

/** Its manifest: incident, identities and aliases. */
export const sampleManifest = () => JSON.parse(readFileSync(`${BUNDLE}bundle.json`, 'utf8'));

/** One of its drafts. */
export const sampleReport = (name: string): string => readFileSync(`${BUNDLE}../reports/${name}.md`, 'utf8');

const audited = (log: string, insertId: string, payload: Record<string, Json>): Json => ({
  logName: `projects/skerryline-prod/logs/cloudaudit.googleapis.com%2F${log}`,
  insertId,
  timestamp: '2026-05-20T09:00:00Z',
  receiveTimestamp: '2026-05-20T09:00:01Z',
  resource: { type: 'project', labels: { project_id: 'skerryline-prod' } },
  protoPayload: { '@type': 'type.googleapis.com/google.cloud.audit.AuditLog', ...payload },
});

/** What the sample's project held weeks before the incident, by the same paths: what a collection finds its controls by, and no bundle holds. */
export const EARLIER_RECORDS: Readonly<Record<string, readonly Json[]>> = {
  'logging.jsonl': [
    audited('activity', 'grant-of-the-reader', {
      serviceName: 'cloudresourcemanager.googleapis.com',
      methodName: 'SetIamPolicy',
      resourceName: 'projects/skerryline-prod',
      authenticationInfo: { principalEmail: 'platform@skerryline.example' },
    }),
    audited('system_event', 'scaled-by-itself', {
      serviceName: 'run.googleapis.com',
      methodName: '/InternalServices.ReplaceInternalService',
      resourceName: 'namespaces/skerryline-prod/services/checkin-api',
    }),
  ],
  'builds.json': [
    {
      name: 'projects/skerryline-prod/locations/europe-north1/builds/0d5b',
      id: '0d5b',
      projectId: 'skerryline-prod',
      status: 'SUCCESS',
      createTime: '2026-05-20T09:00:00Z',
      startTime: '2026-05-20T09:00:05Z',
      finishTime: '2026-05-20T09:03:00Z',
    },
  ],
  'alerts.json': [
    {
      name: 'projects/skerryline-prod/alerts/0.old',
      state: 'CLOSED',
      openTime: '2026-05-20T09:00:00Z',
      closeTime: '2026-05-20T09:10:00Z',
      resource: { type: 'cloud_run_revision', labels: { project_id: 'skerryline-prod', service_name: 'checkin-api' } },
      metric: { type: 'run.googleapis.com/request_count', labels: {} },
      policy: { name: 'projects/skerryline-prod/alertPolicies/12', displayName: 'check-in errors' },
    },
  ],
};

/** Of the sample's project: what its bundle holds, and what was there before. */
export const withEarlier = (name: string): readonly Json[] => [
  ...sampleRecords(`gcp/skerryline-prod/${name}`),
  ...(EARLIER_RECORDS[name] ?? []),
];
