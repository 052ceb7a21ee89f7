/** What all events of one pull request share: its subjects, author and times; read once from the record. */
import type { ReadingDraft } from '../../../application/ports/draft-reading.js';
import { instant, number, text, valueAt, webUrl, words } from '../../../application/ports/json-reading.js';
import type { EntityRef } from '../../../domain/entity.js';
import type { EvidenceRecord, Json } from '../../../domain/evidence.js';
import type { Instant } from '../../../domain/instant.js';
import { accountOf, type Someone } from '../actor.js';
import { changeIn, commitIn, repositoryIn } from '../subjects.js';

export interface PullRequest {
  readonly body: Json;
  readonly repository: string;
  readonly number: number;
  /** The change, its repository and its head commit: the subjects of most of its events. */
  readonly subjects: readonly (EntityRef | undefined)[];
  readonly change: EntityRef;
  readonly author: Someone | undefined;
  readonly title: string;
  readonly words: string;
  readonly headSha: string | undefined;
  readonly mergeSha: string | undefined;
  readonly mergedAt: Instant | undefined;
  readonly closedAt: Instant | undefined;
  readonly url: string | undefined;
}

/** Null when the record has no number. */
export function pullRequestOf(record: EvidenceRecord, draft: ReadingDraft): PullRequest | null {
  const { body, instance: repository } = record;
  const id = number(body, 'number');
  if (id === undefined) return null;
  const title = words(body, 'title') ?? '';
  const url = webUrl(valueAt(body, 'url'));
  const change = changeIn(draft, repository, id, [title, url])!;
  const headSha = text(body, 'headRefOid');
  const author = accountOf(valueAt(body, 'author'));
  return {
    body,
    repository,
    number: id,
    change,
    subjects: [change, repositoryIn(draft, repository), commitIn(draft, headSha)],
    author,
    title,
    words: text(body, 'body') ?? '',
    headSha,
    mergeSha: text(body, 'mergeCommit', 'oid'),
    mergedAt: instant(body, 'mergedAt'),
    closedAt: instant(body, 'closedAt'),
    url,
  };
}
