/** The commits of a pull request, as far as its record shows them: no files, no sizes. */
import { trailersOf } from '../../../application/ports/commit-message.js';
import type { ReadingDraft } from '../../../application/ports/draft-reading.js';
import { instant, text, valueAt, webUrl } from '../../../application/ports/json-reading.js';
import { point } from '../../../domain/interval.js';
import { hintOf, inRole, signatureOf } from '../actor.js';
import { commitIn, nodesOf, repositoryIn } from '../subjects.js';
import type { PullRequest } from './pull-request.js';

export function committed(change: PullRequest, draft: ReadingDraft): void {
  for (const node of nodesOf(change.body, 'commits')) {
    const commit = valueAt(node, 'commit') ?? node;
    const sha = text(commit, 'oid');
    const subject = commitIn(draft, sha);
    if (sha === undefined || subject === undefined) {
      draft.notUnderstood('a commit of a pull request without an object id');
      continue;
    }
    const headline = text(commit, 'messageHeadline');
    const message = `${headline ?? ''}\n\n${text(commit, 'messageBody') ?? ''}`.trim();
    const trailers = trailersOf(message);
    const committedAt = instant(commit, 'committedDate') ?? instant(commit, 'author', 'date');
    const author = signatureOf(valueAt(commit, 'author'));
    draft.identity(hintOf(author));
    draft.event({
      kind: 'commit.authored',
      at: committedAt === undefined ? undefined : point(committedAt),
      clock: 'git',
      subjects: [subject, repositoryIn(draft, change.repository), change.change],
      actors: [inRole('author', author), inRole('committer', signatureOf(valueAt(commit, 'committer')))],
      attributes: {
        sha,
        subject: headline,
        authoredAt: text(commit, 'authoredDate') ?? text(commit, 'author', 'date'),
        committedAt: text(commit, 'committedDate'),
        trailers: Object.keys(trailers).length === 0 ? undefined : trailers,
        partial: true,
      },
      text: message,
      trust: 1,
      nativeId: sha,
      toldBy: `commits/${sha}`,
      url: webUrl(valueAt(commit, 'url')),
    });
  }
}
