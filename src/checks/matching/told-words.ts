/** The words, numbers and people that a sentence is held to where a record must hold them all; knows no record and no time. */
import { atomise } from '../../claims/words/atoms.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { numbersMeantBy } from '../../claims/words/number-words.js';
import { stem } from '../../claims/words/stem.js';
import { grouped, kept } from '../../domain/kept.js';
import type { World } from '../world.js';
import { barred, plainWords } from './plain-words.js';
import { lettersOf } from './spoken.js';

/** What a sentence is held to, its time left out. */
export interface Telling {
  readonly words: readonly string[];
  /** As digits. */
  readonly numbers: readonly string[];
  /** Identities of the people it names. */
  readonly people: readonly string[];
}

/** Words that tell nothing beside a record of the minute: how it is put, not what it was. */
const LIGHT = new Set(
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

/** @example wordsTold('Ana added 3 keys', world).numbers // → ['3']; null where a plain yes is not what is said */
export function wordsTold(bare: string, world: World): Telling | null {
  const plain = plainWords(bare);
  if (!plain) return null;
  const atoms = atomise(bare).map(({ folded }) => folded);
  const halves = atoms.map(stem).filter((word) => HALVES.has(word));
  return {
    words: [...new Set([...plain, ...halves.map(keyOf)])].filter(
      (word) => !LIGHT.has(word) && numbersMeantBy(word).length === 0,
    ),
    numbers: atoms.flatMap((word) =>
      /^\d+$/.test(word)
        ? [word]
        : numbersMeantBy(word)
            .filter((value) => value > 1)
            .map(String),
    ),
    people: [...new Set(nameParts(bare, world).map((part) => namesOf(world).get(part)!))],
  };
}

/** "12,000" as one number. */
export const digitsJoined = (text: string): string => text.replace(/(?<=\d),(?=\d{3}\b)/g, '');

/** The words by which the sentence names somebody. */
export const nameParts = (text: string, world: World): readonly string[] =>
  lettersOf(text)
    .trim()
    .split(' ')
    .filter((part) => namesOf(world).has(part));

export const keyOf = (stemmed: string): string => {
  const { word, flips } = conceptOf(stemmed);
  return barred(word, flips);
};

/** The parts of names that are one person's alone: "Ana", and no word that English has for other things. */
const namesOf = kept((world: World): ReadonlyMap<string, string> => {
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
