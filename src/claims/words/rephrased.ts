/** Puts one word in the place of a set phrase of several: "nothing to do with" is "not related to"; letters only, in one pass. */
import { ADVERBIALS } from './alike/adverbials.js';
import { PHRASES } from './alike/phrases.js';

interface Phrase {
  readonly said: string;
  readonly means: string;
}

/** Each way to write the left side of a line, with "/" between the words that may stand there. */
function waysOf(left: string): readonly string[] {
  return left
    .split(' ')
    .reduce<readonly string[]>(
      (ways, word) => ways.flatMap((way) => word.split('/').map((one) => (way === '' ? one : `${way} ${one}`))),
      [''],
    );
}

const firstOf = (said: string): string => /^[\p{L}\p{N}]+/u.exec(said)?.[0] ?? '';

/** By their first word; longer ones first, so that "nothing to do with" is met before "to do with". */
const BY_FIRST = new Map<string, Phrase[]>();
for (const line of `${ADVERBIALS}${PHRASES}`.trim().split('\n')) {
  const [left = '', means = ''] = line.split(' = ');
  for (const said of waysOf(left)) {
    const first = firstOf(said);
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { said, means }]);
  }
}
for (const phrases of BY_FIRST.values()) phrases.sort((a, b) => b.said.length - a.said.length);

const WORD = /[\p{L}\p{N}]+/gu;
const GOES_ON = /^[\p{L}\p{N}]/u;

/** Any case, single spaces. @example rephrased("it had nothing to do with us") // → "it had not related to us" */
export function rephrased(text: string): string {
  const plain = text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()).replace(/’/g, "'");
  let out = '';
  let done = 0;
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    const phrases = index < done ? undefined : BY_FIRST.get(word);
    const phrase = phrases?.find(
      ({ said }) =>
        plain.startsWith(said, index) && !GOES_ON.test(plain.slice(index + said.length, index + said.length + 2)),
    );
    if (!phrase) continue;
    out += text.slice(done, index) + phrase.means;
    done = index + phrase.said.length;
  }
  return out + text.slice(done);
}
