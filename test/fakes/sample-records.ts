/** The native records of the sample incident, by their path in its bundle: what the fakes hand out. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../src/domain/evidence.js';

/** Compiled below `dist/demo/test/fakes`, or run in `test/fakes`: the sample is found upwards. */
const BUNDLE = ['../../', '../../../../']
  .map((up) => fileURLToPath(new URL(`${up}samples/INC-618/bundle/`, import.meta.url)))
  .find((path) => existsSync(path))!;

export function sampleRecords(path: string): readonly Json[] {
  const text = readFileSync(BUNDLE + path, 'utf8');
  return path.endsWith('.jsonl')
    ? text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Json)
    : (JSON.parse(text) as Json[]);
}

/** Its manifest: incident, identities and aliases. */
export const sampleManifest = () => JSON.parse(readFileSync(`${BUNDLE}bundle.json`, 'utf8'));

/** One of its drafts. */
export const sampleReport = (name: string): string => readFileSync(`${BUNDLE}../reports/${name}.md`, 'utf8');
