/** Zips with yazl, one file after the other while they are being read; every date is the same, so equal files give equal bytes. */
import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { WriteZip, ZipEntry } from '../../application/ports/write-zip.js';

/** The first day a zip can name. */
const DATE = new Date(1980, 0, 1, 0, 0, 0);

export const writeZip: WriteZip = (entries) => {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  feed(zip, entries).catch((error: Error) => output.destroy(error));
  return output;
};

/** The next entry is asked for when the one before has been read to its end. */
async function feed(zip: yazl.ZipFile, entries: AsyncIterable<ZipEntry>): Promise<void> {
  for await (const { path, chunks } of entries) {
    const content = Readable.from(chunks, { objectMode: false });
    const ended = new Promise<void>((resolve, reject) => {
      content.once('end', resolve);
      content.once('error', reject);
    });
    zip.addReadStream(content, path, { mtime: DATE, mode: 0o100644, forceDosTimestamp: true });
    await ended;
  }
  zip.end();
}
