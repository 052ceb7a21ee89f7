/** Cuts notes that list deeds with their times, "Page 04:41, escalation 10 min later, ack 04:53", into one part a deed; prose is left whole. */
import { actionWordsOf } from './action-words.js';
import type { Token } from './token.js';

const LONGEST = 8;

/** The parts of a list, each with what stands before a colon ("Build 12ab: start 13:29, cancelled 13:36"); the tokens themselves where they are no list. */
export function listOfMoments(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const colon = tokens.findIndex((token) => token.text === ':');
  const headed = colon > 0 && colon <= LONGEST && !tokens.slice(0, colon).some(isTime);
  const head = headed ? tokens.slice(0, colon) : [];
  const parts = cutAtCommas(headed ? tokens.slice(colon + 1) : tokens);
  const listed =
    parts.length > 1 &&
    parts.every(
      (part) =>
        part.length <= LONGEST &&
        part.some(isTime) &&
        !OPENS.test(part[0]!.folded) &&
        !(headed && isFromDeed(part[0]!)),
    ) &&
    parts.every((part, i) => part.some(isDeed) || (i > 0 && part.every((token) => token.kind === 'duration')));
  return listed ? parts.map((part) => [...head, ...part]) : [tokens];
}

/** A part that opens so hangs on another one. */
const OPENS =
  /^(?:and|but|at|on|in|by|after|before|when|until|from|since|with|which|who|where|then|i|we|he|she|they|it)$/;

const isTime = (token: Token): boolean => token.kind === 'time' || token.kind === 'duration';

/** "40 seconds after approval" only tells when. */
const isFromDeed = ({ time }: Token): boolean =>
  time?.readings.some((reading) => reading.kind === 'relative' && reading.anchor === 'text') === true;

const isDeed = (token: Token): boolean =>
  token.kind === 'word' && (actionWordsOf(token.stem, true).length > 0 || actionWordsOf(token.stem, false).length > 0);

function cutAtCommas(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',') parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.every((part) => part.length > 0) ? parts : [tokens];
}
