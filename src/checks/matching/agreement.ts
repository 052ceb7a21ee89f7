/** How far a statement and a sentence say the same: share and mass of rare concepts, and whether they agree in polarity, numbers, things and people; weighs nothing against records. */
import type { AmountSlot, SubjectSlot } from '../../claims/slots.js';
import { fold } from '../../claims/words/atoms.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { stem } from '../../claims/words/stem.js';
import type { WordedClause } from '../../claims/words/wording.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { codesIn } from './codes.js';
import { isIdle, isKindOfNamed, speaksOfIt } from './idle-nouns.js';
import { isAboutPeople, isNameOfSomebody, namesThing, namingHolds, peopleAgree } from './naming.js';
import { amountFits } from './numbers.js';
import { type Pairing, pairsOf, polarityOf } from './paired-clauses.js';
import { properNames } from './proper-names.js';
import { type Rarity, type Spoken, secondsOf, spokenOf } from './spoken.js';

/** What a sentence says, ready to be held against statements. */
export interface Said {
  readonly clauses: readonly WordedClause[];
  /** Concepts that count; others in the clauses are frame (speaker, verb of saying, time). */
  readonly concepts: ReadonlySet<string>;
  readonly subjects: readonly SubjectSlot[];
  readonly amounts: readonly AmountSlot[];
  /** Identities of people that the content names. */
  readonly people: readonly string[];
  /** Identities of people that the words are about. */
  readonly about?: readonly string[];
  /** One more turn than the clauses show: "denied that". */
  readonly turned: boolean;
  /** As written, without the people and named things of the frame. */
  readonly text?: string;
}

export interface Agreement {
  readonly event: TimelineEvent;
  /** Weight of shared concepts over weight of all, 0–1; 1 without any. */
  readonly share: number;
  /** Weight of shared concepts. */
  readonly mass: number;
  readonly shared: readonly string[];
  /** Every clause of the sentence that has concepts shares one. */
  readonly everyClause: boolean;
  /** yes: agrees wherever both speak; no: one is turned round; open: nothing shared. */
  readonly polarity: 'yes' | 'no' | 'open';
  readonly numbers: boolean;
  readonly things: boolean;
  readonly people: boolean;
  /** Every code of the sentence ("KM-G1") is written in the statement too. */
  readonly codes: boolean;
  /** Every proper name of the sentence ("Odense") is written in the statement too, in whatever form. */
  readonly names: boolean;
  /** The clause of the statement that shares most. */
  readonly nearest: WordedClause | null;
}

/** Turned round nowhere, and nothing that can be told apart is missing: numbers, things, people, codes, a clause. */
export const agreesThroughout = ({ polarity, numbers, things, people, codes, everyClause }: Agreement): boolean =>
  polarity === 'yes' && numbers && things && people && codes && everyClause;

/** What words are weighed by, and which message "it" in the statement points back to. */
interface Known {
  readonly rarity: Rarity;
  readonly world: World;
  readonly meant?: () => TimelineEvent | undefined;
}

/** `beside`: what may be read together with the statement (its neighbours by the same speaker, the question it answers). */
export const agreementWith = (
  said: Said,
  event: TimelineEvent,
  beside: readonly TimelineEvent[],
  known: Known,
): Agreement => new Agreeing(said, event, beside, known);

/** Most statements share too little with a sentence: what else they agree in is worked out only when asked for. */
class Agreeing implements Agreement {
  readonly event: TimelineEvent;
  readonly share: number;
  readonly mass: number;
  readonly shared: readonly string[];
  readonly #said: Said;
  readonly #texts: readonly TimelineEvent[];
  readonly #spoken: readonly Spoken[];
  readonly #known: Known;
  #paired?: readonly Pairing[];

  constructor(said: Said, event: TimelineEvent, beside: readonly TimelineEvent[], known: Known) {
    this.event = event;
    this.#said = said;
    this.#known = known;
    this.#texts = [event, ...beside];
    this.#spoken = this.#texts.map(spokenOf);
    const own = [...said.concepts];
    this.shared = own.filter((concept) => this.#spoken.some((one) => one.concepts.has(concept)));
    // "The problem" may be called anything where it is talked about; it counts where nothing else is said.
    const { text = '' } = event;
    const idle = said.clauses.some((clause) => speaksOfIt(clause.text));
    const telling = own.filter(
      (concept) => this.shared.includes(concept) || !((idle && isIdle(concept)) || isKindOfNamed(concept, text)),
    );
    const all = this.#weigh(telling.length > 0 ? telling : own);
    this.mass = this.#weigh(this.shared);
    this.share = all === 0 ? 1 : this.mass / all;
  }

  get everyClause(): boolean {
    return this.#pairs.every((pair) => pair.nearest !== null || pair.size < 2);
  }

  get polarity(): Agreement['polarity'] {
    return polarityOf(this.#pairs, this.#said.turned);
  }

  get numbers(): boolean {
    return this.#said.amounts.every(
      (amount) => isNone(amount, this.#said) || this.#spoken.some((one) => holdsAmount(one, amount)),
    );
  }

  get things(): boolean {
    const { world, meant } = this.#known;
    const isNamedIn = (slot: SubjectSlot, one: TimelineEvent | undefined) =>
      one !== undefined && namesThing(slot, one, world);
    return this.#said.subjects.every(
      (slot) => slot.how !== 'named' || this.#texts.some((one) => isNamedIn(slot, one)) || isNamedIn(slot, meant?.()),
    );
  }

  get people(): boolean {
    const { world } = this.#known;
    return peopleAgree(this.#said.people, this.event, world) && isAboutPeople(this.#said.about, this.#texts, world);
  }

  get codes(): boolean {
    return codesOf(this.#said).every((code) => this.#texts.some((one) => codesIn(one.text ?? '').includes(code)));
  }

  get names(): boolean {
    const { world } = this.#known;
    return namesIn(this.#said).every((name) => {
      const { word } = conceptOf(stem(name));
      return (
        isNameOfSomebody(name, world) ||
        this.#spoken.some(({ concepts }) => concepts.has(word)) ||
        this.#texts.some((one) => namingHolds(one, name))
      );
    });
  }

  get nearest(): WordedClause | null {
    return [...this.#pairs].sort((a, b) => b.weight - a.weight)[0]?.nearest ?? null;
  }

  /** Each clause of the sentence with those of the statement that are most like it. */
  get #pairs(): readonly Pairing[] {
    this.#paired ??= pairsOf(
      this.#said,
      this.#spoken.flatMap((one) => one.clauses),
      (concepts) => this.#weigh(concepts),
    );
    return this.#paired;
  }

  #weigh(concepts: readonly string[]): number {
    return concepts.reduce((sum, concept) => sum + this.#known.rarity.weightOf(concept), 0);
  }
}

/** The codes of a sentence; those of named things are held to a test of their own. */
export const codesOf = kept((said: Said): readonly string[] => {
  const named = said.subjects.filter((slot) => slot.how === 'named').flatMap((slot) => codesIn(slot.text));
  return codesIn(said.clauses.map((clause) => clause.text).join(' ')).filter((code) => !named.includes(code));
});

/** The proper names of a sentence, lower case; what people write in, and offices, are no part of what is told. */
const namesIn = kept((said: Said): readonly string[] =>
  properNames(said.text ?? '')
    .map(fold)
    .filter((name) => !NOT_TOLD.test(name)),
);
const NOT_TOLD =
  /^(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|eastern|central|pacific|mountain|european|standard|summer|slack|teams|jira|github|gitlab|pagerduty|zoom|discord|incident|commander|manager|lead|team|support|operations|engineering|customers?|service|desk|dr|mr|mrs|ms)$/;

/** "Approved nothing", "touched nothing but the log": the words tell it, no number has to. */
const isNone = ({ family, stated }: AmountSlot, { clauses }: Said): boolean =>
  family === 'count' && stated === 0 && clauses.some(({ negations, text }) => negations > 0 || /\bonly\b/.test(text));

/** Small numbers are written in words, and then count things. */
const isSmallShare = ({ family, stated }: AmountSlot): boolean =>
  family === 'percent' && stated <= 12 && Number.isInteger(stated);

function holdsAmount(spoken: Spoken, amount: AmountSlot): boolean {
  if (amount.vague) return true;
  // "Nearly one tap in five" is not 5 %.
  if (isSmallShare(amount) && !spoken.letters.includes(` ${amount.stated} `)) return false;
  const unit = amount.family === 'time' ? secondsOf(amount.symbol ?? '') : undefined;
  if (unit === undefined)
    return spoken.numbers.some(
      (value) => amountFits(amount, value) === 'yes' || (amount.family === 'time' && value === amount.stated),
    );
  return spoken.lengths.some(
    (seconds) => amountFits(amount, seconds / unit) === 'yes' || Math.abs(seconds / unit - amount.stated) < 1e-6,
  );
}
