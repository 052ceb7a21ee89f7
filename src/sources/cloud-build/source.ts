/** Cloud Build Build resources as last exported; who cancelled a build is not in them. */
import { idText, words } from '../../application/ports/json-reading.js';
import type { Source, SourceFile } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { gcpFile } from '../google/bundle-path.js';
import { lastSegment } from '../google/names.js';
import { toEvents } from './to-events.js';

function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const name = words(body, 'name');
  const id = idText(body, 'id') ?? (name === undefined ? undefined : lastSegment(name));
  if (id === undefined || id === '') return null;
  const { instance, path } = file;
  return { source: 'cloud-build', instance, key: name ?? id, nativeId: id, nature: 'state', path, body };
}

export const cloudBuild: Source = {
  name: 'cloud-build',
  reads: 'Cloud Build builds with their steps, images and approvals',
  files: ['gcp/<project>/builds.json'],
  recognise: (path) => gcpFile(path, { 'builds.json': 'builds' }),
  toEvidence,
  toEvents,
};
