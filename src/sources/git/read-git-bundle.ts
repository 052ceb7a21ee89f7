/** Git bundles as the importer asks for them: bodies, or the reason that goes beside the file. */
import type { ReadGitBundle } from '../../application/ports/bundle-files.js';
import { readBundle } from './read-bundle.js';

export const readGitBundle: ReadGitBundle = async (bytes) => {
  const content = await readBundle(bytes);
  return content.ok ? { bodies: content.records } : { notUnderstood: content.reason };
};
