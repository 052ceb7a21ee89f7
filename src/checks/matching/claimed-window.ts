/** The stretch of time that an absence is claimed for. */
import type { ClaimOf } from '../../claims/claim.js';
import { MINUTE } from '../../domain/instant.js';
import type { Interval } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { allowedInstants } from '../../domain/tolerance.js';
import type { World } from '../world.js';
import { endOf, readingsOf } from './slot-matches.js';

/** The stated window, else the incident's; of a change all that came since it was opened. `openings`: records of kind `change.opened` among others. */
export function claimedWindow(
  claim: ClaimOf<'absence'>,
  world: World,
  openings: readonly TimelineEvent[] = [],
): Interval {
  const slot = claim.window;
  const first = slot ? readingsOf(slot)[0] : undefined;
  if (!slot || !first || slot.inherited) return sinceOpened(claim, world.incident, openings);
  const until = slot.until ? readingsOf(endOf(slot))[0] : undefined;
  // "From about two": what a loose end may leave outside is not claimed.
  const { precision, hedge, untilHedge } = slot;
  const inner = hedge ? (allowedInstants({ ...first, precision }, hedge).to ?? first.from) : first.from;
  if (until && untilHedge) return { from: inner, to: allowedInstants({ ...until, precision }, untilHedge).from };
  if (until) return { from: inner, to: until.to };
  if (slot.precision === 'day' || slot.precision === 'part' || slot.precision === 'period') return first;
  // "Before 08:24", "after 09:04": one end is the incident's.
  if (slot.precision !== 'measured') return { from: first.from - MINUTE, to: (first.to ?? first.from) + MINUTE };
  const { from, to } = world.incident;
  return {
    from: first.from < from ? from : first.from,
    to: first.to === null || (to !== null && first.to > to) ? to : first.to,
  };
}

function sinceOpened(
  { what }: ClaimOf<'absence'>,
  { from, to }: Interval,
  openings: readonly TimelineEvent[],
): Interval {
  const [slot, ...more] = what.subjects.filter(({ candidates }) => candidates.some(({ type }) => type === 'change'));
  const [ref, ...others] = slot?.candidates ?? [];
  if (!ref || more.length > 0 || others.length > 0) return { from, to };
  const opened = openings.find(({ kind, subjects: [own] }) => kind === 'change.opened' && own?.id === ref.id);
  return { from: opened && opened.at.from < from ? opened.at.from : from, to };
}
