/** Codes in a text ("KM-G1", "node4"): a run of letters that ends in digits tells one thing from its neighbour, so two texts that differ in it do not say the same. */
import { fold } from '../../claims/words/atoms.js';

const CODE =
  /(?<![\p{L}\p{N}])(?:\p{L}{1,12}\d{1,6}|(?=\p{L}{0,12}\d)(?=\d{0,12}\p{L})(?=[\p{L}\d]{7})[\p{L}\d]{7,12})(?![\p{L}\p{N}])/gu;
/** "v4", "t0": a version's or moment's spelling, compared elsewhere. */
const NO_CODE = /^[vt]\d+$/;

/** The codes of a text, lower case, the last part of a joined name only. @example codesIn('KM-G2 is out') // → ['g2'] */
export const codesIn = (text: string): readonly string[] => [
  ...new Set(
    (
      fold(text)
        .replace(/\b(sev|prio)[- ](\d)\b/g, '$1$2')
        .match(CODE) ?? []
    ).filter((code) => !NO_CODE.test(code)),
  ),
];

/** Of one series: the same letters with other digits. */
export const areSiblings = (a: string, b: string): boolean =>
  a !== b && a.replace(/\d+$/, '') === b.replace(/\d+$/, '');
