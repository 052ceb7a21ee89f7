/** One commit as the forge shows it. Names, dates and words in it are claims of whoever made it; sizes and parents are facts of its content. */
import { revertMentions, type Trailers, trailersOf } from '../../../application/ports/commit-message.js';
import { draftReading, type ReadingDraft } from '../../../application/ports/draft-reading.js';
import { flag, instant, number, text, valueAt, webUrl } from '../../../application/ports/json-reading.js';
import type { SourceReading } from '../../../application/ports/source.js';
import type { EntityRef } from '../../../domain/entity.js';
import type { EvidencePart, EvidenceRecord, Json } from '../../../domain/evidence.js';
import { type Interval, point } from '../../../domain/interval.js';
import { hintOf, inRole, signatureOf, trailerPerson } from '../actor.js';
import { changeIn, commitIn, filesIn, isSha, nodesOf, repositoryIn, shortRef } from '../subjects.js';

interface Commit {
  readonly body: Json;
  readonly sha: string;
  readonly repository: string;
  readonly headline: string;
  readonly rest: string;
  readonly at: Interval | undefined;
  readonly subjects: readonly (EntityRef | undefined)[];
  readonly part: EvidencePart | undefined;
}

/** `messageHeadline` and `messageBody` of GraphQL, or a whole `message`. */
function messageOf(body: Json): { headline: string; rest: string } {
  const whole = text(body, 'message');
  if (whole !== undefined) {
    const [headline = '', ...rest] = whole.split('\n');
    return { headline, rest: rest.join('\n').trim() };
  }
  const headline = text(body, 'messageHeadline') ?? '';
  const rest = text(body, 'messageBody') ?? '';
  // A long first line is cut with an ellipsis and goes on in the body.
  if (headline.endsWith('…') && rest.startsWith('…')) {
    const [more = '', ...lines] = rest.slice(1).split('\n');
    return { headline: headline.slice(0, -1) + more, rest: lines.join('\n').trim() };
  }
  return { headline, rest };
}

function commitOf(record: EvidenceRecord, draft: ReadingDraft): Commit | null {
  const { body, instance: repository } = record;
  const sha = text(body, 'oid') ?? text(body, 'sha');
  if (!isSha(sha)) return null;
  const committedAt = instant(body, 'committedDate') ?? instant(body, 'committer', 'date');
  const pulls = nodesOf(body, 'associatedPullRequests').map((pull) =>
    changeIn(draft, repository, number(pull, 'number'), [webUrl(valueAt(pull, 'url'))]),
  );
  const abbreviated = text(body, 'abbreviatedOid');
  const subject = commitIn(draft, sha);
  if (abbreviated !== undefined) draft.entity('commit', sha, [abbreviated]);
  const ref = text(body, 'ref', 'name');
  return {
    body,
    sha,
    repository,
    ...messageOf(body),
    at: committedAt === undefined ? undefined : point(committedAt),
    subjects: [subject, repositoryIn(draft, repository), ...pulls],
    part: ref === undefined ? undefined : { ref: shortRef(ref) },
  };
}

export function commitEvents(record: EvidenceRecord): SourceReading {
  const draft = draftReading(record);
  const commit = commitOf(record, draft);
  if (!commit) {
    draft.notUnderstood('a commit without an object id');
    return draft.finish();
  }
  const trailers = trailersOf(`${commit.headline}\n\n${commit.rest}`);
  authored(commit, trailers, draft);
  reverts(commit, draft);
  for (const person of trailerPeople(trailers)) draft.identity(hintOf(person));
  return draft.finish();
}

/** Only agents: a trailer is written by whoever commits, and says nothing sure about people. */
const trailerPeople = (trailers: Trailers) =>
  Object.values(trailers)
    .flatMap((values) => values.map(trailerPerson))
    .filter((person) => person?.kind === 'agent');

function authored(commit: Commit, trailers: Trailers, draft: ReadingDraft): void {
  const { body, sha, headline, rest } = commit;
  const author = signatureOf(valueAt(body, 'author'));
  const committer = signatureOf(valueAt(body, 'committer'));
  draft.identity(hintOf(author));
  draft.identity(hintOf(committer));
  const files = filesIn(draft, nodesOf(body, 'files'));
  draft.event({
    kind: 'commit.authored',
    at: commit.at,
    clock: 'git',
    subjects: commit.subjects,
    actors: [inRole('author', author), inRole('committer', committer)],
    attributes: {
      sha,
      subject: headline,
      parents: nodesOf(body, 'parents').flatMap((parent) => text(parent, 'oid') ?? text(parent, 'sha') ?? []),
      tree: text(body, 'tree', 'oid'),
      additions: number(body, 'additions'),
      deletions: number(body, 'deletions'),
      changedFiles: number(body, 'changedFilesIfAvailable') ?? number(body, 'changedFiles'),
      files: files.length === 0 ? undefined : files,
      authoredAt: text(body, 'authoredDate') ?? text(body, 'author', 'date'),
      committedAt: text(body, 'committedDate') ?? text(body, 'committer', 'date'),
      trailers: Object.keys(trailers).length === 0 ? undefined : trailers,
      reverts: mentioned(commit).find((mention) => mention.sha !== undefined)?.sha,
      verified: flag(body, 'signature', 'isValid'),
      signedByForge: flag(body, 'signature', 'wasSignedByGitHub'),
      checks: text(body, 'statusCheckRollup', 'state')?.toLowerCase(),
    },
    text: `${headline}\n\n${rest}`.trim(),
    trust: 1,
    url: webUrl(valueAt(body, 'url')),
    part: commit.part,
  });
}

const mentioned = (commit: Commit) => revertMentions(commit.headline, commit.rest);

/** A revert on a branch that never merged reverts nothing. */
const unmerged = (body: Json): boolean => {
  const pulls = nodesOf(body, 'associatedPullRequests');
  return (
    pulls.length > 0 && pulls.every((pull) => text(pull, 'state') !== undefined && text(pull, 'state') !== 'MERGED')
  );
};

function reverts(commit: Commit, draft: ReadingDraft): void {
  if (unmerged(commit.body)) return;
  const seen = new Set<string>();
  for (const mention of [...mentioned(commit)].sort(
    (a, b) => Number(a.proof === 'title') - Number(b.proof === 'title'),
  )) {
    const thing = mention.sha
      ? commitIn(draft, mention.sha)
      : changeIn(draft, mention.repository ?? commit.repository, mention.number);
    if (!thing || seen.has(thing.id) || thing.id === commit.sha) continue;
    seen.add(thing.id);
    draft.event({
      kind: 'change.reverted',
      at: commit.at,
      clock: 'git',
      subjects: [thing, ...commit.subjects],
      actors: [inRole('author', signatureOf(valueAt(commit.body, 'author')))],
      attributes: { by: commit.sha, proof: mention.proof },
      trust: 1,
      url: webUrl(valueAt(commit.body, 'url')),
      part: commit.part,
    });
  }
}
