/** Takes an opened bundle into the store: every record with its reading, whole files, and the manifest; all or nothing. */
import type { Manifest } from '../../domain/incident.js';
import { type ImportParts, importBundle } from '../bundle/import-bundle.js';
import { type Fault, fault } from '../faults.js';
import { idFault, unknownIncident } from '../incidents/manifest-of-draft.js';
import type { BundleFile, BundleFiles } from '../ports/bundle-files.js';
import type { ArrivingRecord, EvidenceStore, WholeFile } from '../ports/evidence-store.js';
import type { Source } from '../ports/source.js';
import { ok, type Result, refused } from '../result.js';
import type { RecordReading } from '../timeline/record-reading.js';
import type { IngestCounts } from '../use-cases.js';
import { mergeManifests } from './merge-manifests.js';

export interface IngestTarget {
  /** Null takes the bundle's own incident, and makes it if need be. */
  readonly incidentId: string | null;
  /** Whether the bundle of another incident is welcome. */
  readonly adopt: boolean;
}

export interface Ingested {
  readonly incidentId: string;
  readonly counts: IngestCounts;
}

export async function ingestBundle(
  store: EvidenceStore,
  parts: ImportParts,
  bundle: BundleFiles,
  target: IngestTarget,
): Promise<Result<Ingested>> {
  const records: ArrivingRecord[] = [];
  const imported = await importBundle(bundle, parts, (found) => {
    records.push(withRaw(found));
  });
  if (!imported.ok) return imported;
  const { manifest, ignoredFiles, unreadFiles } = imported.value;
  const incidentId = target.incidentId ?? manifest.incident.id;
  const unfit = unfitFor(incidentId, manifest, target);
  if (unfit) return refused(unfit);
  const counts = await store.take({
    incidentId,
    manifest: (current) => {
      if (current) return mergeManifests(current, manifest);
      return target.incidentId === null ? manifest : null;
    },
    records,
    files: await wholeFiles(bundle, parts.sources),
  });
  if (!counts) return refused(unknownIncident(incidentId));
  const notUnderstood = counts.notUnderstood + unreadFiles.length;
  return ok({ incidentId, counts: { ...counts, notUnderstood, ignoredFiles } });
}

function unfitFor(incidentId: string, manifest: Manifest, target: IngestTarget): Fault | null {
  const own = manifest.incident.id;
  if (own === incidentId || target.adopt) return idFault(incidentId);
  return fault('incident_mismatch', `The bundle belongs to incident ${own}, not to ${incidentId}.`, 'bundle.json');
}

/** The text of the record as it stood, where the importer hands it on; else (git objects, single events) its body written anew. */
export function withRaw(found: RecordReading): ArrivingRecord {
  return { ...found, raw: found.raw ?? JSON.stringify(found.record.body) };
}

const isWhole = (file: BundleFile, sources: readonly Source[]): boolean =>
  sources.some((source) => source.recognise(file.path)?.format === 'git-bundle');

/** Files that cannot be put together again from their records. */
async function wholeFiles(bundle: BundleFiles, sources: readonly Source[]): Promise<readonly WholeFile[]> {
  const whole: WholeFile[] = [];
  for (const file of bundle.files.filter((candidate) => isWhole(candidate, sources))) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.open()) chunks.push(chunk);
    whole.push({ path: file.path, bytes: Buffer.concat(chunks) });
  }
  return whole;
}
