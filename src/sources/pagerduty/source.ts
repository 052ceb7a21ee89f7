/** PagerDuty log entries, pulled or as V3 webhook deliveries. */
import { deliveredBody, keyAsDelivered } from '../../application/ports/delivered-body.js';
import { idText, object, valueAt } from '../../application/ports/json-reading.js';
import type { Source, SourceFile } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { toEvents } from './to-events.js';

const FILES: readonly SourceFile[] = [
  { path: 'pagerduty/log-entries.json', format: 'json-array', instance: 'pagerduty', part: 'log-entries' },
  { path: 'webhooks/pagerduty.jsonl', format: 'jsonl', instance: 'pagerduty', part: 'webhooks' },
];

function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const delivered = object(deliveredBody(body), 'event');
  const id = idText(delivered ?? body, 'id') ?? idText(valueAt(body, 'log_entry'), 'id');
  if (id === undefined) return null;
  const { instance, path } = file;
  return { source: 'pagerduty', instance, key: keyAsDelivered(id, body), nativeId: id, nature: 'event', path, body };
}

export const pagerduty: Source = {
  name: 'pagerduty',
  reads: 'PagerDuty log entries and V3 webhook events',
  files: FILES.map((file) => file.path),
  recognise: (path) => FILES.find((file) => file.path === path) ?? null,
  toEvidence,
  toEvents,
};
