/** Git by bundle, or as a collection wrote it down: which files are its own, and how the records that are made of a repository are read. */
import { text, words } from '../../application/ports/json-reading.js';
import type { Source, SourceFile, SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { commitEvents } from './commit-to-events.js';
import { refEvents } from './ref-to-events.js';
import { isOid, shortName } from './subjects.js';

const PATH = /^git\/([^/]+)\.(bundle|jsonl)$/;

function recognise(path: string): SourceFile | null {
  const [, name, kind] = PATH.exec(path) ?? [];
  if (name === undefined) return null;
  if (kind === 'jsonl') return { path, format: 'jsonl', instance: name, part: 'collected' };
  return { path, format: 'git-bundle', instance: name, part: 'bundle' };
}

/** Both kinds of record can change between bundles: a commit by the refs that contain it, a ref by moving. */
function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  const shared = { source: 'git', instance: file.instance, nature: 'state', path: file.path, body } as const;
  const oid = text(body, 'oid');
  if (text(body, 'type') === 'commit') return isOid(oid) ? { ...shared, key: oid, nativeId: oid } : null;
  const name = words(body, 'name');
  if (text(body, 'type') !== 'ref' || name === undefined) return null;
  return { ...shared, key: name, nativeId: shortName(name) };
}

const toEvents = (record: EvidenceRecord): SourceReading =>
  text(record.body, 'type') === 'ref' ? refEvents(record) : commitEvents(record);

/** @example git.recognise('git/till.bundle') // → { format: 'git-bundle', instance: 'till', part: 'bundle', … } */
export const git: Source = {
  name: 'git',
  reads: 'commits, tags and branches of git bundles and repositories',
  files: ['git/<name>.bundle', 'git/<name>.jsonl'],
  recognise,
  toEvidence,
  toEvents,
};
