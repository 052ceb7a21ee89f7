/** A pull request was opened: what it contains, as last seen. */
import type { ReadingDraft } from '../../../application/ports/draft-reading.js';
import { flag, instant, number, object, text, valueAt, words } from '../../../application/ports/json-reading.js';
import type { Json } from '../../../domain/evidence.js';
import { point } from '../../../domain/interval.js';
import { inRole } from '../actor.js';
import { completenessOf, filesIn, nodesOf, refIn } from '../subjects.js';
import type { PullRequest } from './pull-request.js';

const labelsOf = (body: Json): readonly Json[] =>
  nodesOf(body, 'labels').flatMap((label) => words(label, 'name') ?? []);

/** Facts about the change that any of its events may repeat. */
export const sizeOf = ({ body }: PullRequest) => ({
  additions: number(body, 'additions'),
  deletions: number(body, 'deletions'),
  changedFiles: number(body, 'changedFiles'),
});

export function opened(change: PullRequest, draft: ReadingDraft): void {
  const { body, repository, title } = change;
  const createdAt = instant(body, 'createdAt');
  const base = text(body, 'baseRefName');
  const head = text(body, 'headRefName');
  const files = filesIn(draft, nodesOf(body, 'files'));
  refIn(draft, repository, base);
  refIn(draft, repository, head);
  draft.event({
    kind: 'change.opened',
    at: createdAt === undefined ? undefined : point(createdAt),
    subjects: change.subjects,
    actors: [inRole('actor', change.author), inRole('author', change.author)],
    attributes: {
      number: change.number,
      title,
      base,
      head,
      headSha: change.headSha,
      ...sizeOf(change),
      draft: flag(body, 'isDraft'),
      state: text(body, 'state'),
      files,
      filesComplete: filesComplete(body, files.length),
      labels: labelsOf(body),
      reviewCount: valueAt(body, 'reviews') === undefined ? undefined : completenessOf(body, 'reviews').total,
      commitCount: commitCount(body),
      reviewDecision: text(body, 'reviewDecision')?.toLowerCase(),
      protection: object(body, 'baseRef', 'branchProtectionRule'),
      mergedAt: text(body, 'mergedAt'),
      mergeSha: change.mergeSha,
    },
    text: `${title}\n\n${change.words}`.trim(),
    trust: 5,
    url: change.url,
  });
}

/** A partial file list must not count as the whole one: both totals have to agree with what is here. */
function filesComplete(body: Json, here: number): boolean {
  const changedFiles = number(body, 'changedFiles');
  const listed = valueAt(body, 'files') !== undefined;
  return listed && completenessOf(body, 'files').complete && (changedFiles === undefined || changedFiles <= here);
}

const commitCount = (body: Json): number | undefined =>
  valueAt(body, 'commits') === undefined ? undefined : completenessOf(body, 'commits').total;
