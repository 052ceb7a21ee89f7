/** What took effect just before the trouble began and just before it ended: the causing change and the real fix. */
import type { Effect } from '../../../checks/matching/effect.js';
import type { ActionId } from '../../../claims/action.js';
import { entityKey } from '../../../domain/entity.js';
import { CHANGE_KINDS } from '../../../domain/event-kind.js';
import { MINUTE, SECOND } from '../../../domain/instant.js';
import type { Question, Timeline } from '../../../domain/question.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { accessActions, centreOf, takesRights } from './centre.js';
import type { Fact } from './fact.js';
import { tellingOf } from './telling-of.js';
import type { Trouble } from './trouble.js';

/** What users of a service feel; policies, rights and jobs are judged elsewhere. */
const CHANGES: Question = {
  kinds: CHANGE_KINDS.filter(
    (kind) => !['policy.changed', 'policy.snoozed', 'access.changed', 'account.changed', 'job.finished'].includes(kind),
  ),
};
const REQUESTS: Question = { kinds: ['deploy.requested', 'deployment.recorded', 'build.finished', 'revision.created'] };
/** Steps that tools report in words of their own: a sync begun, a rollout started. */
const STEPS: Question = { kinds: ['event.generic', 'service.deployed', 'config.changed'] };
/** Rights taken or given: whoever loses one fails, whoever gets it back recovers. */
const RIGHTS: Question = { kinds: ['access.changed'] };
export const TURNING_QUESTIONS: readonly Question[] = [CHANGES, REQUESTS, STEPS, RIGHTS];

const SKEW = 5n * SECOND;
/** A change this long before a sudden turn did not bring it about. */
const SUDDEN = 20n * MINUTE;
const ROLLOUT = 6n * MINUTE;
/** What was asked for is observed within this time. */
const FOLLOWS = 2n * MINUTE;

const ANY: readonly ActionId[] = [
  'roll_back',
  'shift_traffic',
  'deploy',
  'serve',
  'publish',
  'update',
  'scale',
  'restart',
  'become_ready',
  'create',
];
const SET: readonly ActionId[] = [...ANY, 'turn_on', 'turn_off'];
/** How a return to an earlier state is told; a revert of code is another deed. */
const BACK_WORDS = ['rolled', 'rollback', 'back'];
const backBy = (event: TimelineEvent): readonly ActionId[] =>
  event.kind === 'traffic.shifted' ? ['roll_back', 'shift_traffic'] : ['roll_back'];
const SET_WORDS = [
  'flipped',
  'bumped',
  'ramped',
  'set',
  'raised',
  'lowered',
  'moved',
  'switched',
  'turned',
  'disabled',
  'enabled',
];

export function turningPoints(timeline: Timeline, trouble: Trouble): readonly Fact[] {
  const changes = timeline.ask(CHANGES).filter((event) => event.clock !== 'git' && tookEffect(event));
  const rights = timeline.ask(RIGHTS).filter((event) => tookEffect(event) && accessActions(event).length > 0);
  const revoked = rights.filter(takesRights);
  const granted = givenBack(rights, revoked);
  return trouble.effects.flatMap((effect) => {
    const places = placesOf(effect);
    const near = changes.filter((event) => touches(event, places));
    const cause = turnedBy(near, effect.onset, effect.gradual, revoked);
    const last = effect.end ? turnedBy(near, effect.end, effect.gradual, granted) : undefined;
    const fix = last && effect.end && !isOvertaken(last, effect.end, timeline) ? last : undefined;
    // A return to the image from before hangs together with what went wrong, and does not tell it.
    const cured = new Set(fix?.subjects.filter((ref) => ref.type === 'revision').map(entityKey));
    const began = cause ? factOf('cause', cause, cured, timeline, trouble) : null;
    return [
      ...(began ? [began] : []),
      ...(fix && fix !== cause ? [factOf('fix', fix, began?.telling.things, timeline, trouble)] : []),
    ];
  });
}

/** Flags belong to no service; one that changes in the midst of it is as near as can be known. */
const touches = (event: TimelineEvent, places: ReadonlySet<string>): boolean => {
  const own = event.subjects.filter((ref) => ['service', 'site', 'route', 'database'].includes(ref.type));
  if (event.kind === 'flag.changed' || event.kind === 'config.changed')
    return own.length === 0 || own.some((ref) => places.has(entityKey(ref)));
  if (event.kind === 'deployment.status') return true;
  return own.some((ref) => places.has(entityKey(ref)));
};

const placesOf = (effect: Effect): ReadonlySet<string> => new Set(effect.subjects);

const tookEffect = (event: TimelineEvent): boolean =>
  (event.outcome === undefined || event.outcome === 'success' || event.outcome === 'partial') &&
  (event.kind !== 'deployment.status' ||
    (event.attributes['state'] === 'success' && /^prod/i.test(String(event.attributes['environment'] ?? ''))));

function lastBefore(
  changes: readonly TimelineEvent[],
  turn: Effect['onset'],
  gradual: boolean,
): TimelineEvent | undefined {
  if (gradual) return undefined;
  return changes.filter((event) => event.at.from <= turn.to + SKEW && event.at.from >= turn.from - SUDDEN).at(-1);
}

/** The last change before a turn, or the rights that were taken or given between that change and the turn. */
function turnedBy(
  changes: readonly TimelineEvent[],
  turn: Effect['onset'],
  gradual: boolean,
  rights: readonly TimelineEvent[],
): TimelineEvent | undefined {
  const change = lastBefore(changes, turn, gradual);
  const right = lastBefore(rights, turn, gradual);
  return right && (!change || right.at.from > change.at.from) ? right : change;
}

/** Somebody did something else by hand between the change and the end, which no kind of ours names: then which of the two it was is open. */
const isOvertaken = (change: TimelineEvent, turn: Effect['onset'], timeline: Timeline): boolean =>
  timeline
    .ask(STEPS)
    .some(
      (event) =>
        event.kind === 'event.generic' &&
        event.outcome === 'success' &&
        event.actors.some((actor) => actor.role === 'actor') &&
        event.at.from > change.at.from &&
        event.at.from <= turn.to &&
        !event.subjects.some((ref) =>
          change.subjects.some((own) => entityKey(own) === entityKey(ref) && ref.type !== 'environment'),
        ),
    );

/** Grants of a role that was taken away shortly before; others only let somebody work. */
const givenBack = (rights: readonly TimelineEvent[], revoked: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  rights.filter(
    (event) =>
      !takesRights(event) &&
      revoked.some(
        (other) => other.at.from < event.at.from && rolesOf(other).some((role) => rolesOf(event).includes(role)),
      ),
  );

const rolesOf = (event: TimelineEvent): readonly string[] =>
  event.subjects.filter((ref) => ref.type === 'role').map(entityKey);

/** `without`: what belongs to the cause as well, as the image that a fix only configures anew; it tells no fix. */
function factOf(
  kind: 'cause' | 'fix',
  event: TimelineEvent,
  without: ReadonlySet<string> | undefined,
  timeline: Timeline,
  trouble: Trouble,
): Fact {
  const twins = [event, ...requestsFor(event, timeline), ...earlierSteps(event, timeline)];
  const back = isBack(event);
  const setting = event.kind === 'flag.changed' || event.kind === 'config.changed';
  const anew = twins.some((one) => one.kind === 'revision.created');
  const centre = centreOf(kind, event, { back, anew });
  const rights = event.kind === 'access.changed';
  const telling = tellingOf(
    twins,
    {
      actions: rights
        ? [takesRights(event) ? 'revoke' : 'grant']
        : kind === 'fix' && back
          ? backBy(event)
          : setting
            ? SET
            : ANY,
      words: rights ? [] : setting ? SET_WORDS : kind === 'fix' && back ? BACK_WORDS : [],
      byName: kind === 'cause' && !setting && !rights,
      ...(without && !setting ? { without } : {}),
    },
    trouble,
  );
  const offered = twins.find((one) => one.kind === 'deployment.recorded') ?? event;
  if (rights) return { kind, event, twins: [event], centre, telling: { ...telling, stems: centre.step, values: [] } };
  return { kind, event: offered, twins, centre, telling: setting ? telling : { ...telling, values: [] } };
}

/** A rollout takes minutes: the steps before the last one, on the same thing, belong to it. */
function earlierSteps(event: TimelineEvent, timeline: Timeline): readonly TimelineEvent[] {
  const places = new Set(event.subjects.filter((ref) => ref.type === 'service').map(entityKey));
  if (places.size === 0) return [];
  return timeline
    .ask(STEPS)
    .filter(
      (other) =>
        other !== event &&
        other.at.from <= event.at.from &&
        event.at.from - other.at.from <= ROLLOUT &&
        other.outcome !== 'failure' &&
        other.outcome !== 'denied' &&
        other.subjects.some((ref) => places.has(entityKey(ref))),
    );
}

/** The request, the deployment and the build that an observed change is the outcome of. */
function requestsFor(event: TimelineEvent, timeline: Timeline): readonly TimelineEvent[] {
  const first = event.subjects[0];
  return timeline.ask(REQUESTS).filter((other) => {
    const same = first !== undefined && other.subjects.some((ref) => entityKey(ref) === entityKey(first));
    if (other.kind === 'deployment.recorded') return event.kind === 'deployment.status' && same;
    if (other.kind === 'deploy.requested')
      return (
        same && other.outcome !== 'denied' && other.at.from <= event.at.from && event.at.from - other.at.from <= FOLLOWS
      );
    if (other.kind === 'revision.created')
      return (
        event.subjects.some((ref) => ref.type === 'revision' && ref.id === other.subjects[0]?.id) &&
        isRecent(other, event)
      );
    // A hosting release names no commit, but was made while the build of one ran.
    return (
      event.kind.startsWith('hosting.') &&
      event.kind !== 'hosting.rolled_back' &&
      other.outcome === 'success' &&
      other.at.from <= event.at.from &&
      (other.at.to ?? other.at.from) >= event.at.from
    );
  });
}

/** A revision made long before it got traffic again is another story. */
const isRecent = (made: TimelineEvent, served: TimelineEvent): boolean => served.at.from - made.at.from <= 30n * MINUTE;

const isBack = (event: TimelineEvent): boolean =>
  event.kind === 'hosting.rolled_back' ||
  event.attributes['action'] === 'rolled_back' ||
  event.attributes['trafficOnly'] === true ||
  event.kind === 'deployment.status' ||
  event.kind === 'traffic.shifted';
