/** Records in which somebody says something, what stands beside each, and which verbs of saying a statement bears out; judges no claim. */
import type { ClaimOf } from '../../claims/claim.js';
import type { PersonSlot, SubjectSlot, TimeSlot } from '../../claims/slots.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { clausesOf, type WordedClause } from '../../claims/words/wording.js';
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Match } from '../../domain/tolerance.js';
import type { World } from '../world.js';
import type { Said } from './agreement.js';
import { talkBetween } from './places.js';
import { personMatches, timeMatches, withinWindow } from './slot-matches.js';
import { spokenOf } from './spoken.js';
import { wonders } from './wondered.js';

/** Records in which people (or programs) speak. */
export const STATEMENT_KINDS: readonly EventKind[] = [
  'message.posted',
  'message.edited',
  'change.commented',
  'change.reviewed',
  'change.review_dismissed',
  'ticket.commented',
  'ticket.opened',
  'page.note',
  'status.posted',
  'deployment.reviewed',
  'build.reviewed',
  'incident.declared',
  'incident.changed',
  'incident.resolved',
];

export const isStatement = ({ kind }: TimelineEvent): boolean => STATEMENT_KINDS.includes(kind);

const SPEAKING: readonly string[] = ['actor', 'reviewer', 'author'];

/** Who speaks in a record; in a review its reviewer, not the author of the change. */
export function speakersOf(event: TimelineEvent): TimelineEvent['actors'] {
  const reviewers = event.actors.filter((actor) => actor.role === 'reviewer');
  if (event.kind === 'change.reviewed' && reviewers.length > 0) return reviewers;
  const actors = event.actors.filter((actor) => actor.role === 'actor');
  return actors.length > 0 ? actors : event.actors.filter((actor) => SPEAKING.includes(actor.role));
}

/** Said by people only, none of them under scrutiny: their word may back what they saw. */
export const saidByPeople = (event: TimelineEvent, world: World): boolean => trusting(world)(event);

const trusting = kept((world: World) =>
  kept((event: TimelineEvent): boolean => {
    const speakers = speakersOf(event);
    return (
      speakers.length > 0 &&
      speakers.every(
        ({ identity }) =>
          identity !== undefined &&
          world.identities.get(identity)?.kind === 'human' &&
          !world.scrutinised.has(identity),
      )
    );
  }),
);

export const speakerFits = (slot: PersonSlot | undefined, event: TimelineEvent): Match | 'unsaid' =>
  slot ? personMatches(slot, speakersOf(event)) : 'unsaid';

export const placeFits = (slot: SubjectSlot | undefined, event: TimelineEvent): Match | 'unsaid' =>
  slot === undefined
    ? 'unsaid'
    : slot.candidates.some((ref) => event.subjects.some((subject) => entityKey(subject) === entityKey(ref)))
      ? 'yes'
      : 'no';

/** A stated window is met by anything inside it; the minute of a row also by what follows soon in it. */
export function timeFits(slot: TimeSlot | undefined, event: TimelineEvent): Match | 'unsaid' {
  if (!slot) return 'unsaid';
  const first = timeMatches(slot, event.at);
  if (first === 'yes' || !slot.until) return first;
  return withinWindow(slot, event.at.from) ? 'yes' : first;
}

const FOLLOWS_NS = 150_000_000_000n;

/** The records of an answer that have words; the same list for the same answer, so that what is worked out of it is kept. */
export const withWords = kept((events: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  events.filter(({ text }) => text !== undefined && text !== ''),
);

/** What may be read together with a statement: the same speaker's words in the same place within two minutes and a half, and the question just before it. */
export const besideOf = (event: TimelineEvent, all: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  besideAmong(all)(event);

const besideAmong = kept((all: readonly TimelineEvent[]) =>
  kept((event: TimelineEvent): readonly TimelineEvent[] => {
    const { from } = event.at;
    const near = talkBetween(event, all, [from - FOLLOWS_NS, from + FOLLOWS_NS]).filter((other) => other !== event);
    const speaker = speakersOf(event)[0]?.identity;
    const own = near.filter((other) => speaker !== undefined && speakersOf(other)[0]?.identity === speaker);
    const before = near.findLast((other) => other.at.from < from);
    const asked = before && (before.text ?? '').includes('?') && !own.includes(before) ? [before] : [];
    return [...own, ...asked];
  }),
);

const OFFERS =
  /\b(?:happy to|glad to|can|could|shall i|should i|want me to|would you like|let me|i'll|i will|i'd|volunteer|offer|if anyone|if you|proposing)\b/;
const REQUESTS =
  /\b(?:please|pls|can (?:you|someone|we|somebody)|could (?:you|someone|we)|would you|will you|want|need|asked|asking|nobody|everybody|everyone|humans only|ask|let's|hold|stop|keep|do not|don't)\b|[?!]|^@?\p{L}+, |^@[\w.-]+ (?!(?:i|it|he|she|they|we|you|the|an?|this|that|there|no|yes|ok|thanks|done|all|is|was|\p{L}+(?:ing|ed|ly|s)) )\p{L}+ |(?:^|[.!;\n] ?)(?!i |\p{L}+(?:ing|ed|ly) |(?:with|in|of|at|for|from|by|was|is|are|were|all|now|and|but|so|then) )\p{L}+ (?:it|the|that|this|to|off|on|back|out)\b/u;

/** What somebody will or could do is not done. */
const INTENDS =
  /\b(?:i|we)(?:'ll| can| could| will| would| might) (?!confirm|see|log|reach|open|load|access|buy|read|use)/;

export const intends = ({ text }: WordedClause): boolean => INTENDS.test(text);

/** "Turning the flag off discards progress", "with it off, reads go to the old table": what would come of it, and no word for doing it. */
const tellsWhatComes = ({ text }: WordedClause): boolean =>
  /^(?:(?:with|without) .{1,60}|(?!according|waiting|trying|going|starting|thinking)\p{L}+ing .{1,60}) (?:goes?|gives?|takes?|means?|makes?|breaks?|discards?|loses?|costs?|needs?|causes?|leads?|hides?|restarts?|requires?|risks?|opens?|would|will)\b/u.test(
    text,
  );

/** To ask is not to confirm, to offer is not to do, to deny is not to say. */
export function actFits(act: ClaimOf<'communication'>['act'], clause: WordedClause | null, text: string): boolean {
  const asks = clause?.asks ?? text.includes('?');
  switch (act) {
    case 'ask':
      // What else was said beside the question may be told along with it.
      return asks || text.includes('?');
    case 'request':
      return REQUESTS.test(text.toLowerCase()) && !(clause && tellsWhatComes(clause));
    case 'offer':
      return OFFERS.test(clause?.text ?? text.toLowerCase());
    case 'suggest':
      return !(clause && tellsWhatComes(clause));
    case 'think':
      return true;
    case 'confirm':
      return !asks && !(clause && intends(clause));
    case 'find':
      // "I can take it out" confirms nothing; "the limit is 1800 since yesterday?" tells what was found.
      return (!asks || (clause !== null && wonders(clause))) && !(clause && intends(clause));
    default:
      return !asks;
  }
}

/** How many of these words, or words like them, a statement holds. */
export const sharedWords = (words: readonly string[], event: TimelineEvent): number =>
  new Set(words.map((word) => conceptOf(word).word).filter((word) => spokenOf(event).concepts.has(word))).size;

/** What a claim of saying says was said. */
export function saidIn(claim: ClaimOf<'communication'>): Said {
  const concepts = new Set(claim.words.map((word) => conceptOf(word).word));
  return {
    clauses: clausesOf(withoutNames(claim)),
    concepts,
    subjects: claim.subjects,
    amounts: claim.amounts,
    people: claim.addressee?.identities.slice(0, 1) ?? [],
    about: (claim.about ?? []).flatMap(({ identities }) => (identities.length === 1 ? identities : [])),
    turned: claim.act === 'deny',
    text: withoutNames(claim),
  };
}

/** The text of a saying without speaker, place and named things, whose letters are no words of it. */
function withoutNames(claim: ClaimOf<'communication'>): string {
  const names = [claim.speaker, claim.place, claim.addressee, ...claim.subjects.filter((slot) => slot.how === 'named')];
  return names.reduce(
    (text, slot) => (slot && slot.text.length > 2 ? text.replaceAll(slot.text, ' ') : text),
    claim.text,
  );
}
