/** Which records hold a word of a sentence, as `missingFrom` has it: looked up, so that not every record has to be asked of every word. */
import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { type Places, together, wordPlaces } from './word-places.js';
import { isGrade, keyOf, missingFrom } from './wording.js';

class Holders {
  readonly #records: readonly TimelineEvent[];
  /** A ticket holds the name of its project, whatever its words are. */
  readonly #tickets: Places;
  /** Stems by the word that stands for all that are like it. */
  readonly #like: ReadonlyMap<string, readonly string[]>;
  readonly #known = new Map<string, Places>();

  constructor(records: readonly TimelineEvent[]) {
    this.#records = records;
    this.#like = grouped(wordPlaces(records).stems, (stem) => [keyOf(stem)]);
    this.#tickets = [...records.keys()].filter((place) => records[place]!.kind.startsWith('ticket.'));
  }

  of(word: string): Places {
    const before = this.#known.get(word);
    if (before) return before;
    const found = this.#find(word);
    this.#known.set(word, found);
    return found;
  }

  /** Those that hold one of the words, or two that a record may write as one. */
  ofAny(words: readonly string[]): readonly TimelineEvent[] {
    const both = words.flatMap((one) => words.map((other) => wordPlaces(this.#records).of(one + other)));
    return together([...words.map((word) => this.of(word)), ...both], this.#records.length).map(
      (place) => this.#records[place]!,
    );
  }

  #find(word: string): Places {
    const holds = (place: number): boolean => missingFrom([word], this.#records[place]!).length === 0;
    if (isGrade(word)) return [...this.#records.keys()].filter(holds);
    const places = (stem: string): Places => wordPlaces(this.#records).of(stem);
    const lists = [places(word), ...(this.#like.get(keyOf(word)) ?? []).map(places)];
    // "429s" and "p95" may be written in several ways, and each holds its figure.
    if (/\d/.test(word))
      return together([...lists, places(/\d+/.exec(word)![0]), this.#tickets], this.#records.length).filter(holds);
    return together([...lists, this.#tickets.filter(holds)], this.#records.length);
  }
}

const holdersIn = kept((records: readonly TimelineEvent[]) => new Holders(records));

/** How many records hold the word. */
export const countHolding = (word: string, records: readonly TimelineEvent[]): number =>
  holdersIn(records).of(word).length;

/** The records that hold one of the words at least, in their order; all where there are none to hold. */
export const holdingOne = (words: readonly string[], records: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  words.length === 0 ? records : holdersIn(records).ofAny(words);
