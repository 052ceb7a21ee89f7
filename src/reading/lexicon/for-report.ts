/** Whether a report writes names in lower case throughout ("aino lifts the silence"), so that a lower-case first name is a person in it; a rule on the whole report, never a guess on one word. */
import { atomise, fold } from '../../claims/words/atoms.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import type { Lexicon } from './lexicon.js';

/** Too few lines show no habit. */
const LEAST_LINES = 5;
const MOSTLY = 0.75;

/** The lexicon for one report: names of people count in lower case too where the report has no other way to write them. */
export function forReport(lexicon: Lexicon, texts: readonly string[]): Lexicon {
  const people = [...lexicon.identities.values()].flatMap(({ names }) => names.filter(isGivenName));
  return writesSmall(texts, new Set(people)) ? { ...lexicon, smallPeople: new Set(people.map(fold)) } : lexicon;
}

const isGivenName = (name: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(name) && !isFunctionWord(stem(fold(name))) && !EVERYDAY.has(fold(name));

/** Given names that are words of everyday use: in lower case they stay words. */
const EVERYDAY = new Set(
  'art bill bob chance chase christian dale dawn dean drew faith frank gene grace grant guy hope hunter jack joy lance mason max miles norm pat penny pierce rich rob rose ray rusty sandy sky sterling stone summer wade ward'.split(
    ' ',
  ),
);

/** Lines open small, some names stand there small, and none with its capital. */
function writesSmall(texts: readonly string[], people: ReadonlySet<string>): boolean {
  const openings = texts.flatMap((text) => /^[^\p{L}]{0,40}(\p{L}[\p{Ll}\d]*)(?![\p{L}\d])/u.exec(text)?.[1] ?? []);
  const small = openings.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (openings.length < LEAST_LINES || small < openings.length * MOSTLY) return false;
  const words = new Set(texts.flatMap((text) => atomise(text).map((atom) => atom.text)));
  return [...people].every((name) => !words.has(name)) && [...people].some((name) => words.has(name.toLowerCase()));
}
