/** Finds the speaker phrase of a clause ("Ana said", "according to the vendor"); first persons speak only in the past. */
import { NOUN_LIKE_IMPERATIVES, PLAIN_IMPERATIVES } from './words/imperative-verbs.js';
import { ACCORDING, type Manner, mannerOf } from './words/reporting.js';

export interface Attribution {
  /** Offsets of the speaker phrase in the clause. */
  readonly start: number;
  readonly end: number;
  readonly manner: Manner;
  /** Whether the speech verb is in the present. */
  readonly present: boolean;
}

const WORD = /[@#]?[\p{L}\p{N}§¤][\p{L}\p{N}§¤'’._/-]*/gu;
const SKIPPED =
  /^(?:has|have|had|also|later|then|now|still|just|already|only|first|initially|even|never|again|once|both|all|\w+ly|did|does|didn't|not)$/;
const PERSON_NOUN =
  /^(?:he|she|they|who|team|teams|engineers?|on-call|oncall|support|customers?|users?|vendor|supplier|provider|reviewers?|managers?|commander|bot|agent|colleagues?|developers?|operators?|owner|merchants?|schools?|staff|analysts?|auditors?|responders?|lead|author|desk|ops|sre|sres|partner|partners|clients?|office|intern|admins?|maintainers?|person|description|review|audit|investigation|e-?mail|letter|message)$/;
/** Also nouns, or verbs that things do: they need a person before them and words after them. */
const AMBIGUOUS =
  /^(?:reports?|claims?|notes?|comments?|requests?|questions?|answers?|states?|posts?|orders?|offers?|finds?|guess|mentions?|promises?|feels?|felt|expects?|estimates?|thought|adds?|added|found|saw|sees?|knows?|knew|shows?|learned|learnt|requested|posted|rejected|ordered|offered|reported|stated|noted|confirmed|demanded|agreed|acknowledged|discovered|spotted|observed|expected|verified)$/;
/** Heads of a sentence that are nobody's name. */
const JUDGING =
  /^(?:any|no|some|all|many|more|most|open|other|further|first|second|last|next|several|two|three|both|big|good|bad|great|clear|early|late|new|old|when|then|after|before|if|as|while|since|how|why)$/;
/** Capitalised at the head of a sentence only. */
const NO_NAME =
  /^(?:the|it|this|that|these|those|nobody|people|there|one|everyone|and|but|so|what|you|our|my|its|their|his|her|your|please|kindly|also|rest|(?:i|we|you|they|that|there|here|what|let)['’]\w+|a|an|in|on|at|by|for|from|with|to|as)$/;
const OPENS_CONTENT =
  /^(?:\s\S+){0,5}?(?:\s(?:that|if|whether|why|how|to|it|he|she|they|we|not|for|the|no)\b|\s?[:,]?\s?["“«‘]|:)/;

/** The first speaker phrase of a clause, given as plain (lower case) and original text of equal length; in a timeline (`timed`) first persons speak in the present too; null when nobody is given the words. */
export function attributionOf(plain: string, original: string, timed: boolean): Attribution | null {
  const found = ACCORDING.exec(plain);
  if (found) {
    const rest = /^(?:the |our |an? )?\S+(?: [A-Z]\S*)?/.exec(original.slice(found.index + found[0].length));
    if (rest && (!found[0].startsWith('per') || /\p{Lu}/u.test(rest[0])))
      return {
        start: found.index,
        end: found.index + found[0].length + rest[0].length,
        manner: 'said',
        present: false,
      };
  }
  const words = wordsOf(asked(plain));
  for (let i = 1; i < words.length; i++) {
    const manner = mannerOf(words[i]![0]);
    if (!manner) continue;
    const verb = words[i]![0];
    const end = words[i]!.index + verb.length;
    const present = !/(?:ed|said|told|wrote|thought|felt|found|saw|knew|learnt)$/.test(verb);
    const start = speakerStart(words, i, original, (word) => isSpeakingIt(word, manner, present));
    if (start === null) continue;
    if (!OPENS_CONTENT.test(plain.slice(end, end + 80)) && (AMBIGUOUS.test(verb) || manner === 'noticed')) continue;
    if (
      /^(?:i|we)$/.test(plain.slice(start, start + 2).trim()) &&
      ((present && !timed) || manner === 'believed' || manner === 'noticed')
    )
      continue;
    return { start, end, manner, present };
  }
  return null;
}

/** "Wanted to know" asks. */
const asked = (plain: string): string => plain.replace(/\bwanted to know\b/g, '         asked');

/** What a bot is called once it has been named: it says things, and it feels nothing. */
const isSpeakingIt = (word: string, manner: Manner, present: boolean): boolean =>
  word === 'it' && !present && manner !== 'believed' && manner !== 'noticed';

/** The words of a clause with their places; an own loop, because `matchAll` copies its pattern every time. */
function wordsOf(plain: string): RegExpExecArray[] {
  const words: RegExpExecArray[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(plain); found; found = WORD.exec(plain)) words.push(found);
  return words;
}

/** Where the speaker before the verb starts; null when the word there is no somebody. */
function speakerStart(
  words: readonly RegExpExecArray[],
  verb: number,
  original: string,
  isSpeaking: (word: string) => boolean,
): number | null {
  let i = verb - 1;
  while (i > 0 && SKIPPED.test(words[i]![0])) i--;
  const word = words[i]!;
  if (SKIPPED.test(word[0]) || /['’]s$/.test(word[0])) return null;
  const written = original.slice(word.index, word.index + word[0].length);
  if (/^(?:i|we)$/.test(word[0])) return word.index;
  const named = /^@|^\p{Lu}/u.test(written) && !NO_NAME.test(word[0]);
  if (i === 0 && (PLAIN_IMPERATIVES.has(word[0]) || NOUN_LIKE_IMPERATIVES.has(word[0]) || JUDGING.test(word[0])))
    return null;
  if (!named && !PERSON_NOUN.test(word[0]) && !isSpeaking(word[0])) return null;
  while (
    i > 0 &&
    words[i]!.index - (words[i - 1]!.index + words[i - 1]![0].length) === 1 &&
    /^\p{Lu}/u.test(original[words[i - 1]!.index]!)
  )
    i--;
  if (i > 0 && /^(?:the|our|an?|their|his|her|one)$/.test(words[i - 1]![0])) i--;
  return words[i]!.index;
}
