/** Proof that somebody did not ask for a thing, nor let it be done: they said that nobody had asked, or that it was to be left alone. Silent where any other word of theirs about it may ask for it. */
import { conceptOf } from '../../claims/words/concepts.js';
import { stem } from '../../claims/words/stem.js';
import type { WordedClause } from '../../claims/words/wording.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { isIdle } from './idle-nouns.js';
import type { Saying } from './misattribution.js';
import { spokenOf } from './spoken.js';
import { actFits, speakerFits } from './statements.js';
import { answeredBy } from './talk.js';

/** "Nobody asked for that", "I never asked for a hotfix". */
const NOT_ASKED =
  /\b(?:nobody|no one|no-one|(?:i|we) (?:never|did(?:n't| not)|have(?:n't| not))) (?:has |have |had |ever )*ask/;
const FORBIDS =
  /\b(?:stop|do not|don't|hands off|hold off|wait (?:for|with|until)|not yet|without asking|leave .{1,30} alone)\b/;
/** Who is said to have asked for something not to be done. */
const DENIES = /\b(?:not|never|no|stop|wait|hold|leave|hands)\b/i;
/** "Before you touch the registry": whatever would be done to it. */
const ANYTHING = /\b(?:touch|chang|do|act|hands)/;

export function toldNotTo(claim: Saying, all: readonly TimelineEvent[]): TimelineEvent | undefined {
  if (claim.negated || claim.speaker?.identities.length !== 1 || DENIES.test(claim.text)) return undefined;
  const wanted = wantedIn(claim);
  const told: Told = (event) =>
    wanted.filter((word) => event !== undefined && spokenOf(event).concepts.has(word)).length;
  const here = ({ concepts }: WordedClause): number => wanted.filter((word) => concepts.has(word)).length;
  const refuses = (event: TimelineEvent): boolean =>
    spokenOf(event).clauses.some((clause) => {
      const shared = isBare(clause) ? Math.max(told(event), told(answeredBy(event, all))) : here(clause);
      const enough = NOT_ASKED.test(clause.text) || ANYTHING.test(clause.text) ? 1 : Math.max(1, wanted.length / 2);
      const against = NOT_ASKED.test(clause.text) || (FORBIDS.test(clause.text) && !isItsCondition(clause, wanted));
      return against && shared >= enough;
    });
  const own = all.filter((event) => speakerFits(claim.speaker, event) === 'yes');
  const refusals = own.filter(refuses);
  const allows = (event: TimelineEvent): boolean =>
    (told(event) > 0 && actFits('request', null, event.text ?? '')) ||
    (YES.test(event.text ?? '') && told(answeredBy(event, all)) > 0);
  return own.some((event) => !refusals.includes(event) && allows(event)) ? undefined : refusals[0];
}

/** "Do not close anything without asking me", of "told it to ask her first": what has to come before is asked for, and only the rest forbidden. */
const isItsCondition = ({ text }: WordedClause, wanted: readonly string[]): boolean => {
  const condition = /\b(?:without|unless|until|till|before)\b.*/.exec(text)?.[0] ?? '';
  const words = condition.match(/\p{L}+/gu) ?? [];
  return words.some((word) => wanted.includes(conceptOf(stem(word)).word)) && ASKS_FIRST.test(condition);
};
const ASKS_FIRST =
  /\b(?:ask|check|consult|clear|confirm|tell|talk|speak|ping|call|approv|agree|review|sign|permission|consent)/;

/** "Stop please. That flag turns off every check": who says stop and nothing else asks for nothing that they name. */
export const saysStop = (event: TimelineEvent): boolean =>
  spokenOf(event).clauses.some((clause) => isBare(clause) && FORBIDS.test(clause.text));

/** "The registry" is said of pass-registry too. */
const wantedIn = ({ words, subjects }: Saying): readonly string[] => [
  ...new Set(
    [...words, ...subjects.filter(({ how }) => how === 'named').map(({ text }) => text.toLowerCase())]
      .flatMap((word) =>
        word.includes('-')
          ? [
              word,
              ...word
                .split('-')
                .filter((part) => part.length > 4)
                .map(stem),
            ]
          : [word],
      )
      .map((word) => conceptOf(word).word)
      .filter((word) => !isIdle(word)),
  ),
];

/** How many of the wanted words a statement holds. */
type Told = (event: TimelineEvent | undefined) => number;

/** "Nobody asked for that", "stop please": of what, stands around it. */
const isBare = ({ text }: WordedClause): boolean =>
  /^(?:\W*@?[\p{L}.]+,? )?(?:please )?(?:(?:nobody|no one|i never|i did(?:n't| not)) ask(?:ed)?(?: for| me| us| you)*(?: it| that| this)?|stop(?: it| that| this)?|hold off|not yet|do not|don't)(?: please)?\W*$/u.test(
    text,
  );

const YES = /^\W*(?:yes|yep|yeah|ok|okay|sure|go|fine|do it|please do(?! not|n't)|agreed|approved)\b/i;
