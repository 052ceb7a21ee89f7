/** One alert occurrence: opened, and closed when it is. */
import { instant, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { point } from '../../domain/interval.js';
import { subjectsOfResource } from '../google/monitored-resource.js';
import { entityNamed, lastSegment, policyEntity } from '../google/names.js';
import { type GoogleDraft, type GoogleEvent, nothingRead } from '../google/reading-of.js';
import { metricEntity, uptimeCheckEntity } from './series-events.js';

export function alertEvents(body: Json, project: string): GoogleDraft {
  const name = words(body, 'name');
  if (name === undefined) return nothingRead('an alert without a name');
  const policy = policyEntity(words(body, 'policy', 'displayName'), words(body, 'policy', 'name'));
  const about = subjectsOfResource(valueAt(body, 'resource'), project);
  const alert = entityNamed('alert', lastSegment(name));
  const metric = words(body, 'metric', 'type');
  const opened = instant(body, 'openTime');
  const closed = instant(body, 'closeTime');
  const check = uptimeCheckEntity(valueAt(body, 'metric', 'labels'));
  const subjects = [alert, policy, ...about.subjects, check];
  const policyName = words(body, 'policy', 'displayName');
  const events: GoogleEvent[] = [
    {
      kind: 'alert.opened',
      at: opened === undefined ? undefined : { from: opened, to: closed ?? null },
      subjects,
      attributes: {
        policy: policyName,
        severity: words(body, 'policy', 'severity'),
        metric,
        metricLabels: valueAt(body, 'metric', 'labels'),
        resourceType: words(body, 'resource', 'type'),
        resource: valueAt(body, 'resource', 'labels') ?? {},
        labels: valueAt(body, 'policy', 'userLabels') ?? {},
        state: text(body, 'state'),
      },
      text: words(body, 'policy', 'documentation', 'subject') ?? policyName,
    },
  ];
  if (closed !== undefined) {
    const attributes = {
      policy: policyName,
      severity: words(body, 'policy', 'severity'),
      openedAt: text(body, 'openTime'),
      resource: valueAt(body, 'resource', 'labels') ?? {},
      metricLabels: valueAt(body, 'metric', 'labels'),
    };
    events.push({ kind: 'alert.closed', at: point(closed), subjects, attributes });
  }
  const entities = [alert, policy, ...about.entities, check, metric === undefined ? undefined : metricEntity(metric)];
  return { events, entities };
}
