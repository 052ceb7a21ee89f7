/** No file of the checkout is heavier than what people write or draw: a download that lay about has no business here. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url));
const MOST_BYTES = 1_000_000;
/** Made by installing, building and testing. */
const MADE: ReadonlySet<string> = new Set(['node_modules', 'dist', '.git', 'coverage']);

interface Weighed {
  readonly path: string;
  readonly bytes: number;
}

const filesIn = (folder: string): readonly Weighed[] =>
  readdirSync(join(CHECKOUT, folder), { withFileTypes: true }).flatMap((entry): readonly Weighed[] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return MADE.has(path) ? [] : filesIn(path);
    return entry.isFile() && !entry.name.endsWith('.log') ? [{ path, bytes: statSync(join(CHECKOUT, path)).size }] : [];
  });

const tooHeavy = (files: readonly Weighed[]): readonly string[] =>
  files.filter(({ bytes }) => bytes > MOST_BYTES).map(({ path }) => path);

describe('what the checkout weighs', () => {
  it('is nothing but what people write or draw', () => expect(tooHeavy(filesIn(''))).toEqual([]));

  it('would be told of a wheel', () =>
    expect(
      tooHeavy([
        { path: 'numpy.whl', bytes: 16_918_164 },
        { path: 'README.md', bytes: 40_000 },
      ]),
    ).toEqual(['numpy.whl']));
});
