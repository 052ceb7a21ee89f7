/** Recognises the files of a bundle's `gcp/<project>/` folder by name. */
import type { SourceFile } from '../../application/ports/source.js';

/** @param files Per file name the part it holds. */
export function gcpFile(
  path: string,
  files: { readonly [name: string]: string },
  format: SourceFile['format'] = 'json-array',
): SourceFile | null {
  const [top, project, name, ...rest] = path.split('/');
  if (top !== 'gcp' || !project || !name || rest.length > 0 || !Object.hasOwn(files, name)) return null;
  return { path, format, instance: project, part: files[name]! };
}
