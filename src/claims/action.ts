/**
 * The actions that claims speak of, and the recorded events that would show each one. Meaning only: the words for actions live in
 * reading/, what a match proves in checks/. A claim keeps every action its words may mean; a record decides between them.
 */
import type { EntityType } from '../domain/entity.js';
import type { EventKind } from '../domain/event-kind.js';
import type { Json } from '../domain/evidence.js';
import type { ActorRole } from '../domain/identity.js';
import type { Outcome } from '../domain/timeline-event.js';

/** One kind of event that shows an action. */
export interface Showing {
  readonly kind: EventKind;
  /** Attribute values it must have: one of the list. */
  readonly where?: Readonly<Record<string, readonly Json[]>>;
  /** Outcomes it must have; absent: any but denied (an attempt that was refused is not the action). */
  readonly outcome?: readonly Outcome[];
  /** Who in the event did it; `actor` unless said. */
  readonly by?: ActorRole;
  /** Which end of an interval the action is; `from` unless said. */
  readonly end?: 'from' | 'to';
  /** Subjects by which the claim must name it for this showing to count; absent: any. */
  readonly of?: readonly EntityType[];
}

export interface Action {
  readonly means: string;
  readonly shownBy: readonly Showing[];
  /** Happens at most once to one subject, so that another time or actor contradicts. */
  readonly once?: boolean;
  /** The outcome that the word itself asserts. */
  readonly outcome?: Outcome;
}

const APPROVED = { review: ['approved'] } as const;
const done: readonly Outcome[] = ['success'];
const failed: readonly Outcome[] = ['failure', 'timeout'];

export const ACTIONS = {
  open: {
    means: 'brought into being: a pull request, ticket, alert, incident, page, branch',
    once: true,
    shownBy: [
      { kind: 'change.opened', by: 'author', of: ['change'] },
      { kind: 'ticket.opened', of: ['ticket'] },
      { kind: 'alert.opened', of: ['alert', 'policy', 'metric'] },
      { kind: 'incident.declared', of: ['incident'] },
      { kind: 'page.triggered', of: ['page'] },
      { kind: 'ref.created', of: ['ref'] },
      { kind: 'event.generic', where: { type: ['slack.channel_created'] }, of: ['channel'] },
    ],
  },
  create: {
    means: 'made: a revision, service, ticket, account, tag, build',
    shownBy: [
      { kind: 'revision.created', of: ['revision'] },
      { kind: 'deploy.requested', of: ['service', 'revision'] },
      { kind: 'service.created', of: ['service'] },
      { kind: 'ticket.opened', of: ['ticket'] },
      { kind: 'change.opened', by: 'author', of: ['change'] },
      { kind: 'tag.created', of: ['release'] },
      { kind: 'build.queued', of: ['build'] },
      { kind: 'account.changed', where: { action: ['created'] } },
      { kind: 'ref.created', of: ['ref'] },
      { kind: 'incident.declared', of: ['incident'] },
      { kind: 'event.generic', where: { type: ['slack.channel_created'] }, of: ['channel'] },
    ],
  },
  merge: {
    means: 'a pull request was merged',
    once: true,
    shownBy: [{ kind: 'change.merged', of: ['change', 'repository', 'commit', 'ref'] }],
  },
  close: {
    means: 'closed: a pull request without merging, a ticket, an alert, a page',
    shownBy: [
      { kind: 'change.closed', of: ['change'] },
      { kind: 'ticket.closed', of: ['ticket'] },
      { kind: 'ticket.changed', where: { field: ['status', 'resolution'] }, of: ['ticket'] },
      { kind: 'alert.closed', of: ['alert', 'policy', 'metric'] },
      { kind: 'page.resolved', of: ['page'] },
      { kind: 'incident.resolved', of: ['incident'] },
    ],
  },
  reopen: {
    means: 'opened again',
    shownBy: [
      { kind: 'change.reopened' },
      { kind: 'ticket.changed', where: { field: ['status'] } },
      { kind: 'alert.opened' },
    ],
  },
  approve: {
    means: 'gave an approving review or approval',
    shownBy: [
      { kind: 'change.reviewed', where: APPROVED, by: 'reviewer', of: ['change'] },
      { kind: 'build.reviewed', where: APPROVED, by: 'reviewer', of: ['build', 'trigger'] },
      {
        kind: 'deployment.reviewed',
        where: APPROVED,
        by: 'reviewer',
        of: ['deployment', 'release', 'environment', 'commit'],
      },
    ],
  },
  review: {
    means: 'reviewed or commented on a change',
    shownBy: [
      { kind: 'change.reviewed', by: 'reviewer', of: ['change'] },
      { kind: 'change.commented', of: ['change'] },
      { kind: 'ticket.commented', of: ['ticket'] },
    ],
  },
  request_changes: {
    means: 'a review that asks for changes',
    shownBy: [{ kind: 'change.reviewed', where: { review: ['changes_requested'] }, by: 'reviewer' }],
  },
  request_review: { means: 'asked somebody for a review', shownBy: [{ kind: 'change.review_requested' }] },
  mark_ready: {
    means: 'a draft was made ready for review',
    shownBy: [{ kind: 'change.ready', of: ['change'] }],
  },
  make_draft: { means: 'turned back into a draft', shownBy: [{ kind: 'change.drafted', of: ['change'] }] },
  dismiss: { means: 'set a review aside', shownBy: [{ kind: 'change.review_dismissed', of: ['change'] }] },
  revert: {
    means: 'a change was undone by another change',
    shownBy: [{ kind: 'change.reverted', by: 'author', of: ['change', 'commit'] }],
  },
  push: {
    means: 'commits reached a branch',
    shownBy: [{ kind: 'ref.pushed' }, { kind: 'ref.created', of: ['ref'] }, { kind: 'ref.force_pushed' }],
  },
  force_push: { means: 'a branch was rewritten', shownBy: [{ kind: 'ref.force_pushed' }] },
  write: {
    means: 'authored a change, commit, release or ticket',
    shownBy: [
      { kind: 'change.opened', by: 'author', of: ['change'] },
      { kind: 'commit.authored', by: 'author', of: ['commit'] },
      { kind: 'ticket.opened', of: ['ticket'] },
    ],
  },
  tag: { means: 'a tag was made', once: true, shownBy: [{ kind: 'tag.created' }] },
  publish: {
    means: 'a release, hosting release or public post went out',
    shownBy: [
      { kind: 'release.published', of: ['release', 'version', 'repository', 'commit'] },
      { kind: 'hosting.released', of: ['site'] },
      { kind: 'operation.attempted', of: ['site', 'release'] },
      { kind: 'status.posted', of: ['incident', 'page', 'other'] },
      { kind: 'page.note', where: { statusUpdate: [true] }, of: ['incident', 'page', 'other'] },
      { kind: 'artifact.published', of: ['artifact'] },
    ],
  },
  start: {
    means: 'began: a build, job or run',
    shownBy: [
      { kind: 'build.started', of: ['build', 'trigger', 'commit', 'change'] },
      { kind: 'build.queued', of: ['build', 'trigger', 'commit', 'change'] },
      { kind: 'build.run_requested', of: ['build', 'trigger'] },
      { kind: 'pipeline.started' },
      { kind: 'job.finished', end: 'from', of: ['job'] },
      { kind: 'check.finished', end: 'from', of: ['check'] },
      { kind: 'event.generic', of: ['trigger', 'commit', 'change', 'job', 'deployment'] },
    ],
  },
  finish: {
    means: 'came to its end, well unless it says otherwise',
    outcome: 'success',
    shownBy: [
      { kind: 'build.finished', end: 'to', outcome: done, of: ['build', 'trigger', 'commit', 'change'] },
      { kind: 'pipeline.finished', end: 'to', outcome: done },
      { kind: 'job.finished', end: 'to', outcome: ['success', 'partial', 'unknown'], of: ['job'] },
      { kind: 'check.finished', end: 'to', of: ['check'] },
      { kind: 'deployment.status', where: { state: ['success'] } },
      { kind: 'service.deployed' },
    ],
  },
  end: {
    means: 'came to its end, well or badly',
    shownBy: [
      { kind: 'build.finished', end: 'to', of: ['build', 'trigger', 'commit', 'change'] },
      { kind: 'pipeline.finished', end: 'to' },
      { kind: 'job.finished', end: 'to', of: ['job'] },
      { kind: 'check.finished', end: 'to', of: ['check'] },
      { kind: 'service.deployed' },
    ],
  },
  succeed: {
    means: 'ended well: passed, green',
    outcome: 'success',
    shownBy: [
      { kind: 'build.finished', end: 'to', outcome: done },
      { kind: 'pipeline.finished', end: 'to', outcome: done },
      { kind: 'job.finished', end: 'to', outcome: done },
      { kind: 'check.finished', end: 'to', outcome: done },
      { kind: 'deployment.status', where: { state: ['success'] } },
      { kind: 'revision.ready', of: ['revision', 'service'] },
      { kind: 'service.deployed', outcome: done },
    ],
  },
  fail: {
    means: 'ended badly: failed, red',
    outcome: 'failure',
    shownBy: [
      { kind: 'build.finished', end: 'to', outcome: failed },
      { kind: 'build.step', end: 'to', outcome: failed, of: ['build'] },
      { kind: 'pipeline.finished', end: 'to', outcome: failed },
      { kind: 'job.finished', end: 'to', outcome: failed },
      { kind: 'check.finished', end: 'to', outcome: failed },
      { kind: 'deployment.status', where: { state: ['failure', 'error'] }, outcome: failed },
      { kind: 'service.deployed', outcome: failed },
      { kind: 'revision.failed', of: ['revision', 'service'] },
      { kind: 'service.ready', outcome: failed, of: ['revision', 'service'] },
      { kind: 'uptime.state' },
    ],
  },
  skip: {
    means: 'was not run',
    outcome: 'skipped',
    shownBy: [
      { kind: 'check.finished', end: 'to', outcome: ['skipped'] },
      { kind: 'build.step', outcome: ['skipped'] },
    ],
  },
  cancel: {
    means: 'was stopped by somebody',
    outcome: 'cancelled',
    shownBy: [
      { kind: 'build.cancel_requested', of: ['build', 'trigger', 'commit', 'change'] },
      { kind: 'build.finished', end: 'to', outcome: ['cancelled'] },
      { kind: 'check.finished', end: 'to', outcome: ['cancelled'] },
      { kind: 'pipeline.finished', end: 'to', outcome: ['cancelled'] },
    ],
  },
  retry: {
    means: 'was run again',
    shownBy: [
      { kind: 'build.retry_requested', outcome: ['success', 'denied', 'failure', 'unknown'] },
      { kind: 'build.queued', of: ['build', 'change'] },
      { kind: 'pipeline.started' },
    ],
  },
  refuse: {
    means: 'an attempt was denied',
    outcome: 'denied',
    shownBy: [
      { kind: 'build.retry_requested', outcome: ['denied'] },
      { kind: 'build.cancel_requested', outcome: ['denied'] },
      { kind: 'build.run_requested', outcome: ['denied'] },
      { kind: 'deploy.requested', outcome: ['denied'] },
      { kind: 'access.changed', outcome: ['denied'] },
      { kind: 'account.changed', outcome: ['denied'] },
      { kind: 'config.changed', outcome: ['denied'] },
      { kind: 'policy.changed', outcome: ['denied'] },
      { kind: 'policy.snoozed', outcome: ['denied'] },
      { kind: 'operation.attempted', outcome: ['denied'] },
    ],
  },
  deploy: {
    means: 'a new version took effect in production',
    shownBy: [
      { kind: 'service.deployed' },
      { kind: 'traffic.shifted' },
      { kind: 'hosting.released', of: ['site'] },
      { kind: 'deploy.requested' },
      { kind: 'revision.ready' },
      { kind: 'revision.created' },
      { kind: 'deployment.status', where: { state: ['success'] } },
      { kind: 'build.finished', end: 'to', outcome: done, where: { artifactOnly: [null] } },
    ],
  },
  roll_back: {
    means: 'an earlier version took effect again',
    shownBy: [
      { kind: 'hosting.rolled_back' },
      { kind: 'traffic.shifted' },
      { kind: 'deploy.requested', where: { trafficOnly: [true] } },
      { kind: 'deploy.requested', where: { pinned: [true] } },
      { kind: 'deployment.recorded' },
      { kind: 'service.deployed' },
      { kind: 'deployment.status', where: { state: ['success'] } },
      { kind: 'change.reverted', by: 'author' },
    ],
  },
  shift_traffic: {
    means: 'traffic went to another revision',
    shownBy: [
      { kind: 'traffic.shifted' },
      { kind: 'deploy.requested', where: { trafficOnly: [true] } },
      { kind: 'deploy.requested', where: { pinned: [true] } },
      { kind: 'service.deployed' },
    ],
  },
  withdraw: { means: 'a revision was taken out of traffic', shownBy: [{ kind: 'traffic.shifted' }] },
  serve: {
    means: 'received traffic',
    shownBy: [{ kind: 'traffic.shifted' }, { kind: 'state.traffic' }, { kind: 'service.deployed' }],
  },
  become_ready: {
    means: 'became ready or healthy',
    shownBy: [
      { kind: 'revision.ready' },
      { kind: 'service.ready', outcome: done },
      { kind: 'traffic.shifted' },
      { kind: 'service.deployed' },
    ],
  },
  restart: {
    means: 'was restarted or redeployed',
    shownBy: [{ kind: 'deploy.requested' }, { kind: 'revision.created' }, { kind: 'event.generic' }],
  },
  scale: {
    means: 'instances or limits were changed',
    shownBy: [{ kind: 'service.scaled' }, { kind: 'deploy.requested' }, { kind: 'config.changed' }],
  },
  update: {
    means: 'a setting, service or configuration was changed',
    shownBy: [
      { kind: 'deploy.requested' },
      { kind: 'config.changed' },
      { kind: 'flag.changed' },
      { kind: 'policy.changed' },
      { kind: 'access.changed', of: ['role'] },
      { kind: 'ticket.changed' },
      { kind: 'page.changed' },
      { kind: 'incident.changed' },
      { kind: 'event.generic' },
    ],
  },
  turn_on: {
    means: 'a flag, policy or account was switched on',
    shownBy: [
      { kind: 'flag.changed' },
      { kind: 'policy.changed', where: { enabled: [true] } },
      { kind: 'account.changed', where: { action: ['enabled'] } },
    ],
  },
  turn_off: {
    means: 'a flag, policy or account was switched off',
    shownBy: [
      { kind: 'flag.changed' },
      { kind: 'policy.changed', where: { enabled: [false] } },
      { kind: 'account.changed', where: { action: ['disabled'] } },
    ],
  },
  fire: {
    means: 'an alert began to fire',
    shownBy: [{ kind: 'alert.opened' }, { kind: 'alert.notified', where: { status: ['firing'] } }],
  },
  clear: {
    means: 'an alert stopped',
    shownBy: [{ kind: 'alert.closed' }, { kind: 'alert.notified', where: { status: ['resolved'] } }],
  },
  page: {
    means: 'somebody was paged',
    shownBy: [{ kind: 'page.triggered' }, { kind: 'page.notified', by: 'assignee' }],
  },
  acknowledge: { means: 'a page was acknowledged', shownBy: [{ kind: 'page.acknowledged' }] },
  escalate: { means: 'a page was escalated', shownBy: [{ kind: 'page.escalated' }] },
  call_in: {
    means: 'somebody was asked through the pager to help',
    shownBy: [{ kind: 'page.responder', where: { action: ['requested'] } }],
  },
  lead: { means: 'somebody took the command of the response', shownBy: [] },
  join: { means: 'somebody accepted to help', shownBy: [{ kind: 'page.responder', where: { action: ['accepted'] } }] },
  resolve: {
    means: 'an incident, page or alert came to its end',
    shownBy: [
      { kind: 'page.resolved', of: ['page', 'incident'] },
      { kind: 'incident.resolved', of: ['incident', 'page'] },
      { kind: 'ticket.closed', of: ['ticket', 'incident'] },
      { kind: 'ticket.changed', where: { field: ['status', 'resolution'] }, of: ['ticket', 'incident'] },
      { kind: 'alert.closed', of: ['policy', 'alert'] },
      { kind: 'status.posted', of: ['incident', 'other'] },
    ],
  },
  declare: { means: 'an incident was declared', shownBy: [{ kind: 'incident.declared' }, { kind: 'ticket.opened' }] },
  grant: { means: 'a right was given', shownBy: [{ kind: 'access.changed' }] },
  revoke: { means: 'a right was taken away', shownBy: [{ kind: 'access.changed' }] },
  snooze: { means: 'an alert was muted', shownBy: [{ kind: 'policy.snoozed', where: { action: ['created'] } }] },
  unsnooze: { means: 'a mute was ended', shownBy: [{ kind: 'policy.snoozed', where: { action: ['ended'] } }] },
  delete: {
    means: 'was deleted or removed',
    shownBy: [
      { kind: 'service.deleted' },
      { kind: 'revision.deleted' },
      { kind: 'ref.deleted' },
      { kind: 'operation.attempted' },
    ],
  },
  run: {
    means: 'a job or migration ran',
    shownBy: [
      { kind: 'job.finished', end: 'to' },
      { kind: 'pipeline.finished', end: 'to' },
      { kind: 'build.finished', end: 'to' },
      { kind: 'check.finished', end: 'to' },
    ],
  },
  assign: {
    means: 'a ticket or page was given to somebody',
    shownBy: [
      { kind: 'ticket.changed', where: { field: ['assignee', 'Assignee'] } },
      { kind: 'page.assigned' },
      { kind: 'page.escalated' },
    ],
  },
  reprioritise: {
    means: 'a ticket or page got another priority or severity',
    shownBy: [
      { kind: 'ticket.changed', where: { field: ['priority', 'Priority', 'severity', 'Severity'] } },
      { kind: 'page.changed', where: { field: ['priority', 'urgency', 'severity'] } },
      { kind: 'incident.changed' },
    ],
  },
  other_deed: {
    means: 'any other deed, borne out by the record that uses the same word',
    shownBy: [
      { kind: 'event.generic' },
      { kind: 'operation.attempted' },
      { kind: 'config.changed' },
      { kind: 'job.finished' },
      { kind: 'service.deployed' },
      { kind: 'pipeline.finished', end: 'to' },
      { kind: 'incident.changed' },
    ],
  },
  bypass: {
    means: 'a protection rule was overridden',
    shownBy: [
      { kind: 'protection.evaluated', where: { result: ['bypass'] } },
      {
        kind: 'change.merged',
        where: { reviewRequired: [true], reviewDecision: ['review_required', 'changes_requested'] },
        of: ['change'],
      },
    ],
  },
} as const satisfies Record<string, Action>;

export type ActionId = keyof typeof ACTIONS;
export const ACTION_IDS = Object.keys(ACTIONS) as [ActionId, ...ActionId[]];

const TYPES_BY_KIND: readonly (readonly [string, readonly EntityType[]])[] = [
  ['change.', ['change']],
  ['build.', ['build']],
  ['pipeline.', ['build', 'check']],
  ['check.', ['check', 'change']],
  ['alert.', ['policy', 'alert']],
  ['policy.', ['policy']],
  ['page.', ['page']],
  ['incident.', ['incident']],
  ['ticket.', ['ticket']],
  ['revision.', ['revision']],
  ['traffic.', ['revision', 'service']],
  ['service.', ['service', 'version']],
  ['deploy', ['service', 'revision', 'release']],
  ['release.', ['release']],
  ['tag.', ['release']],
  ['hosting.', ['site']],
  ['flag.', ['flag']],
  ['job.', ['job']],
  ['ref.', ['ref']],
];

/** Types of thing that any of these actions is done to: what "it" can mean beside such a verb. */
export const typesOf = (actions: readonly ActionId[]): readonly EntityType[] => [
  ...new Set(actions.flatMap((action) => TYPES_BY_ACTION.get(action)!)),
];

/** The catalogue entry under its general type. */
export const actionOf = (id: ActionId): Action => ACTIONS[id];

const TYPES_BY_ACTION: ReadonlyMap<ActionId, readonly EntityType[]> = new Map(
  ACTION_IDS.map((id) => [
    id,
    actionOf(id).shownBy.flatMap(
      ({ of, kind }) => of ?? TYPES_BY_KIND.filter(([prefix]) => kind.startsWith(prefix)).flatMap(([, types]) => types),
    ),
  ]),
);
