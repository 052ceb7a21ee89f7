/** A whole bundle in memory, timeline built: what the command verifies against. */
import type { EvidenceRecord } from '../../domain/evidence.js';
import type { Manifest } from '../../domain/incident.js';
import type { BundleFiles, ReadGitBundle } from '../ports/bundle-files.js';
import type { Source } from '../ports/source.js';
import { ok, type Result } from '../result.js';
import { buildTimeline } from '../timeline/build-timeline.js';
import type { BuiltTimeline, NotUnderstood, RecordReading } from '../timeline/record-reading.js';
import { importBundle } from './import-bundle.js';

export interface LoadedBundle extends BuiltTimeline {
  readonly manifest: Manifest;
  readonly records: readonly EvidenceRecord[];
  /** Files outside the layout. */
  readonly ignoredFiles: readonly string[];
  /** Records, parts of records and files that nobody could read, each with its reason. */
  readonly notUnderstood: readonly NotUnderstood[];
}

/**
 * @example
 * const loaded = await loadBundle(files, SOURCES);
 * if (loaded.ok) memoryEvidence(loaded.value.manifest, loaded.value);
 */
export async function loadBundle(
  files: BundleFiles,
  sources: readonly Source[],
  readGitBundle?: ReadGitBundle,
): Promise<Result<LoadedBundle>> {
  const readings: RecordReading[] = [];
  // The texts of the records are left to go: the bodies say the same, and a text would hold its whole file in memory.
  const imported = await importBundle(files, { sources, readGitBundle }, ({ raw: _, ...found }) => {
    readings.push(found);
  });
  if (!imported.ok) return imported;
  const { manifest, ignoredFiles, unreadFiles } = imported.value;
  const built = buildTimeline(manifest, readings);
  return ok({
    ...built,
    manifest,
    records: readings.map(({ record }) => record),
    ignoredFiles,
    notUnderstood: [...unreadFiles, ...built.notUnderstood],
  });
}
