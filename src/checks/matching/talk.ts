/** How messages hang together in a place: which one is answered, what "it" points back to, and which way a short answer goes; judges no claim. */
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { talkBetween } from './places.js';
import { speakersOf } from './statements.js';

const ANSWERS_NS = 600_000_000_000n;

/** The last message that somebody else posted there before it, within ten minutes; nothing of the writer's own stands between them. */
export function answeredBy(event: TimelineEvent, all: readonly TimelineEvent[]): TimelineEvent | undefined {
  const { from } = event.at;
  const before = talkBetween(event, all, [from - ANSWERS_NS, from]).findLast((other) => other.at.from < from);
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
/** What somebody says who will do as they were asked, or lets another do it: no word on whether a thing is so. */
const HEEDS =
  /^(?:ok|okay|sure|understood|will do|on it|of course|no problem|ack|acknowledged|roger|got it|noted|go(?: ahead| for it)?(?=$|[.,!;])|doing (?:it|that|so)|fine by me|go)\b/;
const AGAINST = /\b(?:no|not|never|nope|wrong|innocent|nothing)\b|n't\b/;

/** Words at the very beginning that leave no doubt. */
const PLAINLY_AGAINST =
  /^(?:no|nope|not|never|wrong|that(?:'s| is| was) (?:not|wrong)|it (?:is|was|did|does)(?:n't| not)|i (?:did|have)(?:n't| not))\b/;

export interface Way {
  readonly way: 'for' | 'against' | null;
  readonly plain: boolean;
  /** It takes up a request or an offer, and confirms nothing. */
  readonly heeds?: boolean;
}

/** Which way an answer goes by its own words, and whether it says so plainly; null where they do not tell. */
export function wayOf({ text = '' }: TimelineEvent): Way {
  const words = text.toLowerCase().replace(/^[\s@\p{P}]+/u, '');
  if (FOR.test(words) || /^\s*\+1\b/.test(text)) return { way: 'for', plain: true };
  if (HEEDS.test(words)) return { way: 'for', plain: true, heeds: true };
  return { way: AGAINST.test(words) ? 'against' : null, plain: PLAINLY_AGAINST.test(words) };
}
