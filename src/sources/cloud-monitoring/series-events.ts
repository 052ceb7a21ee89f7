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
  const check = uptimeCheckEntity(valueAt(body, 'metric', 'labels'));
  const kind = text(body, 'metricKind');
  return {
    events: [
      {
        kind: 'metric.series',
        at: spanOf(points),
        subjects: [entity, ...about.subjects, check],
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
    entities: [entity, ...about.entities, check],
    ...(unread > 0 ? { notUnderstood: `points without a time or a number: ${unread}` } : {}),
  };
}

function spanOf(points: readonly SeriesPoint[]): Interval | undefined {
  const from = points[0] && parseInstant(points[0][0]);
  const to = points.length > 0 ? parseInstant(points[points.length - 1]![1]) : null;
  return from === undefined || from === null ? undefined : { from, to };
}

/** A metric by its type and by its last part, as written and with spaces; a last part that is a plain word takes the one before it along. */
export function metricEntity(type: string) {
  const parts = type.split('/');
  const last = parts.at(-1) ?? type;
  const short = last.includes('_') || parts.length < 3 ? last : `${parts.at(-2)}/${last}`;
  return entityNamed('metric', type, ...(/[_/]/.test(short) ? [short, short.replace(/[_/]/g, ' ')] : []));
}

/** The uptime check that a metric's labels name. */
export const uptimeCheckEntity = (labels: Json | undefined) => entityNamed('other', words(labels, 'check_id'));
