/** The messages of an answer by the place where they were posted; those of a few minutes are found without looking at the rest. */
import { entityKey } from '../../domain/entity.js';
import type { Instant } from '../../domain/instant.js';
import { grouped, kept } from '../../domain/kept.js';
import { countUntil } from '../../domain/sorted.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

const inPlaces = kept((all: readonly TimelineEvent[]) =>
  grouped(
    all.filter(({ kind }) => kind === 'message.posted'),
    ({ subjects }) => subjects.slice(0, 1).map(entityKey),
  ),
);

/** The messages of the place where this one was posted, in the order of the answer. */
export const talkAround = (event: TimelineEvent, all: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  event.kind === 'message.posted' && event.subjects[0] ? (inPlaces(all).get(entityKey(event.subjects[0])) ?? []) : [];

/** Those of them from one instant to another, both included. */
export function talkBetween(
  event: TimelineEvent,
  all: readonly TimelineEvent[],
  [from, to]: readonly [Instant, Instant],
): readonly TimelineEvent[] {
  const talk = talkAround(event, all);
  const first = countUntil(talk.length, (place) => talk[place]!.at.from < from);
  return talk.slice(
    first,
    countUntil(talk.length, (place) => talk[place]!.at.from <= to),
  );
}
