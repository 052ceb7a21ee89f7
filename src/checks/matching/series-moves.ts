/** How a series went: from one value to another, or stood up to a moment; one reading for each track, judges no claim by itself. */
import type { ClaimOf } from '../../claims/claim.js';
import type { AmountSlot, TimeSlot } from '../../claims/slots.js';
import type { Match } from '../../domain/tolerance.js';
import { riseOf } from './curve-ways.js';
import type { Track } from './series.js';
import { fitsValue, inUnitOf } from './series-fit.js';
import type { Reading } from './series-grade.js';
import { awayLevels, type Point } from './series-shape.js';
import { around, highestOf, isByMinute, leastOf, lowestOf, pointsAt, unbroken } from './series-windows.js';

type Amount = ClaimOf<'amount'>;

/** From one value up (or down) to another: the first comes before the second, and the second is as far as it went, or they are neighbours. */
export function moved(track: Track, claim: Amount, to: AmountSlot): readonly Reading[] {
  const { points } = track;
  if (points.length === 0 || !unbroken(points)) return [];
  const told = atTheirClocks(track, claim, to);
  if (told) return [told];
  const up = riseOf(claim.amount, to) > 0;
  const end = up ? highestOf(points) : lowestOf(points);
  const starts = points.flatMap((point, i) => (fitsValue(claim.amount, track, point.value) === 'yes' ? [i] : []));
  const ends = points.flatMap((point, i) => (fitsValue(to, track, point.value) === 'yes' ? [i] : []));
  const far = fitsValue(to, track, end);
  const ordered = starts.some((start) =>
    ends.some(
      (stop) =>
        stop > start &&
        (far === 'yes' || stop - start <= 3 || turns(points, start, stop)) &&
        (claim.thing !== 'named' || isThen(track, claim, start, stop)) &&
        isWithin(track, claim, start, stop),
    ),
  );
  if (ordered) return [{ track, value: end, match: onlyCameBack(track, claim, to) ? 'cannot_tell' : 'yes' }];
  const stood = awayLevels(points, leastOf(track), up ? 'up' : 'down').find(
    (value) => starts.length > 0 && fitsValue(to, track, value) === 'yes',
  );
  if (stood !== undefined && !claim.within && !onlyCameBack(track, claim, to))
    return [{ track, value: stood, match: 'yes' }];
  const beyond = inUnitOf(to, track, end);
  const passedOver =
    track.sort !== 'share' &&
    isByMinute(points) &&
    points.every(({ value }) => isFarFrom(to, inUnitOf(to, track, value)));
  const impossible = far === 'no' && (passedOver || (up ? to.low > beyond : to.high < beyond));
  const [low, high] = [lowestOf(points), highestOf(points)].map((value) => inUnitOf(claim.amount, track, value));
  const nowhere = starts.length === 0 && (claim.amount.low > high! * 1.05 || claim.amount.high < low! * 0.95);
  return [{ track, value: end, match: impossible || (nowhere && claim.thing !== 'named') ? 'no' : 'cannot_tell' }];
}

/** "Got worse: from 140 to 180 ms", where 180 was usual before it fell: a rise without a time is told of what came first, unless it is told as a return. */
function onlyCameBack(track: Track, { amount, time, text }: Amount, to: AmountSlot): boolean {
  if ((time && !time.inherited) || RETURNS.test(text) || amount.symbol !== to.symbol) return false;
  const usual = track.points.slice(0, BEGINS).map(({ value }) => inUnitOf(amount, track, value));
  const middle = (amount.stated + to.stated) / 2;
  return to.stated > amount.stated && usual.length === BEGINS && usual.every((value) => value > middle);
}
const RETURNS =
  /\b(?:back|again|recover\w*|return\w*|improv\w*|normal|then|afterwards|finally|eventually|after|once)\b/i;
const BEGINS = 5;

/** "From 0.7 % at 06:03 to 44 % at 06:58": each value is held against its own clock. */
function atTheirClocks(track: Track, { amount, time }: Amount, to: AmountSlot): Reading | null {
  const isAround = time?.until && to.span.start > time.span.start && to.span.end < time.span.end;
  const isBehind = time?.until && time.span.start > amount.span.end && time.span.start < to.span.start;
  if (!time?.until || !(isAround || isBehind)) return null;
  const { until, ...first } = time;
  const ends = [stoodAt(track, amount, first), stoodAt(track, to, { ...first, readings: until })].map(([one]) => one);
  const [start, end] = ends;
  if (!start || !end) return { track, value: track.points[0]!.value, match: 'cannot_tell' };
  const off = ends.find((one) => one!.match === 'no') ?? ends.find((one) => one!.match === 'cannot_tell');
  return off ?? end;
}

/** The points that hold a moment, or those right beside it; refuted only outside of all of them. */
export function stoodAt(
  track: Track,
  amount: AmountSlot,
  time: TimeSlot,
  isThen: (point: Point) => boolean = () => true,
): readonly Reading[] {
  const held = pointsAt(track.points, time);
  if (held.length === 0 || (track.sort === 'count' && !isByMinute(track.points))) return [];
  const fitting = held.flat().find((point) => fitsValue(amount, track, point.value) === 'yes' && isThen(point));
  if (fitting) return [{ track, value: fitting.value, match: 'yes' }];
  return held.map((points) => {
    const near = around(track.points, points, time.hedge ? 10 : isByMinute(points) ? 0 : 2).map((point) => point.value);
    const outside = near.every((value) => fitsValue(amount, track, value) === 'no') && !between(amount, track, near);
    return { track, value: points[Math.floor(points.length / 2)]!.value, match: outside ? 'no' : 'cannot_tell' };
  });
}

/** No value was ever near the one that it is said to have gone to. */
const isFarFrom = ({ low, high, hedge }: AmountSlot, value: number): boolean =>
  !(hedge !== undefined && BOUNDS.has(hedge)) && (value < low / NEAR || value > high * NEAR);
const NEAR = 1.5;

/** The value had never been so far since the start, and went back from there, or rested. */
function turns(points: readonly Point[], start: number, stop: number): boolean {
  const [first, last] = [points[start]!.value, points[stop]!.value];
  const way = Math.sign(last - first);
  const past = points.slice(start, stop).every((point) => (last - point.value) * way > 0);
  const next = points.slice(stop + 1, stop + 4);
  const onward = next.every((point) => (last - point.value) * way > 0);
  const rests = next.every((point) => point.value === last);
  return past && next.length === 3 && (onward || rests);
}

/** As fast as stated: a minute at either end is the series' own. */
function isWithin({ points }: Track, claim: Amount, start: number, stop: number): boolean {
  if (!claim.within) return true;
  const seconds = Number(points[stop]!.from - points[start]!.to) / 1e9;
  const { low, high, step, hedge } = claim.within;
  return seconds <= high + step && (hedge === 'within' || hedge === 'in_under' || seconds >= low - step - 120);
}

/** A stated moment is that of the start, of the end, or lies between them. */
function isThen({ points }: Track, claim: Amount, start: number, stop: number): boolean {
  if (!claim.time || claim.time.inherited) return true;
  return pointsAt(points, claim.time)
    .flat()
    .some((point) => {
      const at = points.indexOf(point);
      return at >= start - 1 && at <= stop + 1 && (at <= start + 2 || at >= stop - 2);
    });
}

/** "Stood at 400 until 18:13": so it stood just before then, and soon after no longer. */
export function upTo({ points, ...track }: Track, claim: Amount, time: TimeSlot): readonly Reading[] {
  const [held] = pointsAt(points, time);
  const [first, last] = held ? [points.indexOf(held[0]!), points.indexOf(held.at(-1)!)] : [-1, -1];
  const own = { ...track, points };
  const fit = (point: Point | undefined): Match => (point ? fitsValue(claim.amount, own, point.value) : 'cannot_tell');
  if (first < 1 || !unbroken(points) || !isByMinute(points)) return [];
  const before = points.slice(Math.max(0, first - UP_TO), last + 1);
  const behind = points.slice(last + 1, last + 1 + SOON);
  const stood = before.some((point) => fit(point) === 'yes');
  const left = behind.findIndex((point) => fit(point) === 'no');
  if (stood && left >= 0 && left <= 1) return [{ track: own, value: points[first]!.value, match: 'yes' }];
  const never =
    before.every((point) => fit(point) === 'no') &&
    !between(
      claim.amount,
      own,
      around(points, before, 2).map(({ value }) => value),
    );
  const longer = stood && behind.length === SOON && behind.every((point) => fit(point) === 'yes');
  return [{ track: own, value: points[first]!.value, match: never || longer ? 'no' : 'cannot_tell' }];
}
const UP_TO = 2;
const SOON = 4;

/** A value that is crossed there is neither one. */
export const between = (amount: AmountSlot, track: Track, values: readonly number[]): boolean => {
  const inUnit = values.map((value) => inUnitOf(amount, track, value));
  return amount.stated >= Math.min(...inUnit) && amount.stated <= Math.max(...inUnit);
};

/** Hedges that bound a value on one side. */
export const BOUNDS: ReadonlySet<string> = new Set([
  'over',
  'well_over',
  'just_over',
  'under',
  'well_under',
  'just_under',
  'at_least',
  'at_most',
]);
