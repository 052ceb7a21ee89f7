/** The shape of a series: where it leaves its usual level and where it comes back; numbers only, knows no service and no cause. */
import { type Instant, parseInstant } from '../../domain/instant.js';
import type { Interval } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

export interface Point {
  readonly from: Instant;
  readonly to: Instant;
  readonly value: number;
}

/** A stretch away from the usual level; each end is all that the points leave open. */
export interface Excursion {
  readonly onset: Interval & { readonly to: Instant };
  /** Null when the series ends before it is back. */
  readonly end: (Interval & { readonly to: Instant }) | null;
  readonly usual: number;
  readonly peak: number;
  /** The value moves for many points at one end: a slope rather than a step. */
  readonly gradual: boolean;
}

const FEWEST_POINTS = 6;
/** Points that a slope may take and still count as a step. */
const STEP_POINTS = 6;

/** The points of a series record, oldest first. */
export function pointsOf(series: TimelineEvent): readonly Point[] {
  const raw = series.attributes['points'];
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((row): Point[] => {
    if (!Array.isArray(row)) return [];
    const [from, to, value] = [parseInstant(String(row[0])), parseInstant(String(row[1])), row[2]];
    return from !== null && to !== null && (typeof value === 'number' || typeof value === 'boolean')
      ? [{ from, to, value: Number(value) }]
      : [];
  });
}

/** Points that are instants (gauges) own the time since the point before. */
export const spanned = (points: readonly Point[]): readonly Point[] =>
  points.map((point, i) => (point.from === point.to && i > 0 ? { ...point, from: points[i - 1]!.to } : point));

/**
 * Stretches in which the value stands clearly above its usual level, `least` at least (in the value's own unit);
 * a short dip back does not part two of them.
 */
export function excursionsIn(points: readonly Point[], least: number): readonly Excursion[] {
  if (points.length < FEWEST_POINTS) return [];
  const usual = quantile(points, 0.25);
  const peak = Math.max(...points.map((point) => point.value));
  const high = usual + Math.max(least, (peak - usual) * 0.1);
  const low = usual + Math.max(least / 4, noiseOf(points, usual) * 2);
  if (peak <= high) return [];
  const runs = runsAbove(points, high);
  return runs.map(([first, last]) => excursion(points, first, last, Math.min(low, high), usual));
}

/** The levels at which a series stood while it was away from its usual one, above it or below: the middle value of each longer stretch. */
export function awayLevels(points: readonly Point[], least: number, way: 'up' | 'down'): readonly number[] {
  const sign = way === 'up' ? 1 : -1;
  const turned = sign > 0 ? points : points.map((point) => ({ ...point, value: -point.value }));
  return excursionsIn(turned, least).flatMap(({ onset, end }) => {
    const inside = turned.filter(({ from, to }) => from >= onset.to && (end === null || to <= end.from));
    return inside.length < FEWEST_POINTS ? [] : [sign * quantile(inside, 0.5)];
  });
}

function runsAbove(points: readonly Point[], high: number): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  points.forEach((point, i) => {
    if (point.value <= high) return;
    const last = runs.at(-1);
    if (last && i - last[1] <= 4) last[1] = i;
    else runs.push([i, i]);
  });
  return runs;
}

function excursion(points: readonly Point[], first: number, last: number, low: number, usual: number): Excursion {
  let begin = first;
  while (begin > 0 && points[begin - 1]!.value > low) begin--;
  let back = last;
  while (back < points.length - 1 && points[back + 1]!.value > low) back++;
  const open = back === points.length - 1 && points[back]!.value > low;
  const peak = Math.max(...points.slice(first, last + 1).map((point) => point.value));
  return {
    onset: { from: points[begin]!.from, to: points[first]!.to },
    end: open ? null : { from: points[last]!.from, to: points[back]!.to },
    usual,
    peak,
    gradual: first - begin > STEP_POINTS || back - last > STEP_POINTS,
  };
}

function quantile(points: readonly Point[], at: number): number {
  const sorted = points.map((point) => point.value).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * at)]!;
}

/** How far quiet points lie from the usual level. */
function noiseOf(points: readonly Point[], usual: number): number {
  const quiet = points.map((point) => point.value).filter((value) => value <= usual);
  return quiet.length === 0 ? 0 : usual - Math.min(...quiet);
}
