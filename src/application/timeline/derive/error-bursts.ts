/** Stretches in which a service or site answered with unusually many errors, from request logs and from counted series; the rule is fixed and published. */

import { entriesFor } from '../../../domain/coverage.js';
import { type EntityRef, entityKey } from '../../../domain/entity.js';
import type { Manifest } from '../../../domain/incident.js';
import { type Instant, MINUTE, parseInstant } from '../../../domain/instant.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { list, number, text, words } from '../../ports/json-reading.js';
import { type Bucket, burstsIn, SAMPLED_RULE, WHOLE_RULE } from './bursts.js';
import { derivedEvent, grouped } from './derived-event.js';

export function errorBursts(events: readonly TimelineEvent[], manifest: Manifest): readonly TimelineEvent[] {
  return [...fromRequests(events, manifest), ...events.flatMap(fromSeries)];
}

const isError = (status: number | undefined): status is number => status !== undefined && status >= 400 && status < 600;

/** Served requests by subject and status, counted by the minute. */
function fromRequests(events: readonly TimelineEvent[], manifest: Manifest): readonly TimelineEvent[] {
  const failed = events.filter(
    ({ kind, attributes }) => kind === 'request.served' && isError(number(attributes['status'])),
  );
  const bursts: TimelineEvent[] = [];
  for (const group of grouped(
    failed,
    (event) => event.subjects[0] && `${entityKey(event.subjects[0])} ${number(event.attributes['status'])}`,
  ).values()) {
    const { subjects, attributes, evidence } = group[0]!;
    const status = String(number(attributes['status']));
    const entries = entriesFor(manifest.coverage, evidence.path, evidence.part ?? {});
    const sampled = entries.length === 0 || entries.some(({ complete }) => !complete);
    const first = new Map<Instant, TimelineEvent>();
    const buckets = byMinute(group, first);
    for (const burst of burstsIn(buckets, sampled ? SAMPLED_RULE : WHOLE_RULE)) {
      const begin = first.get(burst.from)!;
      const last = group.findLast(({ at }) => at.from < burst.to)!;
      const at = { from: begin.at.from, to: last.at.from };
      const told = { status, count: burst.count, peak: burst.peak, sampled };
      bursts.push(
        derivedEvent(begin, {
          kind: 'state.error_burst',
          at,
          subjects: subjects.slice(0, 1),
          attributes: told,
          ordinal: status,
        }),
      );
    }
  }
  return bursts;
}

/** Minutes from the first to the last request, empty ones included; `first` gets the first request of each. */
function byMinute(group: readonly TimelineEvent[], first: Map<Instant, TimelineEvent>): readonly Bucket[] {
  const counts = new Map<Instant, number>();
  for (const event of group) {
    const from = event.at.from - (event.at.from % MINUTE);
    counts.set(from, (counts.get(from) ?? 0) + 1);
    if (!first.has(from)) first.set(from, event);
  }
  return [...counts.entries()].map(([from, count]) => ({ from, to: from + MINUTE, count }));
}

/** A counted series of one error class. */
function fromSeries(series: TimelineEvent): readonly TimelineEvent[] {
  const status = series.kind === 'metric.series' ? errorLabel(series) : undefined;
  const subject = seriesSubject(series);
  if (status === undefined || !subject) return [];
  const buckets = list(series.attributes['points']).flatMap((point) => {
    const [from, to, count] = [
      parseInstant(text(point, 0) ?? ''),
      parseInstant(text(point, 1) ?? ''),
      number(point, 2),
    ];
    return from !== null && to !== null && count !== undefined ? [{ from, to, count }] : [];
  });
  return burstsIn(buckets, WHOLE_RULE).map((burst, index) =>
    derivedEvent(series, {
      kind: 'state.error_burst',
      at: { from: burst.from, to: burst.to },
      subjects: [subject],
      attributes: { status, count: burst.count, peak: burst.peak, sampled: false },
      ordinal: String(index),
    }),
  );
}

function errorLabel({ attributes }: TimelineEvent): string | undefined {
  const counted = /count$/.test(words(attributes['metric']) ?? '') && words(attributes['kind']) === 'DELTA';
  const status = words(attributes['labels'], 'response_code') ?? words(attributes['labels'], 'response_code_class');
  return counted && status !== undefined && /^[45](?:xx|\d\d)$/.test(status) ? status : undefined;
}

const seriesSubject = (series: TimelineEvent): EntityRef | undefined =>
  series.subjects.find(({ type }) => type === 'service' || type === 'site') ?? series.subjects[1];
