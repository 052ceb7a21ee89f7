/** A small, fixed stemmer: enough to make "cancelled", "cancels" and "cancelling" one word; never depends on a library's version. */
import { IRREGULAR_FORMS } from './irregular-forms.js';
import { remembered } from './remembered.js';

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  IRREGULAR_FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);

const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdfgklmnprt])\1$/;

/** Undoes the doubling of "cancelled", keeps that of "passed" and "rolled". */
function undouble(base: string): string {
  if (!DOUBLED.test(base)) return base;
  if (/(?:ll)$/.test(base))
    return /(?:cancell|labell|signall|travell|modell|levell|tunnell|totall|annull)$/.test(base)
      ? base.slice(0, -1)
      : base;
  return base.slice(0, -1);
}

/** The base of a past or progressive form whose ending is cut. */
function fromPast(base: string): string {
  const single = undouble(base);
  if (single !== base) return single;
  return base.endsWith('i') ? `${base.slice(0, -1)}y` : base;
}

/** The stem of one folded word: the same for its forms; not always a word. */
export const stem = remembered(stemAnew);

/** "Re-enabled", "force-pushed", "un-silenced": a prefix keeps its hyphen, and the verb behind it is one. */
const JOINED =
  /^((?:re|un|de|auto|force|cherry|hot|fast|pre|co|mis|over|double|self|admin|squash|rubber|green)-)([a-z]{3,})$/;

function stemAnew(word: string): string {
  const known = IRREGULAR.get(word);
  if (known) return trimE(known);
  const joined = JOINED.exec(word);
  if (joined) return `${joined[1]}${stem(joined[2]!)}`;
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  return trimE(strip(word));
}

function strip(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('ing') && word.length > 5 && VOWEL.test(word.slice(0, -3))) return fromPast(word.slice(0, -3));
  // "Succeed" and "exceed" are no past forms.
  if (word.endsWith('eed')) return word;
  if (word.endsWith('ed') && word.length > 4 && VOWEL.test(word.slice(0, -2))) return fromPast(word.slice(0, -2));
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** A final silent e never counts, so that "release" and "released" meet without a dictionary. */
const trimE = (word: string): string =>
  word.length > 3 && word.endsWith('e') && !word.endsWith('ee') ? word.slice(0, -1) : word;
