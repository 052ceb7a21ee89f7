/** The stretches of a series that a claim may speak of, and what the points in them add up to; a stretch with a hole in it tells nothing. */
import type { TimeSlot } from '../../claims/slots.js';
import { type Instant, MINUTE, parseInstant } from '../../domain/instant.js';
import type { Interval } from '../../domain/interval.js';
import type { World } from '../world.js';
import { excursionsIn, type Point } from './series-shape.js';
import { readingsOf } from './slot-matches.js';

export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** What of a series its stretches are told by. */
interface Measured {
  readonly points: readonly Point[];
  readonly sort: 'share' | 'count' | 'gauge';
}

/** The stretch that the claim states, one for each reading; none for a mere moment. */
export function statedStretches(time: TimeSlot | undefined): readonly Stretch[] {
  if (!time) return [];
  return readingsOf(time).flatMap((reading, i): Stretch[] => {
    const until = time.until?.[Math.min(i, time.until.length - 1)];
    // The minute that a stretch ends with may be its last or the first one after it.
    const ends = until ? [parseInstant(until.to), parseInstant(until.from)] : [isMoment(time) ? null : reading.to];
    return ends.flatMap((to) => (to === null || to <= reading.from ? [] : [{ from: reading.from, to }]));
  });
}

/** A clock without a second end: a moment, not a stretch. */
export const isMoment = (time: TimeSlot): boolean =>
  time.until === undefined &&
  (time.precision === 'second' || time.precision === 'minute' || time.precision === 'fraction');

/** Where the values stand away from their usual level, the incident's window, and all of it. */
export function usualStretches(track: Measured, world: World): readonly Stretch[] {
  const { points } = track;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  const all = { from: first.from, to: last.to };
  const incident = clipped(all, world.incident);
  const away = excursionsIn(points, leastOf(track)).flatMap((one) => {
    const end = one.end ?? { from: last.to, to: last.to };
    return [
      { from: one.onset.from, to: end.to },
      { from: one.onset.from, to: end.from },
    ];
  });
  return [...away, ...(incident ? [incident] : []), all];
}

/** What counts as away: two points of percent, a tenth of the highest count. */
export const leastOf = (track: Measured): number =>
  track.sort === 'share' ? 0.02 : Math.max(1, ...track.points.map((point) => point.value * 0.1));

const clipped = (all: Stretch, window: Interval): Stretch | null => {
  const late = all.from >= window.from;
  const early = window.to === null || all.to <= window.to;
  const part = { from: late ? all.from : window.from, to: early ? all.to : window.to! };
  return part.from < part.to ? part : null;
};

/** Points that lie in a stretch, minutes at its ends included; empty where the series has a hole in it or does not cover it. */
export function pointsIn(points: readonly Point[], stretch: Stretch): readonly Point[] {
  const inside = points.filter((point) => point.to > stretch.from && point.from < stretch.to);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last || first.from > stretch.from + MINUTE || last.to < stretch.to - MINUTE) return [];
  return unbroken(inside) ? inside : [];
}

/** Every instant between the first and the last point is somebody's. */
export const unbroken = (points: readonly Point[]): boolean =>
  points.every((point, i) => i === 0 || point.from <= points[i - 1]!.to);

/** The points that hold a moment, its minute before and after included, and those right beside them. */
export function pointsAt(points: readonly Point[], time: TimeSlot): readonly (readonly Point[])[] {
  return readingsOf(time).flatMap((reading) => {
    const from = reading.from - MINUTE;
    const to = (reading.to ?? reading.from) + MINUTE;
    const held = points.filter((point) => point.to >= from && point.from <= to);
    return held.length > 0 ? [held] : [];
  });
}

export const sumOf = (points: readonly Point[]): number => points.reduce((sum, point) => sum + point.value, 0);
export const highestOf = (points: readonly Point[]): number => Math.max(...points.map((point) => point.value));
export const lowestOf = (points: readonly Point[]): number => Math.min(...points.map((point) => point.value));

/** Counts are said of minutes: "the worst minute", "two a minute"; other steps cannot be compared with them. */
export const isByMinute = (points: readonly Point[]): boolean =>
  points.every((point) => point.to - point.from <= MINUTE);

/** With some points on either side: a value that is crossed just then is neither one. */
export function around(points: readonly Point[], held: readonly Point[], by: number): readonly Point[] {
  const [first, last] = [points.indexOf(held[0]!), points.indexOf(held.at(-1)!)];
  return points.slice(Math.max(0, first - by), last + by + 1);
}

/** A turn stands out by so much of all that the curve went. */
const STANDS_OUT = 0.1;

/** "Bottomed out at 141,300 at 18:25", whatever came hours later: on both sides it went clearly back before it went further. */
export function isTurningPoint(points: readonly Point[], held: readonly Point[], end: 'high' | 'low'): boolean {
  const sign = end === 'high' ? 1 : -1;
  const heights = points.map(({ value }) => value * sign);
  const top = Math.max(...held.map(({ value }) => value * sign));
  const [first, last] = [points.indexOf(held[0]!), points.indexOf(held.at(-1)!)];
  const sides = [heights.slice(0, first).reverse(), heights.slice(last + 1)];
  const clear = STANDS_OUT * (Math.max(...heights) - Math.min(...heights));
  return (
    clear > 0 &&
    sides.every((side) => {
      const further = side.findIndex((value) => value > top);
      return side.slice(0, further < 0 ? undefined : further).some((value) => top - value >= clear);
    })
  );
}
