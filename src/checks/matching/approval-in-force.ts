/** Approvals that a moment knows: given by then, and those that had been dismissed by then. */
import type { TimeSlot } from '../../claims/slots.js';
import { type Instant, MINUTE } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { readingsOf } from './slot-matches.js';

/** The last moment that is meant: of the stated time, else of the merge; null where neither is told. */
export function lastMomentOf(time: TimeSlot | undefined, merge: TimelineEvent | undefined): Instant | null {
  const ends = time && !time.inherited ? readingsOf(time).map(({ from, to }) => (to ?? from) + MINUTE) : [];
  const stated = ends.reduce<Instant | null>((last, end) => (last === null || end > last ? end : last), null);
  return stated ?? merge?.at.from ?? null;
}

export const isGivenBy = ({ at }: TimelineEvent, moment: Instant | null): boolean =>
  moment === null || at.from <= moment;

/** The record by which a review was set aside, up to the moment. */
export const dismissalOf = (
  review: TimelineEvent,
  dismissals: readonly TimelineEvent[],
  moment: Instant | null,
): TimelineEvent | undefined =>
  dismissals.find(
    (event) => event.at.from >= review.at.from && isGivenBy(event, moment) && reviewerOf(event) === reviewerOf(review),
  );

const reviewerOf = ({ actors }: TimelineEvent): string | undefined =>
  actors.find(({ role }) => role === 'reviewer')?.identity;

/** "Merged without an approval", "no approval was in force": how it stood then, whatever had been given before. */
export const tellsOfMoment = (text: string): boolean =>
  /\b(?:without|in force|stood|standing|valid|live|(?:merged?|landed|went in)\b.{0,20}\bun\w+|when (?:it|#\d+) (?:was )?(?:merged|landed|went)|at (?:the|its) merge|at th(?:at|e) (?:moment|time|point))\b/i.test(
    text,
  );
