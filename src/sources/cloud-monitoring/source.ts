/** Cloud Monitoring v3 alerts, time series, alert policies, snoozes and uptime checks as exported. */
import { entries, text, words } from '../../application/ports/json-reading.js';
import type { Source, SourceFile } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { gcpFile } from '../google/bundle-path.js';
import { lastSegment } from '../google/names.js';
import { alignedSeconds, pointsOf } from './series-points.js';
import { toEvents } from './to-events.js';

const FILES = {
  'alerts.json': 'alerts',
  'time-series.json': 'time-series',
  'alert-policies.json': 'alert-policies',
  'snoozes.json': 'snoozes',
  'uptime-checks.json': 'uptime-checks',
};

function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const identity = file.part === 'time-series' ? seriesIdentity(body) : resourceIdentity(body);
  if (identity === null) return null;
  const { instance, path } = file;
  return { source: 'cloud-monitoring', instance, ...identity, nature: 'state', path, body };
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
  files: Object.keys(FILES).map((name) => `gcp/<project>/${name}`),
  recognise: (path) => gcpFile(path, FILES),
  toEvidence,
  toEvents,
};
