/** Did this person give leave: a plain yes of theirs in the talk about it, then; the yes of somebody else in that talk speaks against it. */
import type { ClaimOf } from '../claims/claim.js';
import { conceptOf } from '../claims/words/concepts.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import { isPinned } from './matching/said-times.js';
import { spokenOf } from './matching/spoken.js';
import { speakerFits, speakersOf, timeFits, withWords } from './matching/statements.js';
import type { World } from './world.js';

const ID = 'gave-consent';
const QUESTION = { kinds: ['message.posted'] } as const;

export const gaveConsent: Check = Object.freeze({
  id: ID,
  asks: 'Did this person give leave for it?',
  appliesTo: ['communication'],
  needs: (claim) => (claim.kind === 'communication' && claim.topic === 'consent' ? [QUESTION] : []),
  examine(claim, timeline, world) {
    return claim.kind === 'communication' && claim.topic === 'consent' && claim.speaker
      ? examine(claim, timeline, world)
      : [];
  },
} satisfies Check);

function examine(claim: ClaimOf<'communication'>, timeline: Timeline, world: World): readonly Finding[] {
  const asserted = { type: 'identity', value: claim.speaker!.identities[0] ?? claim.speaker!.text } as const;
  const all = withWords(timeline.ask(QUESTION));
  const given = all.filter(
    (event) =>
      saysYes(event) && isByHuman(event, world) && timeFits(claim.time, event) !== 'no' && isAboutIt(claim, event, all),
  );
  const theirs = given.find((event) => speakerFits(claim.speaker, event) === 'yes');
  if (theirs) return [finding(ID, 'content', 'supports', 'statement_agrees', asserted, [eventPointer(theirs)])];
  const [other] = given;
  const givers = new Set(given.map((event) => speakersOf(event)[0]?.identity));
  if (!other || givers.size !== 1 || claim.speaker!.how !== 'named' || !isPinned(claim))
    return [finding(ID, 'content', 'silent', 'no_record', asserted)];
  const actor = speakersOf(other)[0]!;
  return [
    finding(ID, 'speaker', 'contradicts', 'speaker_differs', asserted, [eventPointer(other)], {
      type: 'identity',
      value: actor.identity ?? actor.handle,
    }),
  ];
}

const YES =
  /^(?:ok|okay|yes|yep|yeah|sure|fine|agreed|approved|please do|do it|try it|go|go ahead|ship it|\+1)\b|\b(?:go ahead|go for it|please do|feel free|has my ok|fine by me|kill it|try it)\b/;

const saysYes = ({ text = '' }: TimelineEvent): boolean =>
  !text.includes('?') && YES.test(text.toLowerCase().replace(/^(?:[\s@\p{P}]|<[^>]*>)+/u, ''));

const isByHuman = (event: TimelineEvent, world: World): boolean =>
  speakersOf(event).some(({ identity }) => world.identities.get(identity ?? '')?.kind === 'human');

const NEAR_NS = 360_000_000_000n;

/** The talk around it, six minutes before and after in the same place, takes up a word of the claim. */
function isAboutIt(claim: ClaimOf<'communication'>, event: TimelineEvent, all: readonly TimelineEvent[]): boolean {
  const place = event.subjects[0];
  if (!place) return false;
  const talk = all.filter(
    (other) =>
      other.subjects[0] !== undefined &&
      entityKey(other.subjects[0]) === entityKey(place) &&
      other.at.from >= event.at.from - NEAR_NS &&
      other.at.from <= event.at.from + NEAR_NS,
  );
  const wanted = claim.words.map((word) => conceptOf(word).word);
  if (wanted.length === 0) return isPinned(claim);
  return wanted.some((word) => talk.some((other) => spokenOf(other).concepts.has(word)));
}
