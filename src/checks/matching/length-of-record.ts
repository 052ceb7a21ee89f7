/** How long a record says that its thing ran, and whether that is the length that is claimed. */
import type { ClaimOf } from '../../claims/claim.js';
import { type Instant, parseInstant, SECOND } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Match } from '../../domain/tolerance.js';
import { lengthMatches } from './slot-matches.js';

/** From when to when it ran: both ends of the record, else so long before its one end as it says itself. */
export function ranFor({ at, attributes }: TimelineEvent): { readonly from: Instant; readonly to: Instant } | null {
  if (at.to !== null && at.to > at.from) return { from: at.from, to: at.to };
  const seconds = attributes['durationSeconds'];
  if (at.to === null || typeof seconds !== 'number' || !(seconds > 0)) return null;
  return { from: at.to - BigInt(Math.round(seconds * 1000)) * (SECOND / 1000n), to: at.to };
}

/** "Was in place for half an hour", "lasted its full hour": how long it stood, not for how long it was set. */
const IN_FORCE =
  /\b(?:in (?:force|place|effect)|lasted|ran|stayed|remained|kept|stood|active|its (?:full|whole|entire))\b/i;

/** A mute that was ended early was still set for its whole length; either may be meant, the shorter one where it is told closely. */
export function lengthOf(claim: ClaimOf<'duration'>, event: TimelineEvent): Match {
  const ran = ranFor(event);
  if (ran === null) return 'cannot_tell';
  // Both ends are the record's own: slack is for refuting only.
  const exact = lengthMatches(claim.length, ran.from, ran.to);
  const actual = exact === 'yes' ? exact : lengthMatches(claim.length, ran.from, ran.to, 2n * SECOND);
  const planned = parseInstant(String(event.attributes['to'] ?? ''));
  if (event.kind !== 'policy.snoozed' || planned === null || IN_FORCE.test(claim.text)) return actual;
  const set = lengthMatches(claim.length, event.at.from, planned, 2n * SECOND);
  if (set !== 'no' || actual === 'no') return set;
  return nearTo(claim, ran, 1.1) ? actual : nearTo(claim, ran, 1.4) ? 'cannot_tell' : 'no';
}

/** "Snoozed it for an hour", of a mute of three that was lifted after 36 minutes: rounded to an hour it is, but nobody means that. */
function nearTo(
  { length }: ClaimOf<'duration'>,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  times: number,
): boolean {
  const seconds = Number((to - from) / SECOND);
  return seconds <= length.high * times && seconds * times >= length.low;
}

/** The end of a mute has no length of its own. */
export const isEndOfMute = ({ kind, attributes }: TimelineEvent): boolean =>
  kind === 'policy.snoozed' && attributes['action'] === 'ended';
