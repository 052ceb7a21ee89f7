/** Attempts that came to nothing while the trouble lasted: cancelled, refused, failed; what was soon made good is none. */
import type { World } from '../../../checks/world.js';
import { stem } from '../../../claims/words/stem.js';
import { entityKey } from '../../../domain/entity.js';
import { MINUTE } from '../../../domain/instant.js';
import { overlaps } from '../../../domain/interval.js';
import type { Question, Timeline } from '../../../domain/question.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { Fact, OmissionKind } from './fact.js';
import { tellingOf, type Wording } from './telling-of.js';
import type { Trouble } from './trouble.js';

const ATTEMPTS: Question = {
  kinds: [
    'build.finished',
    'build.cancel_requested',
    'build.retry_requested',
    'build.run_requested',
    'deploy.requested',
    'revision.failed',
    'service.ready',
    'service.deployed',
    'deployment.status',
    'hosting.released',
    'hosting.rolled_back',
    'config.changed',
    'flag.changed',
    'operation.attempted',
    'access.changed',
    'pipeline.finished',
    'job.finished',
    'event.generic',
  ],
};
export const THWARTED_QUESTIONS: readonly Question[] = [ATTEMPTS];

type Fate = Extract<OmissionKind, 'cancelled' | 'denied' | 'failed_fix'>;

const WORDINGS: Readonly<Record<Fate, Wording>> = {
  cancelled: {
    actions: ['cancel'],
    words: ['cancelled', 'aborted', 'killed', 'interrupted', 'stopped', 'halted', 'discarded'],
    veiled: (event) => event.kind === 'build.finished',
  },
  denied: {
    actions: ['refuse'],
    words: [
      'denied',
      'refused',
      'rejected',
      'permission',
      'unauthorised',
      'unauthorized',
      'forbidden',
      'blocked',
      '403',
    ],
  },
  failed_fix: {
    // Whoever says that it was cancelled or abandoned tells that it came to nothing.
    actions: ['fail', 'cancel'],
    words: [
      'cancelled',
      'nothing',
      'nowhere',
      'died',
      'abandoned',
      'aborted',
      'fell',
      'collapsed',
      'failed',
      'failure',
      'crashed',
      'panicked',
      'unhealthy',
      'never',
      'stuck',
      'broke',
      'red',
      'unready',
    ],
    veiled: (event) => event.kind === 'build.finished' || event.kind === 'pipeline.finished',
  },
};

export function thwarted(timeline: Timeline, trouble: Trouble, world: World): readonly Fact[] {
  const attempts = timeline.ask(ATTEMPTS);
  const within = attempts.filter(
    (event) =>
      overlaps({ from: endOf(event), to: endOf(event) }, trouble.lasted) &&
      (trouble.concerns(event) || triesRights(event, world) || stopsAgent(event, attempts, world)),
  );
  const open = within.filter((event) => fateOf(event) !== null && !madeGood(event, attempts, trouble));
  return groups(open, trouble).map(([fate, twins]) => ({
    kind: fate,
    event: offered(twins),
    twins,
    telling: tellingFor(fate, twins, trouble),
  }));
}

/** A person who wanted to give or take rights while the trouble lasted and was not let. */
const triesRights = (event: TimelineEvent, world: World): boolean =>
  event.kind === 'access.changed' &&
  event.outcome === 'denied' &&
  event.actors.some((actor) => actor.role === 'actor' && world.identities.get(actor.identity ?? '')?.kind === 'human');

const HOUR = 60n * MINUTE;

/** Somebody stopped what an agent under scrutiny had begun on the same thing. */
const stopsAgent = (event: TimelineEvent, attempts: readonly TimelineEvent[], world: World): boolean =>
  event.outcome !== undefined &&
  event.outcome !== 'success' &&
  attempts.some(
    (other) =>
      other !== event &&
      other.at.from <= endOf(event) &&
      endOf(event) - other.at.from <= HOUR &&
      shares(event, other) &&
      other.actors.some((actor) => actor.role === 'actor' && world.scrutinised.has(actor.identity ?? '')),
  );

const endOf = (event: TimelineEvent) => event.at.to ?? event.at.from;

function fateOf(event: TimelineEvent): Fate | null {
  if (event.kind === 'build.cancel_requested') return event.outcome === 'denied' ? 'denied' : 'cancelled';
  if (event.outcome === 'denied') return 'denied';
  // Test runs of proposals fail all day; only what was to change production counts.
  if (event.kind === 'pipeline.finished' && event.evidence.source !== 'cloudevents') return null;
  if (event.kind === 'deployment.status' && !/^prod/i.test(String(event.attributes['environment'] ?? ''))) return null;
  if (event.outcome === 'cancelled') return 'cancelled';
  return event.outcome === 'failure' || event.outcome === 'timeout' ? 'failed_fix' : null;
}

function tellingFor(fate: Fate, twins: readonly TimelineEvent[], trouble: Trouble): Fact['telling'] {
  const telling = { ...tellingOf(twins, WORDINGS[fate], trouble), values: [] };
  if (!twins.some((event) => event.kind === 'access.changed')) return telling;
  // Where rights are what it is about, a permission that is spoken of is no refusal yet; the call names the thing.
  const stems = new Set([...telling.stems].filter((word) => word !== stem('permission')));
  return {
    ...telling,
    stems,
    handles: new Set([...telling.handles, 'setiampolicy', 'iam', 'policy', 'role', 'binding']),
  };
}

const SOON = 30n * MINUTE;
/** A refusal that the same person got round, a run that passed when it was run again. */
function madeGood(event: TimelineEvent, attempts: readonly TimelineEvent[], trouble: Trouble): boolean {
  const own = keysOf(event, trouble);
  return attempts.some((other) => {
    if (other.outcome !== 'success' || endOf(other) <= endOf(event) || endOf(other) - endOf(event) > SOON) return false;
    if (other.kind !== event.kind) return false;
    if (event.outcome === 'denied') return sameActor(event, other) && shares(event, other);
    return event.outcome === 'failure' && [...keysOf(other, trouble)].some((key) => own.has(key) && isCode(key));
  });
}

const isCode = (key: string): boolean => /^(?:commit|change|version|release):/.test(key);
const sameActor = (a: TimelineEvent, b: TimelineEvent): boolean =>
  a.actors.some((one) => b.actors.some((other) => one.identity !== undefined && one.identity === other.identity));
const shares = (a: TimelineEvent, b: TimelineEvent): boolean => {
  const first = a.subjects[0];
  return first !== undefined && b.subjects.some((ref) => entityKey(ref) === entityKey(first));
};

function keysOf(event: TimelineEvent, trouble: Trouble): ReadonlySet<string> {
  return new Set(
    event.subjects
      .filter((ref) => ['build', 'revision', 'commit', 'change', 'release', 'version', 'deployment'].includes(ref.type))
      .flatMap((ref) => [entityKey(ref), ...trouble.links.of(ref)]),
  );
}

/** Records of one fate about one build, revision or rollout are one event. */
function groups(events: readonly TimelineEvent[], trouble: Trouble): readonly (readonly [Fate, TimelineEvent[]])[] {
  const found: { readonly fate: Fate; readonly keys: Set<string>; readonly events: TimelineEvent[] }[] = [];
  for (const event of events) {
    const fate = fateOf(event)!;
    const keys = fate === 'failed_fix' ? keysOf(event, trouble) : ownKeys(event);
    const group = found.find(
      (one) => one.fate === fate && ([...keys].some((key) => one.keys.has(key)) || echoes(event, one.events)),
    );
    if (!group) found.push({ fate, keys: new Set(keys), events: [event] });
    else {
      group.events.push(event);
      for (const key of keys) group.keys.add(key);
    }
  }
  return found.map((one) => [one.fate, one.events] as const);
}

const ownKeys = (event: TimelineEvent): ReadonlySet<string> =>
  new Set(event.subjects.filter((ref) => ref.type === 'build' || ref.type === 'revision').map(entityKey));

/** "The service did not become ready", a second after its revision failed; the same refusal twice. */
const echoes = (event: TimelineEvent, before: readonly TimelineEvent[]): boolean =>
  before.some(
    (other) =>
      endOf(event) - endOf(other) <= MINUTE / 4n &&
      other.subjects.some((ref) =>
        event.subjects.some((own) => own.type === 'service' && entityKey(own) === entityKey(ref)),
      ),
  );

/** The request that names who did it comes first, then the record of the thing itself. */
const FIRST: readonly string[] = [
  'build.cancel_requested',
  'build.retry_requested',
  'deploy.requested',
  'revision.failed',
  'build.finished',
  'deployment.status',
];
function offered(twins: readonly TimelineEvent[]): TimelineEvent {
  const rank = (event: TimelineEvent): number => {
    const place = FIRST.indexOf(event.kind);
    return place < 0 ? FIRST.length : place;
  };
  return [...twins].sort((a, b) => rank(a) - rank(b))[0]!;
}
