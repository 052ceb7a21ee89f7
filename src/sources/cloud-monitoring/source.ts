/** Cloud Monitoring v3 alerts, time series, alert policies, snoozes and uptime checks as exported. */
import { deliveredBody, keyAsDelivered } from '../../application/ports/delivered-body.js';
import { entries, text, words } from '../../application/ports/json-reading.js';
import type { Source, SourceFile } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { gcpFile } from '../google/bundle-path.js';
import { lastSegment } from '../google/names.js';
import { alignedSeconds, pointsOf } from './series-points.js';
import { toEvents } from './to-events.js';
import { webhookAlertOf } from './webhook-alert.js';

const FILES = {
  'alerts.json': 'alerts',
  'time-series.json': 'time-series',
  'alert-policies.json': 'alert-policies',
  'snoozes.json': 'snoozes',
  'uptime-checks.json': 'uptime-checks',
};

const WEBHOOKS: SourceFile = {
  path: 'webhooks/cloud-monitoring.jsonl',
  format: 'jsonl',
  instance: 'webhooks',
  part: 'webhooks',
};

function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  if (file.part === WEBHOOKS.part) return delivery(body, file.path);
  const identity = file.part === 'time-series' ? seriesIdentity(body) : resourceIdentity(body);
  if (identity === null) return null;
  const { instance, path } = file;
  return { source: 'cloud-monitoring', instance, ...identity, nature: 'state', path, body };
}

/** One delivery; it belongs to the project it speaks of, next to the alerts pulled from there. */
function delivery(body: Json, path: string): EvidenceRecord | null {
  const told = webhookAlertOf(deliveredBody(body));
  if (told === null) return null;
  const key = keyAsDelivered(`${told.name} webhook ${told.closed ? 'closed' : 'open'}`, body);
  const nativeId = lastSegment(told.name);
  return { source: 'cloud-monitoring', instance: told.project, key, nativeId, nature: 'state', path, body };
}

interface Identity {
  readonly key: string;
  readonly nativeId: string;
}

function resourceIdentity(body: Json): Identity | null {
  const name = words(body, 'name');
  return name === undefined ? null : { key: name, nativeId: lastSegment(name) || name };
}

/** Metric, resource, labels and period; the labels in a fixed order. */
function seriesIdentity(body: Json): Identity | null {
  const metric = words(body, 'metric', 'type');
  if (metric === undefined) return null;
  const labels = (part: string): string =>
    entries(body, part, 'labels')
      .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
      .sort()
      .join(',');
  const period = alignedSeconds(pointsOf(body).points) ?? '';
  const resource = `${text(body, 'resource', 'type') ?? ''}{${labels('resource')}}`;
  return { key: `${metric}{${labels('metric')}} ${resource} ${period}`, nativeId: metric };
}

export const cloudMonitoring: Source = {
  name: 'cloud-monitoring',
  reads: 'Cloud Monitoring alerts, time series, alert policies, snoozes and uptime checks',
  files: [...Object.keys(FILES).map((name) => `gcp/<project>/${name}`), WEBHOOKS.path],
  recognise: (path) => (path === WEBHOOKS.path ? WEBHOOKS : gcpFile(path, FILES)),
  toEvidence,
  toEvents,
};
