/** A pull request was merged, or closed without merging: from its timeline, and where that is silent from its own dates. */
import type { ReadingDraft } from '../../../application/ports/draft-reading.js';
import { flag, instant, text, valueAt } from '../../../application/ports/json-reading.js';
import type { Json } from '../../../domain/evidence.js';
import { type Instant, SECOND } from '../../../domain/instant.js';
import { point } from '../../../domain/interval.js';
import { accountOf, hintOf, inRole, type Someone } from '../actor.js';
import { commitIn, nodesOf, repositoryIn } from '../subjects.js';
import { sizeOf } from './opened.js';
import type { PullRequest } from './pull-request.js';

/** A merge closes the pull request too: a closing that late is the merge's own. */
const MERGE_CLOSES_WITHIN = 10n * SECOND;

const itemsOf = (body: Json, type: string): readonly Json[] =>
  nodesOf(body, 'timelineItems').filter((node) => text(node, '__typename') === type);

export function merged(change: PullRequest, draft: ReadingDraft): void {
  const item = itemsOf(change.body, 'MergedEvent')[0];
  const mergedAt = change.mergedAt ?? instant(item, 'createdAt');
  if (mergedAt !== undefined) mergeEvent(change, { item, mergedAt }, draft);
  else if (item !== undefined || text(change.body, 'state') === 'MERGED')
    draft.notUnderstood('a merge without a time that can be read');
  closings(change, mergedAt, draft);
}

function mergeEvent(change: PullRequest, found: { item?: Json | undefined; mergedAt: Instant }, draft: ReadingDraft) {
  const { body, repository } = change;
  const sha = change.mergeSha ?? text(found.item, 'commit', 'oid');
  const merger = accountOf(valueAt(body, 'mergedBy')) ?? accountOf(valueAt(found.item, 'actor'));
  draft.identity(hintOf(merger));
  draft.event({
    kind: 'change.merged',
    at: point(found.mergedAt),
    subjects: [change.change, repositoryIn(draft, repository), commitIn(draft, sha), ...change.subjects],
    actors: [inRole('actor', merger), inRole('author', change.author)],
    outcome: 'success',
    attributes: {
      number: change.number,
      sha,
      base: text(found.item, 'mergeRefName') ?? text(body, 'baseRefName'),
      method: text(body, 'autoMergeRequest', 'mergeMethod')?.toLowerCase(),
      title: change.title,
      ...sizeOf(change),
      draft: flag(body, 'isDraft'),
      reviewDecision: text(body, 'reviewDecision')?.toLowerCase(),
      reviewRequired: flag(body, 'baseRef', 'branchProtectionRule', 'requiresApprovingReviews'),
    },
    text: change.title,
    trust: 5,
    url: change.url,
  });
}

function closings(change: PullRequest, mergedAt: Instant | undefined, draft: ReadingDraft): void {
  const items = itemsOf(change.body, 'ClosedEvent');
  for (const item of items) {
    const at = instant(item, 'createdAt');
    const byMerge = at !== undefined && mergedAt !== undefined && at >= mergedAt - MERGE_CLOSES_WITHIN;
    if (byMerge) continue;
    const actor = accountOf(valueAt(item, 'actor'));
    closeEvent(change, { at, actor }, draft);
  }
  if (items.length > 0 || mergedAt !== undefined || change.closedAt === undefined) return;
  closeEvent(change, { at: change.closedAt, actor: undefined }, draft);
}

/** Under the pull request's own id, as a merge is: whoever looks it up knows the number, not the id of an item of its timeline. */
function closeEvent(
  change: PullRequest,
  closed: { at: Instant | undefined; actor: Someone | undefined },
  draft: ReadingDraft,
): void {
  draft.identity(hintOf(closed.actor));
  draft.event({
    kind: 'change.closed',
    at: closed.at === undefined ? undefined : point(closed.at),
    subjects: change.subjects,
    actors: [inRole('actor', closed.actor), inRole('author', change.author)],
    attributes: { number: change.number, title: change.title },
    trust: 5,
    url: change.url,
  });
}
