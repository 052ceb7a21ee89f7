/** Was it ever that high, or never: do the highest and lowest recorded values meet the stated peak or bound? */
import type { ClaimOf } from '../claims/claim.js';
import type { Instant } from '../domain/instant.js';
import type { Match } from '../domain/tolerance.js';
import type { Check } from './check.js';
import { partAndWhole } from './matching/counts-by-key.js';
import { boundOf, isKeptUpTo } from './matching/curve-bounds.js';
import { type Track, tracksFor } from './matching/series.js';
import { fitsValue, inUnitOf } from './matching/series-fit.js';
import { type Reading, settled } from './matching/series-grade.js';
import type { Point } from './matching/series-shape.js';
import {
  around,
  highestOf,
  isByMinute,
  isMoment,
  isTurningPoint,
  lowestOf,
  pointsAt,
  pointsIn,
  type Stretch,
  statedStretches,
  unbroken,
} from './matching/series-windows.js';
import { readingsOf } from './matching/slot-matches.js';
import { struck } from './matching/struck-tracks.js';

const ID = 'series-extreme';
const QUESTION = { kinds: ['metric.series'] } as const;

export const seriesExtreme: Check = Object.freeze({
  id: ID,
  asks: 'Do the highest and lowest recorded values meet the stated peak or bound?',
  appliesTo: ['amount'],
  needs: () => [QUESTION],
  examine(claim, timeline) {
    if (claim.kind !== 'amount' || !isExtreme(claim) || isWhole(claim) || isKeptUpTo(claim)) return [];
    const tracks = struck(tracksFor(claim, timeline.ask(QUESTION)), claim);
    const readings = tracks.flatMap((track) => readingsOn(track, claim));
    // A bound that one of them broke, or may have, is not kept by the others.
    const broken = claim.measure.startsWith('never') && readings.some((one) => one.match !== 'yes');
    return settled(ID, claim, broken ? readings.filter((one) => one.match !== 'yes') : readings);
  },
} satisfies Check);

const EXTREMES: readonly ClaimOf<'amount'>['measure'][] = ['maximum', 'minimum', 'never_above', 'never_below'];
export const isExtreme = (claim: ClaimOf<'amount'>): boolean => EXTREMES.includes(claim.measure);

/** "At the low point 2,204 of 8,412 were connected": the low is the part. */
const isWhole = ({ amount, text }: ClaimOf<'amount'>): boolean => {
  const [part, whole] = partAndWhole(text) ?? [];
  return whole === amount.stated && part !== whole;
};

function readingsOn(track: Track, claim: ClaimOf<'amount'>): readonly Reading[] {
  const stretches = withinPoints(track, claim);
  if (track.sort === 'count' && !isByMinute(track.points)) return [];
  const runs = stretches.length > 0 ? stretches.map((one) => pointsIn(track.points, one)) : [track.points];
  return runs.filter((run) => run.length > 0 && unbroken(run)).map((run) => judged(track, run, claim));
}

/** The stated stretch; of one that is open at an end, as much as was recorded. */
function withinPoints({ points }: Track, { time }: ClaimOf<'amount'>): readonly Stretch[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!time || !first || !last) return [];
  if (time.upTo) return readingsOf(time).map(({ from }) => ({ from: first.from, to: from }));
  const stated = statedStretches(time);
  const open = time.precision === 'measured' && !time.until;
  const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
  return open
    ? stated.map(({ from, to }) => ({ from: later(from, first.from), to: to > last.to ? last.to : to }))
    : stated;
}

function judged(track: Track, run: readonly Point[], claim: ClaimOf<'amount'>): Reading {
  const { amount, measure } = claim;
  const low = measure === 'minimum' || measure === 'never_below';
  const value = low ? lowestOf(run) : highestOf(run);
  if (measure === 'maximum' || measure === 'minimum') {
    const turned = turnedThen(track, claim);
    if (turned !== null) return { track, value: turned, match: 'yes' };
    const reached = orBeside(track, run, claim, fitsValue(amount, track, value));
    const match = withMoment(track, claim, reached);
    // Reached at another minute: what stands at the stated one speaks against it.
    const then = reached === 'yes' && match === 'no' ? pointsAt(track.points, claim.time!)[0]?.[0]?.value : undefined;
    return { track, value: then ?? value, match };
  }
  const measured = inUnitOf(amount, track, value);
  const bound = boundOf(claim);
  const over = measure === 'never_above' ? measured - bound : bound - measured;
  const slack = Math.min(amount.step / 2, Math.abs(amount.stated) * ROUNDING);
  return {
    track,
    value,
    match:
      over < slack ? 'yes' : over < Math.min(amount.step / 2, Math.abs(amount.stated) * FAR) ? 'cannot_tell' : 'no',
  };
}

/** The stated value, where the curve turned at it at the stated moment. */
function turnedThen(track: Track, { amount, measure, time }: ClaimOf<'amount'>): number | null {
  const [held] = time && !time.inherited && isMoment(time) ? pointsAt(track.points, time) : [];
  const end = measure === 'minimum' ? 'low' : 'high';
  if (!held || !isTurningPoint(track.points, held, end)) return null;
  const value = end === 'low' ? lowestOf(held) : highestOf(held);
  return fitsValue(amount, track, value) === 'yes' ? value : null;
}

/** "Peaked at ten": a higher peak right beside the hour it is told for is no other one. */
function orBeside(track: Track, run: readonly Point[], { amount, measure }: ClaimOf<'amount'>, match: Match): Match {
  const end = measure === 'minimum' ? lowestOf(run) : highestOf(run);
  const further = (value: number): boolean => (measure === 'minimum' ? value < end : value > end);
  const beside = around(track.points, run, BESIDE).some(
    ({ value }) => further(value) && fitsValue(amount, track, value) === 'yes',
  );
  return match === 'no' && beside ? 'cannot_tell' : match;
}

/** Minutes beside the stated one that it may be, more where it is hedged. */
const BESIDE = 2;
const FAR_OFF = 10;

/** A bound holds at its last digit, but a rough one is no licence to pass it by far. */
const ROUNDING = 0.05;
const FAR = 0.2;

/** "The worst minute was 17:40, when 72 % failed": the clock stands right before. */
const isRightBehind = ({ time, span }: ClaimOf<'amount'>): boolean =>
  time !== undefined && span.start >= time.span.end && span.start - time.span.end <= RIGHT_BEHIND;
const RIGHT_BEHIND = 3;

/** The stated moment of a peak must hold it too; another moment leaves it open. */
function withMoment(track: Track, claim: ClaimOf<'amount'>, match: Match): Match {
  if (match !== 'yes' || !claim.time || (claim.time.inherited && !isRightBehind(claim))) return match;
  const held = pointsAt(track.points, claim.time);
  if (statedStretches(claim.time).length > 0) return match;
  if (held.length === 0) return claim.time.precision === 'minute' ? 'cannot_tell' : match;
  const near = held.flatMap((points) => around(track.points, points, claim.time!.hedge ? FAR_OFF : BESIDE));
  if (held.some((points) => points.some((point) => fitsValue(claim.amount, track, point.value) === 'yes')))
    return 'yes';
  // Where nothing near that minute was so high, it was another one.
  const elsewhere = isMoment(claim.time) && near.every((point) => fitsValue(claim.amount, track, point.value) === 'no');
  return elsewhere && isByMinute(track.points) ? 'no' : 'cannot_tell';
}
