/** Whether one record holds all that a sentence says: every word, number and person, nothing turned round, no two things that could be exchanged; judges no time. */
import { isFunctionWord } from '../../claims/words/function-words.js';
import { remembered } from '../../claims/words/remembered.js';
import { clausesOf, type WordedClause } from '../../claims/words/wording.js';
import type { EventKind } from '../../domain/event-kind.js';
import { kept } from '../../domain/kept.js';
import type { Outcome, TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { countsOf, partAndWhole } from './counts-by-key.js';
import { DOERS } from './deed-in-record.js';
import { KIND_WORDS, OUTCOME_WORDS } from './kind-words.js';
import { numbersTold } from './number-contexts.js';
import { barred } from './plain-words.js';
import { spokenOf } from './spoken.js';
import { digitsJoined, HALVES, keyOf, type Telling, wordsTold } from './told-words.js';
import { stemsOf } from './wording.js';

const CLOCK = /\b\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?(?: ?(?:utc|z|cet|cest|est|edt|bst|jst)\b)?/gi;
/** "From 8 to 16" said of a step from 16 to 8 has the same words. */
const EXCHANGES = /\b(?:from|instead of|rather than|before|after|until|than)\b/i;

/** What the sentence tells; null where words alone cannot show that a record says the same. */
export function tellingOf(said: string, world: World): Telling | null {
  const bare = digitsJoined(said.replace(CLOCK, ' '));
  const telling = EXCHANGES.test(bare) ? null : wordsTold(bare, world);
  return telling && telling.words.length >= (telling.people.length > 0 ? 1 : FEWEST) ? telling : null;
}
/** Of one word any record may happen to tell, unless it names who did it. */
const FEWEST = 2;

/** Whether the record holds all of it, and the only person in it did it: of two, either may have. */
export const isAccountedFor = (telling: Telling, event: TimelineEvent): boolean =>
  telling.numbers.every((number) => stemsOf(event).has(number)) &&
  !isOnlyTheWhole(telling, event) &&
  isWorded(telling, event);

/** "0/12 pods ready" is not told by a sentence that has the twelve alone. */
function isOnlyTheWhole({ numbers }: Telling, event: TimelineEvent): boolean {
  const told = partAndWhole(event.text ?? '');
  return (
    told !== null && told[0] !== told[1] && numbers.includes(String(told[1])) && !numbers.includes(String(told[0]))
  );
}

/** The one number that the record gives where the sentence gives another, everything else being there; null where several might be meant. */
export function numberInstead(telling: Telling, event: TimelineEvent): number | null {
  const [odd, ...more] = telling.numbers.filter((number) => !stemsOf(event).has(number));
  if (odd === undefined || more.length > 0 || Number(odd) < LEAST || !isWorded(telling, event)) return null;
  const given = new Set(
    [...countsOf(event), ...numbersTold(event)]
      .filter(({ words }) => words.length > 0 && words.every((word) => telling.words.includes(keyOf(word))))
      .map(({ value }) => value),
  );
  return given.size === 1 ? [...given][0]! : null;
}
/** Smaller numbers stand for many things. */
const LEAST = 10;

const isWorded = ({ words, people }: Telling, event: TimelineEvent): boolean =>
  words.every((word) => heldBy(event).has(word)) &&
  people.length < 2 &&
  people.every((id) => event.actors.some(({ identity, role }) => identity === id && DOERS.has(role)));

/** All that a record tells in words, like ones as one. */
export const heldBy = kept(
  (event: TimelineEvent): ReadonlySet<string> =>
    new Set([...calledWords(calledOf(event)), ...wordsSpoken(event), ...[...stemsOf(event)].filter(isHeld).map(keyOf)]),
);

/** Of the stems of a record those that it is told by. */
export const isHeld = (stem: string): boolean => !isFunctionWord(stem) || HALVES.has(stem);
export const calledOf = ({ kind, outcome = 'unknown' }: TimelineEvent): string => `${kind} ${outcome}`;
export const wordsSpoken = (event: TimelineEvent): readonly string[] => wordsOfClauses(spokenOf(event).clauses);

const wordsOfClauses = (clauses: readonly WordedClause[]): readonly string[] =>
  clauses.flatMap(({ concepts }) => [...concepts].map(([word, flips]) => barred(word, flips)));

/** What records of a kind and outcome are called is the same for all of them. */
export const calledWords = remembered((called) => {
  const [kind, outcome] = called.split(' ') as [EventKind, Outcome];
  return wordsOfClauses(clausesOf(`${KIND_WORDS[kind] ?? ''}. ${OUTCOME_WORDS[outcome]}`));
});
