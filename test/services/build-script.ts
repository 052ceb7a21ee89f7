/** Bundles a TypeScript file into one that plain Node runs, for tests that need a process they can kill. */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Path of the built file; it lies inside the project so that packages resolve. */
export async function buildScript(entry: string): Promise<string> {
  const outDir = join(root, 'node_modules', '.cache', 'corroborate-tests', basename(entry, '.ts'));
  mkdirSync(outDir, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
  return join(outDir, 'main.mjs');
}
