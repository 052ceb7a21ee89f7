/** Jira: the one file of a bundle that holds issues, and what identifies an issue. */
import { text } from '../../application/ports/json-reading.js';
import type { Source, SourceFile } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { KEY } from './issue.js';
import { jiraEvents } from './to-events.js';

const PATH = 'jira/issues.json';

function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const key = text(body, 'key');
  if (key === undefined || !KEY.test(key)) return null;
  return { source: 'jira', instance: file.instance, key, nativeId: key, nature: 'state', path: file.path, body };
}

/** @example jira.recognise('jira/issues.json') // → { part: 'issues', instance: 'jira', … } */
export const jira: Source = {
  name: 'jira',
  reads: 'issues with changelog and comments',
  files: [PATH],
  recognise: (path) => (path === PATH ? { path, format: 'json-array', instance: 'jira', part: 'issues' } : null),
  toEvidence,
  toEvents: jiraEvents,
};
