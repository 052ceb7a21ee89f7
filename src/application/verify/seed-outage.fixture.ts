/** An invented incident with a clear course: a seed shop's orders fail for 39 minutes after a deploy until traffic goes back; timeline events, for specs only. */
import type { Entity, EntityRef } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Json, SourceName } from '../../domain/evidence.js';
import type { ActorRole, Identity } from '../../domain/identity.js';
import type { Manifest } from '../../domain/incident.js';
import { formatInstant, MINUTE, parseInstant } from '../../domain/instant.js';
import type { Outcome, TimelineEvent } from '../../domain/timeline-event.js';
import { compareEvents } from '../../domain/timeline-event.js';
import type { EvidenceReader } from '../ports/evidence-reader.js';
import { memoryEvidence } from '../timeline/memory-evidence.js';

const at = (clock: string) => parseInstant(`2026-03-03T${clock}Z`)!;
const person = (id: string, ...names: string[]): Identity => ({ id, kind: 'human', names, roles: [], listed: true });
const PEOPLE: readonly Identity[] = [
  person('ida', 'Ida Krog', 'Ida'),
  person('matti', 'Matti Lund', 'Matti'),
  { id: 'spade', kind: 'agent', names: ['Spade'], roles: [], listed: true },
];

const SERVICE: EntityRef = { type: 'service', id: 'orders-api' };
const revision = (n: number): EntityRef => ({ type: 'revision', id: `orders-api-0001${n}-kap` });
const build = (id: string): EntityRef => ({ type: 'build', id });
const PULL: EntityRef = { type: 'change', id: 'seedling/orders#41' };
const policy = (id: string): EntityRef => ({ type: 'policy', id });

interface Rest {
  readonly subjects: readonly EntityRef[];
  readonly by?: string;
  readonly role?: ActorRole;
  readonly outcome?: Outcome;
  readonly attributes?: { readonly [name: string]: Json };
  readonly until?: string;
  readonly source?: SourceName;
  readonly path?: string;
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
    actors: rest.by ? [{ role: rest.role ?? 'actor', handle: rest.by, identity: rest.by }] : [],
    ...(rest.outcome ? { outcome: rest.outcome } : {}),
    attributes: rest.attributes ?? {},
    ...(rest.text ? { text: rest.text } : {}),
    evidence: {
      source: rest.source ?? 'cloud-logging',
      instance: 'seedling',
      key,
      nativeId: key,
      path: rest.path ?? 'gcp/seedling/logging.jsonl',
      trust: 4,
    },
  };
}

/** Errors of orders-api by the minute: quiet, from 10:01 until 10:40 two thirds, quiet again. */
function series(code: '2xx' | '5xx'): TimelineEvent {
  const points: Json[] = [];
  for (let minute = 0n; minute < 90n; minute++) {
    const from = at('09:30:00') + minute * MINUTE;
    const bad = from >= at('10:01:00') && from < at('10:40:00');
    const value = code === '5xx' ? (bad ? 200 : 1) : bad ? 100 : 299;
    points.push([formatInstant(from), formatInstant(from + MINUTE), value]);
  }
  return event('metric.series', '09:30:00', {
    until: '11:00:00',
    subjects: [{ type: 'metric', id: 'run.googleapis.com/request_count' }, SERVICE],
    source: 'cloud-monitoring',
    path: 'gcp/seedling/time-series.json',
    attributes: {
      metric: 'run.googleapis.com/request_count',
      kind: 'DELTA',
      labels: { response_code_class: code },
      points,
    },
  });
}

const shifted = (clock: string, n: number, by?: string): TimelineEvent =>
  event('traffic.shifted', clock, {
    subjects: [SERVICE, revision(n)],
    outcome: 'success',
    ...(by ? { by } : {}),
    attributes: { after: [{ revision: revision(n).id, percent: 100 }] },
  });

const EVENTS: readonly TimelineEvent[] = [
  event('change.merged', '09:50:00', {
    subjects: [PULL],
    by: 'matti',
    source: 'github',
    path: 'github/seedling/orders/pull-requests.json',
  }),
  shifted('10:00:10', 2),
  { ...series('2xx'), id: 'series-2xx' },
  { ...series('5xx'), id: 'series-5xx' },
  event('ticket.opened', '10:03:00', {
    subjects: [{ type: 'ticket', id: 'SUP-9' }],
    source: 'jira',
    path: 'jira/issues.json',
    attributes: { key: 'SUP-9', project: 'SUP' },
  }),
  event('alert.opened', '10:04:00', {
    until: '10:44:00',
    subjects: [{ type: 'alert', id: 'a1' }, policy('orders-api errors'), SERVICE],
    source: 'cloud-monitoring',
    path: 'gcp/seedling/alerts.json',
    attributes: { policy: 'orders-api errors', severity: 'CRITICAL' },
  }),
  event('page.triggered', '10:06:00', {
    subjects: [{ type: 'page', id: 'P1' }, SERVICE],
    by: 'matti',
    source: 'pagerduty',
    path: 'pagerduty/log-entries.json',
  }),
  event('page.acknowledged', '10:08:30', {
    subjects: [{ type: 'page', id: 'P1' }, SERVICE],
    by: 'ida',
    source: 'pagerduty',
    path: 'pagerduty/log-entries.json',
  }),
  event('build.finished', '10:15:00', {
    until: '10:21:30',
    subjects: [build('b1a5c0de')],
    outcome: 'cancelled',
    source: 'cloud-build',
    path: 'gcp/seedling/builds.json',
  }),
  event('revision.failed', '10:30:00', { subjects: [revision(3), SERVICE], text: 'probe failed' }),
  shifted('10:39:20', 1, 'ida'),
  shifted('10:55:00', 4, 'matti'),
];

const MANIFEST: Manifest = {
  incident: { id: 'INC-7', title: 'Orders fail', from: at('09:45:00'), to: at('11:00:00'), timeZone: 'UTC' },
  coverage: [],
  identities: PEOPLE,
  aliases: [],
};

const named = (ref: EntityRef, ...names: string[]): Entity => ({ ...ref, names });
const ENTITIES: readonly Entity[] = [
  named(SERVICE),
  ...[1, 2, 3, 4].map((n) => named(revision(n), `0001${n}-kap`)),
  named(build('b1a5c0de')),
  named(PULL, '#41'),
  named(policy('orders-api errors')),
];

/** The whole incident, or what is left of it without some kinds of record. */
export const seedEvidence = (without: readonly EventKind[] = []): EvidenceReader =>
  memoryEvidence(MANIFEST, {
    events: EVENTS.filter((one) => !without.includes(one.kind)).sort(compareEvents),
    entities: ENTITIES,
    identities: PEOPLE,
    holdings: [],
    conflicts: [],
    notUnderstood: [],
  });
