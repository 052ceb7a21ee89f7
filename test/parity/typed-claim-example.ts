/** The claim that the page of typed claims shows: its sentence read against the sample, as it is read today. */
import { fileURLToPath } from 'node:url';
import { openBundle } from '../../src/adapters/bundle/open-bundle.js';
import { loadBundle } from '../../src/application/bundle/load-bundle.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import { readReport } from '../../src/reading/read-report.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';

const BUNDLE = fileURLToPath(new URL('../../samples/INC-618/bundle', import.meta.url));

/** Indented, with what fits on a line on one line. */
function shown(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n */g, ' ');
  if (typeof value !== 'object' || value === null || (indent.length > 0 && flat.length < 90)) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => inner + shown(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}"${key}": ${shown(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** @returns JSON of the only claim that the sentence makes. */
export async function typedClaimOf(sentence: string): Promise<string> {
  const files = await openBundle(BUNDLE);
  if (!files.ok) throw new Error(JSON.stringify(files.faults));
  const loaded = await loadBundle(files.value, SOURCES, readGitBundle);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const names = await memoryEvidence(loaded.value.manifest, loaded.value).dictionary();
  const { claims } = readReport(sentence, names, {});
  if (claims.length !== 1) throw new Error(`${claims.length} claims`);
  return shown(claims[0]);
}
