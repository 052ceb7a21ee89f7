/** "Merged #12 for Ana", "behind her back", "at Bo's request", "with Cy looking on": whoever is put beside a deed has to come up in a record of it; that it was done does not tell. */
import { peopleIn } from '../../checks/matching/naming.js';
import { lettersOf } from '../../checks/matching/spoken.js';
import { peopleNamed } from '../../checks/matching/telling.js';
import type { Said } from './said.js';
import { recordsBehind } from './words-behind.js';

/** What leads to somebody who is no doer and no receiver. */
const LEADS =
  / (?:for|behind|because|on behalf of|in front of|instead of|in place of|in the name of|(?:under|with|through|from) the (?:account|name|credentials|rights|token|login) of|at the (?:request|behest|suggestion|insistence|instigation|urging) of|to (?:please|help|spare|relieve|oblige|impress)|after (?:talking|speaking) (?:to|with)|after (?:asking|consulting|calling)) $/;
/** What is somebody's, behind "at", "to" or "behind"; "dismissed Ana's request" is what was done. */
const PLACES = / (?:at|on|upon|to|behind|under|in|from|with|through|by) $/;
const OWNED =
  /^ s (?:back|request|behest|suggestion|insistence|instigation|urging|surprise|annoyance|dismay|delight|relief|behalf|name|account|place|stead|absence|presence) /;
const WATCHES = /^ (?:looking on|looked on|watching|watched) /;

export function namesAnother({ claim, text, beside, world }: Said): boolean {
  if (claim.kind !== 'event' || claim.what.negated) return false;
  const records = recordsBehind(beside);
  const letters = lettersOf(text);
  return peopleNamed(text, world)
    .filter((id) => !records.some((event) => peopleIn(event, world).has(id)))
    .flatMap((id) => {
      const identity = world.identities.get(id);
      // "The alert for slot-broker": what goes by the name of an account is a thing too.
      return identity && (identity.kind === 'human' || identity.kind === 'agent') ? identity.names : [];
    })
    .some((name) => isBeside(letters, lettersOf(name)));
}

function isBeside(letters: string, name: string): boolean {
  const at = letters.indexOf(name);
  if (at < 0) return false;
  const [before, behind] = [letters.slice(0, at + 1), letters.slice(at + name.length - 1)];
  return LEADS.test(before) || WATCHES.test(behind) || (PLACES.test(before) && OWNED.test(behind));
}
