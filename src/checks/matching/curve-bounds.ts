/** Whether a curve kept to one side of a bound over a stretch, or went over to it at a moment; numbers only. */
import type { ClaimOf } from '../../claims/claim.js';
import { MINUTE } from '../../domain/instant.js';
import type { Match } from '../../domain/tolerance.js';
import { atEnd, isBy, type Stretch } from './curve-times.js';
import type { Track } from './series.js';
import { inUnitOf } from './series-fit.js';
import type { Point } from './series-shape.js';
import { pointsAt } from './series-windows.js';

type Amount = ClaimOf<'amount'>;
export type Side = 'above' | 'below';

interface Kept {
  readonly match: Match;
  readonly value: number;
}

/** What may not be passed; "never came near 400" stayed well away from it. */
export function boundOf({ amount, measure, text }: Amount): number {
  const away = measure.startsWith('never') && NEAR.test(text) ? AWAY : 0;
  return measure === 'never_below' ? amount.low * (1 + away) : amount.high * (1 - away);
}
const NEAR = /\b(?:near|close to)\b/i;
const AWAY = 0.1;

/** The bound itself belongs to both sides, at its last stated digit. */
function isOn(track: Track, claim: Amount, side: Side, { value }: Point): boolean {
  const measured = inUnitOf(claim.amount, track, value);
  const bound = claim.measure.startsWith('never') ? boundOf(claim) : claim.amount.stated;
  return side === 'above' ? measured >= bound : measured <= bound;
}

/** Points that a stated clock may be off by. */
const BESIDE = 2;
const NEARLY = 3n * MINUTE;

/** All of the stretch lies on that side, and the curve came over or left near a stated end. */
export function heldOver(track: Track, claim: Amount, side: Side, stretch: Stretch): Kept {
  const { points } = track;
  const on = (point: Point): boolean => isOn(track, claim, side, point);
  const run = points.flatMap((point, i) => (point.to > stretch.from && point.from < stretch.to ? [i] : []));
  const core = run.slice(stretch.starts ? BESIDE : 0, stretch.ends ? -BESIDE : undefined);
  const value = points[core[Math.floor(core.length / 2)] ?? 0]!.value;
  if (core.length < BESIDE) return { match: 'cannot_tell', value };
  const off = core.filter((i) => !on(points[i]!));
  if (off.length > 0) {
    const worst = points[off[Math.floor(off.length / 2)]!]!.value;
    return { match: off.length > BESIDE + core.length / 10 ? 'no' : 'cannot_tell', value: worst };
  }
  // What holds all over may hold for longer: only where it turns is the stretch this one.
  const turnsAt = (i: number | undefined): boolean =>
    i !== undefined && points.slice(Math.max(0, i - BESIDE - 1), i + BESIDE + 2).some((point) => !on(point));
  const turns = [...(stretch.starts ? [turnsAt(run[0])] : []), ...(stretch.ends ? [turnsAt(run.at(-1))] : [])];
  const stays = /\b(?:stay\w*|remain\w*|kept|never|not once|still|throughout)\b/i.test(claim.text);
  const told = turns.length === 0 ? isNear(track, claim, core) : stays ? turns.includes(true) : !turns.includes(false);
  return { match: told ? 'yes' : 'cannot_tell', value };
}

/** A bound without clocks is told of where the curve comes near it. */
const isNear = (track: Track, { amount }: Amount, core: readonly number[]): boolean =>
  core.some(
    (i) =>
      Math.abs(inUnitOf(amount, track, track.points[i]!.value) - amount.stated) <=
      Math.max(amount.step / 2, amount.stated * 0.15),
  );

/** "Stayed above 5 % until 07:24": on that side just before then, whatever was long before; "never above 3 until 08:20" is of all of it. */
export const isKeptUpTo = ({ time, text }: Pick<Amount, 'time' | 'text'>): boolean =>
  time?.upTo === true && !/\b(?:never|at no|not)\b/i.test(text);

/** It was on that side up to the moment, and no longer. */
export function leftAt(track: Track, claim: Amount, side: Side): Kept {
  const { points } = track;
  const [held] = claim.time ? pointsAt(points, claim.time) : [];
  if (!held) return { match: 'cannot_tell', value: points[0]!.value };
  const on = (point: Point): boolean => isOn(track, claim, side, point);
  const [first, last] = [points.indexOf(held[0]!), points.indexOf(held.at(-1)!)];
  const value = points[last]!.value;
  const before = points.slice(Math.max(0, first - BESIDE), first);
  const behind = points.slice(last + 1, last + 1 + 2 * BESIDE);
  if (before.length > 0 && before.every(on) && behind.length > 0 && behind.slice(0, BESIDE).every((one) => !on(one)))
    return { match: 'yes', value };
  const none = before.length > 0 && [...before, ...held].every((one) => !on(one));
  const longer = behind.length === 2 * BESIDE && [...held, ...behind].every(on);
  return { match: none || longer ? 'no' : 'cannot_tell', value };
}

/** Came over to that side at the moment; "by" then, some minutes before too. */
export function crossed(track: Track, claim: Amount, side: Side): Kept {
  const { points } = track;
  const by = isBy(claim, points);
  const time = by ? atEnd(claim.time!) : claim.time!;
  const [held] = pointsAt(points, time);
  if (!held) return { match: 'cannot_tell', value: points[0]!.value };
  const on = (point: Point): boolean => isOn(track, claim, side, point);
  const value = held[Math.floor(held.length / 2)]!.value;
  const [first, last] = [points.indexOf(held[0]!), points.indexOf(held.at(-1)!)];
  const since = points.findIndex(({ to }) => to >= points[first]!.from - (by || time.hedge ? 5n * NEARLY : 0n));
  const comes = points
    .slice(Math.max(1, since), last + 1)
    .some((point, i) => on(point) && !on(points[Math.max(1, since) + i - 1]!));
  if (comes && held.some(on)) return { match: 'yes', value };
  const near = points.filter(({ from, to }) => to >= points[first]!.from - NEARLY && from <= points[last]!.to + NEARLY);
  const early = by && points.slice(Math.max(0, since), last + 1).some(on);
  if (near.every((point) => !on(point)) && !early) return { match: 'no', value };
  // Said to have been crossed then, where it had long been on that side.
  const far = points.filter(
    ({ from, to }) => to >= points[first]!.from - 2n * NEARLY && from <= points[last]!.to + 2n * NEARLY,
  );
  if (!by && CROSSES.test(claim.text) && far.every(on)) return { match: 'no', value };
  return { match: 'cannot_tell', value };
}

const CROSSES =
  /\b(?:passed|passes (?=\d)|cross(?:ed|es)|breach(?:ed|es)|(?:fell|dropped|sank|rose|climbed|went|got|came) (?:back )?(?:through|past|above|over|below|under))\b/i;
