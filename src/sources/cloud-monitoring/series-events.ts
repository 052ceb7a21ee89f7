/** One time series as one event that spans its points. */
import { text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { parseInstant } from '../../domain/instant.js';
import type { Interval } from '../../domain/interval.js';
import { subjectsOfResource } from '../google/monitored-resource.js';
import { entityNamed } from '../google/names.js';
import { type GoogleDraft, nothingRead } from '../google/reading-of.js';
import { alignedSeconds, pointsOf, type SeriesPoint } from './series-points.js';

export function seriesEvents(body: Json, project: string): GoogleDraft {
  const metric = words(body, 'metric', 'type');
  if (metric === undefined) return nothingRead('a series without a metric type');
  const { points, counts, unread } = pointsOf(body);
  const about = subjectsOfResource(valueAt(body, 'resource'), project);
  const entity = metricEntity(metric);
  const kind = text(body, 'metricKind');
  return {
    events: [
      {
        kind: 'metric.series',
        at: spanOf(points),
        subjects: [entity, ...about.subjects],
        attributes: {
          metric,
          kind,
          unit: words(body, 'unit'),
          valueType: text(body, 'valueType'),
          labels: valueAt(body, 'metric', 'labels') ?? {},
          resourceType: text(body, 'resource', 'type'),
          resource: valueAt(body, 'resource', 'labels') ?? {},
          points,
          ...(counts.length > 0 ? { counts } : {}),
          aligned: alignedSeconds(points),
        },
      },
    ],
    entities: [entity, ...about.entities],
    ...(unread > 0 ? { notUnderstood: `${unread} points without a time or a number` } : {}),
  };
}

function spanOf(points: readonly SeriesPoint[]): Interval | undefined {
  const from = points[0] && parseInstant(points[0][0]);
  const to = points.length > 0 ? parseInstant(points[points.length - 1]![1]) : null;
  return from === undefined || from === null ? undefined : { from, to };
}

/** A metric by its type and by its last part, as written and with spaces. */
export function metricEntity(type: string) {
  const short = type.slice(type.lastIndexOf('/') + 1);
  return entityNamed('metric', type, short, short.replaceAll('_', ' '));
}
