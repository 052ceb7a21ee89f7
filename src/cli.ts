#!/usr/bin/env node
/** The command `corroborate`: reads arguments, calls a use case, prints the answer; exit status 0 fine, 1 found, 2 bad usage or input, 3 a fault of ours. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openBundle } from './adapters/bundle/open-bundle.js';
import { loadBundle } from './application/bundle/load-bundle.js';
import { memoryEvidence } from './application/timeline/memory-evidence.js';
import { verifyReport } from './application/verify-report.js';
import { readGitBundle, SOURCES } from './sources/index.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { evidence: { type: 'string' }, format: { type: 'string' }, 'fail-on': { type: 'string' } },
});
const files = await openBundle(values.evidence ?? '');
if (!files.ok) throw new Error(JSON.stringify(files.faults));
const loaded = await loadBundle(files.value, SOURCES, readGitBundle);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
const document = await verifyReport(
  { text: await readFile(positionals[1] ?? '', 'utf8'), options: {} },
  memoryEvidence(loaded.value.manifest, loaded.value),
);
process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
