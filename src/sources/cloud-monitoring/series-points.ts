/** The points of a time series, oldest first, as numbers; a missing point stays missing, it is not zero. */
import { flag, instant, list, number, text } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { formatInstant, type Instant, parseInstant, SECOND } from '../../domain/instant.js';
import { kept } from '../../domain/kept.js';

/** From, to (equal for a gauge), value: what the interval covers, as RFC 3339 and a number. */
export type SeriesPoint = readonly [from: string, to: string, value: number];

export interface SeriesPoints {
  readonly points: readonly SeriesPoint[];
  /** Number of measurements behind each point of a distribution; empty for other values. */
  readonly counts: readonly number[];
  /** Points whose time or value cannot be read. */
  readonly unread: number;
}

interface Read {
  readonly from: Instant;
  readonly to: Instant;
  readonly value: number;
  readonly count?: number;
}

/** Asked for by the identity of a series and by its events. */
export const pointsOf = (body: Json): SeriesPoints =>
  typeof body === 'object' && body !== null ? pointsKept(body) : readPoints(body);

function readPoints(body: Json): SeriesPoints {
  const all = list(body, 'points');
  const read = all.map(readPoint).filter((point) => point !== null);
  read.sort((a, b) => compare(a.to, b.to) || compare(a.from, b.from) || a.value - b.value);
  return {
    points: read.map(({ from, to, value }) => [formatInstant(from), formatInstant(to), value]),
    counts: read.flatMap(({ count }) => count ?? []),
    unread: all.length - read.length,
  };
}

const pointsKept = kept((body: Json & object) => readPoints(body));

function readPoint(point: Json): Read | null {
  const to = instant(point, 'interval', 'endTime');
  const from = instant(point, 'interval', 'startTime') ?? to;
  const value = measured(point);
  if (to === undefined || from === undefined || value === undefined) return null;
  const count = number(point, 'value', 'distributionValue', 'count');
  // Math.min knows no bigint.
  const begin = from < to ? from : to;
  return { from: begin, to, value, ...(count === undefined ? {} : { count }) };
}

/** A boolean counts as 1 or 0, a distribution as its mean. */
function measured(point: Json): number | undefined {
  const truth = flag(point, 'value', 'boolValue');
  if (truth !== undefined) return truth ? 1 : 0;
  return (
    number(point, 'value', 'int64Value') ??
    number(point, 'value', 'doubleValue') ??
    number(point, 'value', 'distributionValue', 'mean') ??
    // A distribution without measurements leaves its mean out.
    (text(point, 'value', 'distributionValue', 'count') === '0' ? 0 : undefined)
  );
}

/** The distance between neighbouring points that occurs most, in seconds; undefined with fewer than two points. */
export function alignedSeconds(points: readonly SeriesPoint[]): number | undefined {
  const counts = new Map<number, number>();
  const ends = points.map(([, to]) => parseInstant(to) ?? 0n);
  for (let index = 1; index < ends.length; index++) {
    const seconds = Number((ends[index]! - ends[index - 1]!) / SECOND);
    if (seconds > 0) counts.set(seconds, (counts.get(seconds) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  return ranked[0]?.[0];
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
