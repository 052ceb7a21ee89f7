/** How a curve stood over a stated stretch: at one level all along, or as far as it went in it. */
import type { ClaimOf } from '../../claims/claim.js';
import type { AmountSlot } from '../../claims/slots.js';
import type { Match } from '../../domain/tolerance.js';
import type { Stretch } from './curve-times.js';
import { wayOf } from './curve-ways.js';
import type { Track } from './series.js';
import { fitsValue, inUnitOf } from './series-fit.js';
import { highestOf, lowestOf, pointsIn } from './series-windows.js';

type Amount = ClaimOf<'amount'>;

/** Points at either end that the stated clocks may be off by. */
const BESIDE = 1;
/** So much of it is at the level, and so near to it. */
const MOST = 0.8;
const NEAR = 0.15;
const FAR = 0.35;

const BY = /\bby (?:\p{L}+ )?$/iu;

/** "Hovered around 40 % between 17:35 and 18:00", "climbed to 44 % from 06:03 to 06:58"; null where the record does not cover it. */
export function overStretch(
  track: Track,
  claim: Amount,
  stretch: Stretch,
): { readonly match: Match; readonly value: number } | null {
  // "Dropped by 71,000" tells a difference, and no level.
  if (BY.test(claim.text.slice(0, claim.amount.span.start - claim.span.start))) return null;
  const all = pointsIn(track.points, stretch);
  if (all.length <= 2 * BESIDE + 1) return null;
  const way = wayOf(claim);
  if (way) return reached(track, claim, way === 'up' ? highestOf(all) : lowestOf(all));
  const core = all.slice(BESIDE, -BESIDE).map(({ value }) => inUnitOf(claim.amount, track, value));
  const value = all[Math.floor(all.length / 2)]!.value;
  const { stated } = claim.amount;
  const within = (by: number): number =>
    core.filter((one) => Math.abs(one - stated) <= slackOf(claim.amount, by)).length;
  if (within(NEAR) >= core.length * MOST) return { match: 'yes', value };
  return { match: within(FAR) <= core.length * (1 - MOST) ? 'no' : 'cannot_tell', value };
}

const slackOf = ({ stated, step }: AmountSlot, by: number): number => Math.max(step / 2, Math.abs(stated) * by);

const reached = (track: Track, { amount }: Amount, end: number) => ({
  match: fitsValue(amount, track, end),
  value: end,
});
