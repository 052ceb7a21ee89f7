/** The files of the source with what they import, by a scan that is linear in their length; type imports count like any other. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SourceFile {
  /** Relative to src/, forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** As written: `../domain/instant.js`, `zod`, `node:fs`. */
  readonly written: string;
  /** For a file of our own its path under src/, else null. */
  readonly file: string | null;
  /** When it is loaded: with the file, when asked for, or never, because it is only a type. */
  readonly when: 'start' | 'late' | 'never';
}

const SRC = new URL('../../src/', import.meta.url);

/** Every TypeScript file of src/ that people write. */
export const sourceFiles = (): readonly SourceFile[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('adapters/store/generated/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(fileURLToPath(new URL(path, SRC)), 'utf8') }));

/** Specs and what only they use. */
export const isForTests = (path: string): boolean =>
  /\.(?:spec|fixture|cases|contract)\.ts$|(?:^|\/)test-[^/]*\.ts$/.test(path);

const FROM = /(?:^|[\s;}])(?:import|export)\s(type\s(?!from\s))?(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]/g;
const CALLED = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every import once; of those written in several ways the one that loads most. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const code = withoutComments(text);
  const found = new Map<string, Import['when']>();
  for (const [, name] of code.matchAll(CALLED)) found.set(name!, 'late');
  for (const [, type, name] of code.matchAll(FROM))
    if (found.get(name!) !== 'start') found.set(name!, type ? 'never' : 'start');
  return [...found].map(([written, when]) => ({ written, when, file: fileOf(path, written) }));
}

function fileOf(path: string, written: string): string | null {
  if (!written.startsWith('.')) return null;
  return posix.join(posix.dirname(path), written).replace(/\.js$/, '.ts');
}

/** Comments hold examples with imports; strings are left alone, a `//` inside of one cuts its line and no import is lost by it. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
