/** Whether a message has another word in the very place where a claim has its own: "5xx in fra" for "5xx in tyo", "version 7" for "version 6"; however like the rest is, it tells of something else. */
import { conceptOf } from '../../claims/words/concepts.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { remembered } from '../../claims/words/remembered.js';
import { stem } from '../../claims/words/stem.js';
import { lettersOf } from './spoken.js';

interface Word {
  readonly letters: string;
  readonly concept: string;
  /** It carries no fact of its own. */
  readonly light: boolean;
}

const wordsOf = remembered((text): readonly Word[] =>
  lettersOf(text)
    .trim()
    .split(' ')
    .map((letters) => {
      const stemmed = stem(letters);
      return {
        letters,
        concept: conceptOf(stemmed).word,
        light: !/\d/.test(letters) && (isFunctionWord(stemmed) || stemmed.length < 2),
      };
    }),
);

const PLACES = /^(?:in|at|on|from|to)$/;
/** What is told apart by a number or a letter. */
const NUMBERED =
  /^(?:version|number|lane|floor|track|platform|line|room|gate|hall|dock|printer|zone|region|shard|node|build|run|level|phase|step|batch)$/;

/** A word that only one of the two has, behind the same word and preposition, or behind the same noun of numbered things. */
export function fillsOtherwise(claimed: string, said: string): boolean {
  const [own, theirs] = [wordsOf(claimed), wordsOf(said)];
  const has = (words: readonly Word[], { letters, concept }: Word): boolean =>
    words.some((word) => word.letters === letters || word.concept === concept);
  const places = placesOf(theirs);
  return own.some((word, at) => {
    if (word.light || has(theirs, word)) return false;
    const key = keyOf(own, at);
    if (key === null) return false;
    const others = places.get(key) ?? [];
    return others.some((other) => !has(own, other) && isOfOneSort(word, other));
  });
}

/** What stands in each place. */
function placesOf(words: readonly Word[]): ReadonlyMap<string, readonly Word[]> {
  const found = new Map<string, Word[]>();
  for (const [at, word] of words.entries()) {
    const key = word.light ? null : keyOf(words, at);
    if (key !== null) found.set(key, [...(found.get(key) ?? []), word]);
  }
  return found;
}

function keyOf(words: readonly Word[], at: number): string | null {
  const [before, first] = [words[at - 1], words[at - 2]];
  if (!before) return null;
  const isFigure = /\d/.test(words[at]!.letters);
  if (NUMBERED.test(before.letters)) return before.letters;
  return PLACES.test(before.letters) && first && !first.light && !isFigure
    ? `${first.concept} ${before.letters}`
    : null;
}

/** A figure for a figure, a word for a word. */
const isOfOneSort = (one: Word, other: Word): boolean => /\d/.test(one.letters) === /\d/.test(other.letters);
