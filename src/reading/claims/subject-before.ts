/** The subject that a verb behind "and" shares with the verb before it: what ran, or what had it done to it. */
import type { ActionId } from '../../claims/action.js';
import type { SubjectSlot } from '../../claims/slots.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { personOf, readSubjects } from './read-subjects.js';
import type { ReadingContext } from './reading-context.js';
import type { ToSpan } from './to-span.js';

/** Deeds whose subject is the thing that ran: it stays the subject when something else is named behind the verb. */
const OF_THE_THING: ReadonlySet<ActionId> = new Set([
  'succeed',
  'fail',
  'finish',
  'end',
  'become_ready',
  'run',
  'start',
]);

export const sharedTokens = ({ shared, actions, right }: Predication): readonly Token[] =>
  shared &&
  actions.length > 0 &&
  actions.every((action) => OF_THE_THING.has(action)) &&
  // "restored 3,405 and failed for 7": it did not fail as a whole.
  !right.some((token) => token.kind === 'amount')
    ? shared
    : [];

/** "The check ran and passed for #12": the check passed. "The build ended and deployed X": what else it did is told less surely. */
export function sharedSubjects(
  predication: Predication,
  context: ReadingContext,
  toSpan: ToSpan,
): readonly SubjectSlot[] {
  const own = sharedTokens(predication);
  const tokens = own.length > 0 ? own : thingShared(predication, context, toSpan);
  if (tokens.length === 0) return [];
  const slots = readSubjects({ ...predication, tokens, left: tokens, right: [], verb: null }, context, toSpan);
  return own.length > 0 ? slots : slots.map((slot) => ({ ...slot, how: 'implied' as const }));
}

/** A thing, where the subject of the verb before is one and nobody did it. */
const thingShared = ({ shared, actions }: Predication, context: ReadingContext, toSpan: ToSpan): readonly Token[] =>
  shared && actions.length > 0 && !shared.some((token) => personOf(token, context, toSpan) !== null) ? shared : [];
