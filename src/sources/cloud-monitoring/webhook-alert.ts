/** A Cloud Monitoring webhook (schema 1.2) as the alert that the API would give; unsigned, so below the pulled one in trust. */
import { number, object, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { formatInstant, fromEpochSeconds } from '../../domain/instant.js';

export interface WebhookAlert {
  readonly project: string;
  /** Name of the alert at the API; the id is the same there. */
  readonly name: string;
  readonly closed: boolean;
  readonly alert: Json;
}

/** Null for anything else, the test ping included. */
export function webhookAlertOf(body: Json): WebhookAlert | null {
  const incident = object(body, 'incident');
  const id = words(incident, 'incident_id');
  const project = words(incident, 'scoping_project_id');
  if (!incident || id === undefined || project === undefined || text(body, 'version') === 'test') return null;
  const name = `projects/${project}/alerts/${id}`;
  const closeTime = timeOf(valueAt(incident, 'ended_at'));
  const alert = {
    name,
    state: closeTime === null ? 'OPEN' : 'CLOSED',
    openTime: timeOf(valueAt(incident, 'started_at')),
    closeTime,
    resource: valueAt(incident, 'resource') ?? null,
    metric: valueAt(incident, 'metric') ?? null,
    policy: {
      displayName: words(incident, 'policy_name') ?? null,
      severity: words(incident, 'severity')?.toUpperCase() ?? null,
      userLabels: valueAt(incident, 'policy_user_labels') ?? {},
      documentation: { subject: words(incident, 'summary') ?? null },
    },
  };
  return { project, name, closed: closeTime !== null, alert };
}

/** Seconds since the epoch; absent, null or 0 while there is no such time. */
function timeOf(seconds: Json | undefined): string | null {
  const count = number(seconds);
  // Beyond the year 9999 there is no date to write.
  return count === undefined || count <= 0 || count > 253_402_300_799 ? null : formatInstant(fromEpochSeconds(count));
}
