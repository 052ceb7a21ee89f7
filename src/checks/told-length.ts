/** Did a person who was there give this length for the same words: "22 minutes late"? Another one refutes only where the sentence says no more than they did. */
import type { ClaimOf } from '../claims/claim.js';
import type { DurationSlot } from '../claims/slots.js';
import { isFunctionWord } from '../claims/words/function-words.js';
import { stem } from '../claims/words/stem.js';
import type { TypedValue } from '../domain/finding.js';
import { kept } from '../domain/kept.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Match } from '../domain/tolerance.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import { isLoose, plainWords, wordsBeside } from './matching/plain-words.js';
import { lengthMatches } from './matching/slot-matches.js';
import { lengthsIn } from './matching/spoken.js';
import { STATEMENT_KINDS, saidByPeople, withWords } from './matching/statements.js';

const ID = 'told-length';
const QUESTION = { kinds: STATEMENT_KINDS } as const;

export const toldLength: Check = Object.freeze({
  id: ID,
  asks: 'Did a person who was there give this length of time?',
  appliesTo: ['duration'],
  needs: () => [QUESTION],
  examine(claim, timeline, world) {
    if (claim.kind !== 'duration') return [];
    const said = wordsOf(claim);
    if (!said || said.length < 2) return [];
    const told = withWords(timeline.ask(QUESTION))
      .filter((event) => saidByPeople(event, world))
      .flatMap((event) =>
        lengthsTold(event)
          .filter(({ words }) => said.every((word) => words.has(word)))
          .map(({ seconds, loose }) => ({ event, seconds, loose, match: matches(claim.length, seconds) })),
      );
    const asserted = lengthValue((claim.length.low + claim.length.high) / 2);
    const same = told.find(({ match }) => match === 'yes');
    if (same)
      return [
        finding(
          ID,
          'duration',
          'supports',
          'statement_agrees',
          asserted,
          [eventPointer(same.event)],
          lengthValue(same.seconds),
        ),
      ];
    const [other, ...more] = told;
    if (!other || more.length > 0 || other.loose || other.match !== 'no' || claim.length.hedge || claim.length.vague)
      return [];
    const pointers = [eventPointer(other.event)];
    return [finding(ID, 'duration', 'contradicts', 'duration_differs', asserted, pointers, lengthValue(other.seconds))];
  },
} satisfies Check);

const lengthValue = (seconds: number): TypedValue => ({ type: 'duration', value: seconds, unit: 'second' });

const matches = (length: DurationSlot, seconds: number): Match =>
  lengthMatches(length, 0n, BigInt(Math.round(seconds * 1e9)));

/** Words that say that it is a length and no more. */
const LIGHT = new Set('last take long length duration time late later total whole full'.split(' ').map(stem));
/** A length that bounds, repeats or promises is none that something took. */
const BOUNDS = /\b(?:in|within|every|each|for the next|will|try|give)\b/i;

/** Concepts of the sentence, its length left out; null where it denies or asks. */
function wordsOf(claim: ClaimOf<'duration'>): readonly string[] | null {
  const beside = wordsBeside(claim, claim.length.span);
  return beside === null ? null : conceptsIn(beside);
}

const conceptsIn = (text: string): readonly string[] | null =>
  plainWords(text)?.filter((word) => !LIGHT.has(word) && !isFunctionWord(word)) ?? null;

interface Told {
  readonly seconds: number;
  readonly words: ReadonlySet<string>;
  readonly loose: boolean;
}

/** The sentences of a record that give one length each. */
const lengthsTold = kept((event: TimelineEvent): readonly Told[] =>
  (event.text ?? '')
    .slice(0, LONGEST)
    .split(/(?<=[.!?;])\s+|\n+/)
    .flatMap((sentence): readonly Told[] => {
      const [seconds, ...more] = lengthsIn(sentence);
      const words = seconds === undefined || more.length > 0 ? null : conceptsIn(sentence);
      return words
        ? [{ seconds: seconds!, words: new Set(words), loose: isLoose(sentence) || BOUNDS.test(sentence) }]
        : [];
    }),
);
const LONGEST = 6000;
