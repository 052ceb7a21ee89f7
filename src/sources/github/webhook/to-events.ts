/** One webhook delivery of GitHub: each object in it is read as the export of the same object is, and only what the delivery is about is kept. */
import { deliveredBody } from '../../../application/ports/delivered-body.js';
import { idText, number, text, valueAt } from '../../../application/ports/json-reading.js';
import type { SourceReading } from '../../../application/ports/source.js';
import type { EventKind } from '../../../domain/event-kind.js';
import type { EvidenceRecord, Json } from '../../../domain/evidence.js';
import { formatInstant, fromEpochSeconds } from '../../../domain/instant.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { activityEvents } from '../activity/to-events.js';
import { checkSuiteEvents } from '../check-suite/to-events.js';
import { deploymentEvents } from '../deployment/to-events.js';
import { issueEvents } from '../issue/to-events.js';
import { pullRequestEvents } from '../pull-request/to-events.js';
import { releaseEvents } from '../release/to-events.js';
import {
  checkRunShape,
  commentShape,
  deploymentShape,
  issueShape,
  pullRequestShape,
  releaseShape,
  reviewShape,
  workflowRunShape,
} from './shapes.js';

/** The object of a delivery as an export would hold it. */
export interface Told {
  /** Key of that export's record: what both tell counts once. */
  readonly key: string;
  readonly nativeId: string;
  readonly shape: Json;
  readonly read: (record: EvidenceRecord) => SourceReading;
  /** What the delivery is about; an object says more than is new in it. */
  readonly kinds: readonly EventKind[];
}

type Teller = (body: Json, action: string, repository: string) => Told | null;

const pullTold = (body: Json, repository: string, part: { shape: Json; kinds: readonly EventKind[] }): Told | null => {
  const id = number(body, 'pull_request', 'number') ?? number(body, 'issue', 'number');
  if (id === undefined) return null;
  const nativeId = `${repository}#${id}`;
  return { key: `pull-requests/${nativeId}`, nativeId, read: pullRequestEvents, ...part };
};

const pullRequest: Teller = (body, action, repository) => {
  const isFinal = action === 'closed';
  const merged = valueAt(body, 'pull_request', 'merged') === true;
  const shape = pullRequestShape(valueAt(body, 'pull_request'), isFinal);
  const closing = {
    __typename: 'ClosedEvent',
    createdAt: shape['closedAt'] ?? null,
    actor: valueAt(body, 'sender') ?? null,
  };
  const closed = isFinal && !merged ? { ...shape, timelineItems: { nodes: [closing] } } : shape;
  const kinds: readonly EventKind[] = isFinal
    ? ['change.opened', merged ? 'change.merged' : 'change.closed']
    : ['change.opened'];
  return pullTold(body, repository, { shape: closed, kinds });
};

const review: Teller = (body, action, repository) => {
  const pull = pullRequestShape(valueAt(body, 'pull_request'), false);
  const told = valueAt(body, 'review');
  if (action === 'dismissed') {
    const item = {
      __typename: 'ReviewDismissedEvent',
      id: `${text(told, 'node_id') ?? ''} dismissed`,
      createdAt: valueAt(body, 'pull_request', 'updated_at') ?? null,
      actor: valueAt(body, 'sender') ?? null,
      review: { id: valueAt(told, 'node_id') ?? null },
    };
    const shape = { ...pull, timelineItems: { nodes: [item] } };
    return pullTold(body, repository, { shape, kinds: ['change.review_dismissed'] });
  }
  if (action !== 'submitted') return null;
  return pullTold(body, repository, {
    shape: { ...pull, reviews: { nodes: [reviewShape(told)] } },
    kinds: ['change.reviewed'],
  });
};

const comment: Teller = (body, action, repository) => {
  if (action !== 'created') return null;
  const comments = { nodes: [commentShape(valueAt(body, 'comment'))] };
  const issue = valueAt(body, 'issue');
  if (issue === undefined || valueAt(issue, 'pull_request') !== undefined) {
    const pull = issue === undefined ? pullRequestShape(valueAt(body, 'pull_request'), false) : issueShape(issue);
    return pullTold(body, repository, { shape: { ...pull, comments }, kinds: ['change.commented'] });
  }
  return issueTold(body, repository, { ...issueShape(issue), comments }, ['ticket.commented']);
};

const issueTold = (body: Json, repository: string, shape: Json, kinds: readonly EventKind[]): Told | null => {
  const id = number(body, 'issue', 'number');
  const nativeId = `${repository}#${id}`;
  return id === undefined ? null : { key: `issues/${nativeId}`, nativeId, read: issueEvents, shape, kinds };
};

const issues: Teller = (body, action, repository) => {
  const kinds: readonly EventKind[] = action === 'closed' ? ['ticket.opened', 'ticket.closed'] : ['ticket.opened'];
  return issueTold(body, repository, issueShape(valueAt(body, 'issue')), kinds);
};

/** The server's own time of a push is that of the repository; the commits' are their authors' word. */
const push: Teller = (body) => {
  const seconds = number(body, 'repository', 'pushed_at');
  const flag = (name: string): boolean => valueAt(body, name) === true;
  const type = flag('forced')
    ? 'force_push'
    : flag('created')
      ? 'branch_creation'
      : flag('deleted')
        ? 'branch_deletion'
        : 'push';
  const [ref, before, after] = ['ref', 'before', 'after'].map((name) => text(body, name));
  if (seconds === undefined || seconds <= 0 || seconds > 253_402_300_799 || ref === undefined) return null;
  const shape = {
    ref,
    before: before ?? null,
    after: after ?? null,
    timestamp: formatInstant(fromEpochSeconds(seconds)),
    activity_type: type,
    actor: valueAt(body, 'sender') ?? null,
  };
  return {
    key: `activity/${ref} ${before ?? ''} ${after ?? ''}`,
    nativeId: (after ?? before ?? ref).slice(0, 12),
    read: activityEvents,
    shape,
    kinds: ['ref.pushed', 'ref.force_pushed', 'ref.created', 'ref.deleted'],
  };
};

const deployment: Teller = (body) => {
  const id = idText(body, 'deployment', 'id');
  const status = valueAt(body, 'deployment_status');
  const shape = deploymentShape(valueAt(body, 'deployment'), status);
  const kinds: readonly EventKind[] =
    status === undefined ? ['deployment.recorded'] : ['deployment.recorded', 'deployment.status'];
  return id === undefined ? null : { key: `deployments/${id}`, nativeId: id, read: deploymentEvents, shape, kinds };
};

const release: Teller = (body, action) => {
  const id = text(body, 'release', 'node_id');
  if (id === undefined || (action !== 'published' && action !== 'released')) return null;
  const shape = releaseShape(valueAt(body, 'release'));
  return { key: `releases/${id}`, nativeId: id, read: releaseEvents, shape, kinds: ['release.published'] };
};

const checkRun: Teller = (body, action) => {
  const id = idText(body, 'check_run', 'id');
  if (id === undefined || action !== 'completed') return null;
  const shape = checkRunShape(valueAt(body, 'check_run'));
  return { key: `check-runs/${id}`, nativeId: id, read: checkSuiteEvents, shape, kinds: ['check.finished'] };
};

const workflowRun: Teller = (body, action) => {
  const id = text(body, 'workflow_run', 'check_suite_node_id') ?? idText(body, 'workflow_run', 'id');
  if (id === undefined || action !== 'completed') return null;
  const shape = workflowRunShape(valueAt(body, 'workflow_run'), valueAt(body, 'workflow'));
  return { key: `check-suites/${id}`, nativeId: id, read: checkSuiteEvents, shape, kinds: ['pipeline.finished'] };
};

const TELLERS: Readonly<Record<string, Teller>> = {
  pull_request: pullRequest,
  pull_request_review: review,
  pull_request_review_comment: comment,
  issue_comment: comment,
  issues,
  push,
  deployment,
  deployment_status: deployment,
  release,
  check_run: checkRun,
  workflow_run: workflowRun,
};

/** Objects by which a delivery whose headers were not kept shows what it is; the more particular first. */
const BY_OBJECT: readonly (readonly [string, string])[] = [
  ['review', 'pull_request_review'],
  ['comment', 'issue_comment'],
  ['deployment_status', 'deployment_status'],
  ['workflow_run', 'workflow_run'],
  ['check_run', 'check_run'],
  ['pull_request', 'pull_request'],
  ['deployment', 'deployment'],
  ['release', 'release'],
  ['issue', 'issues'],
  ['pusher', 'push'],
];

export function eventNameOf(line: Json): string {
  const named = text(line, 'headers', 'x-github-event') ?? text(line, 'headers', 'X-GitHub-Event');
  const body = deliveredBody(line);
  return named ?? BY_OBJECT.find(([name]) => valueAt(body, name) !== undefined)?.[1] ?? 'unknown';
}

/** What a delivery tells; null when nothing in it is read. */
export function toldBy(line: Json): Told | null {
  const body = deliveredBody(line);
  const repository = text(body, 'repository', 'full_name');
  const name = eventNameOf(line);
  if (repository === undefined || !Object.hasOwn(TELLERS, name)) return null;
  return TELLERS[name]!(body, text(body, 'action') ?? '', repository);
}

export function webhookEvents(record: EvidenceRecord): SourceReading {
  const told = toldBy(record.body);
  if (told === null) {
    const action = text(deliveredBody(record.body), 'action') ?? '';
    const name = `${eventNameOf(record.body)} ${action}`.trim().slice(0, 100);
    return {
      events: [],
      entities: [],
      identities: [],
      notUnderstood: `a delivery of no change that is read here (${name})`,
    };
  }
  const { key, nativeId, shape, read, kinds } = told;
  // With how it was delivered, so that one without proof is believed less here too.
  const delivery = valueAt(record.body, 'delivery') ?? null;
  const reading = read({ ...record, key, nativeId, body: { ...(shape as object), delivery } as Json });
  return {
    ...reading,
    events: reading.events.filter(({ kind }) => kinds.includes(kind)).map((event) => delivered(event, record)),
  };
}

/** What only the whole object, or the forge's own log, could say: it must not be made up from a part. */
const BEYOND: Readonly<Partial<Record<EventKind, readonly string[]>>> = {
  'change.reviewed': ['dismissed', 'onHead'],
  'ref.pushed': ['merge'],
};

/** Under the delivery's own record. */
function delivered(event: TimelineEvent, { key }: EvidenceRecord): TimelineEvent {
  const beyond = BEYOND[event.kind] ?? [];
  const known = Object.entries(event.attributes).filter(([name]) => !beyond.includes(name));
  return { ...event, attributes: Object.fromEntries(known), evidence: { ...event.evidence, key } };
}
