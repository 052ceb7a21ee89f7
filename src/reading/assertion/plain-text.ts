/** The text of a unit as grammar sees it: same length, lower case, quoted words and code masked, set phrases that mislead blanked. */
import type { Unit } from '../units/unit.js';
import { COMMENT_CLAUSE } from './words/comment-clauses.js';
import { MONTH_MAY } from './words/modality.js';

/** Stands for every character of code, links and names in code spans. */
export const CODE = '§';
/** Stands for every character inside quotation marks. */
export const QUOTED = '¤';

/** Phrases whose words mean something else on their own. */
const MISLEADING =
  /\b(?:as well(?: as)?|well (?=before|after|below|above|over|under|within|into|past)|right (?=after|before|away|now|at|back|when|through)|may day|in good time|good (?=\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|half|quarter|third|dozen|hour|minute|part|many|deal)|no later than|so far|needs-review|must-have|won't (?:do|fix)|(?:of|any|some|this|that|what|a|same|every|all) kinds?(?: of)?|(?:as|like) (?:you|many of you|some of you|most of you) (?:may|might|will|probably|all|already)(?: \w+){0,2} (?:heard|seen|noticed|know|read|remember)(?: that)?,?|you (?:may|might|will|probably|all|already)(?: \w+){0,2} (?:heard|seen|noticed|know|read|remember) (?:that|how)|guess what|(?<=\bas the (?:most )?)(?:likely|probable|possible|presumed)|will-call|should-have-\w+|reminder(?=-)|(?<=\b(?:first|last|next) to )clear|(?<=\b(?:not|did|to|n't) )clear(?= (?:until|till|before|by|at|again|itself|on its)\b)|(?<=\bdid not )clear(?= for\b)|(?<=\b(?:[a-z]{2,12}-|#)\d{1,7} (?:still )?(?:remains?|is) (?:still )?)open)/g;

/** "HeadendHandshakeFailures": three humps are an identifier, written as code or not. */
const HUMPED = /\b\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+){2,}\b/gu;

/** Masks a unit's text, or as much of it as `limit` allows, without moving any offset. */
export function plainText(unit: Unit, limit: number): string {
  const chars = unit.text
    .slice(0, limit)
    .replace(MONTH_MAY, (found) => found.replace(/may/i, 'Mai'))
    .split('');
  const length = chars.length;
  for (const { index, 0: name } of unit.text.slice(0, limit).matchAll(HUMPED))
    chars.fill(CODE, index, index + name.length);
  for (const { kind, start, end } of unit.spans) {
    if (kind === 'code') chars.fill(CODE, start, end);
    if (kind === 'quotation' && end - start > 2 && !(start === 0 && end >= length - 1))
      chars.fill(QUOTED, start + 1, end - 1);
  }
  const text = lower(chars.join('')).replace(/[’‘]/g, "'");
  return text
    .replace(COMMENT_CLAUSE, blank)
    .replace(MISLEADING, (found) => (/\d$/.test(found) ? found : ' '.repeat(found.length)));
}

const blank = (found: string): string => ' '.repeat(found.length);

/** Lower case without a change of length. */
function lower(text: string): string {
  const all = text.toLowerCase();
  return all.length === text.length
    ? all
    : [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

/** Digits, code, weekdays, months: the marks of something particular. */
const ANCHOR =
  /[\d§]|[#@][a-z]|(?<!\b(?:a|any|every|each) )\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|june|july|august|september|october|november|december|yesterday|midnight|noon|overnight)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|dozen|half an) \w+|\b(?:half|a third|a quarter|a fifth|a tenth|two thirds|two-thirds|three quarters|three-quarters)(?: of\b|[.,;]|$)/;
export const isAnchored = (plain: string): boolean => ANCHOR.test(plain);

/** "Two lines in one file", "12 lines": something is counted, and little else is said. */
export const isCounted = (text: string): boolean =>
  text.length < 120 &&
  /^(?:only |just |about |some )?(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty) [a-z-]+/.test(
    text,
  );

/** Digits or code alone: strong enough to stand inside an opinion. */
export const hasFigure = (plain: string): boolean => /[\d§]/.test(plain);

export const CLOCK = /\b\d{1,2}[:.h]\d\d(?![\d.])|\b\d{1,2} ?[ap]\.?m\b/;
