/** CloudEvents 1.0 as they came over an event bus, one a line. */
import { words } from '../../application/ports/json-reading.js';
import type { Source, SourceFile } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { toEvents } from './to-events.js';

const FILE = 'events.jsonl';

/** Anything with source and id has an identity, even when the rest of its envelope is wrong. */
function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const [id, source] = [words(body, 'id'), words(body, 'source')];
  if (id === undefined || source === undefined) return null;
  return { source: 'cloudevents', instance: source, key: id, nativeId: id, nature: 'event', path: file.path, body };
}

export const cloudEvents: Source = {
  name: 'cloudevents',
  reads: 'CloudEvents 1.0: CDEvents types, and any other type by key name',
  files: [FILE],
  recognise: (path) => (path === FILE ? { path, format: 'jsonl', instance: 'events', part: 'events' } : null),
  toEvidence,
  toEvents,
};
