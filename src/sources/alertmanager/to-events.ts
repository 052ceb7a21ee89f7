/**
 * From one notification to events of each alert in it. That an alert fired and ended is told by several notifications: those events
 * take their ids from the alert, so that the timeline keeps one of each, by its fullest telling (the one that knows the end).
 */
import { deliveredBody } from '../../application/ports/delivered-body.js';
import { draftReading, type EventDraft, type ReadingDraft } from '../../application/ports/draft-reading.js';
import { number, words } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { formatInstant } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { alertsOf, annotationText, type NotifiedAlert } from './notification.js';

const SERVICE_LABELS = ['service', 'app', 'application', 'deployment', 'job'];
const ENVIRONMENT_LABELS = ['environment', 'env', 'cluster'];

export function toEvents(record: EvidenceRecord): SourceReading {
  const writing = draftReading(record);
  const notification = deliveredBody(record.body);
  const receiver = words(notification, 'receiver');
  const alerts = alertsOf(notification);
  for (const alert of alerts) writeAlert(writing, alert, receiver);
  const truncated = number(notification, 'truncatedAlerts') ?? 0;
  if (truncated > 0) writing.notUnderstood(`${truncated} alerts were left out of the notification by its sender`);
  if (alerts.length === 0) writing.notUnderstood('a notification without an alert that has a fingerprint and a start');
  const reading = writing.finish();
  return { ...reading, events: reading.events.map((event) => withSharedId(event)) };
}

/** Opened and closed belong to the alert; each notification stands for itself. */
function withSharedId(event: TimelineEvent): TimelineEvent {
  if (event.kind === 'alert.notified') return event;
  const { source, instance, nativeId } = event.evidence;
  return { ...event, id: [source, instance, nativeId, event.kind, 0].join('|') };
}

function writeAlert(writing: ReadingDraft, alert: NotifiedAlert, receiver: string | undefined): void {
  const { started, ended, status, labels, annotations } = alert;
  const policy = words(labels, 'alertname');
  const common = {
    clock: 'client',
    subjects: subjectsOf(writing, alert),
    trust: 3,
    nativeId: `${alert.fingerprint}@${alert.startsAt}`,
    url: alert.url,
    part: receiver === undefined ? undefined : { source: receiver },
  } satisfies Partial<EventDraft>;
  const severity = words(labels, 'severity');
  writing.event({
    ...common,
    kind: 'alert.opened',
    at: started === undefined ? undefined : { from: started, to: ended ?? null },
    attributes: { policy, severity, labels, closedAt: ended === undefined ? undefined : formatInstant(ended) },
    text: words(annotations, 'summary') ?? annotationText(annotations),
  });
  if (ended !== undefined) {
    writing.event({
      ...common,
      kind: 'alert.closed',
      at: point(ended),
      attributes: { policy, severity, openedAt: alert.startsAt },
    });
  }
  const told = ended ?? started;
  writing.event({
    ...common,
    kind: 'alert.notified',
    // The body does not say when it was sent; it cannot have been before this.
    at: told === undefined ? undefined : point(told),
    attributes: { status, receiver, policy, severity, labels, annotations, values: valuesOf(alert) },
    text: annotationText(annotations),
  });
}

/** A number with its unit behind it: `38.2%`, `181s`. */
const MEASURE = /^(-?\d{1,15}(?:\.\d{1,15})?) ?[%a-zA-Zµ/]{1,10}$/;

/** Grafana's values, and the number that a `value` annotation gives; its unit stays in the annotation. */
function valuesOf({ values, annotations }: NotifiedAlert): Json {
  const written = words(annotations, 'value');
  const value = number(written) ?? number(MEASURE.exec(written ?? '')?.[1]);
  const given = typeof values === 'object' && values !== null && !Array.isArray(values) ? values : {};
  return { ...given, ...(value === undefined ? {} : { value }) };
}

function subjectsOf(writing: ReadingDraft, { fingerprint, labels }: NotifiedAlert): EventDraft['subjects'] {
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => words(labels, name)).find((value) => value !== undefined);
  const policy = words(labels, 'alertname');
  const service = first(SERVICE_LABELS);
  const environment = first(ENVIRONMENT_LABELS);
  return [
    writing.entity('alert', fingerprint, [fingerprint]),
    policy === undefined ? undefined : writing.entity('policy', policy, [policy, spaced(policy)]),
    service === undefined ? undefined : writing.entity('service', service, [service]),
    environment === undefined ? undefined : writing.entity('environment', environment, [environment]),
  ];
}

/** @example spaced('NotifyQueueDepth') // → 'notify queue depth' */
const spaced = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
