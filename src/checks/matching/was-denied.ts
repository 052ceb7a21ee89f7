/** Contradiction by refusal: the only thing that this somebody tried then was denied, so it was not done. */

import type { ActionId } from '../../claims/action.js';
import type { Happening } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Finding } from '../../domain/finding.js';
import { MINUTE } from '../../domain/instant.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { outcomeDiffers } from './differs.js';
import { describe, eventPointer, finding } from './findings.js';
import { isCallOf, kindsOf } from './showings.js';
import { personMatches, timeMatches } from './slot-matches.js';
import { stemsOf } from './wording.js';

const ATTEMPTS: readonly EventKind[] = [
  'deploy.requested',
  'access.changed',
  'account.changed',
  'config.changed',
  'policy.changed',
  'policy.snoozed',
  'build.run_requested',
  'build.retry_requested',
  'build.cancel_requested',
  'operation.attempted',
  'service.scaled',
  'flag.changed',
];
export const DENIALS = { kinds: ATTEMPTS } as const;

/** Deeds that change something by a call that can be refused. */
const CALLS: ReadonlySet<ActionId> = new Set<ActionId>([
  'update',
  'deploy',
  'delete',
  'scale',
  'shift_traffic',
  'roll_back',
  'restart',
  'retry',
  'start',
  'cancel',
  'grant',
  'revoke',
  'turn_on',
  'turn_off',
  'snooze',
  'create',
  'run',
  'publish',
]);

export function wasDenied(check: string, happening: Happening, timeline: Timeline): readonly Finding[] | null {
  const denied = deniedThen(happening, timeline);
  if (!denied) return null;
  return [
    finding(check, 'outcome', 'contradicts', 'outcome_differs', describe(happening), [eventPointer(denied)], {
      type: 'outcome',
      value: 'denied',
    }),
  ];
}

/** The refusal of what somebody would have done then, where that is all that they tried: "could not change it at 08:09". */
export function deniedThen(happening: Happening, timeline: Timeline): TimelineEvent | null {
  const { agent, time } = happening;
  if (
    !agent ||
    !time ||
    agent.identities.length === 0 ||
    (happening.attempted && happening.outcome !== 'success') ||
    happening.outcome === 'denied' ||
    happening.outcome === 'failure'
  )
    return null;
  if (!happening.actions.some((action) => CALLS.has(action))) return null;
  const theirs = timeline.ask(DENIALS).filter(
    (event) =>
      timeMatches(time, event.at) === 'yes' &&
      personMatches(
        agent,
        event.actors.filter((actor) => actor.role === 'actor'),
      ) === 'yes',
  );
  const denied = theirs.find((event) => event.outcome === 'denied' && mayConcern(happening, event));
  return denied && theirs.every((event) => event.outcome === 'denied') ? denied : null;
}

/** "Tried to change it at 08:09 and was refused", where all that they tried then was done, and no refusal of theirs is on record. */
export function wasAllowed(
  check: string,
  happening: Happening,
  timeline: Timeline,
  world: World,
): readonly Finding[] | null {
  const { agent, time, outcome, actions } = happening;
  if (outcome !== 'denied' || !agent || agent.identities.length === 0 || !time || time.inherited || time.hedge)
    return null;
  const theirs = timeline.ask(DENIALS).filter(
    (event) =>
      personMatches(
        agent,
        event.actors.filter((actor) => actor.role === 'actor'),
      ) === 'yes',
  );
  const then = theirs.filter((event) => timeMatches(time, event.at) === 'yes');
  const done = then.find(
    (event) => event.outcome === 'success' && kindsOf(actions).includes(event.kind) && mayConcern(happening, event),
  );
  if (!done || theirs.some((event) => event.outcome !== 'success' && isNear(event, done))) return null;
  if (!absenceProof([done.kind], [], world.incident, world)) return null;
  return [outcomeDiffers(check, 'denied', done, 'success')];
}

const isNear = ({ at }: TimelineEvent, done: TimelineEvent): boolean =>
  at.from > done.at.from - AROUND && at.from < done.at.from + AROUND;
const AROUND = 30n * MINUTE;

/** A refusal about something else says nothing of the things that the report names; of what it does not name, only one of the same deed. */
function mayConcern({ subjects, actions, verb }: Happening, event: TimelineEvent): boolean {
  const keys = event.subjects.map(entityKey);
  const about = subjects.filter((slot) => slot.how === 'named' && slot.candidates.length > 0);
  if (about.length > 0) return about.some((slot) => slot.candidates.some((ref) => keys.includes(entityKey(ref))));
  return (
    (event.kind === 'operation.attempted'
      ? actions.some((action) => isCallOf(action, event))
      : kindsOf(actions).includes(event.kind)) ||
    (verb !== undefined && stemsOf(event).has(verb))
  );
}
