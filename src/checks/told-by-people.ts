/** Did a person at the scene say the same of their own act or observation? Agents under scrutiny back nothing in their favour. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import type { PersonSlot, TimeSlot } from '../claims/slots.js';
import { clausesOf } from '../claims/words/wording.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { type Agreement, agreementWith, agreesThroughout, type Said } from './matching/agreement.js';
import { doersOf, isOfAnothersDoing } from './matching/doers-told.js';
import { eventPointer, finding } from './matching/findings.js';
import { fillsOtherwise } from './matching/other-filler.js';
import { wordsBeside } from './matching/plain-words.js';
import { properNames } from './matching/proper-names.js';
import { tellsOfRefusal } from './matching/refusal-told.js';
import { saysLess } from './matching/says-less.js';
import { endOf, timeMatches } from './matching/slot-matches.js';
import { lettersOf, rarityAmong, spokenOf } from './matching/spoken.js';
import {
  besideOf,
  STATEMENT_KINDS,
  saidByPeople,
  speakerFits,
  speakersOf,
  timeFits,
  withWords,
} from './matching/statements.js';
import { isToldAnotherWay } from './matching/told-another-way.js';
import { isFigureOf } from './matching/told-figures.js';
import { namesIn, toldPartsOf } from './matching/told-parts.js';
import { holdingMost } from './matching/word-index.js';
import type { World } from './world.js';

const ID = 'told-by-people';
const QUESTION = { kinds: STATEMENT_KINDS } as const;

export const toldByPeople: Check = Object.freeze({
  id: ID,
  asks: 'Did a person who was there say the same?',
  appliesTo: ['event', 'state', 'assertion', 'amount', 'absence', 'duration'],
  needs: () => [QUESTION],
  examine(claim, timeline, world) {
    const told = toldIn(claim, world);
    if (!told) return [];
    const all = withWords(timeline.ask(QUESTION));
    const rarity = rarityAmong(all);
    const best = holdingMost(all, told.said.concepts, LEAST_SHARE, { beside: ownBeside, rarity })
      .filter((event) => saidByPeople(event, world) && timeFits(told.time, event) !== 'no')
      .map((event) => agreementWith(told.said, event, ownBeside(event, all), { rarity, world }))
      .filter(
        (agreement) =>
          tells(agreement, told) &&
          !isOfAnothersDoing(doersOf(claim, world), told.said.concepts, agreement.event, world) &&
          (claim.kind !== 'amount' || claim.amount.family !== 'count' || isFigureOf(claim, agreement.event)) &&
          isToldThen(agreement, told) &&
          tellsOfRefusal(claim, agreement.event) &&
          (claim.kind !== 'assertion' ||
            (holdsClocks(claim, agreement.event) &&
              holdsFigures(told, [agreement.event, ...ownBeside(agreement.event, all)]))) &&
          ordersToo(claim, agreement.event) &&
          tellsEnd(claim, agreement.event) &&
          (!REPEATED.test(claim.text) || /\b(?:again|back|re\p{L}{4,})\b/iu.test(agreement.event.text ?? '')) &&
          namesAll(told.names, [agreement.event, ...ownBeside(agreement.event, all)]),
      )
      .sort((a, b) => b.mass - a.mass || b.share - a.share)[0];
    return best
      ? [
          finding(
            ID,
            claim.kind === 'duration' || claim.kind === 'absence' ? claim.kind : 'existence',
            'supports',
            'statement_agrees',
            { type: 'text', value: claim.kind },
            [eventPointer(best.event)],
          ),
        ]
      : [];
  },
} satisfies Check);

/** "Failed again"; "to try again later" and "Ana again:" tell of no second time. */
const REPEATED = /(?<!\btry )\bagain\b(?!:| later)/i;

/** Below it nothing is told, however rare the words. */
const LEAST_SHARE = 0.6;
/** From so much on hardly a word is the report's own. */
const MOST = 0.7;

/** Words enough to be no accident, told as a fact and not as a wish, an offer or a question. */
function tells(agreement: Agreement, told: Told): boolean {
  // What costs least is asked first.
  const enough =
    ownActThen(agreement, told) ||
    (agreement.shared.length >= 3 && agreement.share >= LEAST_SHARE && agreement.mass >= 6.5) ||
    // Two words are enough where they are rare and all that is said.
    (agreement.shared.length === 2 &&
      agreement.share >= 0.95 &&
      agreement.mass >= (isTimed(agreement, told) ? 5 : told.least) &&
      told.figures.every((figure) => spokenOf(agreement.event).letters.includes(` ${figure} `)));
  const doer = told.agent ?? told.behindClock;
  if (!enough || (doer !== undefined && speakerFits(doer, agreement.event) === 'no')) return false;
  const { nearest } = agreement;
  return (
    nearest !== null &&
    !nearest.asks &&
    !nearest.unreal &&
    agreesThroughout(agreement) &&
    !fillsOtherwise(told.said.text ?? '', agreement.event.text ?? '') &&
    !saysLess(told.said.text ?? '', agreement.event) &&
    (agreement.share >= MOST || !tellsOfAnother(agreement, told))
  );
}

/** What few shared words do not tell apart: another way it went, and what a change did from what its review asks for. */
const tellsOfAnother = ({ event }: Agreement, { said }: Told): boolean =>
  isToldAnotherWay(said.text ?? '', event.text ?? '') ||
  (said.subjects.some(({ types }) => types.includes('change')) && event.subjects.some(({ type }) => type === 'change'));

/** Said at the time that the sentence gives, where that is less than a day. */
const isTimed = ({ event }: Agreement, { time }: Told): boolean =>
  time !== undefined && !time.inherited && !/^(?:day|period)$/.test(time.precision) && timeFits(time, event) === 'yes';

/** Of several clocks nobody knows which one is meant: each must be written in what was told. */
const holdsClocks = (claim: ClaimOf<'assertion'>, { text: told }: TimelineEvent): boolean =>
  claim.time !== undefined || (claim.text.match(/\b\d{1,2}[:.h]\d\d\b/g) ?? []).every((clock) => told?.includes(clock));

/** Where no slot was read from a figure, it is held to as it is written. */
const holdsFigures = ({ figures }: Told, texts: readonly TimelineEvent[]): boolean =>
  figures.every((figure) =>
    texts.some((event) => {
      const { letters, numbers } = spokenOf(event);
      return letters.includes(` ${figure} `) || numbers.includes(Number(figure));
    }),
  );

/** "Had them on the phone before anybody was paged": who tells of both need not have told which came first. */
const ordersToo = ({ text }: Claim, { text: told }: TimelineEvent): boolean =>
  !ORDERED.test(text) || ORDERS.test(told ?? '');
const ORDERED =
  /\b(?:before|after)\s+(?!(?:that|then|this|which|all)\b)(?:[\p{L}'’-]+\s+){1,4}(?:was|were|had|has|did|could|\p{L}+ed)\b/u;
const ORDERS = /\b(?:before|after|until|once|since|then|first|already|ahead)\b/i;

/** "Had a message on the line from 08:24 until 09:40": who said at its beginning that it was on told nothing of its end. */
const tellsEnd = (claim: Claim, { at, text }: TimelineEvent): boolean => {
  const time = claim.kind === 'assertion' ? claim.time : undefined;
  if (!time?.until || time.inherited) return true;
  const end = claim.text.match(/\b\d{1,2}[:.h]\d\d\b/g)?.at(-1);
  return timeMatches(endOf(time), at) !== 'no' || (end !== undefined && text?.includes(end) === true);
};

/** A place or a brand is one word among many, and the one that must not be another. */
const namesAll = (names: readonly string[], texts: readonly TimelineEvent[]): boolean =>
  names.every((name) => texts.some((event) => spokenOf(event).letters.includes(name)));

/** Pinned to a minute, the words must be in what was said then, not only beside it. */
const isToldThen = ({ event, shared }: Agreement, { time }: Told): boolean =>
  !/^(?:minute|second|fraction)$/.test(time?.precision ?? '') ||
  shared.some((concept) => spokenOf(event).concepts.has(concept));

/** One's own act, told in the very minute that the claim gives: fewer words are no accident. */
const ownActThen = (agreement: Agreement, told: Told): boolean =>
  told.agent !== undefined &&
  speakerFits(told.agent, agreement.event) === 'yes' &&
  /^(?:minute|second|fraction)$/.test(told.time?.precision ?? '') &&
  told.time?.hedge === undefined &&
  agreement.share >= LEAST_SHARE &&
  (agreement.mass >= 5 || (agreement.share >= 0.95 && agreement.mass >= 3)) &&
  agreement.shared.length + told.said.subjects.filter((slot) => slot.how === 'named').length >= 2;

/** Only the speaker's own neighbouring words: a question proves nothing. */
const ownBeside = (event: TimelineEvent, all: readonly TimelineEvent[]): readonly TimelineEvent[] => {
  const own = speakersOf(event)[0]?.identity;
  return besideOf(event, all).filter((other) => speakersOf(other)[0]?.identity === own && !other.text?.includes('?'));
};

interface Told {
  readonly said: Said;
  /** Proper names of the sentence that are no thing or person of the evidence, as letters. */
  readonly names: readonly string[];
  /** What two words must weigh; that nothing came of something is told in fewer. */
  readonly least: number;
  /** Numbers in digits, those of its time left out. */
  readonly figures: readonly string[];
  readonly time?: TimeSlot | undefined;
  readonly agent?: PersonSlot | undefined;
  /** "At 07:42 Ines …": nobody else may have told it, and fewer words tell no more. */
  readonly behindClock?: PersonSlot | undefined;
}

function toldIn(claim: Claim, world: World): Told | null {
  const parts = toldPartsOf(claim);
  if (!parts) return null;
  const time = parts.time && !parts.time.inherited ? wordsBeside(claim, parts.time.span) : null;
  const isPlain = claim.kind === 'assertion';
  const doer = isPlain ? openingPerson(claim.text, world) : undefined;
  const clauses = clausesOf(time ?? claim.text);
  const names = namesIn(doer ? { ...parts, people: [...parts.people, doer] } : parts, world);
  const concepts = new Set(clauses.flatMap((clause) => [...clause.concepts.keys()]).filter((word) => !names.has(word)));
  return {
    said: {
      clauses,
      concepts,
      subjects: parts.subjects,
      amounts: parts.amounts,
      people: parts.people.flatMap((person) => person.identities.slice(0, 1)),
      turned: false,
      text: time ?? claim.text,
    },
    names: properNames(claim.text)
      .map(lettersOf)
      .filter((name) => !names.has(name.trim()) && !isPerson(name, world)),
    least: claim.kind === 'absence' ? 6 : 7,
    figures: lettersOf(time ?? claim.text).match(/(?<= )\d+(?= )/g) ?? [],
    time: parts.time,
    agent: parts.agent?.how === 'named' || parts.agent?.how === 'author' ? parts.agent : doer,
    behindClock: isPlain && time !== null ? openingPerson(time.replace(LEADS, ''), world) : undefined,
  };
}

/** What stands before a name beside a clock: "At 07:42 Ines …". */
const LEADS = /^[\s,]*(?:(?:at|by|from|around|about|on|in|then)\b[\s,]*)+/i;

/** "Ines could not reach the admin page": of what she saw, she herself must have told. */
function openingPerson(text: string, world: World): PersonSlot | undefined {
  const letters = lettersOf(text.slice(0, 60));
  const found = [...world.identities.values()].flatMap((one) =>
    one.kind === 'human'
      ? one.names
          .filter((name) => name.length > 2 && letters.startsWith(lettersOf(name)))
          .map((name) => ({ id: one.id, name }))
      : [],
  );
  const ids = new Set(found.map(({ id }) => id));
  const [longest] = found.sort((a, b) => b.name.length - a.name.length);
  return longest && ids.size === 1
    ? { span: { start: 0, end: longest.name.length }, text: longest.name, identities: [longest.id], how: 'named' }
    : undefined;
}

const peopleKnown = new WeakMap<World, ReadonlySet<string>>();

/** People are held to a test of their own, wherever they stand in the sentence. */
function isPerson(name: string, world: World): boolean {
  const known =
    peopleKnown.get(world) ??
    new Set(
      [...world.identities.values()].flatMap((one) => one.names.flatMap((own) => lettersOf(own).trim().split(' '))),
    );
  peopleKnown.set(world, known);
  return known.has(name.trim());
}
