/** One issue with its comments: what people wrote, dated by the forge. */
import { draftReading, type ReadingDraft } from '../../../application/ports/draft-reading.js';
import { instant, number, text, valueAt, webUrl, words } from '../../../application/ports/json-reading.js';
import type { SourceReading } from '../../../application/ports/source.js';
import type { EntityRef } from '../../../domain/entity.js';
import type { EvidenceRecord, Json } from '../../../domain/evidence.js';
import { point } from '../../../domain/interval.js';
import { accountOf, actorThrough, hintOf, inRole } from '../actor.js';
import { nodesOf, repositoryIn, ticketIn } from '../subjects.js';

interface Issue {
  readonly body: Json;
  readonly key: string;
  readonly subjects: readonly EntityRef[];
  readonly url: string | undefined;
}

export function issueEvents(record: EvidenceRecord): SourceReading {
  const { body, instance: repository } = record;
  const draft = draftReading(record);
  const id = number(body, 'number');
  if (id === undefined) {
    draft.notUnderstood('an issue without a number');
    return draft.finish();
  }
  const url = webUrl(valueAt(body, 'url'));
  const names = [words(body, 'title'), url].filter((name) => name !== undefined);
  const ticket = ticketIn(draft, repository, id, names);
  const issue = { body, key: ticket.id, subjects: [ticket, repositoryIn(draft, repository)], url };
  openedIssue(issue, draft);
  for (const comment of nodesOf(body, 'comments')) commentEvent(issue, comment, draft);
  closedIssue(issue, draft);
  return draft.finish();
}

function openedIssue({ body, key, subjects, url }: Issue, draft: ReadingDraft): void {
  const createdAt = instant(body, 'createdAt');
  const author = accountOf(valueAt(body, 'author'));
  const assignees = nodesOf(body, 'assignees').map(accountOf);
  for (const someone of [author, ...assignees]) draft.identity(hintOf(someone));
  const summary = text(body, 'title') ?? '';
  draft.event({
    kind: 'ticket.opened',
    at: createdAt === undefined ? undefined : point(createdAt),
    subjects,
    actors: [actorThrough(author, body), ...assignees.map((assignee) => inRole('assignee', assignee))],
    attributes: {
      key,
      type: 'issue',
      summary,
      status: text(body, 'state')?.toLowerCase(),
      labels: nodesOf(body, 'labels').flatMap((label) => words(label, 'name') ?? []),
      resolution: text(body, 'stateReason')?.toLowerCase(),
    },
    text: `${summary}\n\n${text(body, 'body') ?? ''}`.trim(),
    trust: 1,
    url,
  });
}

function commentEvent({ key, subjects, url }: Issue, comment: Json, draft: ReadingDraft): void {
  const createdAt = instant(comment, 'createdAt');
  const author = accountOf(valueAt(comment, 'author'));
  draft.identity(hintOf(author));
  draft.event({
    kind: 'ticket.commented',
    at: createdAt === undefined ? undefined : point(createdAt),
    subjects,
    actors: [actorThrough(author, comment)],
    attributes: { key, editedAt: text(comment, 'lastEditedAt') },
    text: text(comment, 'body'),
    trust: 1,
    toldBy: text(comment, 'id') === undefined ? undefined : `comments/${text(comment, 'id')}`,
    nativeId: text(comment, 'id'),
    url: webUrl(valueAt(comment, 'url'), url),
  });
}

function closedIssue({ body, key, subjects, url }: Issue, draft: ReadingDraft): void {
  const closedAt = instant(body, 'closedAt');
  if (closedAt === undefined) return;
  draft.event({
    kind: 'ticket.closed',
    at: point(closedAt),
    subjects,
    attributes: { key, resolution: text(body, 'stateReason')?.toLowerCase() },
    trust: 4,
    url,
  });
}
