/** Whether who tells of an attempt also tells how it ended: "snoozed it for two hours" bears out nobody who was refused. */
import type { Claim } from '../../claims/claim.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

export function tellsOfRefusal(claim: Claim, { text = '' }: TimelineEvent): boolean {
  if (claim.kind !== 'event') return true;
  const { outcome, attempted } = claim.what;
  if (outcome === 'denied') return REFUSED.test(text);
  // "Its attempt was accepted", of "I can't, it is denied for me".
  return !(attempted === true && outcome === 'success') || !REFUSED.test(text);
}

const REFUSED =
  /\b(?:refus\w+|den(?:y|ies|ied)|reject\w*|forbid\w*|permissions?|403|(?:not|n['’]t) (?:allowed|permitted|let)|can(?:not|['’]t)|could(?: not|n['’]t)|turned (?:down|away)|bounced|knocked back|lacks?)\b/i;
