/** Comments on a pull request: of the conversation, and of reviews on single lines. */
import type { ReadingDraft } from '../../../application/ports/draft-reading.js';
import { instant, number, text, valueAt, webUrl } from '../../../application/ports/json-reading.js';
import type { Json } from '../../../domain/evidence.js';
import { point } from '../../../domain/interval.js';
import { accountOf, actorThrough, hintOf } from '../actor.js';
import { nodesOf } from '../subjects.js';
import type { PullRequest } from './pull-request.js';

/** Where comments stand in the record; the same comment may stand in two places. */
const commentNodes = (body: Json): readonly Json[] => [
  ...nodesOf(body, 'comments'),
  ...nodesOf(body, 'timelineItems').filter((node) => text(node, '__typename') === 'IssueComment'),
  ...nodesOf(body, 'reviews').flatMap((review) => nodesOf(review, 'comments')),
  ...nodesOf(body, 'reviewThreads').flatMap((thread) => nodesOf(thread, 'comments')),
];

export function commented(change: PullRequest, draft: ReadingDraft): void {
  const seen = new Set<string>();
  for (const node of commentNodes(change.body)) {
    const id = text(node, 'id');
    if (id !== undefined && seen.has(id)) continue;
    if (id !== undefined) seen.add(id);
    const createdAt = instant(node, 'createdAt');
    const actor = accountOf(valueAt(node, 'author'));
    draft.identity(hintOf(actor));
    draft.event({
      kind: 'change.commented',
      at: createdAt === undefined ? undefined : point(createdAt),
      subjects: change.subjects,
      actors: [actorThrough(actor, node)],
      attributes: {
        number: change.number,
        path: text(node, 'path'),
        line: number(node, 'line'),
        editedAt: text(node, 'lastEditedAt'),
      },
      text: text(node, 'body'),
      trust: 1,
      toldBy: id === undefined ? undefined : `comments/${id}`,
      nativeId: id,
      url: webUrl(valueAt(node, 'url'), change.url),
    });
  }
}
