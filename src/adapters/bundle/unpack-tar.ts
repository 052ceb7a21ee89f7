/** Unpacks a gzipped tar file within limits: regular files and folders only. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { fault } from '../../application/faults.js';
import { Unacceptable, type UnpackedFiles, unsafe } from './unpacked-files.js';

const REGULAR: ReadonlySet<string> = new Set(['File', 'OldFile', 'ContiguousFile']);
/** Long names and extended headers; nothing in them is of use beyond a path. */
const LARGEST_META_BYTES = 64 * 1024;
const FOLDER: ReadonlySet<string> = new Set(['Directory', 'GNUDumpDir']);

/** @throws Unacceptable */
export async function unpackTar(path: string, into: UnpackedFiles): Promise<void> {
  const packed = createReadStream(path);
  const bytes = createGunzip();
  packed.on('error', (error) => bytes.destroy(error));
  packed.pipe(bytes);
  try {
    await parse(bytes, into);
  } catch (error) {
    if (error instanceof Unacceptable) throw error;
    throw new Unacceptable(fault('bundle_unreadable', `The tar.gz file cannot be read: ${messageOf(error)}.`));
  } finally {
    packed.destroy();
  }
}

const messageOf = (error: unknown): string => (error as Error).message.slice(0, 300);

async function parse(bytes: AsyncIterable<Uint8Array>, into: UnpackedFiles): Promise<void> {
  const taking = new EntriesTaken(into);
  try {
    for await (const chunk of bytes) {
      into.count(chunk.length);
      await taking.feed(chunk as Buffer);
    }
    await taking.end();
  } catch (error) {
    await taking.giveUp();
    throw error;
  }
}

/** The parser with what its entries are written to; one failure is the failure of all. */
class EntriesTaken {
  readonly #parser = new Parser({ strict: true, maxMetaEntrySize: LARGEST_META_BYTES });
  readonly #open: Promise<void>[] = [];
  readonly #stopped: Promise<never>;
  #stop: () => void = () => {};
  readonly #ended: Promise<void>;
  #failure: unknown;

  constructor(into: UnpackedFiles) {
    this.#stopped = new Promise((_, reject) => {
      this.#stop = () => reject(new Error('given up'));
    });
    this.#stopped.catch(() => {});
    const fail = (error: unknown): void => {
      this.#failure ??= error;
    };
    this.#parser.on('entry', (entry: ReadEntry) => {
      // Whatever goes wrong, the rest of the entry has to flow away or the parser would wait for ever.
      this.#open.push(
        takeEntry(entry, into, this.#stopped)
          .catch(fail)
          .finally(() => entry.resume()),
      );
    });
    this.#parser.on('ignoredEntry', (entry: ReadEntry) =>
      fail(unsafe(`${entry.path} is of no known type.`, entry.path)),
    );
    this.#ended = new Promise((resolve) => {
      this.#parser.on('end', () => resolve());
      this.#parser.on('error', (error) => {
        fail(error);
        resolve();
      });
    });
  }

  async feed(chunk: Buffer): Promise<void> {
    this.#check();
    if (!this.#parser.write(chunk)) await Promise.race([once(this.#parser, 'drain'), this.#ended]);
  }

  async end(): Promise<void> {
    this.#parser.end();
    await this.#ended;
    this.#check();
    await Promise.all(this.#open);
    this.#check();
  }

  /** Lets go of entries that will never end. */
  async giveUp(): Promise<void> {
    this.#stop();
    await Promise.all(this.#open);
  }

  #check(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}

async function takeEntry(entry: ReadEntry, into: UnpackedFiles, stopped: Promise<never>): Promise<void> {
  const path = entry.path.replace(/^\.\//, '').replace(/\/+$/, '');
  const folder = FOLDER.has(entry.type);
  // `tar -C folder .` writes the folder itself as `./`.
  if (folder && (path === '' || path === '.')) return;
  into.admit(path);
  if (folder) return;
  if (!REGULAR.has(entry.type)) throw unsafe(`${path} is a link or a special file.`, path);
  await into.write(path, chunksOf(entry, stopped));
}

/** The bytes of an entry; an entry that was given up never ends by itself. */
async function* chunksOf(entry: ReadEntry, stopped: Promise<never>): AsyncGenerator<Uint8Array> {
  const chunks = entry[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([chunks.next(), stopped]);
    if (next.done) return;
    yield next.value;
  }
}
