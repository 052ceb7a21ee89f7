/** "No other service raised an alert": whichever one is left out, two that did refute it. */
import type { ClaimOf } from '../../claims/claim.js';
import { entityKey } from '../../domain/entity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** One record each of several different things of the sort, where the claim denies it of all others; none where it says something else. */
export function othersThatDid(claim: ClaimOf<'absence'>, inside: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const { what, quantifier } = claim;
  const slot = what.subjects.find((one) => OTHER.test(one.text) && one.candidates.length === 0);
  const type = slot?.types[0];
  if (quantifier !== 'none' || !type || !what.actions.includes('fire') || what.words.length > 0 || what.agent)
    return [];
  const found = new Map<string, TimelineEvent>();
  for (const event of inside) {
    const own = event.kind === 'alert.opened' ? event.subjects.find((ref) => ref.type === type) : undefined;
    if (own && !found.has(entityKey(own))) found.set(entityKey(own), event);
  }
  return found.size >= 2 ? [...found.values()].slice(0, MOST_CITED) : [];
}

const MOST_CITED = 3;
const OTHER = /^other servic/;
