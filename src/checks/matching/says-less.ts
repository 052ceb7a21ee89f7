/** Whether a message says less than a sentence that shares its words: it guesses at the reason or denies it, tells of one of a list, of all instead of a part, or intends something else than was promised. */
import { conceptOf } from '../../claims/words/concepts.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { remembered } from '../../claims/words/remembered.js';
import { stem } from '../../claims/words/stem.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { explainsIt, suspectsIt } from './diagnosis.js';
import { spokenOf } from './spoken.js';

export function saysLess(text: string, event: TimelineEvent): boolean {
  const told = toldIn(text);
  const { text: said = '' } = event;
  return (
    (told.reason && suspectsIt(event)) ||
    (told.believed && !suspectsIt(event) && !BELIEVES.test(said)) ||
    (told.part && IS_WHOLE.test(said) && !IS_PART.test(said)) ||
    (told.cause && IS_NONE.test(said)) ||
    (told.blames && !explainsIt(event) && !suspectsIt(event) && !POINTS_AT.test(said)) ||
    (told.intent !== null && !spokenOf(event).concepts.has(told.intent)) ||
    told.lists.some((list) => listsMore(list, event))
  );
}

/** What of it a sentence tells, which is held against every message. */
const toldIn = remembered(
  (text) => {
    const verb = PROMISED.exec(text)?.[1];
    return {
      reason: TELLS_REASON.test(text) && !GUESSES.test(text),
      believed: BELIEVED.test(text),
      part: IS_PART.test(text),
      cause: IS_CAUSE.test(text) && !IS_NONE.test(text),
      blames: BLAMES.test(text),
      intent: verb === undefined ? null : conceptOf(stem(verb.toLowerCase())).word,
      lists: listsIn(text),
    };
  },
  { longest: 2000, most: 500 },
);

/** "The reason was an empty import", for "could be the feed again? the zeros look like an empty import". */
const TELLS_REASON =
  /\b(?:(?:the|its|their|root|main|real|actual|true) (?:reason|cause|culprit|fault|trigger|explanation)|(?:reason|cause|culprit)(?: for \S+(?: \S+){0,4})?) (?:was|is|turned out|proved|lay)\b|\bwas (?:caused|triggered) by\b/i;
const GUESSES =
  /\b(?:may|might|could|perhaps|maybe|probably|likely|possibl[ey]|suspect\w*|guess\w*|assum\w*|thought|believ\w*|seem\w*|wonder\w*|asked)\b/i;

/** "At first he thought that it was the feed": who tells what it is does not only think so. */
const BELIEVED =
  /\b(?:first|initially|originally|at first|at the time|wrongly|mistakenly) (?:\p{L}+ )?(?:thought|believed|assumed|suspected|guessed|reckoned|supposed)\b|\b(?:thought|believed|assumed|suspected|reckoned|supposed) (?:at first|initially|originally|wrongly|mistakenly)\b/iu;
const BELIEVES = /\b(?:i|we)(?: first| still| all)? (?:think|thought|believe|assume|assumed|suspect|reckon|bet)\b/i;

/** "May well be the cause", for "cannot be the cause". */
const IS_CAUSE = /\b(?:cause|reason|culprit|to blame)\b/i;
const IS_NONE =
  /\b(?:not|cannot|can['’]?t|is(?:n['’]t)|was(?:n['’]t)|could(?:n['’]t)|never|hardly|unlikely)\b[^.!?\n]{0,25}\b(?:cause|reason|culprit|to blame)\b/i;

/** "Raj blames roster-api", for "we shipped roster-api": who names a thing does not blame it. */
const BLAMES = /\b(?:blam(?:es?|ed|ing)|accus(?:es?|ed|ing)|puts? it down to|attribut(?:es?|ed))\b/i;
const POINTS_AT =
  /\b(?:correlat\w*|due to|owing to|because|since|behind|consistent with|points? (?:to|at)|result of|comes? from|fault)\b/i;

/** "One of the three hospitals", for "all three hospitals". */
const IS_PART =
  /\b(?:one|two|three|some|part|half|most|few|several|only \p{L}+|just \p{L}+) of (?:the|our|its|their|all|them|these|those)\b/iu;
const IS_WHOLE = /\b(?:all|every|each|both|whole|entire)\b/i;

/** "Promised to fix the check", for "I plan to merge": what is promised is told by its verb. */
const PROMISED =
  /\b(?:promis(?:es|ed|ing)|volunteer(?:s|ed)|pledg(?:es|ed)|undert(?:akes|ook))(?: \p{Lu}\p{L}+| him| her| them| us| everybody| everyone)? to (\p{L}{3,})/u;

/** "The kiosk, synthetic and certificate alerts": of a list, each has to come up. */
const listsIn = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(LIST)]
    .map(([, ...words]) => words.map((word) => stem(word.toLowerCase())).filter((word) => !isFunctionWord(word)))
    .filter(({ length }) => length === 3);

function listsMore(listed: readonly string[], event: TimelineEvent): boolean {
  const { concepts } = spokenOf(event);
  const found = listed.filter((word) => concepts.has(conceptOf(word).word));
  return found.length > 0 && found.length < listed.length;
}
const LIST = /(?<![\p{L}’'-])(\p{Ll}[\p{L}-]{2,}), (\p{Ll}[\p{L}-]{2,}),? and (\p{Ll}[\p{L}-]{2,})(?![\p{L}’'-])/gu;
