/** One commit of a bundle: what it is (certain, by its hash), and who says to have made it when (a claim). */
import { revertMentions, trailersOf } from '../../application/ports/commit-message.js';
import { draftReading, type ReadingDraft } from '../../application/ports/draft-reading.js';
import { instant, list, number, text, texts, valueAt, words } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EntityRef } from '../../domain/entity.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { type Interval, point } from '../../domain/interval.js';
import { hintOf, personIn } from './person.js';
import { commitIn, isOid, repositoryIn } from './subjects.js';

/** Above this many files their names are no longer noted: nobody names them one by one. */
const MAX_NAMED_FILES = 60;

interface Commit {
  readonly body: Json;
  readonly oid: string;
  readonly message: string;
  readonly headline: string;
  readonly at: Interval | undefined;
  readonly subjects: readonly (EntityRef | undefined)[];
  readonly reverted: ReadonlyMap<string, string>;
}

export function commitEvents(record: EvidenceRecord): SourceReading {
  const { body, instance } = record;
  const draft = draftReading(record);
  const oid = text(body, 'oid');
  if (!isOid(oid)) {
    draft.notUnderstood('a commit without an object id');
    return draft.finish();
  }
  const message = text(body, 'message') ?? '';
  const committedAt = instant(body, 'committer', 'date') ?? instant(body, 'author', 'date');
  const commit: Commit = {
    body,
    oid,
    message,
    headline: message.split('\n', 1)[0]!,
    at: committedAt === undefined ? undefined : point(committedAt),
    subjects: [commitIn(draft, oid), repositoryIn(draft, instance)],
    reverted: revertedIn(body, message),
  };
  authored(commit, draft);
  reverts(commit, draft);
  return draft.finish();
}

/** What it reverts, by object id; proof by content outranks what the text says, the text outranks a title. */
function revertedIn(body: Json, message: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const undoes = list(body, 'undoes');
  const noted = (proof: string) =>
    undoes.flatMap((undoing) => {
      const oid = text(undoing, 'oid');
      return isOid(oid) && text(undoing, 'proof') === proof ? [oid] : [];
    });
  const [headline = '', ...rest] = message.split('\n');
  for (const oid of noted('title')) found.set(oid, 'title');
  for (const { sha, proof } of revertMentions(headline, rest.join('\n'))) if (isOid(sha)) found.set(sha, proof);
  for (const oid of noted('tree')) found.set(oid, 'tree');
  return found;
}

function filesIn(body: Json, draft: ReadingDraft): readonly Json[] {
  const files = list(body, 'files').filter((file) => words(file, 'path') !== undefined);
  if (files.length <= MAX_NAMED_FILES)
    for (const file of files) {
      const path = text(file, 'path')!;
      draft.entity('file', path, [path, path.slice(path.lastIndexOf('/') + 1)]);
    }
  return files;
}

function authored(commit: Commit, draft: ReadingDraft): void {
  const { body, oid, message, headline, at, subjects } = commit;
  const author = personIn('author', valueAt(body, 'author'));
  const committer = personIn('committer', valueAt(body, 'committer'));
  draft.identity(hintOf(author));
  draft.identity(hintOf(committer));
  const trailers = trailersOf(message);
  draft.event({
    kind: 'commit.authored',
    at,
    clock: 'git',
    subjects,
    actors: [author, committer],
    attributes: {
      sha: oid,
      subject: headline,
      parents: texts(body, 'parents'),
      tree: text(body, 'tree'),
      additions: number(body, 'additions'),
      deletions: number(body, 'deletions'),
      changedFiles: number(body, 'changedFiles'),
      files: filesIn(body, draft),
      authoredAt: text(body, 'author', 'date'),
      committedAt: text(body, 'committer', 'date'),
      trailers: Object.keys(trailers).length === 0 ? undefined : trailers,
      reverts: [...commit.reverted.keys()][0],
      refs: valueAt(body, 'refs') === undefined ? undefined : texts(body, 'refs'),
    },
    text: message.trim(),
    trust: 1,
  });
}

function reverts(commit: Commit, draft: ReadingDraft): void {
  for (const [oid, proof] of commit.reverted) {
    if (oid === commit.oid) continue;
    draft.event({
      kind: 'change.reverted',
      at: commit.at,
      clock: 'git',
      subjects: [commitIn(draft, oid), ...commit.subjects],
      actors: [personIn('author', valueAt(commit.body, 'author'))],
      attributes: { by: commit.oid, proof },
      trust: 1,
    });
  }
}
