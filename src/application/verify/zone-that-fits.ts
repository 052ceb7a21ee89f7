/** Of a report that states no zone, whether its clocks are those of another: where most fit no record as they stand and many fit to the minute an offset away. */
import { isPinned } from '../../checks/matching/pieces.js';
import type { JudgedClaim } from './judged-claim.js';
import { timeIn } from './time-in.js';

/** Fewer that fit may do so by chance. */
const FEWEST = 3;

/** How many of the clocks, to the minute or finer, records bear out; `all` counts each. */
export interface ZoneFit {
  readonly right: number;
  readonly all: number;
}

export function zoneFit(judged: readonly JudgedClaim[]): ZoneFit {
  const clocked = judged.filter(isClocked);
  return { right: clocked.filter(isBorneOutThen).length, all: clocked.length };
}

/** Whether another zone is worth trying. */
export const fitsBadly = ({ right, all }: ZoneFit): boolean => all >= FEWEST && right * 3 < all;

export const fitsBetter = (other: ZoneFit, first: ZoneFit): boolean =>
  other.right >= FEWEST && other.right > 2 * first.right;

function isClocked({ claim }: JudgedClaim): boolean {
  const time = timeIn(claim);
  return isPinned(time) && !time?.inherited;
}

/** What somebody said is found by its minute; of all else the time is a finding of its own. */
const isBorneOutThen = ({ claim, verdict, deciding }: JudgedClaim): boolean =>
  verdict === 'supported' && (claim.kind === 'communication' || deciding.some(({ facet }) => facet === 'time'));
