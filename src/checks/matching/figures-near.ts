/** Which figures of many records stand by a word of an asked one: the others cannot meet it, and are not looked at. */
import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Asked } from './figure-asked.js';
import { rootOf, wordsBy } from './figure-fit.js';
import type { Figure } from './figures.js';
import { figuresOf } from './record-figures.js';

/** A figure and the record that gives it. */
export interface Given {
  readonly event: TimelineEvent;
  readonly figure: Figure;
}

/** All figures of these records, and the places of those that stand by a word of this root. */
const givenIn = kept((records: readonly TimelineEvent[]) => {
  const given = records.flatMap((event) => figuresOf(event).map((figure): Given => ({ event, figure })));
  const places = grouped([...given.keys()], (place) => {
    const { event, figure } = given[place]!;
    return new Set(wordsBy(figure, event).flatMap((words) => [...words].map(rootOf)));
  });
  return { given, places };
});

/** In the order of the records, which have to be the same list for many claims to be worth it. */
export function figuresNear({ near }: Asked, records: readonly TimelineEvent[]): readonly Given[] {
  const { given, places } = givenIn(records);
  const found = new Set(near.flatMap((word) => places.get(rootOf(word)) ?? []));
  return [...found].sort((a, b) => a - b).map((place) => given[place]!);
}
