/** How far a statement and a sentence say the same: share and mass of rare concepts, and whether they agree in polarity, numbers, things and people; weighs nothing against records. */
import type { AmountSlot, SubjectSlot } from '../../claims/slots.js';
import { turnsOf, type WordedClause } from '../../claims/words/wording.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { codesIn } from './codes.js';
import { isIdle, isKindOfNamed, speaksOfIt } from './idle-nouns.js';
import { isAboutPeople, namesThing, peopleAgree } from './naming.js';
import { amountFits } from './numbers.js';
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

  get nearest(): WordedClause | null {
    return [...this.#pairs].sort((a, b) => b.weight - a.weight)[0]?.nearest ?? null;
  }

  /** Each clause of the sentence with those of the statement that are most like it. */
  get #pairs(): readonly Pairing[] {
    this.#paired ??= pairsOf(this.#said, this.#spoken, (concepts) => this.#weigh(concepts));
    return this.#paired;
  }

  #weigh(concepts: readonly string[]): number {
    return concepts.reduce((sum, concept) => sum + this.#known.rarity.weightOf(concept), 0);
  }
}

function pairsOf(
  said: Said,
  spoken: readonly Spoken[],
  weigh: (concepts: readonly string[]) => number,
): readonly Pairing[] {
  const clauses = spoken.flatMap((one) => one.clauses);
  return said.clauses.flatMap((clause) => {
    const concepts = [...clause.concepts.keys()].filter((concept) => said.concepts.has(concept));
    return concepts.length > 0 ? [pairing(clause, concepts, clauses, weigh)] : [];
  });
}

/** The codes of a sentence; those of named things are held to a test of their own. */
export const codesOf = kept((said: Said): readonly string[] => {
  const named = said.subjects.filter((slot) => slot.how === 'named').flatMap((slot) => codesIn(slot.text));
  return codesIn(said.clauses.map((clause) => clause.text).join(' ')).filter((code) => !named.includes(code));
});

interface Pairing {
  readonly size: number;
  readonly weight: number;
  readonly nearest: WordedClause | null;
  /** Whether one of the nearest clauses is turned round as often, modulo two. */
  readonly agrees: boolean;
}

function pairing(
  clause: WordedClause,
  concepts: readonly string[],
  others: readonly WordedClause[],
  weigh: (concepts: readonly string[]) => number,
): Pairing {
  const weighed = others
    .map((other) => {
      const shared = concepts.filter((concept) => other.concepts.has(concept));
      return { other, shared, weight: weigh(shared) };
    })
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.weight - a.weight);
  const most = weighed[0]?.weight ?? 0;
  const close = weighed.filter(({ weight }) => weight >= most * 0.8);
  // What is asked just before says nothing of which way the answer goes.
  const answers = close.filter(({ other }) => !other.asks);
  const near = answers.length > 0 ? answers : close;
  return {
    size: concepts.length,
    weight: most,
    nearest: near[0]?.other ?? null,
    agrees: near.some(
      ({ other, shared }) => (turnsOf(other, shared) - turnsOf(clause, shared) + lack(clause, other)) % 2 === 0,
    ),
  };
}

/** "A missing configmap" and "a configmap is missing" say the same of it. */
const lack = ({ missing: one, text }: WordedClause, { missing: other, negations }: WordedClause): number =>
  (one && other && one !== other) || (one === 'named' && !other && negations > 0 && FOUND_MISSING.test(text)) ? 1 : 0;

/** "Found the missing revert": it was not there. */
const FOUND_MISSING =
  /\b(?:f(?:ou|i)nds?|discover\w*|spot\w*|notic\w*|identif\w*|detect\w*|uncover\w*|realis\w*)\b(?: (?:that|the|a|an|his|her|our|its|\w+))? ?(?:the |a |an )?missing\b/;

function polarityOf(paired: readonly Pairing[], turned: boolean): Agreement['polarity'] {
  const met = paired.filter((pair) => pair.nearest !== null);
  if (met.length === 0) return 'open';
  return met.every((pair) => pair.agrees !== turned) ? 'yes' : 'no';
}

/** "Approved nothing", "touched nothing but the log": the words tell it, no number has to. */
const isNone = ({ family, stated }: AmountSlot, { clauses }: Said): boolean =>
  family === 'count' && stated === 0 && clauses.some(({ negations, text }) => negations > 0 || /\bonly\b/.test(text));

function holdsAmount(spoken: Spoken, amount: AmountSlot): boolean {
  if (amount.vague) return true;
  const unit = amount.family === 'time' ? secondsOf(amount.symbol ?? '') : undefined;
  if (unit === undefined)
    return spoken.numbers.some(
      (value) => amountFits(amount, value) === 'yes' || (amount.family === 'time' && value === amount.stated),
    );
  return spoken.lengths.some(
    (seconds) => amountFits(amount, seconds / unit) === 'yes' || Math.abs(seconds / unit - amount.stated) < 1e-6,
  );
}
