/** Do people at the scene say that these places were struck, or that they were spared? One place of a list exchanged makes the list false. */
import type { Claim } from '../claims/claim.js';
import { fold } from '../claims/words/atoms.js';
import { conceptOf } from '../claims/words/concepts.js';
import { isFunctionWord } from '../claims/words/function-words.js';
import { stem } from '../claims/words/stem.js';
import type { Finding } from '../domain/finding.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import { lettersOf, spokenOf } from './matching/spoken.js';
import { STATEMENT_KINDS, saidByPeople, withWords } from './matching/statements.js';
import { namesWritten, type StruckNames, struckNames, tellsWhoWasStruck } from './matching/struck-names.js';
import type { World } from './world.js';

const ID = 'told-affected';
const QUESTION = { kinds: STATEMENT_KINDS } as const;

export const toldAffected: Check = Object.freeze({
  id: ID,
  asks: 'Do people at the scene say that these places were struck, or that they were spared?',
  appliesTo: ['assertion', 'state', 'event', 'absence', 'amount'],
  needs: (claim) => (mayTell(claim) ? [QUESTION] : []),
  examine(claim, timeline, world) {
    if (!mayTell(claim)) return [];
    const names = namesWritten(claim.text).filter((name) => !isPerson(name, world));
    const told = struckNames(claim.text, names);
    if (told.struck.size + told.spared.size === 0) return [];
    const heard = withWords(timeline.ask(QUESTION))
      .filter(
        (event) => saidByPeople(event, world) && tellsWhoWasStruck(event.text ?? '', true) && !isOpen(event.text ?? ''),
      )
      .map((event) => hear(event, names, world));
    const against = refuting(claim, told, heard);
    if (against) return [of('contradicts', 'state_differs', told, [against])];
    const backing = [...told.struck, ...told.spared].map((name) =>
      heard.find((one) => sideOf(one.said, name) === sideOf(told, name)),
    );
    const events = backing.flatMap((one) => (one ? [one.event] : []));
    return events.length === backing.length && isAllSaid(claim, told, names, events, backing)
      ? [of('supports', 'statement_agrees', told, [...new Set(events)])]
      : [];
  },
} satisfies Check);

const mayTell = (claim: Claim): boolean =>
  claim.modality === 'asserted' && claim.attribution === undefined && tellsWhoWasStruck(claim.text);

const of = (
  stance: 'supports' | 'contradicts',
  reason: 'statement_agrees' | 'state_differs',
  told: StruckNames,
  events: readonly TimelineEvent[],
): Finding =>
  finding(
    ID,
    'existence',
    stance,
    reason,
    { type: 'state', value: told.struck.size > 0 ? 'affected' : 'not affected' },
    events.map(eventPointer),
  );

interface Heard {
  readonly event: TimelineEvent;
  readonly said: StruckNames;
}

/** What somebody said of the claim's names and of others that it writes large. */
function hear(event: TimelineEvent, names: readonly string[], world: World): Heard {
  const own = namesWritten(event.text ?? '').filter((name) => !isPerson(name, world));
  return { event, said: struckNames(event.text ?? '', [...new Set([...names, ...own])], true) };
}

const sideOf = ({ struck, spared }: StruckNames, name: string): 'struck' | 'spared' | undefined =>
  struck.has(name) === spared.has(name) ? undefined : struck.has(name) ? 'struck' : 'spared';

/** A question, a guess, a wish. */
const isOpen = (text: string): boolean =>
  /\?|\b(?:might|may|could|would|should|probably|perhaps|maybe|likely|if|seems?|unless|think|guess|at first|initially|so far)\b/i.test(
    text,
  );

/** Told as it was in the end, and not of how hard or until when. */
const BOUNDED =
  /\b(?:at first|initially|until|till|before|after|later|then|yet|still|so far|less|as|more|most|worst|hardest|badly|severely|seriously|heavily|directly|equally|also|mainly|mostly|primarily|only)\b/i;
const AT_FIRST = /\b(?:at first|initially|until|till|before|after|later|then|so far|by then)\b/i;
const ENDED = /\b(?:was|were|wasn't|weren't|got|been|had|remained|stayed|escaped|again|back)\b/i;

/** Somebody at the scene says the opposite of one of the names, and nobody says the same; or names all that were struck, and it is not among them. */
function refuting(claim: Claim, told: StruckNames, heard: readonly Heard[]): TimelineEvent | undefined {
  for (const name of [...told.struck, ...told.spared]) {
    const side = sideOf(told, name);
    if (side === undefined || (side === 'spared' && BOUNDED.test(claim.text))) continue;
    if (heard.some(({ said }) => sideOf(said, name) === side)) continue;
    const other = heard.find(
      ({ said, event }) =>
        ENDED.test(event.text ?? '') &&
        (sideOf(said, name) === (side === 'struck' ? 'spared' : 'struck') ||
          (side === 'struck' && said.only && !said.struck.has(name) && sharesOne(told, said))),
    );
    if (other) return other.event;
  }
  if (!told.only || told.struck.size === 0 || AT_FIRST.test(claim.text)) return undefined;
  return heard.find(
    ({ said, event }) =>
      ENDED.test(event.text ?? '') &&
      sharesOne(told, said) &&
      [...said.struck].some((name) => !told.struck.has(name) && !holdsAll(claim.text, name)),
  )?.event;
}

const sharesOne = (told: StruckNames, said: StruckNames): boolean =>
  [...told.struck].some((name) => said.struck.has(name));
const holdsAll = (text: string, name: string): boolean => fold(text).includes(name);

/** Whom it struck, in words that tell nothing of which of them. */
const FRAME = new Set(
  'customer client user patient people place region area zone location province site depot hospital clinic shop store branch office warehouse outage incident problem issue trouble difficulty error affect impact hit strike struck hurt harm concern disrupt involve touch suffer experience face spare escape unaffected unimpacted unharmed untouched unscathed only sole solely exclusively alone'
    .split(' ')
    .flatMap((word) => [stem(word), conceptOf(stem(word)).word]),
);

/** Nothing is left that the statements do not hold: a number, a time, how hard. */
function isAllSaid(
  { text }: Claim,
  told: StruckNames,
  names: readonly string[],
  events: readonly TimelineEvent[],
  backing: readonly (Heard | undefined)[],
): boolean {
  if (/\d/.test(text) || (told.only && !backing.every((one) => one?.said.only))) return false;
  const named = new Set(names.flatMap((name) => lettersOf(name).trim().split(' ')));
  const left = lettersOf(text)
    .trim()
    .split(' ')
    .filter((word) => !named.has(word))
    .map(stem)
    .filter((word) => !isFunctionWord(word) && !FRAME.has(word) && !FRAME.has(conceptOf(word).word));
  return left.every((word) => events.some((event) => spokenOf(event).concepts.has(conceptOf(word).word)));
}

function isPerson(name: string, world: World): boolean {
  const letters = lettersOf(name);
  return [...world.identities.values()].some((one) =>
    one.names.some((own) => lettersOf(own).includes(letters) || letters.includes(lettersOf(own))),
  );
}
