/** Whether a message tells what a claim tells, when clock or speaker has led to it: enough words in common, and nothing turned round, counted or named otherwise. */
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { type Agreement, agreementWith, agreesThroughout } from './agreement.js';
import { isOfAnothersDoing } from './doers-told.js';
import { peopleIn } from './naming.js';
import { fillsOtherwise } from './other-filler.js';
import { saysLess } from './says-less.js';
import { lettersOf, type Rarity, rarityAmong, spokenOf } from './spoken.js';
import { besideOf, saidByPeople, speakersOf, timeFits } from './statements.js';
import type { Telling } from './telling.js';
import { isToldAnotherWay } from './told-another-way.js';
import { DENIED } from './told-of-change.js';
import { mixesWonder } from './wondered.js';
import { holdingAny } from './word-index.js';

export interface Told {
  readonly event: TimelineEvent;
  readonly agreement: Agreement;
  /** yes: the one named says it; open: it is told of nobody, or of somebody who comes up in it. */
  readonly speaker: 'yes' | 'open';
  /** What else of the speaker's own is read together with it. */
  readonly texts: readonly TimelineEvent[];
}

/** Every message, or of `among`, that has a word of the claim and that its people could have meant, told at its time. */
export function mayTell(
  told: Telling,
  all: readonly TimelineEvent[],
  world: World,
  among: readonly TimelineEvent[] = holdingAny(all, told.said.concepts),
): readonly Told[] {
  const rarity = rarityAmong(all);
  return among.flatMap((event) => {
    if (!isOfTime(told, event)) return [];
    const speaker = speaks(told, event, world);
    return speaker === 'no' ? [] : [new Candidate(told, { event, speaker }, all, { rarity, world })];
  });
}

/** Most messages are ruled out by who said them: what they say is read only when asked for. */
class Candidate implements Told {
  readonly event: TimelineEvent;
  readonly speaker: Told['speaker'];
  readonly #told: Telling;
  readonly #all: readonly TimelineEvent[];
  readonly #known: { readonly rarity: Rarity; readonly world: World };
  #texts?: readonly TimelineEvent[];
  #agreement?: Agreement;

  constructor(
    told: Telling,
    { event, speaker }: Pick<Told, 'event' | 'speaker'>,
    all: readonly TimelineEvent[],
    known: { readonly rarity: Rarity; readonly world: World },
  ) {
    this.event = event;
    this.speaker = speaker;
    this.#told = told;
    this.#all = all;
    this.#known = known;
  }

  get texts(): readonly TimelineEvent[] {
    this.#texts ??= [this.event, ...ownBeside(this.event, this.#all)];
    return this.#texts;
  }

  get agreement(): Agreement {
    this.#agreement ??= agreementWith(this.#told.said, this.event, this.texts.slice(1), this.#known);
    return this.#agreement;
  }
}

function isOfTime({ time, pinned }: Telling, event: TimelineEvent): boolean {
  const fit = timeFits(time, event);
  return pinned ? fit === 'yes' : fit !== 'no';
}

/** "Wrong again. It is europe-west4": what a review asks for is not what the change does. */
const asksForChanges = ({ attributes }: TimelineEvent): boolean => attributes['review'] === 'changes_requested';

function speaks({ people, doers, said }: Telling, event: TimelineEvent, world: World): Told['speaker'] | 'no' {
  if (people.length === 0) return 'open';
  const speaker = speakersOf(event)[0]?.identity;
  if (isOfAnothersDoing(doers, said.concepts, event, world)) return 'no';
  const named = peopleIn(event, world);
  if (!people.every((id) => id === speaker || named.has(id))) return 'no';
  return speaker !== undefined && people.includes(speaker) ? 'yes' : 'open';
}

/** The speaker's own words beside it; a question proves nothing. */
const ownBeside = (event: TimelineEvent, all: readonly TimelineEvent[]): readonly TimelineEvent[] => {
  const own = speakersOf(event)[0]?.identity;
  return besideOf(event, all).filter((other) => speakersOf(other)[0]?.identity === own && !other.text?.includes('?'));
};

/** Share and mass of words that are enough: less where the minute leads to the message. What nothing leads to is for others to find. */
const ENOUGH = {
  pinned: { yes: [0.3, 2.2], open: [0.4, 2.2] },
  free: { yes: [0.4, 6.5], open: [2, 0] },
} as const;
/** Below it so many words are the report's own that nothing in them may turn round what is shared. */
const MOST = { yes: 0.5, open: 0.6 } as const;

export function tellsIt(told: Telling, one: Told, all: readonly TimelineEvent[], world: World): boolean {
  const { event, speaker } = one;
  // Of an agent's words no more is borne out than that they were said.
  if (!saidByPeople(event, world) && !(told.act && speaker === 'yes')) return false;
  if (told.act && told.people.length > 0 && speaker !== 'yes') return false;
  const [leastShare, leastMass] = ENOUGH[told.pinned ? 'pinned' : 'free'][speaker];
  // Nothing is shared by more than all of the words.
  if (leastShare > 1) return false;
  const { agreement, texts } = one;
  const { share, mass, shared } = agreement;
  const weighed = mass + 2 * told.figures.filter((figure) => figure.length >= 3).length;
  if (share < leastShare || weighed < leastMass || (!told.pinned && shared.length < 2)) return false;
  if (
    isToldAnotherWay(told.text, event.text ?? '') ||
    (share < MOST[speaker] && (mayTurn(told) || isOneWord(told, one)))
  )
    return false;
  const { concepts } = spokenOf(event);
  return (
    shared.some((word) => concepts.has(word)) &&
    holdsAll(told, texts) &&
    goesThere(told, event) &&
    !fillsOtherwise(told.text, event.text ?? '') &&
    !saysLess(told.text, event) &&
    !(told.act === null && asksForChanges(event)) &&
    bearsOut(told, one, all) &&
    agreesThroughout(agreement) &&
    !mixesWonder(told.said.amounts, agreement) &&
    isOfItsMood(told, agreement)
  );
}

/** Nobody is named, and the message itself has but one plain word of it: many a message of that minute might. */
const isOneWord = ({ figures }: Telling, { speaker, event, agreement: { shared } }: Told): boolean =>
  speaker === 'open' &&
  shared.filter((word) => spokenOf(event).concepts.has(word)).length < 2 &&
  !figures.some((figure) => figure.length >= 3);

/** "Handed over to Ana" that Ana handed over, "not until": what few shared words do not tell apart. */
const mayTurn = ({ text, people }: Telling): boolean => people.length > 1 || DENIED.test(text);

/** Names, figures and counts are in it, or in what is read with it. */
export function holdsAll({ names, figures, counts }: Telling, texts: readonly TimelineEvent[]): boolean {
  const letters = texts.map(({ text = '' }) => lettersOf(text.replace(/(?<=\d),(?=\d{3}\b)/g, '')));
  const numbers = texts.flatMap((one) => spokenOf(one).numbers);
  return (
    names.every((name) => letters.some((one) => one.includes(name))) &&
    figures.every((figure) => letters.some((one) => one.includes(` ${figure} `)) || numbers.includes(Number(figure))) &&
    counts.every((meant) => meant.some((value) => numbers.includes(value)))
  );
}

/** What went up did not come down. */
function goesThere({ text }: Telling, { text: said = '' }: TimelineEvent): boolean {
  const [own, theirs] = [lettersOf(text), lettersOf(said)];
  const up = own.includes(' up ');
  const down = own.includes(' down ');
  return up === down || theirs.includes(up ? ' up ' : ' down ') || !theirs.includes(up ? ' down ' : ' up ');
}

/** Words that say how things lie to one another, or that it is so of nothing else: more than words held side by side bear out, unless both have them. */
const TELLS_MORE =
  /\b(?:only|last|never|nobody|no one|none|neither|until|unless|because|therefore|every(?:body|one)?|all of|both|already|still|again|without|except|instead|despite|although|sooner|before|after|since)\b/gi;

function bearsOut({ text, said }: Telling, { event, texts }: Told, all: readonly TimelineEvent[]): boolean {
  const letters = texts.map((one) => spokenOf(one).letters);
  const strong = [...text.matchAll(TELLS_MORE)].map(([word]) => ` ${word.toLowerCase()} `);
  if (!strong.every((word) => letters.some((one) => one.includes(word)))) return false;
  if (!/\bfirst\b/i.test(text) || letters.some((one) => one.includes(' first '))) return true;
  // The first to tell of it is told by nothing of the sort before.
  const { concepts } = spokenOf(event);
  const words = [...said.concepts].filter((word) => concepts.has(word));
  return !all.some((one) => one.at.from < event.at.from && words.some((word) => spokenOf(one).concepts.has(word)));
}

/** To ask is not to say, and to intend not to do. */
function isOfItsMood({ act }: Telling, { nearest, event }: Agreement): boolean {
  const asks = nearest?.asks === true || (event.text ?? '').includes('?');
  if (!nearest) return false;
  if (act === 'ask') return asks;
  return !nearest.asks && (!nearest.unreal || act === 'propose');
}
