/** The evidence of a labelled incident, as verification asks it: one bundle folder in, a reader out. Throws with what is wrong with a bundle. */
import { openBundle } from '../src/adapters/bundle/open-bundle.js';
import { loadBundle } from '../src/application/bundle/load-bundle.js';
import type { EvidenceReader } from '../src/application/ports/evidence-reader.js';
import { memoryEvidence } from '../src/application/timeline/memory-evidence.js';
import { readGitBundle, SOURCES } from '../src/sources/index.js';

export async function evidenceOf(bundle: string): Promise<EvidenceReader> {
  const files = await openBundle(bundle);
  if (!files.ok) throw new Error(`${bundle}: ${JSON.stringify(files)}`);
  const loaded = await loadBundle(files.value, SOURCES, readGitBundle);
  if (!loaded.ok) throw new Error(`${bundle}: ${JSON.stringify(loaded)}`);
  return memoryEvidence(loaded.value.manifest, loaded.value);
}
