/** The incidents that the invariants are held against: the samples, and those of the folder BENCH_DIR where it is set. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../src/domain/evidence.js';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The files of a bundle by path. */
export type BundleText = ReadonlyMap<string, string | Buffer>;

export interface Incident {
  readonly name: string;
  readonly bundlePath: string;
  readonly bundle: BundleText;
  readonly reports: readonly { readonly name: string; readonly path: string; readonly text: string }[];
}

const bench = process.env['BENCH_DIR'];
const roots = [join(PROJECT, 'samples'), ...(bench ? [bench] : [])];

const foldersIn = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'bundle', 'bundle.json')))
    .map((entry) => join(root, entry.name))
    .sort();

function bundleIn(folder: string): BundleText {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
  return new Map(
    paths.sort().map((path) => {
      const bytes = readFileSync(join(folder, path));
      return [path, path.startsWith('git/') ? bytes : bytes.toString('utf8')];
    }),
  );
}

/** The incidents whose folders are in any of these. */
export const incidentsIn = (...folders: readonly string[]): readonly Incident[] =>
  folders.flatMap(foldersIn).map((folder) => ({
    name: folder.split(sep).at(-1)!,
    bundlePath: join(folder, 'bundle'),
    bundle: bundleIn(join(folder, 'bundle')),
    reports: readdirSync(join(folder, 'reports'))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => {
        const path = join(folder, 'reports', name);
        return { name, path, text: readFileSync(path, 'utf8') };
      }),
  }));

export const INCIDENTS = incidentsIn(...roots);

/** The committed sample, which every machine has. */
export const SAMPLE: Incident = INCIDENTS[0]!;

/** A bundle with its manifest changed. */
export function withManifest(bundle: BundleText, change: (manifest: Record<string, Json>) => object): BundleText {
  const manifest = JSON.parse(String(bundle.get('bundle.json'))) as Record<string, Json>;
  return new Map([...bundle, ['bundle.json', JSON.stringify(change(manifest))]]);
}
