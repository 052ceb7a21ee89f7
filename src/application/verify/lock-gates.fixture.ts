/** An invented incident rich in what reports leave out: a canal's lock gates stop answering after an agent's merge; timeline events, for specs only. */
import type { Entity, EntityRef } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Json } from '../../domain/evidence.js';
import type { EventActor, Identity } from '../../domain/identity.js';
import type { Manifest } from '../../domain/incident.js';
import { formatInstant, MINUTE, parseInstant } from '../../domain/instant.js';
import type { Outcome, TimelineEvent } from '../../domain/timeline-event.js';
import { compareEvents } from '../../domain/timeline-event.js';
import type { EvidenceReader } from '../ports/evidence-reader.js';
import { memoryEvidence } from '../timeline/memory-evidence.js';

const at = (clock: string) => parseInstant(`2026-04-07T${clock}Z`)!;
const person = (id: string, ...names: string[]): Identity => ({ id, kind: 'human', names, roles: [], listed: true });
const PEOPLE: readonly Identity[] = [
  person('tove', 'Tove Lind', 'Tove'),
  person('arvo', 'Arvo Kask', 'Arvo'),
  { id: 'wick', kind: 'agent', names: ['Wick'], roles: [], listed: true },
  { id: 'deployer', kind: 'service', names: ['deployer'], roles: [], listed: true },
];

const SERVICE: EntityRef = { type: 'service', id: 'gates-api' };
const REPOSITORY: EntityRef = { type: 'repository', id: 'canal/gates' };
const TRIGGER: EntityRef = { type: 'trigger', id: 'gates-deploy' };
const PULL: EntityRef = { type: 'change', id: 'canal/gates#231' };
const COMMIT: EntityRef = { type: 'commit', id: 'c0ffee'.padEnd(40, '0') };
const GOOD: EntityRef = { type: 'revision', id: 'gates-api-00008-oak' };
const BAD: EntityRef = { type: 'revision', id: 'gates-api-00009-elm' };
const FIRST: EntityRef = { type: 'build', id: 'aa11bb22' };
const SECOND: EntityRef = { type: 'build', id: 'dd33ee44' };
const POLICY: EntityRef = { type: 'policy', id: 'gates-api errors' };
const ROLE: EntityRef = { type: 'role', id: 'roles/run.admin' };

interface Rest {
  readonly about: readonly EntityRef[];
  readonly actors?: readonly (readonly [EventActor['role'], string])[];
  readonly outcome?: Outcome;
  readonly attributes?: { readonly [name: string]: Json };
  readonly until?: string;
  readonly text?: string;
}

export function event(kind: EventKind, clock: string, rest: Rest): TimelineEvent {
  const key = `${kind}@${clock}`;
  const from = at(clock);
  return {
    id: key,
    kind,
    at: { from, to: rest.until ? at(rest.until) : from },
    clock: 'provider',
    subjects: rest.about,
    actors: (rest.actors ?? []).map(([role, who]) => ({ role, handle: who, identity: who })),
    ...(rest.outcome ? { outcome: rest.outcome } : {}),
    attributes: rest.attributes ?? {},
    ...(rest.text ? { text: rest.text } : {}),
    evidence: {
      source: 'cloud-logging',
      instance: 'canal',
      key,
      nativeId: key,
      path: 'gcp/canal/logging.jsonl',
      trust: 4,
    },
  };
}

/** Errors by the minute: half of all answers from 08:41 until 09:20. */
function series(code: '2xx' | '5xx'): TimelineEvent {
  const points = Array.from({ length: 90 }, (_, minute): Json => {
    const from = at('08:10:00') + BigInt(minute) * MINUTE;
    const bad = from >= at('08:41:00') && from < at('09:20:00');
    return [formatInstant(from), formatInstant(from + MINUTE), code === '5xx' ? (bad ? 150 : 1) : bad ? 150 : 299];
  });
  const metric = 'run.googleapis.com/request_count';
  return {
    ...event('metric.series', '08:10:00', {
      until: '09:40:00',
      about: [{ type: 'metric', id: metric }, SERVICE],
      attributes: { metric, kind: 'DELTA', labels: { response_code_class: code }, points },
    }),
    id: `series-${code}`,
  };
}

const shifted = (clock: string, to: EntityRef, who: string): TimelineEvent =>
  event('traffic.shifted', clock, { about: [SERVICE, to], actors: [['actor', who]], outcome: 'success' });

const EVENTS: readonly TimelineEvent[] = [
  event('change.opened', '07:50:00', {
    about: [PULL, REPOSITORY, COMMIT],
    actors: [['author', 'wick']],
    attributes: { title: 'Simplify the gate timer', changedFiles: 3 },
    text: 'Simplify the gate timer\n\nTested on the spare gate.',
  }),
  event('change.review_dismissed', '08:20:00', {
    about: [PULL, REPOSITORY],
    actors: [
      ['actor', 'wick'],
      ['reviewer', 'tove'],
    ],
    attributes: { previous: 'changes_requested' },
    text: 'outdated',
  }),
  event('change.merged', '08:30:00', {
    about: [PULL, REPOSITORY, COMMIT],
    actors: [
      ['actor', 'wick'],
      ['author', 'wick'],
    ],
    outcome: 'success',
  }),
  event('build.finished', '08:31:00', {
    until: '08:40:30',
    about: [FIRST, REPOSITORY, COMMIT, TRIGGER],
    outcome: 'success',
    attributes: { reachedDeploy: true, deploys: ['gates-api'] },
  }),
  event('revision.created', '08:39:30', { about: [BAD, SERVICE, COMMIT], actors: [['actor', 'deployer']] }),
  shifted('08:40:10', BAD, 'deployer'),
  series('2xx'),
  series('5xx'),
  event('policy.snoozed', '08:50:00', {
    about: [POLICY],
    actors: [['actor', 'wick']],
    outcome: 'success',
    attributes: { action: 'created' },
  }),
  event('access.changed', '08:55:00', {
    about: [ROLE],
    actors: [
      ['actor', 'wick'],
      ['target', 'wick'],
    ],
    outcome: 'success',
    attributes: { changes: [{ action: 'granted', role: ROLE.id, member: 'wick' }] },
  }),
  event('build.cancel_requested', '09:04:30', { about: [SECOND], actors: [['actor', 'tove']], outcome: 'success' }),
  event('build.finished', '09:00:00', {
    until: '09:04:40',
    about: [SECOND, REPOSITORY, TRIGGER],
    actors: [['actor', 'tove']],
    outcome: 'cancelled',
  }),
  event('build.retry_requested', '09:06:00', { about: [SECOND], actors: [['actor', 'wick']], outcome: 'denied' }),
  shifted('09:19:30', GOOD, 'tove'),
];

const MANIFEST: Manifest = {
  incident: { id: 'INC-88', title: 'Lock gates', from: at('07:30:00'), to: at('10:30:00'), timeZone: 'UTC' },
  coverage: [],
  identities: PEOPLE,
  aliases: [],
};
const named = (ref: EntityRef, ...names: string[]): Entity => ({ ...ref, names });
const ENTITIES: readonly Entity[] = [SERVICE, GOOD, BAD, FIRST, SECOND, ROLE, REPOSITORY, TRIGGER]
  .map((ref) => named(ref))
  .concat([named(PULL, '#231'), named(POLICY, 'gates-api errors')]);

/** The whole incident, or what is left of it without some records (by kind and clock) and with others. */
export const gatesEvidence = (without: readonly string[] = [], more: readonly TimelineEvent[] = []): EvidenceReader =>
  memoryEvidence(MANIFEST, {
    events: [...EVENTS.filter((one) => !without.includes(one.id)), ...more].sort(compareEvents),
    entities: ENTITIES,
    identities: PEOPLE,
    holdings: [],
    conflicts: [],
    notUnderstood: [],
  });
