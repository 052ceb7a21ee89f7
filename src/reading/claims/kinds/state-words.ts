/** Words by which a state is told from an event. */

import type { ClaimOf } from '../../../claims/claim.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';

export type StateClaimState = ClaimOf<'state'>['state'];

const TRAFFIC = /\btraffic\b|\brequests\b/;

const SERVES = new Set(['serve', 'receive', 'take', 'get', 'carry', 'have', 'handle', 'keep'].map(stem));

/** A clock of its own, and no distance from something else. */
export const beginsAt = ({ tokens }: Predication): boolean => {
  const times = tokens.flatMap((token) => (token.kind === 'time' && token.time ? [token.time] : []));
  return times.length === 1 && times[0]!.readings.every((reading) => reading.kind !== 'relative');
};

/** The state a predication speaks of; null for events. */
export function stateOf(predication: Predication): StateClaimState | null {
  const text = predication.tokens.map((token) => token.folded).join(' ');
  const verb = predication.verb?.stem ?? '';
  if (
    /\bexist(?:s|ed)?\b/.test(text) ||
    (/\bthere (?:is|was|are|were) no\b/.test(text) && predication.actions.length === 0)
  )
    return 'exists';
  const revision = predication.tokens.some(
    (token) => token.mention?.types.includes('revision') || token.stem === stem('revision') || token.folded === 'it',
  );
  // "Took all traffic at 08:17" tells when it began, not that it was so then.
  const begins = verb === stem('take') && beginsAt(predication);
  if (
    !begins &&
    !/\bwait(?:s|ed|ing)?\b/.test(text) &&
    SERVES.has(verb) &&
    revision &&
    (TRAFFIC.test(text) || verb === stem('serve') || /\b(?:everything|none)\b/.test(text))
  )
    return 'serving';
  if (predication.verb === null && revision && /\bserving\b|\b(?:all|of) (?:the )?traffic\b/.test(text))
    return 'serving';
  return null;
}
