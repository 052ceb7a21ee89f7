/** Rights given or taken away while the trouble lasted: who got more, and whose attempts were stopped. */
import type { World } from '../../../checks/world.js';
import { stem } from '../../../claims/words/stem.js';
import { MINUTE } from '../../../domain/instant.js';
import type { Question, Timeline } from '../../../domain/question.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { accessActions, takesRights } from './centre.js';
import type { Fact } from './fact.js';
import { tellingOf, type Wording } from './telling-of.js';
import type { Trouble } from './trouble.js';

const RIGHTS: Question = { kinds: ['access.changed'] };
const ATTEMPTS: Question = {
  kinds: [
    'build.cancel_requested',
    'build.retry_requested',
    'build.run_requested',
    'deploy.requested',
    'operation.attempted',
  ],
};
export const RIGHTS_QUESTIONS: readonly Question[] = [RIGHTS, ATTEMPTS];

/** "Given" and "added" tell of rights only where a right is spoken of: tickets are assigned as well. */
const OF_RIGHTS: ReadonlySet<string> = new Set(
  ['role', 'permission', 'access', 'right', 'binding', 'privilege', 'credential', 'account'].map((word) => stem(word)),
);
const GRANTED: Wording = {
  actions: ['grant'],
  words: [
    'granted',
    'gave',
    'given',
    'added',
    'received',
    'elevated',
    'obtained',
    'extended',
    'handed',
    'broader',
    'wider',
  ],
};
const TAKEN: Wording = {
  actions: ['revoke'],
  words: ['revoked', 'removed', 'withdrew', 'withdrawn', 'took', 'stripped', 'lost', 'loses', 'pulled', 'pulling'],
};

export function rightsChanged(timeline: Timeline, trouble: Trouble, world: World): readonly Fact[] {
  const { from } = world.incident;
  const { to } = trouble.lasted;
  const changes = timeline
    .ask(RIGHTS)
    .filter(
      (event) =>
        event.at.from >= from &&
        (to === null || event.at.from <= to) &&
        (event.outcome === undefined || event.outcome === 'success'),
    );
  return [
    ...changes
      .filter((event) => accessActions(event).includes('granted'))
      .map((event) => fact('access', event, GRANTED, trouble)),
    ...changes
      .filter(
        (event) => accessActions(event).includes('revoked') && takesRights(event) && stopped(event, timeline, world),
      )
      .map((event) => fact('revoked', event, TAKEN, trouble)),
  ];
}

const fact = (kind: 'access' | 'revoked', event: TimelineEvent, wording: Wording, trouble: Trouble): Fact => ({
  kind,
  event,
  twins: [event],
  telling: { ...tellingOf([event], wording, trouble), values: [], sort: OF_RIGHTS },
});

const HOUR = 60n * MINUTE;

/** An agent under scrutiny that lost the right tried something after it and was not let. */
function stopped(event: TimelineEvent, timeline: Timeline, world: World): boolean {
  const losers = new Set(event.actors.flatMap((actor) => (actor.role === 'target' ? (actor.identity ?? []) : [])));
  return timeline
    .ask(ATTEMPTS)
    .some(
      (attempt) =>
        attempt.outcome === 'denied' &&
        attempt.at.from > event.at.from &&
        attempt.at.from - event.at.from <= HOUR &&
        attempt.actors.some(
          ({ role, identity }) =>
            role === 'actor' && identity !== undefined && losers.has(identity) && world.scrutinised.has(identity),
        ),
    );
}
