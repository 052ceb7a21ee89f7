/** Whether a record tells the moment of the deed that is claimed, so that another clock differs from it. */
import type { ActionId } from '../../claims/action.js';
import type { TimeSlot } from '../../claims/slots.js';
import { MINUTE } from '../../domain/instant.js';
import type { Graded } from './grade.js';
import { momentOf } from './grade-time.js';
import { readingsOf } from './slot-matches.js';

/** What takes effect does so in steps, each with a record of its own: only a time well apart is another. */
const TAKES_TIME = /^(?:deploy|traffic|revision|service\.(?!scaled)|hosting|config|build\.(?:queued|started))/;
const TAKES_EFFECT: ReadonlySet<ActionId> = new Set<ActionId>([
  ...(['deploy', 'roll_back', 'serve', 'shift_traffic', 'become_ready', 'publish'] as const),
  ...(['create', 'start', 'restart', 'retry', 'scale', 'update', 'turn_on', 'turn_off', 'cancel'] as const),
]);
const STEPS = 10n * MINUTE;

/** The record is of the deed itself, and tells its moment. */
export function isDated(one: Graded, time: TimeSlot): boolean {
  const { event, candidate } = one;
  if (event.kind.startsWith('state.') || event.kind === 'metric.series') return false;
  // "Went live at 10:36 past a rule": the clock is that of what went past it.
  if (candidate.action === 'bypass') return false;
  if (isDeclaredBefore(one)) return false;
  if (!TAKES_TIME.test(event.kind) || !TAKES_EFFECT.has(candidate.action)) return true;
  return isWellApart(one, time);
}

/** That a ticket was opened is how people know that an incident was declared, and not when. */
export const isDeclaredBefore = ({ event, candidate }: Graded): boolean =>
  candidate.action === 'declare' && event.kind !== 'incident.declared';

/** "At 08:22 Ana put 1.4 back": of what took effect, and names nobody, only a time well apart is not that of her deed. */
export const isEffectAlone = (one: Graded, time: TimeSlot): boolean =>
  one.actor !== 'yes' &&
  TAKES_TIME.test(one.event.kind) &&
  TAKES_EFFECT.has(one.candidate.action) &&
  !isWellApart(one, time);

function isWellApart({ candidate }: Graded, time: TimeSlot): boolean {
  const at = momentOf(candidate).from;
  return readingsOf(time).every(({ from }) => from > at + STEPS || from < at - STEPS);
}
