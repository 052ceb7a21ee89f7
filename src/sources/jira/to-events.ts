/** One issue: opened, commented, changed, closed. Descriptions and comments are words of people; the rest the server wrote. */
import { draftReading, type ReadingDraft } from '../../application/ports/draft-reading.js';
import { instant, list, text, texts, valueAt, words } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { SECOND } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import { changelog, neverAssigned } from './changelog.js';
import { documentText } from './document-text.js';
import { type Issue, issueOf } from './issue.js';
import { hintOf, personIn } from './person.js';

export function jiraEvents(record: EvidenceRecord): SourceReading {
  const draft = draftReading(record);
  const issue = issueOf(record, draft);
  if (!issue) {
    draft.notUnderstood('an issue without a key');
    return draft.finish();
  }
  opened(issue, draft);
  for (const comment of commentsOf(issue)) commented(issue, comment, draft);
  if (!changelog(issue, draft)) closed(issue, draft);
  return draft.finish();
}

/** A page of comments, or a bare array. */
const commentsOf = ({ fields }: Issue): readonly Json[] => [
  ...list(fields, 'comment', 'comments'),
  ...list(fields, 'comment'),
];

function opened(issue: Issue, draft: ReadingDraft): void {
  const { key, fields, subjects, part, url } = issue;
  const created = instant(fields, 'created');
  const reporter = personIn('actor', valueAt(fields, 'reporter')) ?? personIn('actor', valueAt(fields, 'creator'));
  const assignee = personIn('assignee', valueAt(fields, 'assignee'));
  const creator = personIn('author', valueAt(fields, 'creator'));
  for (const person of [reporter, assignee, creator]) draft.identity(hintOf(person));
  const summary = text(fields, 'summary') ?? '';
  draft.event({
    kind: 'ticket.opened',
    at: created === undefined ? undefined : point(created),
    subjects,
    actors: [reporter, assignee, creator],
    attributes: {
      key,
      type: words(fields, 'issuetype', 'name'),
      summary,
      priority: words(fields, 'priority', 'name'),
      project: part.project,
      status: words(fields, 'status', 'name'),
      labels: texts(fields, 'labels'),
      resolution: words(fields, 'resolution', 'name'),
      parent: words(fields, 'parent', 'key'),
      due: words(fields, 'duedate'),
      unassigned: (valueAt(fields, 'assignee') === null && neverAssigned(issue)) || undefined,
    },
    text: `${summary}\n\n${documentText(valueAt(fields, 'description'))}`.trim(),
    trust: 1,
    part,
    url,
  });
}

function commented({ key, subjects, part, url }: Issue, comment: Json, draft: ReadingDraft): void {
  const created = instant(comment, 'created');
  const author = personIn('actor', valueAt(comment, 'author'));
  draft.identity(hintOf(author));
  const updated = instant(comment, 'updated');
  const edited = created !== undefined && updated !== undefined && updated - created > SECOND;
  draft.event({
    kind: 'ticket.commented',
    at: created === undefined ? undefined : point(created),
    subjects,
    actors: [author],
    attributes: { key, edited: edited || undefined },
    text: documentText(valueAt(comment, 'body')),
    trust: 1,
    part,
    url,
  });
}

/** Where the changelog is missing or cut, the issue itself still says when it was resolved. */
function closed({ key, fields, subjects, part, url }: Issue, draft: ReadingDraft): void {
  const resolved = instant(fields, 'resolutiondate');
  if (resolved === undefined) return;
  draft.event({
    kind: 'ticket.closed',
    at: point(resolved),
    subjects,
    attributes: { key, resolution: words(fields, 'resolution', 'name') ?? words(fields, 'status', 'name') },
    trust: 4,
    part,
    url,
  });
}
