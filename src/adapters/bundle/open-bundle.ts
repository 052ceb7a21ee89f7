/** Opens an evidence bundle: a folder, a .zip or a .tar.gz, by path or as an upload; what is in it decides, not its name. */

import { randomUUID } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fault } from '../../application/faults.js';
import type { BundleFiles } from '../../application/ports/bundle-files.js';
import { ok, type Result, refused } from '../../application/result.js';
import { type BundleLimits, DEFAULT_LIMITS, tooLargePacked } from './bundle-limits.js';
import { openFolder } from './open-folder.js';
import { unpackTar } from './unpack-tar.js';
import { unpackZip } from './unpack-zip.js';
import { Unacceptable, UnpackedFiles } from './unpacked-files.js';

/**
 * @example const opened = await openBundle('evidence.tar.gz');
 * @returns refusals for what is not there, not a bundle, unsafe or too large; the caller closes what was opened
 */
export async function openBundle(path: string, limits: BundleLimits = DEFAULT_LIMITS): Promise<Result<BundleFiles>> {
  const found = await stat(path).catch(() => null);
  if (!found) return refused(fault('bundle_unreadable', 'There is no such file or folder.', path));
  if (found.isDirectory()) return openFolder(path, limits);
  if (!found.isFile()) return refused(fault('bundle_unreadable', 'This is neither a file nor a folder.', path));
  if (found.size > limits.packedBytes) return refused(tooLargePacked(limits));
  return unpack(path, found.size, limits);
}

/** The same from an upload, spooled to a temporary file that is gone before this returns. */
export async function openUploadedBundle(
  upload: AsyncIterable<Uint8Array>,
  limits: BundleLimits = DEFAULT_LIMITS,
): Promise<Result<BundleFiles>> {
  const path = join(tmpdir(), `corroborate-upload-${randomUUID()}`);
  try {
    const size = await spool(upload, path, limits.packedBytes);
    return size === null ? refused(tooLargePacked(limits)) : await unpack(path, size, limits);
  } finally {
    await rm(path, { force: true });
  }
}

/** Writes an upload to a file; null when it is too large. */
async function spool(upload: AsyncIterable<Uint8Array>, path: string, mostBytes: number): Promise<number | null> {
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of upload) {
      size += chunk.length;
      if (size > mostBytes) return null;
      await file.write(chunk);
    }
    return size;
  } finally {
    await file.close();
  }
}

async function unpack(path: string, packedBytes: number, limits: BundleLimits): Promise<Result<BundleFiles>> {
  const format = await formatOf(path);
  if (format === null) return refused(fault('bundle_unreadable', 'The file is neither a .zip nor a .tar.gz.'));
  const files = await UnpackedFiles.in(limits, packedBytes);
  try {
    await (format === 'zip' ? unpackZip(path, files) : unpackTar(path, files));
    return ok(files.asBundle());
  } catch (error) {
    await files.remove();
    if (error instanceof Unacceptable) return refused(error.fault);
    throw error;
  }
}

async function formatOf(path: string): Promise<'zip' | 'tar.gz' | null> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead < 2) return null;
    if (buffer[0] === 0x1f && buffer[1] === 0x8b) return 'tar.gz';
    return buffer[0] === 0x50 && buffer[1] === 0x4b ? 'zip' : null;
  } finally {
    await file.close();
  }
}
