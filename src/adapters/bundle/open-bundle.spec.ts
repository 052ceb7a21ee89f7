/** Bundles open the same from folder, zip and tar.gz; hostile archives are refused and leave nothing behind. */
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BundleFiles } from '../../application/ports/bundle-files.js';
import type { Result } from '../../application/result.js';
import { type BundleLimits, DEFAULT_LIMITS } from './bundle-limits.js';
import { openBundle, openUploadedBundle } from './open-bundle.js';
import { tarGzOf, type ZipItem, zipOf } from './test-archives.js';

const FILES: readonly ZipItem[] = [
  { path: 'bundle.json', body: '{"version":1}' },
  { path: 'slack/users.json', body: '[]' },
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-bundle-spec-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* stream(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

const uploaded = (bytes: Buffer, limits: Partial<BundleLimits> = {}) =>
  openUploadedBundle(stream(bytes), { ...DEFAULT_LIMITS, ...limits });

async function contents(opened: Result<BundleFiles>): Promise<{ readonly [path: string]: string }> {
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  const read: [string, string][] = [];
  for (const file of opened.value.files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.open()) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    expect(file.size).toBe(text.length);
    read.push([file.path, text]);
  }
  await opened.value.close();
  return Object.fromEntries(read);
}

const codes = (opened: Result<BundleFiles>): readonly string[] =>
  opened.ok ? [] : opened.faults.map(({ code }) => code);
const leftovers = async (): Promise<readonly string[]> =>
  (await readdir(tmpdir())).filter((name) => /^corroborate-(?:upload|bundle)-/.test(name));

describe('openBundle', () => {
  const expected = { 'bundle.json': '{"version":1}', 'slack/users.json': '[]' };

  it('gives the same files from a folder, a zip and a tar.gz', async () => {
    await mkdir(join(folder, 'b', 'slack'), { recursive: true });
    for (const { path, body } of FILES) await writeFile(join(folder, 'b', path), body as string);
    await writeFile(join(folder, 'b.zip'), zipOf(FILES));
    await writeFile(join(folder, 'b.tar.gz'), tarGzOf(FILES.map(({ path, body }) => ({ path, body: body! }))));
    for (const name of ['b', 'b.zip', 'b.tar.gz'])
      expect(await contents(await openBundle(join(folder, name)))).toEqual(expected);
  });

  it('takes one wrapping folder away, and keeps what lies beside it apart', async () => {
    const wrapped = FILES.map((file) => ({ ...file, path: `export-7/${file.path}` }));
    const opened = await uploaded(
      zipOf([{ path: 'export-7/', mode: 0o040755 }, ...wrapped, { path: '__MACOSX/x', body: 'y' }]),
    );
    expect(await contents(opened)).toEqual({ ...expected, '../__MACOSX/x': 'y' });
  });

  it('reads a tar.gz made of the current folder', async () => {
    const items = [{ path: './', type: '5' }, ...FILES.map(({ path, body }) => ({ path: `./${path}`, body: body! }))];
    expect(await contents(await uploaded(tarGzOf(items)))).toEqual(expected);
  });

  it('reads files larger than the pieces they come in', async () => {
    const body = Array.from({ length: 20_000 }, (_, index) => `${index * 7919}`).join(',');
    const items = [...FILES.map(({ path, body: text }) => ({ path, body: text! })), { path: 'events.jsonl', body }];
    for (const bytes of [tarGzOf(items), zipOf(items)]) {
      const opened = await uploaded(bytes);
      expect((await contents(opened))['events.jsonl']).toBe(body);
    }
  });

  it('does not follow a link in a folder', async () => {
    await writeFile(join(folder, 'bundle.json'), '{}');
    await symlink('/etc/hostname', join(folder, 'events.jsonl'));
    expect(codes(await openBundle(folder))).toEqual(['bundle_unsafe']);
  });

  it('says of a folder that is no bundle only that, whatever lies in it', async () => {
    for (const name of ['one', 'two']) await symlink('/etc/hostname', join(folder, name));
    expect(codes(await openBundle(folder))).toEqual(['manifest_invalid']);
  });

  it('says that a path is not there or not a bundle', async () => {
    await writeFile(join(folder, 'notes.txt'), 'hello');
    expect(codes(await openBundle(join(folder, 'gone.zip')))).toEqual(['bundle_unreadable']);
    expect(codes(await openBundle(join(folder, 'notes.txt')))).toEqual(['bundle_unreadable']);
    expect(codes(await uploaded(Buffer.alloc(0)))).toEqual(['bundle_unreadable']);
  });
});

describe('hostile archives', () => {
  const before = leftovers();
  afterEach(async () => {
    const known = new Set(await before);
    expect((await leftovers()).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(['../evil', 'a/../../evil', '/etc/passwd', 'C:/evil', 'a\\..\\evil', 'a//b', './x/./y', 'a/\u0001b'])(
    'refuses the path %j in a zip and a tar.gz',
    async (path) => {
      expect(codes(await uploaded(zipOf([...FILES, { path, body: 'x' }])))).toEqual(['bundle_unsafe']);
      expect(codes(await uploaded(tarGzOf([{ path, body: 'x' }])))).toEqual(['bundle_unsafe']);
    },
  );

  it('refuses links and special files', async () => {
    const link = { path: 'events.jsonl', body: '/etc/passwd', mode: 0o120777 };
    expect(codes(await uploaded(zipOf([...FILES, link])))).toEqual(['bundle_unsafe']);
    for (const type of ['1', '2', '3', '6'])
      expect(codes(await uploaded(tarGzOf([{ path: 'events.jsonl', type, link: type < '3' ? 'x' : '' }])))).toEqual([
        'bundle_unsafe',
      ]);
  });

  it('refuses one path twice', async () => {
    expect(codes(await uploaded(zipOf([...FILES, FILES[0]!])))).toEqual(['bundle_unsafe']);
  });

  it('refuses a checksum or size that is a lie', async () => {
    expect(codes(await uploaded(zipOf([{ path: 'bundle.json', body: '{}', crc: 1 }])))).toEqual(['bundle_unsafe']);
    expect(codes(await uploaded(zipOf([{ path: 'bundle.json', body: 'x'.repeat(9999), size: 3 }])))).toEqual([
      'bundle_unsafe',
    ]);
  });

  it('refuses damaged archives', async () => {
    expect(codes(await uploaded(zipOf(FILES).subarray(0, 60)))).toEqual(['bundle_unreadable']);
    expect(codes(await uploaded(tarGzOf([{ path: 'bundle.json', body: '{}' }]).subarray(0, 60)))).toEqual([
      'bundle_unreadable',
    ]);
  });

  it('stops at each limit while unpacking, whatever sizes are claimed', async () => {
    const zeros = Buffer.alloc(3_000_000);
    const bombs = [
      zipOf([{ path: 'events.jsonl', body: zeros, size: 10 }]),
      tarGzOf([{ path: 'events.jsonl', body: zeros }]),
    ];
    for (const bomb of bombs) {
      expect(codes(await uploaded(bomb, { packedBytes: 100 }))).toEqual(['bundle_too_large']);
      expect(codes(await uploaded(bomb))).not.toEqual([]);
    }
    const honest = zipOf([{ path: 'events.jsonl', body: zeros }]);
    for (const bytes of [honest, bombs[1]!]) {
      expect(codes(await uploaded(bytes))).toEqual(['bundle_too_large']);
      expect(codes(await uploaded(bytes, { ratio: 1e9, unpackedBytes: 1_000_000 }))).toEqual(['bundle_too_large']);
    }
    const many = Array.from({ length: 30 }, (_, index) => ({ path: `slack/c/${index}.json`, body: '[]' }));
    for (const bytes of [zipOf(many), tarGzOf(many)])
      expect(codes(await uploaded(bytes, { files: 20 }))).toEqual(['bundle_too_large']);
  });

  it('stops at the limits of a folder', async () => {
    for (const name of ['a', 'b', 'c']) await writeFile(join(folder, name), 'x'.repeat(100));
    const open = (limits: Partial<BundleLimits>) => openBundle(folder, { ...DEFAULT_LIMITS, ...limits });
    expect(codes(await open({ files: 2 }))).toEqual(['bundle_too_large']);
    expect(codes(await open({ unpackedBytes: 250 }))).toEqual(['bundle_too_large']);
  });
});
