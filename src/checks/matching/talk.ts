/** How messages hang together in a place: which one is answered, what "it" points back to, and which way a short answer goes; judges no claim. */
import { entityKey } from '../../domain/entity.js';
import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { speakersOf } from './statements.js';

const ANSWERS_NS = 600_000_000_000n;

const inPlaces = kept((all: readonly TimelineEvent[]) =>
  grouped(
    all.filter(({ kind }) => kind === 'message.posted'),
    ({ subjects }) => new Set(subjects.slice(0, 1).map(entityKey)),
  ),
);

/** The messages of the place where this one was posted, in the order of the answer. */
export const talkAround = (event: TimelineEvent, all: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  event.kind === 'message.posted' && event.subjects[0] ? (inPlaces(all).get(entityKey(event.subjects[0])) ?? []) : [];

/** The last message that somebody else posted there before it, within ten minutes; nothing of the writer's own stands between them. */
export function answeredBy(event: TimelineEvent, all: readonly TimelineEvent[]): TimelineEvent | undefined {
  const [before] = talkAround(event, all)
    .filter((other) => other.at.from < event.at.from && other.at.from >= event.at.from - ANSWERS_NS)
    .slice(-1);
  return before && writerOf(before) !== writerOf(event) ? before : undefined;
}

const writerOf = (event: TimelineEvent): string | undefined =>
  speakersOf(event)[0]?.identity ?? speakersOf(event)[0]?.handle;

const POINTS_BACK = /\b(?:it|its|that|this|they|them|those|these)\b/i;

/** The message that "it" in this one points back to, if it has such a word. */
export const meantBy = (event: TimelineEvent, all: readonly TimelineEvent[]): TimelineEvent | undefined =>
  POINTS_BACK.test((event.text ?? '').slice(0, 400)) ? answeredBy(event, all) : undefined;

const FOR =
  /^(?:yes|yep|yeah|yup|right|correct|agree|agreed|exactly|confirmed|indeed|true|same here|(?:i|it) did(?! not|n't)|done)\b/;
const AGAINST = /\b(?:no|not|never|nope|wrong|innocent|nothing)\b|n't\b/;

/** Words at the very beginning that leave no doubt. */
const PLAINLY_AGAINST =
  /^(?:no|nope|not|never|wrong|that(?:'s| is| was) (?:not|wrong)|it (?:is|was|did|does)(?:n't| not)|i (?:did|have)(?:n't| not))\b/;

export interface Way {
  readonly way: 'for' | 'against' | null;
  readonly plain: boolean;
}

/** Which way an answer goes by its own words, and whether it says so plainly; null where they do not tell. */
export function wayOf({ text = '' }: TimelineEvent): Way {
  const words = text.toLowerCase().replace(/^[\s@\p{P}]+/u, '');
  if (FOR.test(words) || /^\s*\+1\b/.test(text)) return { way: 'for', plain: true };
  return { way: AGAINST.test(words) ? 'against' : null, plain: PLAINLY_AGAINST.test(words) };
}
