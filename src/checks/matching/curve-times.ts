/** When a clause says that a curve stood or went so: at a moment, by then, over a stretch; as much of it as was recorded. */
import type { ClaimOf } from '../../claims/claim.js';
import type { TimeSlot } from '../../claims/slots.js';
import { type Instant, MINUTE } from '../../domain/instant.js';
import type { Point } from './series-shape.js';
import { isMoment } from './series-windows.js';
import { readingsOf } from './slot-matches.js';

type Amount = ClaimOf<'amount'>;

/** Of one moment, which the clause itself gives. */
export const isThen = (claim: Amount, points: readonly Point[]): boolean =>
  isOwn(claim) && (isMoment(claim.time!) || isBy(claim, points));

/** Told in the clause itself, though it may stand before it. */
const isOwn = ({ time, span }: Amount): boolean =>
  time !== undefined && (!time.inherited || (time.span.start >= span.start && time.span.end <= span.end));

/** "By 05:58" is read as all that was before it: it stood so at its end. "From 05:58 on" reaches as far as the record does. */
export function isBy({ time }: Amount, points: readonly Point[]): boolean {
  const [reading] = time ? readingsOf(time) : [];
  const measured = time?.precision === 'measured' && !time.until && !time.upTo;
  if (!measured || !reading || reading.to === null) return false;
  return reading.from <= points[0]!.from && reading.to <= points.at(-1)!.to + MINUTE;
}

/** From where to where the clause says that it was so; open ends go as far as the record does. */
export function stretchOf(claim: Amount, points: readonly Point[]): Stretch | null {
  const { time } = claim;
  const [first, last] = [points[0], points.at(-1)];
  if (!time || !isOwn(claim) || isBy(claim, points) || !first || !last) return null;
  const [reading] = readingsOf(time);
  if (!reading || (isMoment(time) && !time.upTo)) return null;
  const [until] = time.until ? readingsOf({ ...time, readings: time.until }) : [];
  const to = until ? until.from : (reading.to ?? last.to);
  if (time.upTo) return { from: first.from, to: reading.from, starts: false, ends: true };
  const open = !until && to > last.to;
  const clocked = time.until !== undefined || time.precision === 'measured';
  return {
    from: reading.from < first.from ? first.from : reading.from,
    to: open ? last.to : to,
    starts: clocked && reading.from > first.from,
    ends: clocked && !open && until !== undefined,
  };
}

/** A stretch and which of its ends are stated as clocks. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly starts: boolean;
  readonly ends: boolean;
}

/** The last minute of all that was before it. */
export function atEnd(time: TimeSlot): TimeSlot {
  const readings = time.readings.map(({ to }) => ({ from: new Date(Date.parse(to) - 60_000).toISOString(), to }));
  return { ...time, readings, precision: 'minute' };
}
