/** Timeline events and coverage as JSON: instants as RFC 3339, nothing that only the store needs. */
import type { z } from 'zod';
import type { CoverageEntry } from '../../domain/coverage.js';
import { formatInstant } from '../../domain/instant.js';
import type { Interval } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { coverageEntry, timelineEvent } from './schemas.js';

const intervalView = ({ from, to }: Interval) => ({
  from: formatInstant(from),
  to: to === null ? null : formatInstant(to),
});

/** @example eventView(event).at // → { from: '2026-05-12T14:02:11.331Z', to: '2026-05-12T14:02:11.331Z' } */
export function eventView(event: TimelineEvent): z.input<typeof timelineEvent> {
  const { at, evidence, ...rest } = event;
  const { source, nativeId, path, trust, url } = evidence;
  return {
    ...rest,
    at: intervalView(at),
    subjects: event.subjects.map(({ type, id }) => ({ type, id })),
    actors: event.actors.map(({ names, onBehalfOf, ...actor }) => ({
      ...actor,
      ...(names ? { names: [...names] } : {}),
      ...(onBehalfOf ? { onBehalfOf: [...onBehalfOf] } : {}),
    })),
    attributes: event.attributes as z.input<typeof timelineEvent>['attributes'],
    evidence: { source, nativeId, path, trust, ...(url === undefined ? {} : { url }) },
  };
}

export function coverageView(entry: CoverageEntry): z.input<typeof coverageEntry> {
  const { path, complete, scope, selectors, clockSkewMs } = entry;
  return {
    path,
    ...intervalView(entry),
    complete,
    scope,
    selectors: Object.fromEntries(Object.entries(selectors).map(([name, values]) => [name, [...values]])),
    ...(clockSkewMs === undefined ? {} : { clockSkewMs }),
  };
}
