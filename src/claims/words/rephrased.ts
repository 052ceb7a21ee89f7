/** Puts one word in the place of a set phrase of several: "nothing to do with" is "not related to"; letters only, in one pass. */
import { PHRASES } from './alike/phrases.js';

/** Each way to write the left side of a line, with "/" between the words that may stand there. */
function waysOf(left: string): readonly string[] {
  return left
    .split(' ')
    .reduce<readonly string[]>(
      (ways, word) => ways.flatMap((way) => word.split('/').map((one) => (way === '' ? one : `${way} ${one}`))),
      [''],
    );
}

const WORDS = new Map(
  PHRASES.split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [left = '', right = ''] = line.split(' = ');
      return waysOf(left).map((way) => [way, right] as const);
    }),
);

/** Longer phrases first, so that "nothing to do with" is met before "to do with". */
const ANY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...WORDS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Any case, single spaces. @example rephrased("it had nothing to do with us") // → "it had not related to us" */
export const rephrased = (text: string): string => text.replace(ANY, (phrase) => WORDS.get(phrase.toLowerCase())!);
