/** Deeds that are told so that a record of another person, time or thing speaks against none of it. */
import type { Happening } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';

/** "The run that followed" may be any later one, and "live since noon" may be told of any step to it. */
export const isToldLoosely = (happening: Happening): boolean =>
  isAtSomeGate(happening) || isSeenByNobody(happening) || happening.follows !== undefined || happening.since === true;

/** "Ana let #12 through": by a review, a merge or the gate of its build, and who stood at one of them need not at another. */
const isAtSomeGate = ({ verb, actions, subjects }: Happening): boolean =>
  verb === 'let' &&
  actions.includes('approve') &&
  subjects.every(({ types, candidates }) =>
    (candidates.length > 0 ? candidates.map(({ type }) => type) : types).every((type) => type === 'change'),
  );

/** "Ana objected to #12", "looked at it", "refused to approve it": with a review or without one; and a check that "gave it the green light" approved nothing. */
const isSeenByNobody = ({ verb, actions, agent }: Happening): boolean =>
  (LEAVES_NO_RECORD.has(verb ?? '') && actions.some((action) => action === 'request_changes' || action === 'review')) ||
  (verb === GIVE && actions.includes('approve') && agent === undefined);
const LEAVES_NO_RECORD: ReadonlySet<string> = new Set(
  ['object', 'withhold', 'refuse', 'decline', 'stop', 'insist', 'demand', 'call', 'require', 'look'].map(stem),
);
const GIVE = stem('give');
