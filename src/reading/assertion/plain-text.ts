/** The text of a unit as grammar sees it: same length, lower case, quoted words and code masked, set phrases that mislead blanked. */
import type { Unit } from '../units/unit.js';
import { MONTH_MAY } from './words/modality.js';

/** Stands for every character of code, links and names in code spans. */
export const CODE = '§';
/** Stands for every character inside quotation marks. */
export const QUOTED = '¤';

/** Phrases whose words mean something else on their own. */
const MISLEADING =
  /\b(?:as well(?: as)?|well (?=before|after|below|above|over|under|within|into|past)|right (?=after|before|away|now|at|back|when|through)|may day|in good time|good (?=\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|half|quarter|third|dozen|hour|minute|part|many|deal)|no later than|so far|needs-review|must-have|won't (?:do|fix)|(?:of|any|some|this|that|what|a|same|every|all) kinds?(?: of)?|(?:as|like) (?:you|many of you|some of you|most of you) (?:may|might|will|probably|all|already)(?: \w+){0,2} (?:heard|seen|noticed|know|read|remember)(?: that)?,?|you (?:may|might|will|probably|all|already)(?: \w+){0,2} (?:heard|seen|noticed|know|read|remember) (?:that|how)|guess what|will-call|should-have-\w+)/g;

/** Masks a unit's text without moving any offset. */
export function plainText(unit: Unit): string {
  let text = unit.text.replace(MONTH_MAY, (found) => found.replace('May', 'Mai'));
  for (const { kind, start, end } of unit.spans) {
    if (kind === 'code') text = mask(text, start, end, CODE);
    if (kind === 'quotation' && end - start > 2 && !(start === 0 && end >= text.length - 1))
      text = mask(text, start + 1, end - 1, QUOTED);
  }
  text = lower(text).replace(/[’‘]/g, "'");
  return text.replace(MISLEADING, (found) => (/\d$/.test(found) ? found : ' '.repeat(found.length)));
}

const mask = (text: string, start: number, end: number, char: string): string =>
  text.slice(0, start) + char.repeat(end - start) + text.slice(end);

/** Lower case without a change of length. */
function lower(text: string): string {
  const all = text.toLowerCase();
  return all.length === text.length
    ? all
    : [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

/** Digits, code, weekdays, months: the marks of something particular. */
const ANCHOR =
  /[\d§]|[#@][a-z]|(?<!\b(?:a|any|every|each) )\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|june|july|august|september|october|november|december|yesterday|midnight|noon|overnight)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|dozen|half an) \w+/;
export const isAnchored = (plain: string): boolean => ANCHOR.test(plain);

/** Digits or code alone: strong enough to stand inside an opinion. */
export const hasFigure = (plain: string): boolean => /[\d§]/.test(plain);

export const CLOCK = /\b\d{1,2}[:.h]\d\d(?![\d.])|\b\d{1,2} ?[ap]\.?m\b/;
