/** Takes away the one folder that archives are often wrapped in; pure. */
import type { BundleFile } from '../../application/ports/bundle-files.js';

const MANIFEST = 'bundle.json';

/** Paths relative to the manifest when it lies in the only folder that holds one; sorted by path. What lies beside that folder keeps its path under `../` and is ignored by every source. */
export function withoutWrapping(files: readonly BundleFile[]): readonly BundleFile[] {
  const wrapping = wrappingFolder(files.map((file) => file.path));
  const unwrapped = files.map((file) => {
    if (wrapping === null) return file;
    const inside = file.path.startsWith(wrapping);
    return { ...file, path: inside ? file.path.slice(wrapping.length) : `../${file.path}` };
  });
  return unwrapped.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function wrappingFolder(paths: readonly string[]): string | null {
  if (paths.includes(MANIFEST)) return null;
  const folders = paths
    .filter((path) => path.split('/').length === 2 && path.endsWith(`/${MANIFEST}`))
    .map((path) => path.slice(0, -MANIFEST.length));
  return folders.length === 1 ? folders[0]! : null;
}
