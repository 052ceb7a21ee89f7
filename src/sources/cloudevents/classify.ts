/** Which kind of event an unknown type is, by its words and what its data holds; the first row that fits wins. */
import type { EventKind } from '../../domain/event-kind.js';
import type { Envelope } from './envelope.js';
import type { Facts } from './facts.js';
import { nameWords } from './name-words.js';
import { SILENCE } from './silences.js';

interface Seen {
  readonly event: Envelope;
  readonly facts: Facts;
  /** Type words and status words together. */
  readonly said: ReadonlySet<string>;
  has(...words: readonly string[]): boolean;
  names(...types: readonly string[]): boolean;
}

const FLAG = [
  'flag',
  'flags',
  'toggle',
  'toggles',
  'featureflag',
  'gate',
  'gates',
  'killswitch',
  'setting',
  'settings',
];
const TURNED = [
  'changed',
  'updated',
  'enabled',
  'disabled',
  'toggled',
  'turned',
  'created',
  'archived',
  'deleted',
  'on',
  'off',
];
const JOB = [
  'job',
  'cron',
  'cronjob',
  'batch',
  'migration',
  'migrate',
  'migrations',
  'dbmigrate',
  'backfill',
  'backup',
];
const MORE_JOBS = [
  'restore',
  'etl',
  'import',
  'export',
  'reindex',
  'dag',
  'terraform',
  'apply',
  'task',
  'sync',
  'vacuum',
  'materialization',
  'ingestion',
  'training',
  'refresh',
  'compaction',
  'snapshot',
  'rotation',
  'renewal',
  'replay',
];
const CI = ['build', 'pipeline', 'workflow', 'pipelinerun', 'taskrun', 'ci'];
const ENDED = [
  'finished',
  'completed',
  'complete',
  'succeeded',
  'success',
  'failed',
  'failure',
  'done',
  'ended',
  'report',
];
const ENDED_BADLY = [
  'cancelled',
  'canceled',
  'aborted',
  'timeout',
  'timed',
  'errored',
  'error',
  'crashed',
  'killed',
  'applied',
];
const CONFIG = [
  'config',
  'configuration',
  'configmap',
  'dns',
  'record',
  'certificate',
  'cert',
  'secret',
  'quota',
  'limit',
];
const MORE_CONFIG = [
  'limits',
  'ratelimit',
  'policy',
  'rule',
  'route',
  'routing',
  'firewall',
  'ingress',
  'env',
  'parameter',
];
const OPEN = [
  'firing',
  'triggered',
  'alerting',
  'open',
  'opened',
  'fired',
  'critical',
  'down',
  'breached',
  'alarm',
  'warn',
];
const CLOSED = ['resolved', 'closed', 'recovered', 'cleared', 'ok', 'up', 'normal', 'inactive'];
const CLOSED_INCIDENT = ['resolved', 'closed', 'mitigated'];
const BEGUN = ['created', 'declared', 'reported', 'opened', 'started', 'detected', 'triggered', 'new'];
const DEPLOY = ['deploy', 'deployment', 'deployed', 'rollout', 'promotion'];
const BACK = ['rollback', 'rolledback', 'rolled', 'reverted', 'undo'];

const isStatusPage = ({ event, has }: Seen): boolean =>
  has('statuspage') ||
  (has('status') && has('page', 'incident', 'component', 'maintenance', 'post', 'update')) ||
  (/^(?:https?:)?\/\/status\./.test(event.source) && has('incident', 'component', 'maintenance', 'status'));

/** Rows of what an event must show and what it then is. */
const ROWS: readonly (readonly [(seen: Seen) => boolean, EventKind])[] = [
  [
    ({ has, names, facts }) => has(...FLAG) && (facts.changes.length > 0 || has(...TURNED) || names('flag')),
    'flag.changed',
  ],
  [({ names, facts }) => names('flag') && facts.changes.length > 0, 'flag.changed'],
  [isStatusPage, 'status.posted'],
  [({ has, names, event }) => has(...SILENCE) && (names('policy') || event.subject !== undefined), 'policy.snoozed'],
  [
    ({ has, said }) => has('alert', 'alarm', 'alertmanager') && any(said, CLOSED) && !any(said, ['unresolved']),
    'alert.closed',
  ],
  [({ has, said }) => has('alert', 'alarm', 'alertmanager') && any(said, OPEN), 'alert.opened'],
  [({ has, said }) => has('monitor', 'slo', 'probe', 'healthcheck') && any(said, CLOSED), 'alert.closed'],
  [({ has, said }) => has('monitor', 'slo', 'probe', 'healthcheck') && any(said, OPEN), 'alert.opened'],
  [({ has }) => has('incident', 'outage') && has(...CLOSED_INCIDENT), 'incident.resolved'],
  [({ has }) => has('incident', 'outage') && has(...BEGUN), 'incident.declared'],
  [({ has }) => has('incident', 'outage'), 'incident.changed'],
  // Argo CD's sync is how a new version takes effect; that of a table or a calendar is a job.
  [({ has, said, names }) => has('sync') && names('service') && any(said, ENDED), 'service.deployed'],
  [({ has, said }) => has(...DEPLOY) && (any(said, ENDED) || any(said, BACK) || has('deployed')), 'service.deployed'],
  [
    ({ has, said, names }) =>
      (has(...JOB, ...MORE_JOBS) || names('job')) && any(said, [...ENDED, ...ENDED_BADLY]) && !has(...CI),
    'job.finished',
  ],
  [({ has, said }) => has(...CI) && any(said, [...ENDED, ...ENDED_BADLY]), 'pipeline.finished'],
  [({ has }) => has(...CI) && has('started', 'running'), 'pipeline.started'],
  [({ has }) => has(...CI) && has('queued', 'created', 'requested'), 'pipeline.queued'],
  [({ facts }) => facts.changes.some(({ field }) => isScale(field)), 'service.scaled'],
  [({ has }) => has('ticket', 'issue') && has('created', 'opened'), 'ticket.opened'],
  [({ has }) => has('ticket', 'issue') && has('closed', 'resolved', 'done'), 'ticket.closed'],
  [({ has }) => has('ticket', 'issue') && has('updated', 'changed'), 'ticket.changed'],
  [
    ({ has, facts }) => has(...CONFIG, ...MORE_CONFIG) && (facts.changes.length > 0 || has('changed', 'updated')),
    'config.changed',
  ],
];

const any = (said: ReadonlySet<string>, list: readonly string[]): boolean => list.some((word) => said.has(word));

export const isScale = (field: string): boolean =>
  /(?:^|[._])(?:min|max|desired|current)?_?(?:replicas|instances)(?:_?count)?$/i.test(field);

export function kindOf(event: Envelope, facts: Facts): EventKind {
  const said = new Set([...facts.words, ...nameWords(facts.status ?? '')]);
  const types = new Set<string>(facts.things.map(({ type }) => type));
  const seen: Seen = {
    event,
    facts,
    said,
    has: (...words) => words.some((word) => facts.words.has(word)),
    names: (...wanted) => wanted.some((type) => types.has(type)),
  };
  return ROWS.find(([fits]) => fits(seen))?.[1] ?? 'event.generic';
}
