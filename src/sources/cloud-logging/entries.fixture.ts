/** Test data only: log entries of an invented project, built around the part that a test is about. */
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { cloudLogging } from './source.js';

type Fields = { readonly [name: string]: Json };

export const FILE = cloudLogging.recognise('gcp/lumen-prod/logging.jsonl')!;

export const ADA = 'ada@lumen.example';
export const CI = 'ci-runner@lumen-prod.iam.gserviceaccount.com';

export const entry = (log: string, fields: Fields): Json => ({
  logName: `projects/lumen-prod/logs/${log.replace('/', '%2F')}`,
  insertId: 'i1',
  timestamp: '2031-03-04T10:00:00.123456789Z',
  receiveTimestamp: '2031-03-04T10:00:01Z',
  severity: 'NOTICE',
  resource: {
    type: 'cloud_run_revision',
    labels: { project_id: 'lumen-prod', service_name: 'atlas', revision_name: '' },
  },
  ...fields,
});

/** An audited call by Ada; `fields` are those of the audit log. */
export const call = (methodName: string, fields: Fields, around: Fields = {}): Json =>
  entry('cloudaudit.googleapis.com/activity', {
    ...around,
    protoPayload: {
      '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
      serviceName: 'run.googleapis.com',
      methodName,
      resourceName: 'projects/lumen-prod/locations/l1/services/atlas',
      authenticationInfo: { principalEmail: ADA, principalSubject: `user:${ADA}` },
      ...fields,
    },
  });

export const buildCall = (verb: string, fields: Fields, around: Fields = {}): Json =>
  call(
    `google.devtools.cloudbuild.v1.CloudBuild.${verb}`,
    { serviceName: 'cloudbuild.googleapis.com', resourceName: 'projects/lumen-prod/locations/l1/builds', ...fields },
    {
      resource: { type: 'build', labels: { project_id: 'lumen-prod', build_id: 'b1', build_trigger_id: 't1' } },
      ...around,
    },
  );

/** Cloud Run's own report about a service or revision. */
export const system = (resourceName: string, message: string, response: Json): Json =>
  entry('cloudaudit.googleapis.com/system_event', {
    protoPayload: { serviceName: 'run.googleapis.com', resourceName, status: { message }, response },
  });

export const recordOf = (body: Json): EvidenceRecord => cloudLogging.toEvidence(body, FILE)!;

export const eventsOf = (body: Json): readonly TimelineEvent[] => cloudLogging.toEvents(recordOf(body)).events;

/** The only event of an entry. @throws Error when there are more or none. */
export function onlyEvent(body: Json): TimelineEvent {
  const events = eventsOf(body);
  if (events.length !== 1) throw new Error(`${events.length} events`);
  return events[0]!;
}

export const keys = (event: TimelineEvent | undefined): readonly string[] =>
  (event?.subjects ?? []).map(({ type, id }) => `${type}:${id}`);
