/** Cloud Run v2 services and revisions as last exported; knows the present, not the history. */
import { idText, words } from '../../application/ports/json-reading.js';
import type { Source, SourceFile } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { gcpFile } from '../google/bundle-path.js';
import { lastSegment } from '../google/names.js';
import { toEvents } from './to-events.js';

const FILES = { 'run-services.json': 'services', 'run-revisions.json': 'revisions' };

function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const name = words(body, 'name') ?? idText(body, 'uid');
  if (name === undefined) return null;
  return {
    source: 'cloud-run',
    instance: file.instance,
    key: name,
    nativeId: lastSegment(name) || name,
    nature: 'state',
    path: file.path,
    body,
  };
}

export const cloudRun: Source = {
  name: 'cloud-run',
  reads: 'Cloud Run services and revisions (v2 resources)',
  files: ['gcp/<project>/run-services.json', 'gcp/<project>/run-revisions.json'],
  recognise: (path) => gcpFile(path, FILES),
  toEvidence,
  toEvents,
};
