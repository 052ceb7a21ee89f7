/** Reads an opened bundle record by record: known files by their sources, the rest listed as ignored; every fault of manifest and files is told at once. */
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import type { Manifest } from '../../domain/incident.js';
import { digestOf } from '../canonical-json.js';
import { type Fault, fault } from '../faults.js';
import type { BundleFile, BundleFiles, ReadGitBundle } from '../ports/bundle-files.js';
import type { Source, SourceFile, SourceReading } from '../ports/source.js';
import { ok, type Result, refused } from '../result.js';
import type { NotUnderstood, RecordReading } from '../timeline/record-reading.js';
import { fileBodies } from './file-bodies.js';
import { textPieces, UnreadableText } from './json-text.js';
import { MANIFEST_PATH, parseManifest } from './parse-manifest.js';

/** Faults beyond this many are not listed. */
const MOST_FAULTS = 200;
const LARGEST_MANIFEST = 8 * 1024 * 1024;
const NOTHING: SourceReading = { events: [], entities: [], identities: [] };

export interface ImportParts {
  readonly sources: readonly Source[];
  readonly readGitBundle?: ReadGitBundle | undefined;
}

export interface ImportedBundle {
  readonly manifest: Manifest;
  readonly records: number;
  /** Paths outside the layout, sorted. */
  readonly ignoredFiles: readonly string[];
  /** Files that could not be read here as a whole; single records say it in their reading. */
  readonly unreadFiles: readonly NotUnderstood[];
}

/**
 * Hands every record to `take` in the order of files and lines. After a refusal what was taken is to be thrown away.
 * @example await importBundle(files, { sources: SOURCES }, (found) => { readings.push(found); });
 */
export async function importBundle(
  bundle: BundleFiles,
  parts: ImportParts,
  take: (found: RecordReading) => void | Promise<void>,
): Promise<Result<ImportedBundle>> {
  const faults: Fault[] = [];
  const ignoredFiles: string[] = [];
  const unreadFiles: NotUnderstood[] = [];
  let records = 0;
  const manifest = await readManifest(bundle);
  if (!manifest.ok) faults.push(...manifest.faults);
  for (const file of bundle.files) {
    if (file.path === MANIFEST_PATH) continue;
    const known = recognise(file.path, parts.sources);
    if (!known) {
      ignoredFiles.push(file.path);
      continue;
    }
    for await (const found of fileBodies(file, known.file, parts.readGitBundle)) {
      if (found.kind === 'fault') faults.push(found.fault);
      else if (found.kind === 'not_understood') unreadFiles.push(unread(file, known.source, found.reason));
      else if (faults.length === 0) {
        records++;
        const reading = readRecord(found.body, known, found.at);
        await take(found.raw === undefined ? reading : { ...reading, raw: found.raw });
      }
      if (faults.length >= MOST_FAULTS) return refused(...faults, fault('evidence_invalid', 'There are more faults.'));
    }
  }
  if (!manifest.ok || faults.length > 0) return refused(...faults);
  return ok({ manifest: manifest.value, records, ignoredFiles: ignoredFiles.sort(), unreadFiles });
}

interface Known {
  readonly source: Source;
  readonly file: SourceFile;
}

function recognise(path: string, sources: readonly Source[]): Known | null {
  for (const source of sources) {
    const file = source.recognise(path);
    if (file) return { source, file };
  }
  return null;
}

async function readManifest(bundle: BundleFiles): Promise<Result<Manifest>> {
  const file = bundle.files.find(({ path }) => path === MANIFEST_PATH);
  if (!file) return refused(fault('manifest_invalid', 'There is no bundle.json at the top of the bundle.'));
  if (file.size > LARGEST_MANIFEST) return refused(fault('manifest_invalid', 'bundle.json is too large.', file.path));
  try {
    let text = '';
    for await (const piece of textPieces(file.open())) text += piece;
    return parseManifest(text);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    return refused(fault('manifest_invalid', `bundle.json ${error.message}.`, file.path));
  }
}

/** A record with its reading; what the source cannot identify or read is kept under its digest. Also for bodies that come by the API. */
export function readRecord(body: Json, { source, file }: Known, at: string): RecordReading {
  try {
    const record = source.toEvidence(body, file);
    if (record) return { record, reading: source.toEvents(record), at };
    return { record: nameless(body, source, file), reading: reasoned('it has no id that could be used'), at };
  } catch {
    // A source is total by contract; should one fail, it costs one record and not the bundle.
    return { record: nameless(body, source, file), reading: reasoned('its source failed to read it'), at };
  }
}

const reasoned = (notUnderstood: string): SourceReading => ({ ...NOTHING, notUnderstood });

function nameless(body: Json, source: Source, file: SourceFile): EvidenceRecord {
  const digest = digestOf(body);
  return {
    source: source.name,
    instance: file.instance,
    key: `sha256:${digest}`,
    nativeId: `sha256:${digest.slice(0, 12)}`,
    nature: 'event',
    path: file.path,
    body,
  };
}

const unread = (file: BundleFile, source: Source, reason: string): NotUnderstood => ({
  source: source.name,
  path: file.path,
  nativeId: file.path,
  reason,
});
