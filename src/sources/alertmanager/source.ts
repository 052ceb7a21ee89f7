/** Alertmanager (and Grafana) webhook bodies, one notification a line; there is no history to pull. */
import { createHash } from 'node:crypto';
import { list, text, words } from '../../application/ports/json-reading.js';
import type { Source, SourceFile } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { notificationOf } from './notification.js';
import { toEvents } from './to-events.js';

const FILES: readonly SourceFile[] = [
  { path: 'alertmanager/notifications.jsonl', format: 'jsonl', instance: 'alertmanager', part: 'notifications' },
  { path: 'webhooks/alertmanager.jsonl', format: 'jsonl', instance: 'alertmanager', part: 'webhooks' },
];

/** The notification as a state of its alerts: repeats with other values are revisions, never conflicts. */
function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const notification = notificationOf(body);
  const alerts = list(notification, 'alerts').filter(
    (alert) => words(alert, 'fingerprint') && words(alert, 'startsAt'),
  );
  const [first] = alerts;
  if (first === undefined) return null;
  const { instance, path } = file;
  const nativeId = `${text(first, 'fingerprint')}@${text(first, 'startsAt')}`;
  const identities = alerts.map((alert) =>
    [text(alert, 'fingerprint'), text(alert, 'startsAt'), text(alert, 'status') ?? ''].join('@'),
  );
  // A group is known by all its alerts; one alert by itself keeps the plain identity.
  const rest =
    identities.length > 1 ? ` +${identities.length - 1} ${digest(identities.slice(1).sort().join(','))}` : '';
  const receiver = words(notification, 'receiver');
  const key = `${identities[0]}${rest}${receiver === undefined ? '' : ` ${receiver}`}`;
  return { source: 'alertmanager', instance, key, nativeId, nature: 'state', path, body };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

export const alertmanager: Source = {
  name: 'alertmanager',
  reads: 'Alertmanager and Grafana webhook notifications',
  files: FILES.map((file) => file.path),
  recognise: (path) => FILES.find((file) => file.path === path) ?? null,
  toEvidence,
  toEvents,
};
