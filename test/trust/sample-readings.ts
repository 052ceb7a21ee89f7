/** The records of a bundle one by one, read already, to be put together in any order. */
import { importBundle } from '../../src/application/bundle/import-bundle.js';
import type { RecordReading } from '../../src/application/timeline/record-reading.js';
import type { Manifest } from '../../src/domain/incident.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';
import type { BundleText } from '../invariants/incidents.js';
import { asFiles } from '../invariants/verify.js';

export async function readingsOf(
  bundle: BundleText,
): Promise<{ readonly manifest: Manifest; readonly readings: readonly RecordReading[] }> {
  const readings: RecordReading[] = [];
  const imported = await importBundle(asFiles(bundle), { sources: SOURCES, readGitBundle }, (found) => {
    readings.push(found);
  });
  if (!imported.ok) throw new Error(JSON.stringify(imported.faults));
  return { manifest: imported.value.manifest, readings };
}
