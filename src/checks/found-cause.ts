/** Who found the cause: did this person say why it was broken, then, and nobody else? What the cause was is for other checks; an agent's explanation finds nothing. */
import type { ClaimOf } from '../claims/claim.js';
import type { Finding } from '../domain/finding.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { agreementWith } from './matching/agreement.js';
import { explainsIt } from './matching/diagnosis.js';
import { eventPointer, finding } from './matching/findings.js';
import { isIdle } from './matching/idle-nouns.js';
import { isPinned } from './matching/said-times.js';
import { rarityAmong } from './matching/spoken.js';
import { STATEMENT_KINDS, saidIn, speakerFits, speakersOf, timeFits, withWords } from './matching/statements.js';
import { isApart } from './matching/told-apart.js';
import type { World } from './world.js';

const ID = 'found-cause';
const QUESTION = { kinds: STATEMENT_KINDS } as const;

export const foundCause: Check = Object.freeze({
  id: ID,
  asks: 'Did this person find the cause, and when?',
  appliesTo: ['communication'],
  needs: (claim) => (claim.kind === 'communication' && claim.act === 'find' ? [QUESTION] : []),
  examine(claim, timeline, world) {
    return claim.kind === 'communication' && claim.act === 'find' && !claim.negated && claim.speaker
      ? examine(claim, timeline, world)
      : [];
  },
} satisfies Check);

function examine(claim: ClaimOf<'communication'>, timeline: Timeline, world: World): readonly Finding[] {
  const asserted = { type: 'identity', value: claim.speaker!.identities[0] ?? claim.speaker!.text } as const;
  const all = withWords(timeline.ask(QUESTION));
  const explained = all.filter((event) => explainsIt(event) && isByHuman(event, world) && isNear(event, world));
  const theirs = explained.filter((event) => speakerFits(claim.speaker, event) === 'yes');
  const then = theirs.find((event) => timeFits(claim.time, event) !== 'no' && isAbout(claim, event, all, world));
  if (then) return [finding(ID, 'content', 'supports', 'statement_agrees', asserted, [eventPointer(then)])];
  const other =
    claim.topic === 'cause' && theirs.length === 0 ? foundByAnother(claim, explained, all, world) : undefined;
  if (!other) return [finding(ID, 'content', 'silent', 'no_record', asserted)];
  const actor = speakersOf(other)[0]!;
  return [
    finding(ID, 'speaker', 'contradicts', 'speaker_differs', asserted, [eventPointer(other)], {
      type: 'identity',
      value: actor.identity ?? actor.handle,
    }),
  ];
}

/** "The cause" alone is whatever they explain; a thing that is named must come up. */
function isAbout(
  claim: ClaimOf<'communication'>,
  event: TimelineEvent,
  all: readonly TimelineEvent[],
  world: World,
): boolean {
  const agreement = agreementWith(saidIn(claim), event, [], { rarity: rarityAmong(all), world });
  if (!agreement.things || !agreement.numbers || !agreement.codes || !agreement.people || !agreement.names)
    return false;
  if (isApart(claim, agreement)) return false;
  const pinned = isPinned(claim) && timeFits(claim.time, event) === 'yes';
  if (claim.topic === 'cause') return claim.words.length === 0 || agreement.shared.length > 0 || pinned;
  return pinned && agreement.shared.some((word) => !isIdle(word)) && agreement.polarity === 'yes';
}

/** At the stated minute, or in the whole incident, one other person explains it and the one named nothing. */
function foundByAnother(
  claim: ClaimOf<'communication'>,
  explained: readonly TimelineEvent[],
  all: readonly TimelineEvent[],
  world: World,
): TimelineEvent | undefined {
  const { speaker } = claim;
  if (speaker?.how !== 'named' || speaker.identities.length !== 1 || claim.subjects.length > 0) return undefined;
  const then = claim.time ? explained.filter((event) => timeFits(claim.time, event) === 'yes') : explained;
  const people = new Set(then.map((event) => speakersOf(event)[0]?.identity));
  const speaks = all.some((event) => speakerFits(speaker, event) === 'yes' && isNear(event, world));
  return people.size === 1 && speaks ? then.find((event) => speakerFits(speaker, event) === 'no') : undefined;
}

const isByHuman = (event: TimelineEvent, world: World): boolean =>
  speakersOf(event).some(({ identity }) => identity !== undefined && world.identities.get(identity)?.kind === 'human');

const isNear = (event: TimelineEvent, { incident }: World): boolean =>
  event.at.from >= incident.from && event.at.from <= incident.to;
