/** One release: published by somebody for a tag; a draft has been seen by nobody and is no publication. */
import { draftReading } from '../../../application/ports/draft-reading.js';
import { flag, instant, text, valueAt, webUrl, words } from '../../../application/ports/json-reading.js';
import type { SourceReading } from '../../../application/ports/source.js';
import type { EvidenceRecord } from '../../../domain/evidence.js';
import { point } from '../../../domain/interval.js';
import { accountOf, hintOf, inRole } from '../actor.js';
import { commitIn, releaseIn, repositoryIn } from '../subjects.js';

export function releaseEvents(record: EvidenceRecord): SourceReading {
  const { body, instance: repository } = record;
  const draft = draftReading(record);
  const tag = words(body, 'tagName');
  const release = releaseIn(draft, repository, tag);
  if (tag === undefined || release === undefined) {
    draft.notUnderstood('a release without a tag');
    return draft.finish();
  }
  const name = words(body, 'name');
  const sha = text(body, 'tagCommit', 'oid');
  const author = accountOf(valueAt(body, 'author'));
  const isDraft = flag(body, 'isDraft') === true;
  const publishedAt = instant(body, 'publishedAt');
  draft.entity('release', release.id, [name]);
  draft.identity(hintOf(author));
  const subjects = [release, repositoryIn(draft, repository), commitIn(draft, sha)];
  if (isDraft) return draft.finish();
  draft.event({
    kind: 'release.published',
    at: publishedAt === undefined ? undefined : point(publishedAt),
    subjects,
    actors: [inRole('actor', author), inRole('author', author)],
    attributes: {
      tag,
      name,
      sha,
      draft: isDraft,
      prerelease: flag(body, 'isPrerelease'),
      createdAt: text(body, 'createdAt'),
    },
    text: `${name ?? tag}\n\n${text(body, 'description') ?? ''}`.trim(),
    trust: 4,
    url: webUrl(valueAt(body, 'url')),
  });
  return draft.finish();
}
