/** Which records hold a word of a sentence, as `missingFrom` has it: looked up, so that not every record has to be asked of every word. */
import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { conceptsOf, keyOf, missingFrom, stemsOf } from './wording.js';

type Places = ReadonlySet<number>;

class Holders {
  readonly #records: readonly TimelineEvent[];
  readonly #byStem: ReadonlyMap<string, readonly number[]>;
  readonly #byConcept: ReadonlyMap<string, readonly number[]>;
  /** A ticket holds the name of its project, whatever its words are. */
  readonly #tickets: readonly number[];
  readonly #known = new Map<string, Places>();

  constructor(records: readonly TimelineEvent[]) {
    const places = [...records.keys()];
    this.#records = records;
    this.#byStem = grouped(places, (place) => stemsOf(records[place]!));
    this.#byConcept = grouped(places, (place) => conceptsOf(records[place]!));
    this.#tickets = places.filter((place) => records[place]!.kind.startsWith('ticket.'));
  }

  of(word: string): Places {
    const before = this.#known.get(word);
    if (before) return before;
    const found = new Set(this.#find(word));
    this.#known.set(word, found);
    return found;
  }

  /** Two words that a record may write as one. */
  ofBoth(one: string, other: string): readonly number[] {
    return this.#byStem.get(one + other) ?? [];
  }

  in(places: Iterable<number>): readonly TimelineEvent[] {
    return [...new Set(places)].sort((a, b) => a - b).map((place) => this.#records[place]!);
  }

  #find(word: string): readonly number[] {
    const holds = (place: number): boolean => missingFrom([word], this.#records[place]!).length === 0;
    // "SEV-2", "429s" and "p95" may be written in several ways.
    if (/\d/.test(word)) return [...this.#records.keys()].filter(holds);
    return [
      ...(this.#byStem.get(word) ?? []),
      ...(this.#byConcept.get(keyOf(word)) ?? []),
      ...this.#tickets.filter(holds),
    ];
  }
}

const holdersIn = kept((records: readonly TimelineEvent[]) => new Holders(records));

/** How many records hold the word. */
export const countHolding = (word: string, records: readonly TimelineEvent[]): number =>
  holdersIn(records).of(word).size;

/** The records that hold one of the words at least, in their order; all where there are none to hold. */
export function holdingOne(words: readonly string[], records: readonly TimelineEvent[]): readonly TimelineEvent[] {
  if (words.length === 0) return records;
  const holders = holdersIn(records);
  const both = words.flatMap((one) => words.flatMap((other) => holders.ofBoth(one, other)));
  return holders.in([...words.flatMap((word) => [...holders.of(word)]), ...both]);
}
