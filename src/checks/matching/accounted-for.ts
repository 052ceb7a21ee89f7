/** Whether one record holds all that a sentence says: every word, number and person, nothing turned round, no two things that could be exchanged; judges no time. */
import { atomise } from '../../claims/words/atoms.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { numbersMeantBy } from '../../claims/words/number-words.js';
import { stem } from '../../claims/words/stem.js';
import { clausesOf } from '../../claims/words/wording.js';
import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { countsOf, partAndWhole } from './counts-by-key.js';
import { KIND_WORDS, OUTCOME_WORDS } from './kind-words.js';
import { numbersTold } from './number-contexts.js';
import { barred, plainWords } from './plain-words.js';
import { lettersOf } from './spoken.js';
import { stemsOf } from './wording.js';

/** What a sentence is held to, its time left out. */
export interface Telling {
  readonly words: readonly string[];
  /** As digits. */
  readonly numbers: readonly string[];
  /** Identities of the people it names. */
  readonly people: readonly string[];
}

/** Words that tell nothing beside a record of the minute: how it is put, not what it was. */
export const LIGHT = new Set(
  'put give place itself kindly duly sharp thing see say ms mr mrs sir team colleague engineer via take bring go get pull own'
    .split(' ')
    .map(stem),
);
/** Function words that are half of a deed: what began did not end. */
export const HALVES = new Set(
  'off down start begin stop end finish complete keep without only first second third last half again'
    .split(' ')
    .map(stem),
);
const CLOCK = /\b\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?(?: ?(?:utc|z|cet|cest|est|edt|bst|jst)\b)?/gi;
const THOUSANDS = /(?<=\d),(?=\d{3}\b)/g;
/** "From 8 to 16" said of a step from 16 to 8 has the same words. */
const EXCHANGES = /\b(?:from|instead of|rather than|before|after|until|than|because|so that|which|who)\b/i;

/** What the sentence tells; null where words alone cannot show that a record says the same. */
export function tellingOf(said: string, world: World): Telling | null {
  const bare = said.replace(CLOCK, ' ').replace(THOUSANDS, '');
  if (EXCHANGES.test(bare)) return null;
  const plain = plainWords(bare);
  if (!plain) return null;
  const atoms = atomise(bare).map(({ folded }) => folded);
  const numbers = atoms.flatMap((word) =>
    /^\d+$/.test(word)
      ? [word]
      : numbersMeantBy(word)
          .filter((value) => value > 1)
          .map(String),
  );
  const halves = atoms.map(stem).filter((word) => HALVES.has(word));
  const words = [...plain, ...halves.map(keyOf)];
  const telling = [...new Set(words)].filter((word) => !LIGHT.has(word) && numbersMeantBy(word).length === 0);
  return telling.length < 2 ? null : { words: telling, numbers, people: peopleIn(bare, world) };
}

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

const DOERS: ReadonlySet<string> = new Set(['actor', 'reviewer', 'author', 'pusher', 'committer']);

export const keyOf = (stemmed: string): string => {
  const { word, flips } = conceptOf(stemmed);
  return barred(word, flips);
};

export const heldBy = kept((event: TimelineEvent): ReadonlySet<string> => {
  const own = `${KIND_WORDS[event.kind] ?? ''}. ${OUTCOME_WORDS[event.outcome ?? 'unknown'] ?? ''}. ${event.text ?? ''}`;
  const spoken = clausesOf(own).flatMap(({ concepts }) => [...concepts].map(([word, flips]) => barred(word, flips)));
  return new Set([
    ...spoken,
    ...[...stemsOf(event)].filter((word) => !isFunctionWord(word) || HALVES.has(word)).map(keyOf),
  ]);
});

/** The parts of names that are one person's alone: "Ana", and no word that English has for other things. */
export const namesOf = kept((world: World): ReadonlyMap<string, string> => {
  const owners = grouped([...world.identities], ([, { names }]) =>
    names.flatMap((name) => lettersOf(name).trim().split(' ')),
  );
  return new Map(
    [...owners].flatMap(([part, of]) => {
      const ids = new Set(of.map(([id]) => id));
      return part.length > 2 && ids.size === 1 && !isFunctionWord(stem(part)) ? [[part, of[0]![0]] as const] : [];
    }),
  );
});

/** Whom the sentence names by such a part. */
const peopleIn = (text: string, world: World): readonly string[] => [
  ...new Set(
    lettersOf(text)
      .trim()
      .split(' ')
      .flatMap((word) => namesOf(world).get(word) ?? []),
  ),
];
