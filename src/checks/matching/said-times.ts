/** What the clocks of a saying tell: when it was said, or a time that the statement itself speaks of. */
import type { ClaimOf } from '../../claims/claim.js';

/** A clock that picks out few messages; "by the evening" or a day picks out none. */
export const isPinned = ({ time }: ClaimOf<'communication'>): boolean =>
  time !== undefined &&
  !/^(?:by|before|after|until|since|within)$/.test(time.hedge ?? '') &&
  /^(?:fraction|second|minute|hour|measured)$/.test(time.precision);

/** The clocks of a claim that are written in the statement as well. */
export function givesTheTime(claim: ClaimOf<'communication'>, text: string): boolean {
  const clocks = claim.text.match(/\b\d{1,2}[:.]\d{2}\b/g) ?? [];
  const hours = claim.text.match(/\b\d{1,2}(?= ?[ap]\.?m\b)/gi) ?? [];
  const minutes = new Set((text.match(/\b\d{1,2}[:.]\d{2}\b/g) ?? []).map((clock) => clock.slice(-2)));
  const plain = new Set(text.match(/\b\d{1,2}(?=:| ?[ap]\.?m\b)/gi) ?? []);
  return (
    (clocks.length > 0 && clocks.every((clock) => minutes.has(clock.slice(-2)))) ||
    (clocks.length === 0 &&
      hours.length > 0 &&
      hours.every((hour) => plain.has(hour) || plain.has(String(Number(hour) + 12))))
  );
}
