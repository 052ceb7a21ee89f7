/** Where the first reading of a sentence leads nowhere and accuses of nothing, another one that records bear out wholly stands in its place. May confirm only. */
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import { claimId } from '../../claims/frame.js';
import type { OtherReading } from '../../reading/claims/other-readings.js';
import { byUnit } from './by-unit.js';
import type { JudgedClaim } from './judged-claim.js';
import { holdsTheFirst, mayBeTold } from './otherwise-holds.js';

type Judge = (claims: readonly Claim[]) => readonly JudgedClaim[];

export function judgeOtherwise(
  judged: readonly JudgedClaim[],
  otherwise: ReadonlyMap<string, readonly OtherReading<Claim>[]>,
  judge: Judge,
  world: World,
): readonly JudgedClaim[] {
  const units = byUnit(judged, ({ claim }) => claim.unit);
  const instead = new Map<string, readonly JudgedClaim[]>();
  for (const [unit, others] of otherwise) {
    const first = units.get(unit) ?? [];
    const found = isOpen(first) ? borneOut(others, first, judge, world) : null;
    if (found) instead.set(unit, found);
  }
  if (instead.size === 0) return judged;
  const told = [...units].flatMap(([unit, first]) => instead.get(unit) ?? first);
  return told.map((one, i) => ({ ...one, claim: { ...one.claim, id: claimId(i) } }));
}

const isOpen = (first: readonly JudgedClaim[]): boolean =>
  first.some(({ verdict }) => verdict === 'unsupported') && first.every(({ verdict }) => verdict !== 'contradicted');

function borneOut(
  others: readonly OtherReading<Claim>[],
  first: readonly JudgedClaim[],
  judge: Judge,
  world: World,
): readonly JudgedClaim[] | null {
  for (const { how, claims } of others) {
    // What costs least is asked first: most sentences cannot be told in words alone.
    if (how === 'whole' && !mayBeTold(claims, first)) continue;
    const read = judge(claims);
    if (
      read.every(({ verdict }) => verdict === 'supported') &&
      keepsOrder(read, first) &&
      (how === 'apart' || holdsTheFirst(read, first, world))
    )
      return read;
  }
  return null;
}

/** "By the time Ana declared it, #12 had been merged": what came first is a statement that no other reading may lose. */
const keepsOrder = (read: readonly JudgedClaim[], first: readonly JudgedClaim[]): boolean =>
  read.some(isOfOrder) || !first.some(isOfOrder);
const isOfOrder = ({ claim }: JudgedClaim): boolean => claim.kind === 'order';
