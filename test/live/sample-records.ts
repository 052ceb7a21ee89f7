/** The native records of the sample incident, by their path in its bundle: what the fakes hand out. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../src/domain/evidence.js';

const BUNDLE = fileURLToPath(new URL('../../samples/INC-618/bundle/', import.meta.url));

export function sampleRecords(path: string): readonly Json[] {
  const text = readFileSync(BUNDLE + path, 'utf8');
  return path.endsWith('.jsonl')
    ? text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Json)
    : (JSON.parse(text) as Json[]);
}
