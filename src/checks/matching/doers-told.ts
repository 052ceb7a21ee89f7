/** Who is said to have done it, and whether a message names them for what is theirs alone: "cancelled Kade's build" is no deed of Kade's. */
import type { Claim } from '../../claims/claim.js';
import type { WordedClause } from '../../claims/words/wording.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { lettersOf, spokenOf } from './spoken.js';
import { speakersOf } from './statements.js';

/** The agent of a deed; of a sentence that was not read, whose name opens it. */
export function doersOf(claim: Claim, world: World): readonly string[] {
  if (claim.kind === 'event') return claim.what.agent?.how === 'named' ? claim.what.agent.identities : [];
  if (claim.kind !== 'assertion') return [];
  const opening = lettersOf(claim.text.slice(0, 80).replace(CLOCK, ''));
  return [...world.identities.values()]
    .filter(({ names }) => names.some((name) => name.length > 2 && opening.startsWith(lettersOf(name))))
    .map(({ id }) => id);
}
const CLOCK = /^\W*(?:(?:at|by|from|around|about|on|then|so) )*\d{1,2}[:.]\d\d(?::\d\d)?(?: \(?[A-Z]{2,5}\)?)?/iu;

/** Somebody else says it, and not of the doer: names them for what is theirs, or where something else is told. */
export const isOfAnothersDoing = (
  doers: readonly string[],
  concepts: ReadonlySet<string>,
  event: TimelineEvent,
  world: World,
): boolean =>
  doers.some(
    (id) =>
      id !== speakersOf(event)[0]?.identity && (ownsOnly(id, event, world) || !tellsOf(id, concepts, event, world)),
  );

function ownsOnly(id: string, event: TimelineEvent, world: World): boolean {
  const { letters } = spokenOf(event);
  const named = namesOf(id, world).filter((name) => letters.includes(name));
  const isOwner = (name: string): boolean =>
    letters
      .split(name)
      .slice(1)
      .every((rest) => /^s /.test(rest));
  return named.length > 0 && named.every(isOwner);
}

/** "Declaring an incident. I am in command. Bram takes hosting": only the last clause is about Bram; "he", "it" may be anybody. */
function tellsOf(id: string, concepts: ReadonlySet<string>, event: TimelineEvent, world: World): boolean {
  const names = namesOf(id, world);
  if (names.every((name) => !spokenOf(event).letters.includes(name))) return true;
  return spokenOf(event).clauses.some((clause) => {
    const letters = lettersIn(clause);
    const isNamed = names.some((name) => letters.includes(name)) || SOMEBODY.test(clause.text);
    return isNamed && [...concepts].some((word) => clause.concepts.has(word));
  });
}
const lettersIn = kept(({ text }: WordedClause) => lettersOf(text));
const SOMEBODY = /\b(?:s?he|it|they|him|her|them|who|you)\b|@/i;

const namesOf = (id: string, world: World): readonly string[] =>
  (world.identities.get(id)?.names ?? []).map(lettersOf).filter((name) => name.length > 4);
