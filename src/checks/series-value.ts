/** Did it stand there then: do the recorded values meet the one stated for a moment, or a rise from one value to another? */
import type { ClaimOf } from '../claims/claim.js';
import type { Check } from './check.js';
import { overStretch } from './matching/curve-levels.js';
import { NOT_UNTIL, staysWithin } from './matching/curve-statement.js';
import { stretchOf } from './matching/curve-times.js';
import { type Track, tracksFor } from './matching/series.js';
import { fitsValue, inUnitOf } from './matching/series-fit.js';
import { type Reading, settled } from './matching/series-grade.js';
import { BOUNDS, moved, stoodAt, upTo } from './matching/series-moves.js';
import { awayLevels, excursionsIn, type Point } from './matching/series-shape.js';
import {
  highestOf,
  isMoment,
  leastOf,
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
    if (stated.kind !== 'amount' || staysWithin(stated)) return [];
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
    if (claim.time?.upTo)
      return settled(
        ID,
        claim,
        tracks().flatMap((track) => upTo(track, claim, claim.time!)),
      );
    if (claim.time && isMoment(claim.time))
      return settled(
        ID,
        claim,
        tracks().flatMap((track) => atMoment(track, claim)),
      );
    const over = tracks().flatMap((track) => alongStretch(track, claim));
    if (over.length > 0) return settled(ID, claim, over);
    if (claim.amount.family === 'rate')
      return settled(
        ID,
        claim,
        tracks().flatMap((track) => rate(track, claim)),
      );
    const shares = tracks().filter(
      (track) => track.sort === 'share' && (claim.measure === 'value' || IS_SHARE.test(claim.text)),
    );
    return settled(ID, claim, [
      ...gauges.flatMap((track) => level(track, claim)),
      // Of another measure something else may be counted.
      ...shares
        .flatMap((track) => arrived(track, claim))
        .filter(({ match }) => claim.measure === 'value' || match === 'yes'),
    ]);
  },
} satisfies Check);

/** "The error rate stayed at about 35 %" gives a share as it stood; "about 62 % of the traffic" one over all the time. */
const IS_SHARE = /\b(?:rate|ratio|share|proportion|percentage)\b/i;

/** "By 05:58" is how it stood at 05:58, whatever was before. */
function atLast(claim: Amount): Amount {
  const { time } = claim;
  if (time?.precision !== 'measured' || time.until || !/\bby [^.;]{0,12}\d/i.test(claim.text)) return claim;
  const readings = time.readings.map(({ to }) => ({ from: new Date(Date.parse(to) - MINUTE_MS).toISOString(), to }));
  return { ...claim, time: { ...time, readings, precision: 'minute' } };
}

const MINUTE_MS = 60_000;

const atMoment = (track: Track, claim: Amount): readonly Reading[] =>
  stoodAt(track, claim.amount, claim.time!, (point) => !isBound(claim) || isOfThen(point, claim)).map((one) =>
    one.match === 'yes' && NOT_UNTIL.test(claim.text) && wasSoBefore(track, claim) ? { ...one, match: 'no' } : one,
  );

/** "Was not back at 214 until 09:10", where it had been for many minutes. */
function wasSoBefore({ points, ...track }: Track, { amount, time }: Amount): boolean {
  const first = points.indexOf(pointsAt(points, time!)[0]?.[0] as Point);
  const before = points.slice(Math.max(0, first - LONG), Math.max(0, first));
  return (
    before.length === LONG && before.every(({ value }) => fitsValue(amount, { ...track, points }, value) === 'yes')
  );
}
const LONG = 5;

/** "Still above 20 % at 10:49": a bound is told of that minute, and not of the one in which it was crossed. */
const isBound = ({ amount: { hedge } }: Amount): boolean => hedge !== undefined && BOUNDS.has(hedge);
const isOfThen = (point: Point, { time }: Amount): boolean =>
  time !== undefined &&
  readingsOf(time).some(
    ({ from, to }) => point.from < (to ?? from + 1n) && (point.to > from || point.to === point.from),
  );

/** "Hovered around 40 % between 17:35 and 18:00": a level, or as far as it went, in the stretch that the clause gives. */
function alongStretch(track: Track, claim: Amount): readonly Reading[] {
  const stretch = claim.time?.until && !isBound(claim) ? stretchOf(claim, track.points) : null;
  const isLevel = track.sort !== 'count' && claim.amount.family !== 'rate';
  const found = stretch && isLevel && unbroken(track.points) ? overStretch(track, claim, stretch) : null;
  return found ? [{ track, ...found }] : [];
}

/** So many a minute: what was usual, or usual while it lasted. */
function rate(track: Track, claim: Amount): readonly Reading[] {
  if (track.sort !== 'count' || track.points.length === 0) return [];
  const seconds = SECONDS[claim.amount.symbol];
  if (!seconds) return [];
  const [stretch] = claim.time && !claim.time.inherited ? statedStretches(claim.time) : [];
  const points = stretch ? pointsIn(track.points, stretch) : track.points;
  if (points.length === 0) return [];
  const values = points.map((point) => point.value * perPoint([point], seconds));
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const most = Math.max(...values);
  const levels = stretch
    ? []
    : awayLevels(points, leastOf(track), 'up').map((value) => value * perPoint(points, seconds));
  const fitting = [middle, ...levels].find((value) => fitsValue(claim.amount, track, value) === 'yes');
  if (fitting !== undefined) return [{ track, value: fitting, match: 'yes' }];
  const beyond = fitsValue(claim.amount, track, most) === 'no' && claim.amount.low > most;
  return [{ track, value: middle, match: beyond ? 'no' : 'cannot_tell' }];
}

/** What a count of one point is in so many seconds. */
const perPoint = ([point]: readonly Point[], seconds: number): number =>
  point ? seconds / Math.max(1, Number(point.to - point.from) / 1e9) : 1;

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

const OF_A_STRETCH = /\b(?:before|until|till|prior to|ahead of|since|after)\b/i;

/** A level without a moment: what it reached, or where it stayed while it was away from the usual. */
function level(track: Track, claim: Amount): readonly Reading[] {
  const { points } = track;
  if (points.length === 0 || !unbroken(points)) return [];
  const high = highestOf(points);
  const usual = excursionsIn(points, leastOf(track))[0]?.usual;
  const values = [high, ...(usual === undefined ? [] : [usual])];
  // "Had exceeded 250 ms before the release": of which stretch it is told, only the deed knows.
  const passed =
    !OF_A_STRETCH.test(claim.text) &&
    /^(?:over|well_over)$/.test(claim.amount.hedge ?? '') &&
    inUnitOf(claim.amount, track, high) > claim.amount.stated;
  const fitting = passed ? high : values.find((value) => fitsValue(claim.amount, track, value) === 'yes');
  if (fitting !== undefined) return [{ track, value: fitting, match: 'yes' }];
  const above = claim.amount.low > inUnitOf(claim.amount, track, high) && fitsValue(claim.amount, track, high) === 'no';
  // What a metric is told by may also be said of something else: only a stated moment or extreme refutes it.
  return [{ track, value: high, match: above && claim.thing !== 'named' ? 'no' : 'cannot_tell' }];
}
