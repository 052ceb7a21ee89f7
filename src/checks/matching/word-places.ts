/** Where in a list of records each word stands: looked up by the texts that records are made of, which are few and come by again and again, so that no record's words are laid out that nobody asks for. */
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { eachText, signalsOf, stemsIn } from './wording.js';

/** Places in the list, rising, each once. */
export type Places = readonly number[];
const NOWHERE: Places = [];

export class WordPlaces {
  readonly #size: number;
  /** Of each stem the places of every text that holds it. */
  readonly #byStem = new Map<string, Places[]>();
  readonly #known = new Map<string, Places>();

  constructor(records: readonly TimelineEvent[]) {
    this.#size = records.length;
    for (const [text, places] of placesOfTexts(records)) for (const stem of stemsIn(text)) this.#add(stem, places);
    records.forEach((event, place) => {
      for (const stem of signalsOf(event)) this.#add(stem, [place]);
    });
  }

  /** The records of which `stemsOf` has this stem. */
  of(stem: string): Places {
    const before = this.#known.get(stem);
    if (before) return before;
    const found = together(this.#byStem.get(stem) ?? [], this.#size);
    this.#known.set(stem, found);
    return found;
  }

  get stems(): readonly string[] {
    return [...this.#byStem.keys()];
  }

  #add(stem: string, places: Places): void {
    const lists = this.#byStem.get(stem);
    if (lists) lists.push(places);
    else this.#byStem.set(stem, [places]);
  }
}

export const wordPlaces = kept((records: readonly TimelineEvent[]) => new WordPlaces(records));

function placesOfTexts(records: readonly TimelineEvent[]): ReadonlyMap<string, Places> {
  const texts = new Map<string, number[]>();
  records.forEach((event, place) => {
    eachText(event, (text) => {
      const places = texts.get(text);
      if (!places) texts.set(text, [place]);
      else if (places.at(-1) !== place) places.push(place);
    });
  });
  return texts;
}

/** All places of several lists. */
export function together(lists: readonly Places[], size: number): Places {
  if (lists.length < 2) return lists[0] ?? NOWHERE;
  const marks = new Uint8Array(size);
  for (const list of lists) for (const place of list) marks[place] = 1;
  const found: number[] = [];
  for (let place = 0; place < size; place++) if (marks[place] === 1) found.push(place);
  return found;
}
