/** A length that tells how long a revision or version served. */
import type { Claim, ClaimOf } from '../../claims/claim.js';
import type { Served } from './recorded-periods.js';

/** "Stayed live for twenty minutes", "served for half an hour", "forty minutes in production": how long it was there, not how long it took to get there. */
const SERVED =
  /\b(?:live|in (?:service|production|prod|use)|out for|serv(?:ed|ing)|ran|running|traffic|on (?:revision |version )?\S*\d)\b/i;
const TOOK = /\b(?:took|until|before|after|later|build|deploy|rollout|roll-out|came up|ready)\b/i;

export const isServed = (claim: Claim): claim is ClaimOf<'duration'> =>
  claim.kind === 'duration' &&
  (claim.of === 'event' || claim.of === 'until_event' || claim.of === 'outage') &&
  claim.what !== undefined &&
  !claim.what.negated &&
  !claim.what.time &&
  SERVED.test(claim.text) &&
  !TOOK.test(claim.text) &&
  servedIn(claim) !== null;

/** The one revision or version that the length is of. */
export function servedIn({ what }: ClaimOf<'duration'>): Served | null {
  const things = what!.subjects.filter((slot) => slot.candidates.some(({ type }) => SERVES.has(type)));
  const [thing] = things;
  if (!thing || things.length > 1 || thing.how === 'described') return null;
  const share = what!.amounts.find(({ family }) => family === 'percent' || family === 'fraction');
  return { subjects: what!.subjects, ...(share ? { amount: share } : {}) };
}
const SERVES: ReadonlySet<string> = new Set(['revision', 'version', 'release']);
