/** How far the clocks of two records may be apart: by what keeps them, or as the coverage of their files says. */
import { type CoverageEntry, entriesFor } from '../../domain/coverage.js';
import { MILLISECOND, type Nanoseconds } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { skewBetween } from '../../domain/tolerance.js';

/** Null when a git date would have to decide. */
export function clocksApart(
  a: TimelineEvent,
  b: TimelineEvent,
  coverage: readonly CoverageEntry[],
): Nanoseconds | null {
  const usual = skewBetween(a.clock, b.clock, oneKeeper(a, b));
  if (usual === null) return null;
  const [first, second] = [declared(a, coverage), declared(b, coverage)];
  if (first === undefined && second === undefined) return usual;
  // Of one declared and one that is not, the other keeps what it is worth beside an exact clock.
  const of = (said: Nanoseconds | undefined, event: TimelineEvent): Nanoseconds =>
    said ?? skewBetween(event.clock, 'provider', false) ?? usual;
  const [own, other] = [of(first, a), of(second, b)];
  return own > other ? own : other;
}

/** A provider keeps one clock. What machines of one's own send has as many as there are senders: the parts of one source name them. */
const oneKeeper = (a: TimelineEvent, b: TimelineEvent): boolean =>
  a.evidence.source === b.evidence.source && a.evidence.part?.source === b.evidence.part?.source;

function declared(event: TimelineEvent, coverage: readonly CoverageEntry[]): Nanoseconds | undefined {
  if (coverage.every(({ clockSkewMs }) => clockSkewMs === undefined)) return undefined;
  const said = entriesFor(coverage, event.evidence.path, event.evidence.part ?? {})
    .map(({ clockSkewMs }) => clockSkewMs)
    .filter((ms) => ms !== undefined);
  return said.length === 0 ? undefined : BigInt(Math.round(Math.max(...said) * 1000)) * (MILLISECOND / 1000n);
}
