/** Words by which a state is told from an event. */

import type { ClaimOf } from '../../../claims/claim.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import { tellsMoment } from '../../time/tells-moment.js';

export type StateClaimState = ClaimOf<'state'>['state'];

const TRAFFIC = /\btraffic\b|\brequests\b/;

const SERVES = new Set(['serve', 'receive', 'take', 'get', 'carry', 'have', 'handle', 'keep'].map(stem));

/** A clock of its own, and no distance from something else. */
export const beginsAt = ({ tokens }: Predication): boolean => {
  const times = tokens.flatMap((token) => (token.kind === 'time' && token.time ? [token.time] : []));
  return times.length === 1 && tellsMoment(times[0]!);
};

/** "There is no portal-gateway", "no service of that name"; "no alert for portal-gateway" denies an alert. */
function deniesThing({ tokens }: Predication): boolean {
  const no = tokens.findIndex(
    ({ folded }, i) => folded === 'no' && /^(?:is|was|are|were)$/.test(tokens[i - 1]?.folded ?? ''),
  );
  const behind = tokens.slice(no + 1);
  const end = behind.findIndex(({ kind, folded }) => kind === 'mark' || PREPOSITION.test(folded));
  const [head] = behind.slice(0, end < 0 ? undefined : end).slice(-1);
  return head === undefined || head.kind === 'name' || THING.test(head.folded);
}
const PREPOSITION = /^(?:for|of|on|in|at|to|from|about|with|by|called|named|behind|that|which|during|between)$/;
const THING =
  /^(?:services?|applications?|apps?|sites?|hosts?|backends?|targets?|projects?|flags?|things?|deployments?|components?|gateways?|such|one|longer|trace|revisions?|functions?|jobs?|buckets?|databases?|queues?|topics?)$/;

/** The state a predication speaks of; null for events. */
export function stateOf(predication: Predication): StateClaimState | null {
  const text = predication.tokens.map((token) => token.folded).join(' ');
  const verb = predication.verb?.stem ?? '';
  if (
    /\bexist(?:s|ed)?\b/.test(text) ||
    (/\bthere (?:is|was|are|were) no\b/.test(text) && predication.actions.length === 0 && deniesThing(predication))
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
