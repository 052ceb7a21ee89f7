/** Whether a clause speaks of the past, by the forms of its verbs. */
import { isPastForm } from './words/past-verbs.js';

const WORD = /[a-z][a-z'-]*/g;
/** Before a participle that is no past: "a tired human", "is required", "to be added". */
const BEFORE_PARTICIPLE: ReadonlySet<string> = new Set(
  'a an any every each no more most very too less is are be being am get gets getting to of in with for on by from at into under about between through via without such as if than when once unless how highly well fully so newly already-'.split(
    ' ',
  ),
);
const PRESENT_BE: ReadonlySet<string> = new Set(['is', 'are', 'be', 'being', "isn't", "aren't", "it's", "that's"]);
const MODAL: ReadonlySet<string> = new Set(
  "should would could might may must can will shall ought cannot won't wouldn't shouldn't couldn't can't to i'd we'd he'd she'd they'd it'd you'd we'll i'll".split(
    ' ',
  ),
);
/** Same form in present and past. */
const ZERO: ReadonlySet<string> = new Set(
  'put cut set hit let cost split quit reset burst cast beat upset spread hurt bet shed read rerun'.split(' '),
);
const PERFECT =
  /\b(?:has|have|hasn't|haven't|(?:i|we|they|you)'ve|(?:he|she|it|that|who|nobody)'s) (?:(?:not|never|already|since|also|now|just|only|both|all|still|long|always|ever|yet|repeatedly|\w+ly) )*(?:been|done|gone|seen|taken|given|shown|written|chosen|broken|fallen|risen|grown|begun|run|come|become|known|had|got|gotten|\w+ed|\w{2,}[^aeiou]en|made|found|sent|left|lost|put|set|met|paid|said|told|brought|built|bought|kept|held|led|read|spent|stood|won|sat|heard|hit|cut|let|shut)\b/;
/** Inability in the past is told with a modal verb. */
const UNABLE = /\bcould(?:n't| not| no longer| only| barely| hardly) (?!have\b|be\b)|\bcouldn't\b(?! have)/;
/** "Distributed systems often fail": a participle at the head, then a verb of the present. */
const HABIT = /^(?:often|always|usually|sometimes|rarely|never|can|are|do|will|should|need|tend)$/;
const MODAL_PERFECT = /\b(?:should|would|could|might|may|must|will|shall|to|'d)(?:n't| not)?(?: \w+)? (?:have|'ve)\b/;

/** Whether some verb of the clause (lower case) is past or present perfect, and no participle or modal stands in for it. */
export function speaksOfPast(clause: string): boolean {
  if (PERFECT.test(clause) && !MODAL_PERFECT.test(clause)) return true;
  if (UNABLE.test(clause)) return true;
  const words = clause.match(WORD) ?? [];
  return words.some((word, i) => isPastForm(word) && isPredicate(words, i, word));
}

function isPredicate(words: readonly string[], i: number, word: string): boolean {
  const before = words[i - 1] ?? '';
  if (ZERO.has(word)) return i > 0 && !MODAL.has(before) && !/^(?:i|don't|not)$/.test(before);
  if (/^(?:was|were|had|did|wasn't|weren't|hadn't|didn't)$/.test(word)) return !(i === 0 && word === 'had');
  if (BEFORE_PARTICIPLE.has(before) || MODAL.has(before)) return false;
  if (PRESENT_BE.has(words[i - 2] ?? '') && /(?:ly|not|never|still|also|now|just|only|often|always)$/.test(before))
    return false;
  if (/^(?:have|'ve|been|be)$/.test(before) && words.slice(Math.max(0, i - 5), i).some((w) => MODAL.has(w)))
    return false;
  if (i === 0 && [words[1], words[2], words[3]].some((w) => w !== undefined && HABIT.test(w))) return false;
  return !(i === 0 && words.length > 1 && word.endsWith('ed') && /^(?:for|in|on)$/.test(words[1]!) && words.length < 3);
}
