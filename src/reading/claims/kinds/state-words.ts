/** Words by which a state is told from an event. */
import type { ClaimOf } from '../../../claims/claim.js';
import type { Predication } from '../../predication/predication.js';

export type StateClaimState = ClaimOf<'state'>['state'];

const TRAFFIC = /\btraffic\b|\brequests\b/;

/** The state a predication speaks of; null for events. */
export function stateOf(predication: Predication): StateClaimState | null {
  const text = predication.tokens.map((token) => token.folded).join(' ');
  const verb = predication.verb?.stem ?? '';
  if (
    /\b(?:exist|exists|existed)\b/.test(text) ||
    (/\bthere (?:is|was|are|were) no\b/.test(text) && predication.actions.length === 0)
  )
    return 'exists';
  if (
    (verb === 'serve' ||
      verb === 'serv' ||
      verb === 'receive' ||
      verb === 'receiv' ||
      verb === 'take' ||
      verb === 'get' ||
      verb === 'carry') &&
    TRAFFIC.test(text)
  )
    return 'serving';
  return null;
}
