/** Firebase Hosting releases with their versions and configuration, as exported. */
import { words } from '../../application/ports/json-reading.js';
import type { Source, SourceFile } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { lastSegment } from '../google/names.js';
import { toEvents } from './to-events.js';

const FILE = /^gcp\/([^/]+)\/hosting-([^/]+)-releases\.json$/;

function recognise(path: string): SourceFile | null {
  const found = FILE.exec(path);
  return found ? { path, format: 'json-array', instance: found[1]!, part: 'releases' } : null;
}

function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const name = words(body, 'name');
  if (name === undefined) return null;
  const { instance, path } = file;
  const nativeId = lastSegment(name) || name;
  return { source: 'firebase-hosting', instance, key: name, nativeId, nature: 'state', path, body };
}

export const firebaseHosting: Source = {
  name: 'firebase-hosting',
  reads: 'Firebase Hosting releases, versions and rewrites',
  files: ['gcp/<project>/hosting-<site>-releases.json'],
  recognise,
  toEvidence,
  toEvents,
};
