import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { gathered, limited, spooledUpload } from './upload-body.js';

const LIMIT = { maxBytes: 10, code: 'bundle_too_large', what: 'The bundle' } as const;

async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'corroborate-upload-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function* chunks(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

describe('an upload', () => {
  it('passes up to its limit and is refused beyond it, while it streams', async () => {
    expect((await gathered(chunks('12345', '67890'), LIMIT)).toString()).toBe('1234567890');
    const seen: string[] = [];
    const reading = async () => {
      for await (const chunk of limited(chunks('12345', '67890', 'x', 'never'), LIMIT)) seen.push(String(chunk));
    };
    await expect(reading()).rejects.toThrow('The bundle is larger than 10 bytes.');
    expect(seen).toEqual(['12345', '67890']);
  });

  it('is kept with its digest until it is discarded', async () => {
    const folder = await scratchFolder();
    const upload = await spooledUpload(chunks('abc'), LIMIT, folder);
    expect(upload.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    for (let time = 0; time < 2; time++) expect((await gathered(upload.stream(), LIMIT)).toString()).toBe('abc');
    await upload.discard();
    await upload.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves nothing behind when it is too large or breaks off', async () => {
    const folder = await scratchFolder();
    await expect(spooledUpload(chunks('12345678901'), LIMIT, folder)).rejects.toThrow('larger');
    async function* broken() {
      yield Buffer.from('1');
      throw new Error('gone');
    }
    await expect(spooledUpload(broken(), LIMIT, folder)).rejects.toThrow('gone');
    expect(await readdir(folder)).toEqual([]);
  });
});
