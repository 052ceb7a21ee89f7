/** Unpacks a zip file within limits: no links, no encryption, sizes and checksums as they are and not as they claim. */
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { fault } from '../../application/faults.js';
import { Unacceptable, type UnpackedFiles, unsafe } from './unpacked-files.js';

const FILE_TYPE = 0xf000;
const REGULAR = 0x8000;
const DIRECTORY = 0x4000;

/** @throws Unacceptable */
export async function unpackZip(path: string, into: UnpackedFiles): Promise<void> {
  const zip = await openZip(path);
  try {
    for await (const entry of zip.eachEntry()) await takeEntry(zip, entry, into);
  } catch (error) {
    throw error instanceof Unacceptable ? error : damaged(error);
  } finally {
    zip.close();
  }
}

const openZip = (path: string): Promise<ZipFile> =>
  openPromise(path, { autoClose: false, strictFileNames: true, validateEntrySizes: true }).catch((error: unknown) => {
    throw damaged(error);
  });

async function takeEntry(zip: ZipFile, entry: Entry, into: UnpackedFiles): Promise<void> {
  const name = entry.fileName;
  const folder = name.endsWith('/');
  into.admit(folder ? name.slice(0, -1) : name);
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (type !== 0 && type !== (folder ? DIRECTORY : REGULAR)) throw unsafe(`${name} is a link or a special file.`, name);
  if (folder) return;
  if (entry.isEncrypted()) throw unsafe(`${name} is encrypted.`, name);
  const bytes = await zip.openReadStreamPromise(entry);
  // It may fail before anybody reads it: unheard, that would end the process; whoever reads it then is still told.
  bytes.on('error', () => {});
  await into.write(name, checked(bytes, entry, into));
}

async function* checked(
  bytes: AsyncIterable<Uint8Array>,
  entry: Entry,
  into: UnpackedFiles,
): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const chunk of bytes) {
    into.count(chunk.length);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== entry.crc32) throw unsafe(`${entry.fileName} does not have the checksum it claims.`, entry.fileName);
}

/** yauzl tells bad paths by its message; everything else is damage. */
function damaged(error: unknown): Unacceptable {
  const { message } = error as Error;
  const aboutPath =
    /invalid characters in fileName|absolute path|invalid relative path|too many bytes|not enough bytes/.test(message);
  const code = aboutPath ? 'bundle_unsafe' : 'bundle_unreadable';
  return new Unacceptable(fault(code, `The zip file cannot be read: ${message.slice(0, 300).replace(/\.$/, '')}.`));
}
