/** Bodies that may be large: counted while they stream, or kept in a temporary file when their digest is needed first. Never held in memory. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FaultCode } from '../../application/faults.js';
import { refusal } from './fault-error.js';

export interface UploadLimit {
  readonly maxBytes: number;
  readonly code: FaultCode;
  /** What is too large: `The bundle`. */
  readonly what: string;
}

export const tooLarge = ({ maxBytes, code, what }: UploadLimit) =>
  refusal(code, `${what} is larger than ${maxBytes} bytes.`);

/** The same bytes, until they are too many. @throws FaultError */
export async function* limited(stream: AsyncIterable<Uint8Array>, limit: UploadLimit): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    if (bytes > limit.maxBytes) throw tooLarge(limit);
    yield chunk;
  }
}

/** All bytes of a small upload. @throws FaultError when they are too many */
export async function gathered(stream: AsyncIterable<Uint8Array>, limit: UploadLimit): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of limited(stream, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** An upload body as a request carries it: a stream, and its digest when it had to be known beforehand. */
export class UploadBody {
  constructor(
    private readonly open: () => AsyncIterable<Uint8Array>,
    readonly sha256: string | null,
    /** Removes what was kept; safe to call at any time, more than once. */
    readonly discard: () => Promise<void>,
  ) {}

  stream(): AsyncIterable<Uint8Array> {
    return this.open();
  }
}

/** An upload read straight from the connection. */
export const streamedUpload = (stream: AsyncIterable<Uint8Array>, limit: UploadLimit): UploadBody =>
  new UploadBody(
    () => limited(stream, limit),
    null,
    async () => {},
  );

/** An upload kept in a file under `folder` until it is discarded. @throws FaultError when too large; nothing is left then */
export async function spooledUpload(
  stream: AsyncIterable<Uint8Array>,
  limit: UploadLimit,
  folder: string,
): Promise<UploadBody> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `upload-${randomUUID()}`);
  const digest = createHash('sha256');
  async function* hashed() {
    for await (const chunk of limited(stream, limit)) {
      digest.update(chunk);
      yield chunk;
    }
  }
  const discard = () => rm(path, { force: true });
  try {
    await pipeline(hashed, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  } catch (error) {
    await discard();
    throw error;
  }
  return new UploadBody(() => createReadStream(path), digest.digest('hex'), discard);
}
