/** A bundle that lies open in a folder; follows no links and leaves the folder as it is. */
import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, fault } from '../../application/faults.js';
import type { BundleFile, BundleFiles } from '../../application/ports/bundle-files.js';
import { ok, type Result, refused } from '../../application/result.js';
import { type BundleLimits, DEFAULT_LIMITS, tooLarge, tooMany } from './bundle-limits.js';
import { withoutWrapping } from './without-wrapping.js';

const CHUNK_BYTES = 256 * 1024;

/** Every regular file below a folder, within limits. */
export async function openFolder(folder: string, limits: BundleLimits = DEFAULT_LIMITS): Promise<Result<BundleFiles>> {
  const walk = await walkFolder(folder, limits);
  // Where there is no manifest, the folder is no bundle, and what else lies in it is nobody's mistake.
  if (walk.faults.length > 0)
    return refused(...(isSeenWhole(walk) && !hasManifest(walk) ? [NO_MANIFEST] : walk.faults));
  return ok({ files: withoutWrapping(walk.files), close: async () => {} });
}

const NO_MANIFEST = fault('manifest_invalid', 'There is no bundle.json at the top of the bundle.');
/** A folder that is too large was not walked to its end. */
const isSeenWhole = ({ faults }: Walk): boolean => faults.every(({ code }) => code === 'bundle_unsafe');
/** At the top, or in the one folder that wraps all. */
const hasManifest = ({ files }: Walk): boolean => files.some(({ path }) => /^(?:[^/]+\/)?bundle\.json$/.test(path));

interface Walk {
  readonly files: readonly BundleFile[];
  readonly faults: readonly Fault[];
}

async function walkFolder(folder: string, limits: BundleLimits): Promise<Walk> {
  const files: BundleFile[] = [];
  const faults: Fault[] = [];
  const pending = [''];
  let bytes = 0;
  for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
    for (const entry of await readdir(join(folder, here), { withFileTypes: true })) {
      const path = here === '' ? entry.name : `${here}/${entry.name}`;
      if (entry.isDirectory()) pending.push(path);
      else if (!entry.isFile()) faults.push(fault('bundle_unsafe', `${path} is a link or a special file.`, path));
      else {
        const { size } = await lstat(join(folder, path));
        bytes += size;
        files.push({ path, size, open: () => createReadStream(join(folder, path), { highWaterMark: CHUNK_BYTES }) });
      }
      if (files.length + pending.length > limits.files) return { files, faults: [tooMany(limits)] };
      if (bytes > limits.unpackedBytes) return { files, faults: [tooLarge(limits)] };
    }
  }
  return { files, faults };
}
