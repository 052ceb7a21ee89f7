/** What all events of one issue share: key, project, subjects, link. */
import type { ReadingDraft } from '../../application/ports/draft-reading.js';
import { text, valueAt, webUrl, words } from '../../application/ports/json-reading.js';
import type { EntityRef } from '../../domain/entity.js';
import type { EvidencePart, EvidenceRecord, Json } from '../../domain/evidence.js';

export interface Issue {
  readonly key: string;
  readonly fields: Json;
  readonly body: Json;
  readonly subjects: readonly EntityRef[];
  readonly part: EvidencePart;
  readonly url: string | undefined;
}

export const KEY = /^[A-Z][A-Z0-9_]{0,30}-\d{1,12}$/;

/** The page people open; the record itself only links to the interface for programs. */
function browseUrl(body: Json, key: string): string | undefined {
  const host = /^https:\/\/[^/\s]{1,200}(?=\/rest\/)/.exec(text(body, 'self') ?? '')?.[0];
  return host === undefined ? undefined : webUrl(`${host}/browse/${key}`);
}

export function issueOf(record: EvidenceRecord, draft: ReadingDraft): Issue | null {
  const { body } = record;
  const key = text(body, 'key');
  if (key === undefined || !KEY.test(key)) return null;
  const fields = valueAt(body, 'fields') ?? {};
  const url = browseUrl(body, key);
  const ticket = draft.entity('ticket', key, [key, words(fields, 'summary'), url, ...typed(fields, key)]);
  const project = words(fields, 'project', 'key') ?? key.slice(0, key.lastIndexOf('-'));
  return { key, fields, body, subjects: [ticket], part: { project }, url };
}

/** "Support request PAT-2207": people call a ticket by its type. */
function typed(fields: Json | undefined, key: string): readonly string[] {
  const type = words(fields, 'issuetype', 'name') ?? words(fields, 'issuetype');
  return type === undefined ? [] : [`${type} ${key}`];
}
