/** Lengths of time as values of settings: "four hours", "250 ms", "30s", in one spelling; and which unit the name of a setting tells. */
import { numbersMeantBy } from './number-words.js';

const SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|msecs?|millis|milliseconds?)$/, 0.001],
  [/^(?:s|secs?|seconds?)$/, 1],
  [/^(?:mins?|minutes?)$/, 60],
  [/^(?:h|hrs?|hours?)$/, 3600],
  [/^(?:days?)$/, 86_400],
];
const secondsOf = (unit: string): number | undefined => SECONDS.find(([form]) => form.test(unit))?.[1];

const UNIT = '(?:ms|msecs?|milliseconds?|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?)';
const NUMBER = String.raw`\d{1,9}(?:\.\d{1,6})?|[a-z]{1,9}`;
const WRITTEN = new RegExp(String.raw`(?<![\w.-])(${NUMBER})[ -]?(${UNIT})(?![\w-])`, 'gu');
const UNIT_ONCE = new RegExp(
  String.raw`\bfrom (${NUMBER})[ -]?(${UNIT}) to (${NUMBER})(?! ?${UNIT}\b)(?![\w:.])|\bfrom (${NUMBER}) to (${NUMBER})[ -]?(${UNIT})(?![\w-])`,
  'gu',
);
const ONE = new RegExp(String.raw`^(\d{1,9}(?:\.\d{1,9})?)(${UNIT})$`, 'u');
const LENGTH = /(?<![\w.])\d[\d.]*s(?!\w)/gu;

/** A folded text with every length in seconds. @example withLengths('from one minute to thirty') // → 'from 60s to 1800s' */
export const withLengths = (text: string): string =>
  text
    .replace(UNIT_ONCE, (whole, a?: string, unit?: string, b?: string, c?: string, d?: string, last?: string) => {
      const [from, to] = [inSeconds(a ?? c!, unit ?? last!), inSeconds(b ?? d!, unit ?? last!)];
      return from && to ? `from ${from} to ${to}` : whole;
    })
    .replace(WRITTEN, (whole, number: string, unit: string) => inSeconds(number, unit) ?? whole);

/** And without them. */
export const withoutLengths = (text: string): string => withLengths(text).replace(LENGTH, ' ');

function inSeconds(number: string, unit: string): string | null {
  const [spoken] = /^[a-z]/.test(number) ? numbersMeantBy(number) : [Number(number)];
  const seconds = secondsOf(unit);
  // "A second deploy", "no hours": no length of anything.
  if (spoken === undefined || seconds === undefined || /^(?:no|none|both|once|twice)$/.test(number)) return null;
  return `${Math.round(spoken * seconds * 1e6) / 1e6}s`;
}

/** The seconds of a folded length; undefined for anything else. @example lengthOf('5min') // → 300 */
export function lengthOf(text: string): number | undefined {
  const [, number, unit] = ONE.exec(text) ?? [];
  const seconds = unit === undefined ? undefined : secondsOf(unit);
  return seconds === undefined ? undefined : Math.round(Number(number) * seconds * 1e6) / 1e6;
}

/** What one unit of a setting is in seconds, by its name. @example unitOfField('env.LOOKUP_TIMEOUT_MS') // → 0.001 */
export function unitOfField(field: string): number | undefined {
  const last = field
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .at(-1);
  return last === undefined ? undefined : secondsOf(last);
}
