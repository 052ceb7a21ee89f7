/** Reviews of a pull request and their dismissals; a dismissed review still happened as what it was. */
import type { ReadingDraft } from '../../../application/ports/draft-reading.js';
import { instant, text, valueAt, webUrl } from '../../../application/ports/json-reading.js';
import type { Json } from '../../../domain/evidence.js';
import type { Instant } from '../../../domain/instant.js';
import { point } from '../../../domain/interval.js';
import { accountOf, hintOf, inRole, type Someone } from '../actor.js';
import { nodesOf } from '../subjects.js';
import type { PullRequest } from './pull-request.js';

interface Review {
  readonly node: Json;
  readonly id: string | undefined;
  readonly state: string;
  readonly at: Instant | undefined;
  readonly reviewer: Someone | undefined;
}

interface Dismissal {
  readonly node: Json;
  readonly at: Instant | undefined;
  readonly previous: string | undefined;
  /** The review it took back, where the record leaves no doubt. */
  readonly review: Review | undefined;
}

const reviewsOf = (body: Json): readonly Review[] =>
  nodesOf(body, 'reviews').map((node) => ({
    node,
    id: text(node, 'id'),
    state: (text(node, 'state') ?? '').toLowerCase(),
    at: instant(node, 'submittedAt') ?? instant(node, 'createdAt'),
    reviewer: accountOf(valueAt(node, 'author')),
  }));

/** The event names its review, or only one dismissed review was there to be dismissed. */
function dismissalsOf(body: Json, reviews: readonly Review[]): readonly Dismissal[] {
  const nodes = nodesOf(body, 'timelineItems').filter((node) => text(node, '__typename') === 'ReviewDismissedEvent');
  const taken = new Set<Review>();
  return nodes.map((node) => {
    const at = instant(node, 'createdAt');
    const named = text(node, 'review', 'id');
    const open = reviews.filter((review) => {
      if (named !== undefined) return review.id === named;
      const before = review.at === undefined || at === undefined || review.at <= at;
      return review.state === 'dismissed' && before && !taken.has(review);
    });
    const review = open.length === 1 ? open[0] : undefined;
    if (review) taken.add(review);
    return { node, at, previous: text(node, 'previousReviewState')?.toLowerCase(), review };
  });
}

/** What a dismissed review was before: from its own dismissal, or where all dismissals agree. */
function stateBefore(review: Review, dismissals: readonly Dismissal[]): string {
  const own = dismissals.find((dismissal) => dismissal.review === review)?.previous;
  if (own !== undefined) return own;
  const states = new Set(dismissals.map((dismissal) => dismissal.previous));
  const [only] = states;
  return states.size === 1 && only !== undefined ? only : 'dismissed';
}

export function reviewed(change: PullRequest, draft: ReadingDraft): void {
  const reviews = reviewsOf(change.body);
  const dismissals = dismissalsOf(change.body, reviews);
  for (const review of reviews) {
    if (review.state === 'pending') continue; // written, but never submitted: nobody else has seen it
    const dismissed = review.state === 'dismissed' || dismissals.some((dismissal) => dismissal.review === review);
    const sha = text(review.node, 'commit', 'oid');
    draft.identity(hintOf(review.reviewer));
    draft.event({
      kind: 'change.reviewed',
      at: review.at === undefined ? undefined : point(review.at),
      subjects: change.subjects,
      actors: [inRole('reviewer', review.reviewer), inRole('author', change.author)],
      attributes: {
        number: change.number,
        review: review.state === 'dismissed' ? stateBefore(review, dismissals) : review.state,
        sha,
        onHead: sha === undefined || change.headSha === undefined ? undefined : sha === change.headSha,
        dismissed,
      },
      text: text(review.node, 'body'),
      trust: 5,
      toldBy: review.id === undefined ? undefined : `reviews/${review.id}`,
      nativeId: review.id,
      url: webUrl(valueAt(review.node, 'url'), change.url),
    });
  }
  for (const dismissal of dismissals) reviewDismissed(change, dismissal, draft);
}

function reviewDismissed(change: PullRequest, dismissal: Dismissal, draft: ReadingDraft): void {
  const actor = accountOf(valueAt(dismissal.node, 'actor'));
  draft.identity(hintOf(actor));
  draft.event({
    kind: 'change.review_dismissed',
    at: dismissal.at === undefined ? undefined : point(dismissal.at),
    subjects: change.subjects,
    actors: [inRole('actor', actor), inRole('reviewer', dismissal.review?.reviewer)],
    attributes: {
      number: change.number,
      previous: dismissal.previous,
      reviewId: dismissal.review?.id ?? text(dismissal.node, 'review', 'id'),
    },
    text: text(dismissal.node, 'dismissalMessage'),
    trust: 5,
    nativeId: text(dismissal.node, 'id'),
    url: change.url,
  });
}
