/** A stretch told by both of its clocks against records that have a beginning and an end: which of them lie in it, and whether none can. */
import type { ClaimOf } from '../../claims/claim.js';
import type { TimeSlot } from '../../claims/slots.js';
import { MINUTE } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { endOf, timeMatches } from './slot-matches.js';

/** yes: both ends fit; no: one of them lies further off than the way from a record to its notice may explain. */
export function endsMatch(window: TimeSlot, { at }: TimelineEvent): 'yes' | 'no' | 'cannot_tell' {
  if (at.to === null) return 'cannot_tell';
  const ending = endOf(window);
  const near = (slot: TimeSlot, instant: bigint, slack: bigint): boolean =>
    timeMatches(slot, { from: instant - slack, to: instant + slack }) !== 'no';
  if (near(window, at.from, 0n) && near(ending, at.to, 0n)) return 'yes';
  return near(window, at.from, NOTICE) && near(ending, at.to, NOTICE) ? 'cannot_tell' : 'no';
}

/** Monitoring tells people of a state somewhat later than it began. */
const NOTICE = 2n * MINUTE;

/** From the start of a thing to its own end: "the build failed after two minutes". */
export const isOwnRun = ({ of, from, to }: ClaimOf<'duration'>): boolean =>
  of === 'between' &&
  from !== undefined &&
  to !== undefined &&
  from.actions.length === 1 &&
  from.actions[0] === 'start' &&
  from.subjects.length > 0 &&
  to.actions.length > 0 &&
  from.subjects.map(({ span }) => span.start).join() === to.subjects.map(({ span }) => span.start).join();

/** "Started at 13:12 and finished eight minutes later": the one that ended is the one that began at that clock. */
export function runOf({ from, to }: ClaimOf<'duration'>): ClaimOf<'duration'>['what'] {
  const began = from?.time;
  return to === undefined || to.time || !began || began.inherited || began.until ? to : { ...to, time: began };
}
