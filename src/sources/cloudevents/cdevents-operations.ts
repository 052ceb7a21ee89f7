/** CDEvents of incidents, tickets and environments. */
import { valueAt, webUrl, words } from '../../application/ports/json-reading.js';
import type { EntityRef } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import { changesIn } from './before-after.js';
import { actorsOf, type CdEvent, environmentOf, lastSegment } from './cdevent-parts.js';

export function operationsEvent(cd: CdEvent): boolean {
  if (cd.subject === 'incident') return incidentEvent(cd);
  if (cd.subject === 'ticket') return ticketEvent(cd);
  return cd.subject === 'environment' ? environmentEvent(cd) : false;
}

/** What a monitoring system detects is an alert; what a person or bot reports is an incident. */
const BY_MONITORING = /alert|prometheus|monitor|grafana|datadog|sentry|opsgenie/i;

function incidentEvent(cd: CdEvent): boolean {
  const monitored = BY_MONITORING.test(cd.event.source);
  const kinds = new Map<string, EventKind>([
    ['detected', 'alert.opened'],
    ['reported', 'incident.declared'],
    ['resolved', monitored ? 'alert.closed' : 'incident.resolved'],
  ]);
  const kind = kinds.get(cd.predicate);
  if (!kind) return false;
  const environment = environmentOf(cd);
  const service = words(cd.content, 'service', 'id') ?? words(cd.content, 'service');
  const alert = kind.startsWith('alert.');
  const description = words(cd.content, 'description');
  const ticket = words(cd.content, 'ticketURI');
  const policy = cd.id.split('/')[0]!;
  const subjects: readonly (EntityRef | undefined)[] = [
    cd.draft.entity(alert ? 'alert' : 'incident', cd.id),
    alert ? cd.draft.entity('policy', policy) : undefined,
    service === undefined ? undefined : cd.draft.entity('service', lastSegment(service)),
    environment === undefined ? undefined : cd.draft.entity('environment', environment),
    ticket === undefined ? undefined : cd.draft.entity('ticket', lastSegment(ticket)),
  ];
  const severity = words(cd.custom, 'severity') ?? words(cd.content, 'severity');
  cd.tell({
    kind,
    subjects,
    actors: actorsOf(cd),
    attributes: alert ? { policy, severity, environment } : { title: description, severity, environment },
    text: description,
  });
  return true;
}

function ticketEvent(cd: CdEvent): boolean {
  const kinds = new Map<string, EventKind>([
    ['created', 'ticket.opened'],
    ['updated', 'ticket.changed'],
    ['closed', 'ticket.closed'],
  ]);
  const kind = kinds.get(cd.predicate);
  if (!kind) return false;
  const [change] = changesIn(cd.content).concat(changesIn(cd.custom));
  const set = ['priority', 'summary', 'assignees', 'milestone', 'labels'].find(
    (key) => valueAt(cd.content, key) != null,
  );
  cd.tell({
    kind,
    subjects: [cd.draft.entity('ticket', cd.id)],
    actors: actorsOf(cd),
    attributes: {
      key: cd.id,
      type: words(cd.content, 'ticketType'),
      summary: words(cd.content, 'summary'),
      priority: words(cd.content, 'priority'),
      project: /^([A-Z][A-Z0-9]+)-\d+$/.exec(cd.id)?.[1],
      resolution: words(cd.content, 'resolution'),
      ...(kind === 'ticket.changed'
        ? {
            field: change?.field ?? set,
            before: change?.before,
            after: change?.after ?? (set ? valueAt(cd.content, set) : undefined),
          }
        : {}),
    },
    text: words(cd.content, 'summary'),
    url: webUrl(valueAt(cd.content, 'uri')),
  });
  return true;
}

function environmentEvent(cd: CdEvent): boolean {
  cd.tell({
    kind: 'config.changed',
    subjects: [cd.draft.entity('environment', cd.id, [words(cd.content, 'name')])],
    actors: actorsOf(cd),
    attributes: {
      target: 'environment',
      action: cd.predicate,
      changes: changesIn(cd.custom).map(({ field, before, after }) => ({ field, before, after })),
    },
  });
  return true;
}
