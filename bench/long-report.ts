/** Reports of any length for benches, put together from the sample incident's own drafts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Compiled below `dist/bench/bench`. */
export const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));

/** The texts of the sample's drafts. */
export function sampleDrafts(): readonly string[] {
  const folder = join(SAMPLES, 'INC-618', 'reports');
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The drafts one after the other, each under a heading of its own, so many times. */
export const longReport = (times: number): string =>
  Array.from({ length: times }, (_, index) =>
    sampleDrafts()
      .map(
        (draft, which) =>
          `## Account ${index + 1}.${which + 1}\n\n${draft.replace(/^#+ .*\n/, '').replace(/^#/gm, '##')}`,
      )
      .join('\n'),
  ).join('\n');
