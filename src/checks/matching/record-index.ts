/** Which records hold which words, how rare each word is among them, and what belongs to a record: made once for one answer. */
import { type EntityType, entityKey } from '../../domain/entity.js';
import { MINUTE } from '../../domain/instant.js';
import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { calledOf, calledWords, isHeld, wordsSpoken } from './accounted-for.js';
import { speakersOf } from './statements.js';
import { keyOf } from './told-words.js';
import { type Places, together, wordPlaces } from './word-places.js';

export interface RecordIndex {
  /** Natural logarithm of how many records there are for one that holds the word. */
  weightOf(word: string): number;
  weigh(words: readonly string[]): number;
  /** Records whose own words weigh at least so much of these. */
  holding(words: readonly string[], least: number): readonly TimelineEvent[];
  /** What is of the same thing, or was done or said beside it by the same person or about the same service; no other occurrence of its own kind. */
  belongingTo(event: TimelineEvent): readonly TimelineEvent[];
}

export const recordIndex = kept((all: readonly TimelineEvent[]): RecordIndex => new Indexed(all));

/** What everything hangs on: being of it joins nothing. */
const HUBS: ReadonlySet<EntityType> = new Set<EntityType>([
  ...(['service', 'repository', 'project', 'environment', 'site', 'ref'] as const),
  ...(['channel', 'trigger', 'metric', 'role', 'other', 'check'] as const),
]);
const NEAR = 2n * MINUTE;
/** More than anybody counts: a common word is as common among ten thousand. */
const MOST = 300;
const FEWEST = 60;

class Indexed implements RecordIndex {
  readonly #all: readonly TimelineEvent[];
  readonly #byThing: ReadonlyMap<string, readonly TimelineEvent[]>;
  /** By what records of a kind are called, and by what was spoken in them. */
  readonly #byCall: ReadonlyMap<string, Places>;
  readonly #bySpeech: ReadonlyMap<string, Places>;
  /** Stems by the word that stands for all that are like it. */
  readonly #like: ReadonlyMap<string, readonly string[]>;
  readonly #places = new Map<string, Places>();
  readonly #size: number;

  constructor(all: readonly TimelineEvent[]) {
    const places = [...all.keys()];
    this.#all = all;
    this.#byThing = grouped(all, thingsOf);
    this.#byCall = grouped(places, (place) => [calledOf(all[place]!)]);
    this.#bySpeech = grouped(places, (place) => wordsSpoken(all[place]!));
    this.#like = grouped(wordPlaces(all).stems.filter(isHeld), (stem) => [keyOf(stem)]);
    this.#size = Math.min(MOST, Math.max(FEWEST, all.length));
  }

  weightOf(word: string): number {
    const count = Math.min(this.#size, this.#placesOf(word).length);
    return Math.max(0.3, Math.log((this.#size + 1) / (1 + count)));
  }

  weigh(words: readonly string[]): number {
    return words.reduce((sum, word) => sum + this.weightOf(word), 0);
  }

  holding(words: readonly string[], least: number): readonly TimelineEvent[] {
    const weights = new Map<number, number>();
    for (const word of words) {
      const weight = this.weightOf(word);
      for (const place of this.#placesOf(word)) weights.set(place, (weights.get(place) ?? 0) + weight);
    }
    return [...weights].flatMap(([place, weight]) => (weight >= least - 1e-9 ? [this.#all[place]!] : []));
  }

  /** Of the records of which `heldBy` has the word. */
  #placesOf(word: string): Places {
    const before = this.#places.get(word);
    if (before) return before;
    const called = [...this.#byCall].flatMap(([call, places]) => (calledWords(call).includes(word) ? [places] : []));
    const held = (this.#like.get(word) ?? []).map((stem) => wordPlaces(this.#all).of(stem));
    const lists = [...called, this.#bySpeech.get(word) ?? [], ...held];
    const found = together(lists, this.#all.length);
    this.#places.set(word, found);
    return found;
  }

  belongingTo(event: TimelineEvent): readonly TimelineEvent[] {
    const own = thingsOf(event).flatMap((key) => this.#byThing.get(key) ?? []);
    return [...new Set([...own, ...this.#beside(event)])].filter(
      (one) => one !== event && (one.kind !== event.kind || one.kind === 'message.posted'),
    );
  }

  /** Within two minutes, of the same service or channel, or by the same hand. */
  #beside(event: TimelineEvent): readonly TimelineEvent[] {
    const places = new Set(
      event.subjects.filter(({ type }) => type === 'service' || type === 'channel').map(entityKey),
    );
    const hand = event.actors.find(({ role }) => role === 'actor')?.identity;
    return this.#within(event.at.from - NEAR, event.at.from + NEAR).filter(
      (one) =>
        one.subjects.some((ref) => places.has(entityKey(ref))) ||
        (hand !== undefined && speakersOf(one)[0]?.identity === hand),
    );
  }

  /** Those that begin between two instants; the answer is in the order of time. */
  #within(from: bigint, to: bigint): readonly TimelineEvent[] {
    let low = 0;
    let high = this.#all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#all[middle]!.at.from < from) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.#all.length && this.#all[end]!.at.from <= to) end++;
    return this.#all.slice(low, end);
  }
}

const thingsOf = ({ subjects }: TimelineEvent): readonly string[] =>
  subjects.filter(({ type }) => !HUBS.has(type)).map(entityKey);
