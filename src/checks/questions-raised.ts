/** Did somebody question a change or object to it after all, where nobody is said to have? A question refutes that there was none; that none is found shows nothing, for people also talk elsewhere. */
import type { Claim } from '../claims/claim.js';
import type { PersonSlot, SubjectSlot, TimeSlot } from '../claims/slots.js';
import { stem } from '../claims/words/stem.js';
import { entityKey } from '../domain/entity.js';
import type { EventKind } from '../domain/event-kind.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import { keysOf, personMatches, readingsOf } from './matching/slot-matches.js';
import { lettersOf } from './matching/spoken.js';
import { speakersOf } from './matching/statements.js';
import type { World } from './world.js';

const ID = 'questions-raised';
const TALK: readonly EventKind[] = ['change.reviewed', 'change.commented', 'message.posted'];
const QUESTION = { kinds: TALK } as const;
const MERGES = { kinds: ['change.merged'] as readonly EventKind[] } as const;

export const questionsRaised: Check = Object.freeze({
  id: ID,
  asks: 'Did somebody question it, where nobody is said to have?',
  appliesTo: ['amount', 'absence'],
  needs: (claim) => (deniedIn(claim) ? [QUESTION, MERGES] : []),
  examine(claim, timeline, world) {
    const denied = deniedIn(claim);
    if (!denied) return [];
    const changes = denied.subjects.flatMap(({ candidates }) => candidates.filter(({ type }) => type === 'change'));
    const [change, ...more] = new Set(changes.map(entityKey));
    if (change === undefined || more.length > 0) return [];
    const merge = timeline.ask(MERGES).find((event) => keysOf(event)[0] === change);
    const shown = timeline
      .ask(QUESTION)
      .find(
        (event) =>
          isAbout(event, change) &&
          isRaised(event, denied.raised) &&
          isByOneMeant(event, merge, denied, world) &&
          isThen(event, denied, merge),
      );
    const none = { type: 'text', value: 'none' } as const;
    return shown ? [finding(ID, 'absence', 'contradicts', 'presence_shown', none, [eventPointer(shown)])] : [];
  },
} satisfies Check);

type Raised = 'question' | 'objection';
interface Denied {
  readonly raised: Raised;
  readonly subjects: readonly SubjectSlot[];
  readonly time?: TimeSlot | undefined;
  readonly agent?: PersonSlot | undefined;
  /** "Ana raised no objection": of others nothing is said; "Ana met none": of her own nothing. */
  readonly byAgent: boolean;
  /** "Before the merge", "up to the merge". */
  readonly beforeMerge: boolean;
}

const QUESTIONS = new Set(['question', 'query', 'challenge', 'doubt', 'ask'].map(stem));
const OBJECTIONS = new Set(['object', 'objection', 'veto', 'protest'].map(stem));
/** Of some only: "no further questions", "nobody else", "no question left open". */
const LIMITED =
  /\b(?:further|more|else|other|another|again|left|open|unanswered|serious|real|except|but|apart|besides|why|whether|him|her|me|them|us)\b/i;

/** What is said not to have been raised, of a change. */
function deniedIn(claim: Claim): Denied | null {
  if (claim.modality !== 'asserted' || claim.attribution || claim.denied || LIMITED.test(claim.text)) return null;
  const byAgent = !/\b(?:met|meets?|got|gets|drew|received|encountered|faced|found|heard|nobody|no one|none)\b/i.test(
    claim.text,
  );
  const beforeMerge = /\b(?:before|until|up to|at|prior to)\b.{0,30}\bmerg/i.test(claim.text);
  if (claim.kind === 'amount') {
    const raised = raisedIn([...claim.noun, ...claim.words]);
    if (!raised || claim.measure !== 'count' || claim.amount.stated !== 0 || claim.amount.vague) return null;
    return { raised, subjects: claim.subjects, time: claim.time, agent: claim.agent, byAgent, beforeMerge };
  }
  if (claim.kind !== 'absence' || (claim.quantifier !== 'none' && claim.quantifier !== 'never')) return null;
  const { subjects, words, verb, agent } = claim.what;
  const raised = raisedIn([...words, ...(verb ? [verb] : [])]);
  return raised ? { raised, subjects, time: claim.window ?? claim.what.time, agent, byAgent, beforeMerge } : null;
}

const raisedIn = (words: readonly string[]): Raised | null =>
  words.some((word) => QUESTIONS.has(word))
    ? 'question'
    : words.some((word) => OBJECTIONS.has(word))
      ? 'objection'
      : null;

/** Of the change itself, or by its number in chat. */
const isAbout = (event: TimelineEvent, change: string): boolean =>
  keysOf(event).includes(change) ||
  (event.kind === 'message.posted' &&
    lettersOf(event.text ?? '').includes(` ${change.slice(change.lastIndexOf('#') + 1)} `));

const isRaised = ({ text = '', attributes }: TimelineEvent, raised: Raised): boolean =>
  attributes['review'] === 'changes_requested' || (raised === 'question' && /[\p{L}\d)]\s?\?/u.test(text));

/** Not by who made the change, nor by who is said to have met no question; by nobody but the one who is said to have raised none. A program asks nobody. */
function isByOneMeant(
  event: TimelineEvent,
  merge: TimelineEvent | undefined,
  { agent, byAgent }: Denied,
  world: World,
): boolean {
  const speakers = speakersOf(event);
  const [own] = speakers;
  if (!own?.identity || world.identities.get(own.identity)?.kind !== 'human') return false;
  const author = merge?.actors.find(({ role }) => role === 'author')?.identity;
  return own.identity !== author && (!agent || (personMatches(agent, speakers) === 'yes') === byAgent);
}

function isThen({ at }: TimelineEvent, { time, beforeMerge }: Denied, merge: TimelineEvent | undefined): boolean {
  if (beforeMerge) return merge !== undefined && at.from < merge.at.from;
  if (!time || time.inherited) return true;
  return readingsOf(time).every(({ from, to }) => at.from >= from && to !== null && at.from <= to);
}
