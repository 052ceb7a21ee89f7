/** What heartbeats prove: while they come, silence of the sender counts; where one is missing, it does not. Pure. */
import type { CoverageEntry } from '../../domain/coverage.js';
import type { Manifest } from '../../domain/incident.js';
import { type Instant, SECOND } from '../../domain/instant.js';
import { type Endpoint, type HeartbeatState, SENDERS } from './endpoint.js';

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** How late a heartbeat may be, in beats. */
const LATE = 3n;
const LATE_OF = 2n;

/**
 * Stretches in which no heartbeat was missing, without the last beat's interval: what happened then may still be on its way.
 * @param beats arrival times, ascending
 * @example coveredSpans([0n, 60n * SECOND, 120n * SECOND], 60) // → [{ from: 0n, to: 60n * SECOND }]
 */
export function coveredSpans(beats: readonly Instant[], everySeconds: number): readonly Span[] {
  const every = BigInt(everySeconds) * SECOND;
  const spans: { from: Instant; to: Instant }[] = [];
  for (const beat of beats) {
    const open = spans.at(-1);
    if (open && beat - open.to <= (every * LATE) / LATE_OF) open.to = beat;
    else spans.push({ from: beat, to: beat });
  }
  return spans.map(({ from, to }) => ({ from, to: to - every })).filter(({ from, to }) => to > from);
}

/** Whether heartbeats come as they should, now. Times in milliseconds since the epoch. */
export function heartbeatState(everySeconds: number | null, lastBeatMs: number | null, nowMs: number): HeartbeatState {
  if (everySeconds === null) return 'not_expected';
  if (lastBeatMs === null) return 'awaited';
  return nowMs - lastBeatMs <= (everySeconds * 1000 * Number(LATE)) / Number(LATE_OF) ? 'coming' : 'missed';
}

/** What is covered by both. */
export function commonSpans(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const common = a.flatMap((left) =>
    b.map((right) => ({
      from: left.from > right.from ? left.from : right.from,
      to: left.to < right.to ? left.to : right.to,
    })),
  );
  return common.filter(({ from, to }) => to > from).sort((x, y) => (x.from < y.from ? -1 : 1));
}

/** One endpoint with the beats that reached it around a window. */
export interface Beating {
  readonly endpoint: Endpoint;
  readonly beats: readonly Instant[];
  /** Whether every delivery that reached it was read. */
  readonly allRead: boolean;
}

/** Tells entries made here from those of a bundle. */
const MARK = 'Pushed, while heartbeats came: ';

/**
 * The manifest with what pushes cover of its window, in place of what they covered before. Deliveries of all endpoints of one sender stand
 * together, so all of them must have been alive; one without a heartbeat or without an operator's word leaves the sender uncovered.
 */
export function withPushCoverage(manifest: Manifest, beating: readonly Beating[]): Manifest {
  const { from, to } = manifest.incident;
  const kept = manifest.coverage.filter((entry) => !entry.scope.startsWith(MARK));
  const paths = [...new Set(beating.map(({ endpoint }) => SENDERS[endpoint.sender].path))].sort();
  const added = paths.flatMap((path): readonly CoverageEntry[] => {
    const group = beating.filter(({ endpoint }) => SENDERS[endpoint.sender].path === path);
    if (
      group.some(({ endpoint, allRead }) => endpoint.heartbeatSeconds === null || endpoint.covers === null || !allRead)
    )
      return [];
    const spans = group
      .map(({ endpoint, beats }) => coveredSpans(beats, endpoint.heartbeatSeconds!))
      .reduce(commonSpans);
    const scope = MARK + group.map(({ endpoint }) => endpoint.covers).join('; ');
    return commonSpans(spans, [{ from, to }]).map((span) => ({ path, ...span, complete: true, scope, selectors: {} }));
  });
  return { ...manifest, coverage: [...kept, ...added] };
}
