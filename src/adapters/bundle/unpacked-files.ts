/** Where the files of an archive are put while it is read: a throw-away folder, under numbers of ours and never under names of theirs, counted as they grow. */
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, fault } from '../../application/faults.js';
import type { BundleFile, BundleFiles } from '../../application/ports/bundle-files.js';
import { type BundleLimits, tooDense, tooLarge, tooMany } from './bundle-limits.js';
import { pathFault } from './safe-path.js';
import { withoutWrapping } from './without-wrapping.js';

/** An archive that is refused; carries what callers are told. */
export class Unacceptable extends Error {
  constructor(readonly fault: Fault) {
    super(fault.detail);
  }
}

export const unsafe = (detail: string, path: string): Unacceptable =>
  new Unacceptable(fault('bundle_unsafe', detail, path));

const CHUNK_BYTES = 256 * 1024;
/** An archive smaller than this may unpack to as much as one of this size: small bombs harm nobody. */
const SMALLEST_FOR_RATIO = 4096;

export class UnpackedFiles {
  readonly #files: BundleFile[] = [];
  readonly #paths = new Set<string>();
  #entries = 0;
  #places = 0;
  #bytes = 0;

  private constructor(
    readonly folder: string,
    private readonly limits: BundleLimits,
    private readonly packedBytes: number,
  ) {}

  static async in(limits: BundleLimits, packedBytes: number): Promise<UnpackedFiles> {
    return new UnpackedFiles(await mkdtemp(join(tmpdir(), 'corroborate-bundle-')), limits, packedBytes);
  }

  /** Counts an entry and checks its path. @throws Unacceptable */
  admit(path: string): void {
    if (++this.#entries > this.limits.files) throw new Unacceptable(tooMany(this.limits));
    const wrong = pathFault(path);
    if (wrong !== null) throw unsafe(`The path ${JSON.stringify(path.slice(0, 200))} ${wrong}.`, path.slice(0, 200));
    if (this.#paths.has(path)) throw unsafe(`${path} occurs twice.`, path);
    this.#paths.add(path);
  }

  /** Counts bytes that came out of the archive. @throws Unacceptable */
  count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.limits.unpackedBytes) throw new Unacceptable(tooLarge(this.limits));
    if (this.#bytes > this.limits.ratio * Math.max(this.packedBytes, SMALLEST_FOR_RATIO))
      throw new Unacceptable(tooDense(this.limits));
  }

  /** Writes one admitted file. */
  async write(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const place = join(this.folder, String(this.#places++));
    const file = await open(place, 'wx', 0o600);
    let size = 0;
    try {
      for await (const chunk of chunks) {
        size += chunk.length;
        await file.write(chunk);
      }
    } finally {
      await file.close();
    }
    this.#files.push({ path, size, open: () => createReadStream(place, { highWaterMark: CHUNK_BYTES }) });
  }

  asBundle(): BundleFiles {
    return { files: withoutWrapping(this.#files), close: () => this.remove() };
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
