/** Whether a record's figure bears out a stated one: it accounts for what the claim says of it, or is so exact that nothing else can be meant. */
import type { PersonSlot } from '../../claims/slots.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Asked } from './figure-asked.js';
import { type Meeting, missingFrom, valueFits } from './figure-fit.js';
import { figuresOf } from './record-figures.js';
import { personMatches } from './slot-matches.js';
import { isStatement, speakersOf } from './statements.js';

/** Of figures that meet the claim's words one that bears it out; else one that the very person told, who is named. */
export function backingAmong(
  asked: Asked,
  own: readonly Meeting[],
  agent: PersonSlot | undefined,
  tellers: readonly TimelineEvent[],
): Pick<Meeting, 'event' | 'figure'> | undefined {
  const person = agent?.how === 'named' ? agent : undefined;
  const theirs = person && isRare(asked) ? toldBy(person, asked, tellers) : [];
  const backing = own.find(
    (one) =>
      valueFits(asked, one.figure) === 'yes' &&
      (backs(asked, one) || isOnlyOfMachines(asked, one, own)) &&
      (one.missing.length === 0 || !person || isSomebodys(one) || theirs.length > 0),
  );
  return backing ?? theirs.find(({ event, figure }) => isOfSameWords(asked, figure, event));
}

/** "Owen did the sum, 1,280 connections": that a check counted as many does not tell who did. */
const isSomebodys = ({ event }: Meeting): boolean => event.actors.length > 0;

type Given = Pick<Meeting, 'event' | 'figure'>;

/** The very number, where that person tells it. */
const toldBy = (person: PersonSlot, asked: Asked, tellers: readonly TimelineEvent[]): readonly Given[] =>
  tellers
    .filter((event) => isStatement(event) && personMatches(person, speakersOf(event)) === 'yes')
    .flatMap((event) =>
      figuresOf(event).flatMap((figure) =>
        figure.unit === asked.figure.unit && figure.value === asked.amount.stated && !figure.unreal && !figure.denied
          ? [{ event, figure }]
          : [],
      ),
    );

/** A thousand and more, to the last digit: nobody comes by it twice. */
const isRare = ({ amount: { stated, hedge } }: Asked): boolean =>
  Number.isInteger(stated) && Math.abs(stated) >= EXACT && stated % ROUND !== 0 && hedge === undefined;
const EXACT = 1000;
const ROUND = 100;

/** "Emptied out 212,480 negative entries", of "flushed the negative entries, 212,480 keys": all words but one. */
const isOfSameWords = (asked: Asked, figure: Meeting['figure'], event: TimelineEvent): boolean =>
  asked.all.length >= 2 && missingFrom(asked, figure, event).length <= 1;

/** "The plan said four to destroy": few words, a small number, and no other run that holds all of them gives another. */
const isOnlyOfMachines = ({ all }: Asked, one: Meeting, own: readonly Meeting[]): boolean =>
  all.length >= 2 &&
  one.missing.length === 0 &&
  [one, ...own.filter((other) => other.missing.length === 0 && other.near >= one.near)].every(
    ({ event, figure }) => !isStatement(event) && figure.value === one.figure.value,
  );

/** From so many on a number is as good as a word. */
const TELLING = 10;
export const RARE = 100;

/** The record accounts for all that the claim says of it, or for so much that nothing else can be meant. */
function backs({ amount, near: words, figure }: Asked, { near, missing }: Meeting): boolean {
  const size = Math.abs(amount.stated);
  const sure = near >= 2 || figure.whole !== undefined || near === words.length;
  if (missing.length === 0) return sure || size >= TELLING;
  // A share is as telling as a great number.
  const isShare = figure.unit === '%' && near === words.length;
  if (missing.length === 1) return isShare || (near >= 2 && size >= TELLING) || size >= RARE;
  return missing.length === 2 && near >= 2 && size >= RARE;
}
