/** Words that English writes large inside a sentence: names of places, ships and brands, which no other word may stand for. */

const WORD = /\p{Lu}\p{L}+/gu;
/** Written large for another reason than being a name. */
const NO_NAME = new Set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December UTC GMT CET CEST BST EST EDT PST PDT Internet English'.split(
    ' ',
  ),
);

/** @example properNames('The ferry left Sandvoe late.') // → ['Sandvoe'] */
export const properNames = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(WORD)]
      .filter(({ index }) => !opensSentence(text, index) && !isJoined(text, index))
      .map(([word]) => word)
      .filter((word) => !NO_NAME.has(word) && word !== word.toUpperCase()),
  ),
];

/** Behind a full stop, a mark that opens, or nothing at all. */
const opensSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:;|(“"'‘[–—\-*_>]|\d[.)])\s*$/u.test(text.slice(Math.max(0, at - 12), at));

/** Part of an id or a camel-cased word. */
const isJoined = (text: string, at: number): boolean => /[\p{L}\p{N}_/#.@-]$/u.test(text.slice(0, at));
