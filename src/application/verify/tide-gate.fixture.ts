/** An invented evening at a tide gate: a flag, two alerts, a snooze, a split of traffic and two versions, each with a clear course; timeline events, for specs only. */
import type { CoverageEntry } from '../../domain/coverage.js';
import type { Entity, EntityRef } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Json, SourceName } from '../../domain/evidence.js';
import type { Identity } from '../../domain/identity.js';
import { parseInstant } from '../../domain/instant.js';
import { compareEvents, type Outcome, type TimelineEvent } from '../../domain/timeline-event.js';
import type { EvidenceReader } from '../ports/evidence-reader.js';
import { listHoldings } from '../timeline/list-holdings.js';
import { memoryEvidence } from '../timeline/memory-evidence.js';

const at = (clock: string) => parseInstant(`2026-04-09T${clock}Z`)!;
const person = (id: string, ...names: string[]): Identity => ({ id, kind: 'human', names, roles: [], listed: true });
const PEOPLE: readonly Identity[] = [
  person('sunniva', 'Sunniva Bakke', 'Sunniva'),
  person('otis', 'Otis Wren', 'Otis'),
  { id: 'heron', kind: 'agent', names: ['Heron'], roles: [], listed: true },
];

const SERVICE: EntityRef = { type: 'service', id: 'gate-api' };
const PANEL: EntityRef = { type: 'service', id: 'panel-web' };
const FLAG: EntityRef = { type: 'flag', id: 'auto-lower' };
const PROD: EntityRef = { type: 'environment', id: 'prod' };
const ref = (type: EntityRef['type'], id: string): EntityRef => ({ type, id });
const PULL = (n: number): EntityRef => ref('change', `tideworks/gate#${n}`);

interface Rest {
  readonly subjects: readonly EntityRef[];
  readonly by?: string;
  readonly outcome?: Outcome;
  readonly attributes?: { readonly [name: string]: Json };
  readonly until?: string;
  readonly file: string;
  readonly source?: SourceName;
  readonly text?: string;
}

function event(kind: EventKind, clock: string, rest: Rest): TimelineEvent {
  const key = `${kind}@${clock}`;
  const from = at(clock);
  return {
    id: key,
    kind,
    at: { from, to: rest.until ? at(rest.until) : from },
    clock: 'provider',
    subjects: rest.subjects,
    actors: rest.by ? [{ role: 'actor', handle: rest.by, identity: rest.by }] : [],
    ...(rest.outcome ? { outcome: rest.outcome } : {}),
    attributes: rest.attributes ?? {},
    ...(rest.text ? { text: rest.text } : {}),
    evidence: {
      source: rest.source ?? 'cloudevents',
      instance: 'tideworks',
      key,
      nativeId: key,
      path: rest.file,
      trust: 4,
    },
  };
}

const FLAGS = 'events.jsonl';
const ALERTS = 'gcp/tideworks/alerts.json';
const LOG = 'gcp/tideworks/logging.jsonl';
const BUILDS = 'gcp/tideworks/builds.json';
const PULLS = 'github/tideworks/gate/pull-requests.json';

const flagged = (clock: string, before: string, after: string, by: string): TimelineEvent =>
  event('flag.changed', clock, {
    subjects: [FLAG, PROD],
    by,
    attributes: { environment: 'prod', status: after, changes: [{ field: 'state', before, after }] },
    file: FLAGS,
  });

const alarm = (clock: string, until: string, name: string, service: EntityRef): readonly TimelineEvent[] => [
  event('alert.opened', clock, {
    until,
    subjects: [ref('alert', `a-${clock}`), ref('policy', name), service],
    attributes: { policy: name },
    file: ALERTS,
    source: 'cloud-monitoring',
  }),
  event('state.alert_open', clock, {
    until,
    subjects: [ref('policy', name), service],
    file: ALERTS,
    source: 'cloud-monitoring',
  }),
];

const split = (clock: string, until: string, ...parts: readonly (readonly [string, number])[]): TimelineEvent =>
  event('state.traffic', clock, {
    until,
    subjects: [SERVICE, ...parts.map(([name]) => ref('revision', name))],
    attributes: { traffic: parts.map(([revision, percent]) => ({ revision, percent })) },
    file: LOG,
    source: 'cloud-logging',
  });

const deployed = (clock: string, version: string, previousVersion: string): TimelineEvent =>
  event('service.deployed', clock, {
    subjects: [PANEL, ref('version', version), PROD],
    outcome: 'success',
    attributes: { action: 'upgraded', version, previousVersion, environment: 'prod' },
    file: FLAGS,
  });

const build = (id: string, clock: string, until: string, trigger: string, outcome: Outcome): TimelineEvent =>
  event('build.finished', clock, {
    until,
    subjects: [ref('build', id), ref('trigger', trigger)],
    outcome,
    attributes: { trigger, reachedDeploy: outcome === 'success' },
    file: BUILDS,
    source: 'cloud-build',
  });

const pull = (kind: EventKind, clock: string, n: number, by: string, attributes: Rest['attributes'] = {}) =>
  event(kind, clock, {
    subjects: [PULL(n)],
    by,
    attributes: { number: n, ...attributes },
    file: PULLS,
    source: 'github',
  });

const run = (kind: EventKind, clock: string, until: string, name: string, outcome: Outcome): TimelineEvent =>
  event(kind, clock, {
    until,
    subjects: [kind === 'check.finished' ? ref('check', name) : ref('build', '99001'), PULL(32)],
    outcome,
    attributes: { name, workflow: 'ci' },
    file: 'github/tideworks/gate/check-suites.json',
    source: 'github',
  });

const exported = (clock: string, outcome: Outcome): TimelineEvent =>
  event('job.finished', clock, {
    subjects: [ref('job', 'tide-export')],
    outcome,
    attributes: { status: outcome === 'success' ? 'succeeded' : outcome },
    file: FLAGS,
  });

const EVENTS: readonly TimelineEvent[] = [
  flagged('20:10:30', 'off', 'on', 'heron'),
  flagged('20:52:10', 'on', 'off', 'sunniva'),
  flagged('22:05:00', 'off', 'on', 'otis'),
  ...alarm('20:20:00', '21:05:00', 'gate-api stuck gates', SERVICE),
  ...alarm('20:31:00', '20:40:00', 'panel-web slow pages', PANEL),
  event('policy.snoozed', '20:25:00', {
    until: '20:45:00',
    subjects: [ref('policy', 'gate-api stuck gates')],
    by: 'heron',
    outcome: 'success',
    attributes: { action: 'created' },
    file: LOG,
    source: 'cloud-logging',
  }),
  split('19:00:00', '20:30:00', ['gate-api-00007-fen', 100]),
  split('20:30:00', '20:48:00', ['gate-api-00007-fen', 75], ['gate-api-00008-fen', 25]),
  split('20:48:00', '23:00:00', ['gate-api-00006-fen', 100]),
  event('traffic.shifted', '20:48:00', {
    subjects: [SERVICE, ref('revision', 'gate-api-00006-fen')],
    by: 'sunniva',
    outcome: 'success',
    attributes: {
      before: [{ revision: 'gate-api-00007-fen', percent: 75 }],
      after: [{ revision: 'gate-api-00006-fen', percent: 100 }],
    },
    file: LOG,
    source: 'cloud-logging',
  }),
  deployed('20:05:00', '3.4.0', '3.3.9'),
  deployed('21:10:00', '3.4.1', '3.4.0'),
  build('b0a7c0de', '20:33:00', '20:37:00', 'deploy-gate-api', 'failure'),
  build('b1a7c0de', '20:41:00', '20:47:00', 'deploy-gate-api', 'success'),
  build('b2a7c0de', '20:35:00', '20:39:00', 'deploy-panel-web', 'cancelled'),
  run('pipeline.finished', '20:33:10', '20:36:00', 'ci', 'failure'),
  run('check.finished', '20:33:20', '20:34:00', 'lint', 'success'),
  run('check.finished', '20:33:20', '20:36:00', 'motor', 'failure'),
  exported('21:30:00', 'partial'),
  exported('21:50:00', 'success'),
  pull('change.opened', '20:00:00', 31, 'heron', { title: 'Lower gates by themselves', reviewCount: 0 }),
  pull('change.merged', '20:04:00', 31, 'heron'),
  pull('change.opened', '20:32:00', 32, 'otis', { title: 'Slow the motor' }),
  pull('change.closed', '20:50:00', 32, 'sunniva'),
];

const entry = (path: string): CoverageEntry => ({
  path,
  from: at('18:00:00'),
  to: at('23:30:00'),
  complete: true,
  scope: 'all',
  selectors: {},
});
const FILES = [FLAGS, ALERTS, LOG, BUILDS, PULLS];

const named = (entity: EntityRef, ...names: string[]): Entity => ({ ...entity, names });
const ENTITIES: readonly Entity[] = [
  named(SERVICE),
  named(PANEL),
  named(FLAG),
  named(PROD),
  ...[6, 7, 8].map((n) => named(ref('revision', `gate-api-0000${n}-fen`), `0000${n}-fen`)),
  ...['3.3.9', '3.4.0', '3.4.1'].map((id) => named(ref('version', id))),
  ...['b0a7c0de', 'b1a7c0de', 'b2a7c0de'].map((id) => named(ref('build', id))),
  named(ref('job', 'tide-export')),
  ...['lint', 'motor'].map((id) => named(ref('check', id))),
  named(ref('trigger', 'deploy-gate-api')),
  named(ref('trigger', 'deploy-panel-web')),
  named(ref('policy', 'gate-api stuck gates')),
  named(ref('policy', 'panel-web slow pages')),
  named(PULL(31), '#31'),
  named(PULL(32), '#32'),
];

/** The whole evening; `covered: false` leaves the same records without any word on completeness. */
export const tideEvidence = ({ covered = true }: { readonly covered?: boolean } = {}): EvidenceReader =>
  memoryEvidence(
    {
      incident: { id: 'INC-9', title: 'Gates stuck', from: at('20:00:00'), to: at('22:30:00'), timeZone: 'UTC' },
      coverage: covered ? FILES.map(entry) : [],
      identities: PEOPLE,
      aliases: [],
    },
    {
      events: [...EVENTS].sort(compareEvents),
      entities: ENTITIES,
      identities: PEOPLE,
      holdings: listHoldings(EVENTS),
      conflicts: [],
      notUnderstood: [],
    },
  );
