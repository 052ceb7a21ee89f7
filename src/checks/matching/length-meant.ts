/** Which record a stated length is of, and whether it can be no other one. */
import type { ClaimOf } from '../../claims/claim.js';
import { overlaps } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { isOfSleep } from './lasting-records.js';
import { isEndOfMute, lengthOf } from './length-of-record.js';
import { timeMatches } from './slot-matches.js';

/** "It had been running for six minutes": of many runs, only one of the incident's is what nobody names. */
export const meantOf = (
  claim: ClaimOf<'duration'>,
  closed: readonly TimelineEvent[],
  { incident }: World,
): readonly TimelineEvent[] =>
  isNamed(claim) || claim.what?.time
    ? closed
    : closed.filter((event) => closed.length === 1 || overlaps(event.at, incident));

/** By its name, its clock, its place among several, or as the only one: without that it is another one's length that differs. */
export const isSurelyMeant = (
  claim: ClaimOf<'duration'>,
  closed: readonly TimelineEvent[],
  running: readonly TimelineEvent[],
): boolean =>
  isNamed(claim) || isPinned(claim, closed) || isOnlyMute(claim, closed, running) || isOnlyDeed(claim, closed);

/** "Silenced at 12:47 for 45 min", "the second export run": told by its clock or its place among several, where no other one can be meant. */
const isPinned = ({ what }: ClaimOf<'duration'>, closed: readonly TimelineEvent[]): boolean =>
  what !== undefined &&
  what.words.length <= 2 &&
  !what.actions.includes('unsnooze') &&
  closed.length > 0 &&
  ((what.time !== undefined &&
    !what.time.until &&
    closed.every(({ at }) => timeMatches(what.time!, { from: at.from, to: at.from }) === 'yes')) ||
    (what.ordinal !== undefined && what.subjects.some(({ candidates }) => candidates.length === 1)));

/** "Petrel silenced the lag alert for two hours": one mute of his fits, and nobody made one that was so long. */
const isOnlyMute = (
  claim: ClaimOf<'duration'>,
  closed: readonly TimelineEvent[],
  running: readonly TimelineEvent[],
): boolean =>
  claim.what?.agent?.how === 'named' &&
  claim.what.actions.every((action) => action === 'snooze') &&
  closed.length === 1 &&
  running.every((event) => lengthOf(claim, event) === 'no' || isEndOfMute(event));

/** "Ana cancelled the build after two minutes": her one deed of that kind, told in no other words. */
const isOnlyDeed = ({ what }: ClaimOf<'duration'>, closed: readonly TimelineEvent[]): boolean =>
  what?.agent?.how === 'named' &&
  what.agent.identities.length === 1 &&
  what.actions.length > 0 &&
  what.words.length === 0 &&
  closed.length === 1;

/** "Its build" may be another one than the reader takes it for; only a name, or an alert by its words, leaves no choice. */
export const isNamed = (claim: ClaimOf<'duration'>): boolean =>
  (claim.of === 'alert' && !isOfSleep(claim)) ||
  (claim.what?.subjects.some((slot) => slot.how === 'named' && slot.candidates.length > 0) ?? false);
