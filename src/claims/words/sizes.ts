/** Sizes in bytes as they are spelled: "2Gi", "512 MiB", "two gigabytes", "512 megs"; of machines people say "giga" for the binary unit as often as not, so both are one. */
import { numbersMeantBy } from './number-words.js';

const POWERS = 'kmgtp';
const UNIT = '(?:([kmgtp])(?:ib?|b)|(kilo|mega|giga|tera|kibi|mebi|gibi|tebi)bytes?|(meg|gig)s?)';
const WRITTEN = new RegExp(String.raw`(?<![\w.-])(\d{1,9}(?:\.\d{1,6})?|[a-z]{3,9})[ -]?${UNIT}(?![\w-])`, 'gu');
const ONE = new RegExp(String.raw`^(\d{1,9}(?:\.\d{1,6})?)${UNIT}$`, 'u');
const OF_WHAT = /(?<=\b\d[\d.]{0,12}[kmgtp]i) of (?:memory|ram|heap|disk|storage)\b/gu;
const SIZE = /\b\d[\d.]*[kmgtp]i\b/gu;

/** A folded text with every size in one spelling. @example spelled('from two gigabytes to 512 mib') // → 'from 2gi to 512mi' */
const spelled = (text: string): string =>
  text.replace(WRITTEN, (whole, number: string, letter?: string, long?: string, short?: string) => {
    const [spoken] = /^[a-z]/.test(number) ? numbersMeantBy(number) : [Number(number)];
    // "One mi" is no size.
    if (spoken === undefined || (/^[a-z]/.test(number) && letter)) return whole;
    return `${spoken}${(letter ?? long ?? short)![0]}i`;
  });

/** And without what they are sizes of. @example withSizes('from two gigabytes of memory to 512 mib') // → 'from 2gi to 512mi' */
export const withSizes = (text: string): string => spelled(text).replace(OF_WHAT, '');

/** A folded text without its sizes. @example withoutSizes('from 2gi of memory to 512 mib') // → 'from   of memory to  ' */
export const withoutSizes = (text: string): string => spelled(text).replace(SIZE, ' ');

/** The bytes of a folded size; undefined for anything else. @example bytesOf('2gi') // → 2147483648 */
export function bytesOf(text: string): number | undefined {
  const found = ONE.exec(text);
  return found ? Number(found[1]) * 1024 ** (1 + POWERS.indexOf((found[2] ?? found[3] ?? found[4])![0]!)) : undefined;
}
