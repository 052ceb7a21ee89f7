/** Timeline items of a pull request other than merge, closing, dismissal and comments, which have files of their own. */
import type { EventDraft, ReadingDraft } from '../../../application/ports/draft-reading.js';
import { instant, text, valueAt } from '../../../application/ports/json-reading.js';
import type { EventKind } from '../../../domain/event-kind.js';
import type { Json } from '../../../domain/evidence.js';
import { point } from '../../../domain/interval.js';
import { accountOf, hintOf, inRole, requestedOf } from '../actor.js';
import { commitIn, nodesOf, refIn, repositoryIn } from '../subjects.js';
import type { PullRequest } from './pull-request.js';

type Part = Pick<EventDraft, 'kind'> & Partial<EventDraft>;
type Reader = (item: Json, change: PullRequest, draft: ReadingDraft) => Part;

const plain =
  (kind: EventKind, attributes: Record<string, Json> = {}): Reader =>
  (_item, change) => ({ kind, attributes: { number: change.number, ...attributes } });

const reviewRequested: Reader = (item, change, draft) => {
  const actor = accountOf(valueAt(item, 'actor'));
  const requested = requestedOf(valueAt(item, 'requestedReviewer'));
  draft.identity(hintOf(requested));
  return {
    kind: 'change.review_requested',
    attributes: { number: change.number, reviewer: requested?.handle },
    actors: [inRole('actor', actor), inRole('requested', requested)],
  };
};

/** Pushes to a ref that threw commits away. */
const forcePushed =
  (own: 'headRefName' | 'baseRefName'): Reader =>
  (item, change, draft) => {
    const ref = text(item, 'ref', 'name') ?? text(change.body, own);
    const before = text(item, 'beforeCommit', 'oid');
    const after = text(item, 'afterCommit', 'oid');
    const repository = repositoryIn(draft, change.repository);
    return {
      kind: 'ref.force_pushed',
      attributes: { number: change.number, before, after, ref },
      subjects: [refIn(draft, change.repository, ref) ?? repository, repository, commitIn(draft, after), change.change],
    };
  };

const headDeleted: Reader = (item, change, draft) => {
  const ref = text(item, 'headRefName') ?? text(change.body, 'headRefName');
  const repository = repositoryIn(draft, change.repository);
  return {
    kind: 'ref.deleted',
    attributes: { number: change.number, before: change.headSha, ref },
    subjects: [refIn(draft, change.repository, ref) ?? repository, repository, change.change],
  };
};

const READERS: Readonly<Record<string, Reader>> = {
  ReopenedEvent: plain('change.reopened'),
  ReadyForReviewEvent: plain('change.ready'),
  ConvertToDraftEvent: plain('change.drafted'),
  ReviewRequestedEvent: reviewRequested,
  HeadRefForcePushedEvent: forcePushed('headRefName'),
  BaseRefForcePushedEvent: forcePushed('baseRefName'),
  HeadRefDeletedEvent: headDeleted,
  AutoMergeEnabledEvent: plain('change.auto_merge', { enabled: true }),
  AutoSquashEnabledEvent: plain('change.auto_merge', { enabled: true }),
  AutoRebaseEnabledEvent: plain('change.auto_merge', { enabled: true }),
  AutoMergeDisabledEvent: plain('change.auto_merge', { enabled: false }),
};

/** Read elsewhere, or about nothing that a report could be wrong about; any other type is reported as not understood. */
const QUIET = new Set(
  `MergedEvent ClosedEvent ReviewDismissedEvent IssueComment PullRequestReview PullRequestReviewThread PullRequestCommit
  PullRequestCommitCommentThread AddedToMergeQueueEvent RemovedFromMergeQueueEvent BaseRefChangedEvent BaseRefDeletedEvent
  AutomaticBaseChangeSucceededEvent AutomaticBaseChangeFailedEvent DeployedEvent DeploymentEnvironmentChangedEvent
  CrossReferencedEvent ReferencedEvent LabeledEvent UnlabeledEvent AssignedEvent UnassignedEvent MilestonedEvent
  DemilestonedEvent MentionedEvent SubscribedEvent UnsubscribedEvent RenamedTitleEvent HeadRefRestoredEvent LockedEvent
  UnlockedEvent PinnedEvent UnpinnedEvent ConnectedEvent DisconnectedEvent ReviewRequestRemovedEvent CommentDeletedEvent
  AddedToProjectV2Event RemovedFromProjectV2Event ProjectV2ItemStatusChangedEvent MarkedAsDuplicateEvent`.split(/\s+/),
);

export function timelineItems(change: PullRequest, draft: ReadingDraft): void {
  const items = nodesOf(change.body, 'timelineItems');
  for (const item of items) {
    const type = text(item, '__typename') ?? '';
    const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
    if (reader) itemEvent(change, { item, part: reader(item, change, draft) }, draft);
    else if (!QUIET.has(type)) draft.notUnderstood(`a timeline item of an unknown type (${type.slice(0, 60)})`);
  }
  const enabledAt = instant(change.body, 'autoMergeRequest', 'enabledAt');
  const told = items.some((item) => /^Auto(?:Merge|Squash|Rebase)Enabled/.test(text(item, '__typename') ?? ''));
  if (enabledAt === undefined || told) return;
  draft.event({
    kind: 'change.auto_merge',
    at: point(enabledAt),
    subjects: change.subjects,
    actors: [inRole('actor', accountOf(valueAt(change.body, 'autoMergeRequest', 'enabledBy')))],
    attributes: { number: change.number, enabled: true },
    trust: 5,
    url: change.url,
  });
}

function itemEvent(change: PullRequest, { item, part }: { item: Json; part: Part }, draft: ReadingDraft): void {
  const createdAt = instant(item, 'createdAt');
  const actor = accountOf(valueAt(item, 'actor'));
  draft.identity(hintOf(actor));
  draft.event({
    at: createdAt === undefined ? undefined : point(createdAt),
    subjects: change.subjects,
    actors: [inRole('actor', actor)],
    trust: 5,
    nativeId: text(item, 'id'),
    url: change.url,
    ...part,
  });
}
