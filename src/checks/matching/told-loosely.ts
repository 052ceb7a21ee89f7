/** Deeds that are told so that a record of another person, time or thing speaks against none of it. */
import type { Happening } from '../../claims/slots.js';

/** "The run that followed" may be any later one, and "live since noon" may be told of any step to it. */
export const isToldLoosely = (happening: Happening): boolean =>
  isAtSomeGate(happening) || happening.follows !== undefined || happening.since === true;

/** "Ana let #12 through": by a review, a merge or the gate of its build, and who stood at one of them need not at another. */
const isAtSomeGate = ({ verb, actions, subjects }: Happening): boolean =>
  verb === 'let' &&
  actions.includes('approve') &&
  subjects.every(({ types, candidates }) =>
    (candidates.length > 0 ? candidates.map(({ type }) => type) : types).every((type) => type === 'change'),
  );
