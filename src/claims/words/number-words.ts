/** Numbers as single words: "seven", "half", "twice"; an ambiguous one means each of its numbers. */

const COUNTED =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const OTHERS: Readonly<Record<string, readonly number[]>> = {
  half: [0.5, 30],
  a: [1],
  an: [1],
  both: [2],
  pair: [2],
  dozen: [12],
  no: [0],
  none: [0],
  nobody: [0],
  once: [1],
  twice: [2],
  doubled: [2],
  tripled: [3],
  quadrupled: [4],
  thirty: [30],
  forty: [40],
  fifty: [50],
};

/** All words that mean a number. */
export const NUMBER_WORDS: readonly string[] = [...COUNTED, ...Object.keys(OTHERS)];

/** What a folded word may mean; nothing for other words. */
export function numbersMeantBy(word: string): readonly number[] {
  const at = COUNTED.indexOf(word);
  return at >= 0 ? [at] : Object.hasOwn(OTHERS, word) ? OTHERS[word]! : [];
}
