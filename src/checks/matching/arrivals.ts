/** When somebody came into the response: their first words where it is worked on, and whether those say that they have just come. */
import type { Happening, PersonSlot } from '../../claims/slots.js';
import { holds } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { instantBounds, type Moments, NO_MOMENTS } from './moment.js';
import { personMatches } from './slot-matches.js';

export interface Arrival {
  readonly event: TimelineEvent;
  /** "Here", "joining": they had not been there before. */
  readonly fresh: boolean;
}

/** Channels made for one incident. */
const INCIDENTS = /^(?:inc|incident|incidents|sev\d?|outage|war-?room)(?:$|[-_ ]?\d|[-_])/i;
const FRESH =
  /^(?:hi\b|hello\b|hey\b|morning\b|ok,? )?[, ]*(?:i['’]?m |i am |we are )?(?:(?:just )?(?:here|joining|joined|back|around|catching up|reading up)\b|(?:just )?out of (?:a|the|my)\b)|\b(?:here now|joining now|i['’]?m here|just joined|i have just joined)\b/i;

export function arrivalOf(person: PersonSlot, said: readonly TimelineEvent[], { incident }: World): Arrival | null {
  const event = said.find(
    ({ kind, at, actors, attributes: { channel } }) =>
      kind === 'message.posted' &&
      typeof channel === 'string' &&
      INCIDENTS.test(channel) &&
      holds(incident, at.from) &&
      personMatches(
        person,
        actors.filter(({ role }) => role === 'actor'),
      ) === 'yes',
  );
  return event ? { event, fresh: FRESH.test((event.text ?? '').trim()) } : null;
}

/** "Ana joined": her first words there. */
export function joinMoments(
  { actions, agent, verb }: Happening,
  said: readonly TimelineEvent[],
  world: World,
): Moments {
  if (!agent || agent.identities.length === 0 || !isJoining(actions, verb)) return NO_MOMENTS;
  const arrival = arrivalOf(agent, said, world);
  if (!arrival) return NO_MOMENTS;
  const moments = [{ at: instantBounds(arrival.event.at.from), event: arrival.event }];
  return { best: moments, all: moments, named: arrival.fresh };
}

/** To accept a request is another thing than to be there. */
export const isJoining = (actions: Happening['actions'], verb: string | undefined): boolean =>
  actions.length > 0 && actions.every((action) => action === 'join') && verb !== 'accept';
