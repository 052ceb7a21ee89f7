/** Did this person give leave: a plain yes of theirs in the talk about it, then; the yes of somebody else in that talk speaks against it. */
import type { ClaimOf } from '../claims/claim.js';
import { conceptOf } from '../claims/words/concepts.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { FATES, isBy, REVIEWS } from './matching/approvals.js';
import { clockDiffers } from './matching/differs.js';
import { describe, eventPointer, finding } from './matching/findings.js';
import { namesThing } from './matching/naming.js';
import { talkBetween } from './matching/places.js';
import { isPinned } from './matching/said-times.js';
import { keysOf, personMatches } from './matching/slot-matches.js';
import { spokenOf } from './matching/spoken.js';
import { speakerFits, speakersOf, timeFits, withWords } from './matching/statements.js';
import { toldNotTo } from './matching/told-not-to.js';
import type { World } from './world.js';

const ID = 'gave-consent';
const QUESTION = { kinds: ['message.posted'] } as const;

export const gaveConsent: Check = Object.freeze({
  id: ID,
  asks: 'Did this person give leave for it?',
  appliesTo: ['communication'],
  needs: (claim) =>
    claim.kind === 'communication' && claim.topic === 'consent'
      ? claim.subjects.length > 0
        ? [QUESTION, { kinds: REVIEWS }, { kinds: FATES }]
        : [QUESTION]
      : [],
  examine(claim, timeline, world) {
    return claim.kind === 'communication' && claim.topic === 'consent' && claim.speaker
      ? examine(claim, timeline, world)
      : [];
  },
} satisfies Check);

function examine(claim: ClaimOf<'communication'>, timeline: Timeline, world: World): readonly Finding[] {
  const asserted = { type: 'identity', value: claim.speaker!.identities[0] ?? claim.speaker!.text } as const;
  const all = withWords(timeline.ask(QUESTION));
  const ofChange = claim.subjects.length > 0 ? consentToChange(claim, timeline) : null;
  if (ofChange?.given)
    return [finding(ID, 'content', 'supports', 'records_agree', asserted, [eventPointer(ofChange.given)])];
  if (ofChange?.late)
    return [clockDiffers(ID, asserted, [eventPointer(ofChange.late)], describe(ofChange.late, 'time'))];
  const refusal = toldNotTo(claim, all);
  if (refusal) return [finding(ID, 'content', 'contradicts', 'denied_by_person', asserted, [eventPointer(refusal)])];
  const until = ofChange?.merged?.at.to ?? ofChange?.merged?.at.from;
  const given = all.filter(
    (event) =>
      (until === undefined || event.at.from <= until) &&
      saysYes(event) &&
      isByHuman(event, world) &&
      timeFits(claim.time, event) !== 'no' &&
      isAboutIt(claim, event, all, world),
  );
  const theirs = given.find((event) => speakerFits(claim.speaker, event) === 'yes');
  if (theirs) return [finding(ID, 'content', 'supports', 'statement_agrees', asserted, [eventPointer(theirs)])];
  // Who objected in review gave no leave.
  if (ofChange?.objection)
    return [
      finding(ID, 'content', 'contradicts', 'record_says_otherwise', asserted, [eventPointer(ofChange.objection)]),
    ];
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

/** Leave to change something is given by a review that approves; who asked for changes, or dismissed an approval, gave none. */
function consentToChange(claim: ClaimOf<'communication'>, timeline: Timeline) {
  const keys = claim.subjects.flatMap(({ candidates }) => candidates.map(entityKey));
  const isOfIt = (event: TimelineEvent): boolean => keysOf(event).some((key) => keys.includes(key));
  const reviews = timeline.ask({ kinds: REVIEWS }).filter((event) => isOfIt(event) && isBy(event, claim.speaker!));
  const fates = timeline.ask({ kinds: FATES }).filter(isOfIt);
  const dismissed = fates.find(
    ({ kind, actors }) =>
      kind === 'change.review_dismissed' &&
      personMatches(
        claim.speaker!,
        actors.filter(({ role }) => role === 'actor'),
      ) === 'yes',
  );
  const approvals = reviews.filter((event) => event.attributes['review'] === 'approved');
  return {
    given: approvals.find((event) => timeFits(claim.time, event) !== 'no'),
    // With one approval of theirs, another time is wrong.
    late: isPinned(claim) && claim.time?.inherited === false && approvals.length === 1 ? approvals[0] : undefined,
    objection: reviews.find(({ attributes }) => attributes['review'] === 'changes_requested') ?? dismissed,
    merged: fates.find(({ kind }) => kind === 'change.merged'),
  };
}

const YES =
  /^(?!yes,? (?:known|we know|i know|seen|saw|same))(?:ok|okay|yes|yep|yeah|sure|fine|agreed|approved|please do(?! not|n't)|do it|try it|go|go ahead|ship it|\+1)\b|\b(?:go ahead|go for it|please do(?! not|n't)|feel free|has my ok|fine by me|kill it|try it)\b/;

const saysYes = ({ text = '' }: TimelineEvent): boolean =>
  !text.includes('?') && YES.test(text.toLowerCase().replace(/^(?:[\s@\p{P}]|<[^>]*>)+/u, ''));

const isByHuman = (event: TimelineEvent, world: World): boolean =>
  speakersOf(event).some(({ identity }) => world.identities.get(identity ?? '')?.kind === 'human');

const NEAR_NS = 360_000_000_000n;

/** The talk that it answers, six minutes before it in the same place, or the yes itself holds half of what leave was given for. */
function isAboutIt(
  claim: ClaimOf<'communication'>,
  event: TimelineEvent,
  all: readonly TimelineEvent[],
  world: World,
): boolean {
  const talk = [...talkBetween(event, all, [event.at.from - NEAR_NS, event.at.from]), event];
  const wanted = claim.words.map((word) => conceptOf(word).word);
  const isNamed = claim.subjects.every((slot) => talk.some((other) => namesThing(slot, other, world)));
  if (!isNamed) return false;
  if (wanted.length === 0) return isPinned(claim) || claim.subjects.length > 0;
  const told = wanted.filter((word) => talk.some((other) => spokenOf(other).concepts.has(word)));
  return told.length * 2 >= wanted.length;
}
