/** Stretches in which a service or site answered with unusually many errors, from request logs and from counted series; the rule is fixed and published. */

import { entriesFor } from '../../../domain/coverage.js';
import { type EntityRef, entityKey } from '../../../domain/entity.js';
import type { Manifest } from '../../../domain/incident.js';
import { type Instant, MINUTE, parseInstant } from '../../../domain/instant.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { list, number, text, words } from '../../ports/json-reading.js';
import { type Bucket, burstsIn, SAMPLED_RULE, SERIES_RULE, WHOLE_RULE } from './bursts.js';
import { derivedEvent, grouped } from './derived-event.js';

export function errorBursts(events: readonly TimelineEvent[], manifest: Manifest): readonly TimelineEvent[] {
  return [...fromRequests(events, manifest), ...events.flatMap(fromSeries)];
}

const isError = (status: number | undefined): status is number => status !== undefined && status >= 400 && status < 600;

/** Served requests by subject and status, counted by the minute; server errors of several codes are one trouble. */
function fromRequests(events: readonly TimelineEvent[], manifest: Manifest): readonly TimelineEvent[] {
  const failed = events.filter(
    ({ kind, attributes }) => kind === 'request.served' && isError(number(attributes['status'])),
  );
  return [...grouped(failed, troubleKey).values()].flatMap((group) => {
    const { subjects, evidence } = group[0]!;
    const entries = entriesFor(manifest.coverage, evidence.path, evidence.part ?? {});
    const sampled = entries.length === 0 || entries.some(({ complete }) => !complete);
    const first = new Map<Instant, TimelineEvent>();
    return burstsIn(byMinute(group, first), sampled ? SAMPLED_RULE : WHOLE_RULE).map((burst) => {
      const begin = first.get(burst.from)!;
      const inside = group.filter(({ at }) => at.from >= burst.from && at.from < burst.to);
      const status = statusOf(inside);
      return derivedEvent(begin, {
        kind: 'state.error_burst',
        at: { from: begin.at.from, to: inside.at(-1)!.at.from },
        subjects: subjects.slice(0, 1),
        attributes: { status, count: burst.count, peak: burst.peak, sampled },
        ordinal: status,
      });
    });
  });
}

const troubleKey = ({ subjects, attributes }: TimelineEvent): string | undefined => {
  const status = number(attributes['status'])!;
  return subjects[0] && `${entityKey(subjects[0])} ${status >= 500 ? '5xx' : status}`;
};

/** The code when there is but one, else their class. */
function statusOf(requests: readonly TimelineEvent[]): string {
  const codes = new Set(requests.map(({ attributes }) => number(attributes['status'])));
  return codes.size === 1 ? String([...codes][0]) : '5xx';
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
  return burstsIn(buckets, SERIES_RULE).map((burst, index) =>
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
