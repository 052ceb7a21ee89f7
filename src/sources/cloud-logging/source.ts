/** Cloud Logging entries in REST JSON: audit logs, request logs, program output. */
import { text, words } from '../../application/ports/json-reading.js';
import type { Source, SourceFile } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { gcpFile } from '../google/bundle-path.js';
import { toEvents } from './to-events.js';

/** Identity inside a project is log name, timestamp and insert id together; an insert id alone may repeat. */
function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const insertId = words(body, 'insertId');
  const logName = words(body, 'logName');
  if (insertId === undefined || logName === undefined) return null;
  const timestamp = text(body, 'timestamp') ?? text(body, 'receiveTimestamp') ?? '';
  const { instance, path } = file;
  const key = `${logName} ${timestamp} ${insertId}`;
  return { source: 'cloud-logging', instance, key, nativeId: insertId, nature: 'event', path, body };
}

export const cloudLogging: Source = {
  name: 'cloud-logging',
  reads: 'Cloud Logging entries: audit logs, request logs, program output',
  files: ['gcp/<project>/logging.jsonl'],
  recognise: (path) => gcpFile(path, { 'logging.jsonl': 'logging' }, 'jsonl'),
  toEvidence,
  toEvents,
};
