/** Did it stand there then: do the recorded values meet the one stated for a moment, or a rise from one value to another? */
import type { ClaimOf } from '../claims/claim.js';
import type { AmountSlot } from '../claims/slots.js';
import type { Check } from './check.js';
import { type Track, tracksFor } from './matching/series.js';
import { fitsValue, inUnitOf, type Reading, settled } from './matching/series-grade.js';
import { excursionsIn, type Point } from './matching/series-shape.js';
import {
  highestOf,
  isByMinute,
  isMoment,
  leastOf,
  lowestOf,
  pointsAt,
  pointsIn,
  statedStretches,
  unbroken,
} from './matching/series-windows.js';
import { readingsOf } from './matching/slot-matches.js';

const ID = 'series-value';
const QUESTION = { kinds: ['metric.series'] } as const;
type Amount = ClaimOf<'amount'>;

export const seriesValue: Check = Object.freeze({
  id: ID,
  asks: 'Do the recorded values meet the one stated for a moment, a level, or a rise from one value to another?',
  appliesTo: ['amount'],
  needs: () => [QUESTION],
  examine(stated, timeline) {
    if (stated.kind !== 'amount') return [];
    const claim = atLast(stated);
    const tracks = (): readonly Track[] => tracksFor(claim, timeline.ask(QUESTION));
    if (claim.measure === 'from_to' && claim.to)
      return settled(
        ID,
        claim,
        tracks().flatMap((track) => moved(track, claim, claim.to!)),
      );
    if (claim.measure !== 'value' && claim.measure !== 'count' && claim.measure !== 'share') return [];
    const gauges = tracks().filter((track) => track.sort === 'gauge');
    if (claim.time && isMoment(claim.time))
      return settled(
        ID,
        claim,
        tracks().flatMap((track) => atMoment(track, claim)),
      );
    if (claim.amount.family === 'rate')
      return settled(
        ID,
        claim,
        tracks().flatMap((track) => rate(track, claim)),
      );
    const shares = tracks().filter((track) => track.sort === 'share' && claim.measure === 'value');
    return settled(ID, claim, [
      ...gauges.flatMap((track) => level(track, claim)),
      ...shares.flatMap((track) => arrived(track, claim)),
    ]);
  },
} satisfies Check);

/** "By 05:58" is how it stood at 05:58, whatever was before. */
function atLast(claim: Amount): Amount {
  const { time } = claim;
  if (time?.precision !== 'measured' || time.until || !/\bby [^.;]{0,12}\d/i.test(claim.text)) return claim;
  const readings = time.readings.map(({ to }) => ({ from: new Date(Date.parse(to) - MINUTE_MS).toISOString(), to }));
  return { ...claim, time: { ...time, readings, precision: 'minute' } };
}

const MINUTE_MS = 60_000;

/** The point that holds the moment, or one right beside it; contradicted only outside of all of them. */
function atMoment(track: Track, claim: Amount): readonly Reading[] {
  const held = pointsAt(track.points, claim.time!);
  if (held.length === 0 || (track.sort === 'count' && !isByMinute(track.points))) return [];
  const fitting = held
    .flat()
    .find(
      (point) => fitsValue(claim.amount, track, point.value) === 'yes' && (!isBound(claim) || isOfThen(point, claim)),
    );
  if (fitting) return [{ track, value: fitting.value, match: 'yes' }];
  return held.map((points) => {
    const near = around(track.points, points, claim.time?.hedge ? 10 : isByMinute(points) ? 0 : 2).map(
      (point) => point.value,
    );
    const outside =
      near.every((value) => fitsValue(claim.amount, track, value) === 'no') && !between(claim.amount, track, near);
    return { track, value: points[Math.floor(points.length / 2)]!.value, match: outside ? 'no' : 'cannot_tell' };
  });
}

/** "Still above 20 % at 10:49": a bound is told of that minute, and not of the one in which it was crossed. */
const isBound = ({ amount: { hedge } }: Amount): boolean => hedge !== undefined && BOUNDS.has(hedge);
const BOUNDS: ReadonlySet<string> = new Set([
  'over',
  'well_over',
  'just_over',
  'under',
  'well_under',
  'just_under',
  'at_least',
  'at_most',
]);
const isOfThen = (point: Point, { time }: Amount): boolean =>
  time !== undefined &&
  readingsOf(time).some(
    ({ from, to }) => point.from < (to ?? from + 1n) && (point.to > from || point.to === point.from),
  );

/** With some points on either side: a value that is crossed just then is neither one. */
function around(points: readonly Point[], held: readonly Point[], by: number): readonly Point[] {
  const [first, last] = [points.indexOf(held[0]!), points.indexOf(held.at(-1)!)];
  return points.slice(Math.max(0, first - by), last + by + 1);
}

const between = (amount: AmountSlot, track: Track, values: readonly number[]): boolean => {
  const inUnit = values.map((value) => inUnitOf(amount, track, value));
  return amount.stated >= Math.min(...inUnit) && amount.stated <= Math.max(...inUnit);
};

/** From one value up (or down) to another: the first comes before the second, and the second is as far as it went, or they are neighbours. */
function moved(track: Track, claim: Amount, to: AmountSlot): readonly Reading[] {
  const { points } = track;
  if (points.length === 0 || !unbroken(points)) return [];
  const up = to.stated > claim.amount.stated;
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
  if (ordered) return [{ track, value: end, match: 'yes' }];
  const beyond = inUnitOf(to, track, end);
  const impossible = far === 'no' && (up ? to.low > beyond : to.high < beyond);
  const [low, high] = [lowestOf(points), highestOf(points)].map((value) => inUnitOf(claim.amount, track, value));
  const nowhere = starts.length === 0 && (claim.amount.low > high! * 1.05 || claim.amount.high < low! * 0.95);
  return [{ track, value: end, match: impossible || (nowhere && claim.thing !== 'named') ? 'no' : 'cannot_tell' }];
}

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

/** So many a minute: what was usual, or usual while it lasted. */
function rate(track: Track, claim: Amount): readonly Reading[] {
  if (track.sort !== 'count' || track.points.length === 0) return [];
  const seconds = SECONDS[claim.amount.symbol];
  if (!seconds) return [];
  const [stretch] = claim.time && !claim.time.inherited ? statedStretches(claim.time) : [];
  const points = stretch ? pointsIn(track.points, stretch) : track.points;
  if (points.length === 0) return [];
  const values = points.map((point) => (point.value * seconds) / Math.max(1, Number(point.to - point.from) / 1e9));
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const most = Math.max(...values);
  const match =
    fitsValue(claim.amount, track, middle) === 'yes'
      ? 'yes'
      : fitsValue(claim.amount, track, most) === 'no' && claim.amount.low > most
        ? 'no'
        : 'cannot_tell';
  return [{ track, value: middle, match }];
}

const SECONDS: Readonly<Record<string, number>> = { '/second': 1, '/minute': 60, '/hour': 3600 };

/** "Jumped to 88 %", "was down to 21 %": as far as it went, or where a step or a turn left it. */
function arrived(track: Track, claim: Amount): readonly Reading[] {
  const { points } = track;
  if (points.length === 0 || !unbroken(points)) return [];
  const high = highestOf(points);
  const reached = points.find(({ value }, i) => {
    const [before, next] = [points[i - 1]?.value ?? value, points[i + 1]?.value ?? value];
    const steps = Math.abs(value - before) >= STEP;
    const turned = (value - before) * (next - value) < 0;
    return (value === high || steps || turned) && fitsValue(claim.amount, track, value) === 'yes';
  });
  if (reached) return [{ track, value: reached.value, match: 'yes' }];
  const beyond = claim.amount.low > inUnitOf(claim.amount, track, high) * 1.05;
  return [{ track, value: high, match: beyond ? 'no' : 'cannot_tell' }];
}
/** Ten points at once are a step of their own. */
const STEP = 0.1;

/** A level without a moment: what it reached, or where it stayed while it was away from the usual. */
function level(track: Track, claim: Amount): readonly Reading[] {
  const { points } = track;
  if (points.length === 0 || !unbroken(points)) return [];
  const high = highestOf(points);
  const usual = excursionsIn(points, leastOf(track))[0]?.usual;
  const values = [high, ...(usual === undefined ? [] : [usual])];
  const passed =
    /^(?:over|well_over)$/.test(claim.amount.hedge ?? '') && inUnitOf(claim.amount, track, high) > claim.amount.stated;
  const fitting = passed ? high : values.find((value) => fitsValue(claim.amount, track, value) === 'yes');
  if (fitting !== undefined) return [{ track, value: fitting, match: 'yes' }];
  const above = claim.amount.low > inUnitOf(claim.amount, track, high) && fitsValue(claim.amount, track, high) === 'no';
  // What a metric is told by may also be said of something else: only a stated moment or extreme refutes it.
  return [{ track, value: high, match: above && claim.thing !== 'named' ? 'no' : 'cannot_tell' }];
}
