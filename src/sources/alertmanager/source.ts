/** Alertmanager (and Grafana) webhook bodies, one notification a line; there is no history to pull. */

import { digestOf } from '../../application/canonical-json.js';
import { deliveredBody, keyAsDelivered } from '../../application/ports/delivered-body.js';
import type { Source, SourceFile } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { alertsOf } from './notification.js';
import { toEvents } from './to-events.js';

const FILES: readonly SourceFile[] = [
  { path: 'alertmanager/notifications.jsonl', format: 'jsonl', instance: 'alertmanager', part: 'notifications' },
  { path: 'webhooks/alertmanager.jsonl', format: 'jsonl', instance: 'alertmanager', part: 'webhooks' },
  { path: 'webhooks/grafana.jsonl', format: 'jsonl', instance: 'grafana', part: 'webhooks' },
];

/**
 * Each telling is a record of its own, since repeats of one alert carry other values; only a word-for-word repeat is the same record.
 * What all of them tell together, that the alert opened and closed, shares one id per alert (see to-events).
 */
function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const notification = deliveredBody(body);
  const [first] = alertsOf(notification);
  if (first === undefined) return null;
  const { instance, path } = file;
  const nativeId = `${first.fingerprint}@${first.startsAt}`;
  const key = keyAsDelivered(`${nativeId}@${first.status} ${digestOf(notification).slice(0, 16)}`, body);
  return { source: 'alertmanager', instance, key, nativeId, nature: 'event', path, body };
}

export const alertmanager: Source = {
  name: 'alertmanager',
  reads: 'Alertmanager and Grafana webhook notifications',
  files: FILES.map((file) => file.path),
  recognise: (path) => FILES.find((file) => file.path === path) ?? null,
  toEvidence,
  toEvents,
};
