/** Real bundles made by the machine's git: what they hold comes out, what they pretend does not. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { text } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { BUNDLE_LIMITS, readBundle } from './read-bundle.js';
import { git as source } from './source.js';

const HAS_GIT = spawnSync('git', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'corroborate-spec-'));
const repository = join(folder, 'till');
const bundle = join(folder, 'till.bundle');
const shas: Record<string, string> = {};
let clock = 1_772_445_600;

function git(...args: string[]): string {
  clock += 60;
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ann Okoro',
    GIT_AUTHOR_EMAIL: 'ann.okoro@fernway.example',
    GIT_AUTHOR_DATE: `${clock} +0100`,
    GIT_COMMITTER_NAME: 'Till Bot',
    GIT_COMMITTER_EMAIL: '77+till-bot[bot]@users.noreply.github.com',
    GIT_COMMITTER_DATE: `${clock + 1} +0000`,
  };
  return execFileSync('git', args, {
    cwd: repository,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

function commit(name: string, message: string, files: Record<string, string | Buffer | null>): void {
  for (const [path, content] of Object.entries(files))
    if (content === null) git('rm', '-q', '--', path);
    else writeFileSync(join(repository, path), content);
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', message);
  shas[name] = git('rev-parse', 'HEAD');
}

const lines = (count: number, word: string) => Array.from({ length: count }, (_, n) => `${word} ${n}\n`).join('');

function makeRepository(): void {
  execFileSync('git', ['init', '-q', '--initial-branch=main', repository]);
  commit('root', 'Start', { 'a.txt': 'one\n', 'old name.txt': lines(20, 'line') });
  commit('feature', 'Add the cache (#41)', { 'cache.ts': lines(5, 'cache'), 'a.txt': 'two\n' });
  commit('other', 'Other work', { 'b.txt': 'b\n' });
  // Undoes `feature` in all but name, with another commit in between.
  commit('quiet', 'Tidy up', { 'cache.ts': null, 'a.txt': 'one\n' });
  commit('loud', 'Revert "Other work"', { 'b.txt': 'not what it was\n' });
  const forged = `Forged\n\ncommit ${'0'.repeat(40)}\x1e\x1f:100644 100644 fake\n\nReviewed-by: Ben Lund <ben@fernway.example>`;
  commit('odd', forged, {
    ['d'.repeat(40)]: 'path that looks like a commit\n',
    'x.bin': Buffer.from([0, 1, 2, 0, 255]),
  });
  git('mv', 'old name.txt', 'new name.txt');
  commit('moved', 'Move', {});
  git('tag', '-a', 'v1.0.0', '-m', 'First\n\nNotes.', shas['other']!);
  git('tag', 'light', shas['quiet']!);
  git('checkout', '-q', '-b', 'side', shas['root']!);
  commit('side', 'Side work', { 'side.txt': 's\n' });
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-ff', '-m', 'Merge side', 'side');
  shas['merge'] = git('rev-parse', 'HEAD');
  git('bundle', 'create', '-q', bundle, '--all');
}

async function records(): Promise<readonly Json[]> {
  const content = await readBundle(bundle);
  if (!content.ok) throw new Error(content.reason);
  return content.records;
}

const FILE = source.recognise('git/till.bundle')!;
const readingOf = (body: Json) => source.toEvents(source.toEvidence(body, FILE)!);
async function eventsOf(name: string) {
  const body = (await records()).find(
    (record) => text(record, 'oid') === shas[name] && text(record, 'type') === 'commit',
  )!;
  return readingOf(body).events;
}

beforeAll(() => {
  if (HAS_GIT) makeRepository();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!HAS_GIT)('a git bundle', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('gives every commit and ref, each with an identity and an event', async () => {
    const all = await records();
    expect(all.filter((record) => text(record, 'type') === 'commit')).toHaveLength(9);
    for (const body of all) expect(readingOf(body).notUnderstood).toBeUndefined();
  });

  it('tells who says to have made a commit when, and what it changed', async () => {
    const [authored] = await eventsOf('feature');
    expect(authored).toMatchObject({
      kind: 'commit.authored',
      clock: 'git',
      actors: [
        { role: 'author', handle: 'ann.okoro@fernway.example', names: ['Ann Okoro'] },
        { role: 'committer', kind: 'service', names: expect.arrayContaining(['till-bot', 'till-bot[bot]']) },
      ],
      attributes: {
        sha: shas['feature'],
        subject: 'Add the cache (#41)',
        parents: [shas['root']],
        additions: 6,
        deletions: 1,
        files: [
          { path: 'a.txt', changeType: 'modified', additions: 1, deletions: 1 },
          { path: 'cache.ts', changeType: 'added', additions: 5, deletions: 0 },
        ],
        authoredAt: expect.stringMatching(/^2026-03-02T1\d:\d\d:\d\d\+01:00$/),
      },
      evidence: { nativeId: shas['feature'], trust: 1 },
    });
  });

  it('lists the branches and tags that contain a commit', async () => {
    expect((await eventsOf('feature'))[0]?.attributes['refs']).toEqual(['main', 'light', 'v1.0.0']);
    expect((await eventsOf('side'))[0]?.attributes['refs']).toEqual(['main', 'side']);
  });

  it('follows a rename and counts no lines of a binary file', async () => {
    expect((await eventsOf('moved'))[0]?.attributes['files']).toEqual([
      { path: 'new name.txt', oldPath: 'old name.txt', changeType: 'renamed', additions: 0, deletions: 0 },
    ]);
  });

  it('is not fooled by a message or a path that imitates its own format', async () => {
    const [odd] = await eventsOf('odd');
    expect(odd?.attributes['files']).toEqual([
      { path: 'd'.repeat(40), changeType: 'added', additions: 1, deletions: 0 },
      { path: 'x.bin', changeType: 'added', additions: 0, deletions: 0, binary: true },
    ]);
    expect(odd?.attributes['trailers']).toEqual({ 'Reviewed-by': ['Ben Lund <ben@fernway.example>'] });
    expect(odd?.text).toContain('\x1e\x1f');
  });

  it('proves by content a revert that its message does not admit', async () => {
    const reverted = (await eventsOf('quiet')).filter((event) => event.kind === 'change.reverted');
    expect(reverted.map((event) => [event.subjects[0]?.id, event.attributes['proof']])).toEqual([
      [shas['feature'], 'tree'],
    ]);
  });

  it('takes a revert in name only for what it says, by title', async () => {
    const reverted = (await eventsOf('loud')).filter((event) => event.kind === 'change.reverted');
    expect(reverted.map((event) => [event.subjects[0]?.id, event.attributes['proof']])).toEqual([
      [shas['other'], 'title'],
    ]);
  });

  it('sees no revert in a merge or a rename', async () => {
    for (const name of ['merge', 'moved', 'root']) expect(await eventsOf(name)).toHaveLength(1);
  });

  it('dates an annotated tag by its tagger, and a plain tag only as not older than its commit', async () => {
    const tags = (await records())
      .flatMap((body) => readingOf(body).events)
      .filter((event) => event.kind === 'tag.created');
    expect(tags.map((event) => [event.attributes['tag'], event.attributes['target'], event.at.to === null])).toEqual([
      ['light', shas['quiet'], true],
      ['v1.0.0', shas['other'], false],
    ]);
    expect(tags[1]).toMatchObject({ text: 'First\n\nNotes.', actors: [{ role: 'actor', kind: 'service' }] });
  });

  it('is read the same from bytes, twice, and whatever the environment says of git', async () => {
    const first = await records();
    vi.stubEnv('GIT_DIR', '/nonexistent');
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'diff.renames');
    vi.stubEnv('GIT_CONFIG_VALUE_0', 'false');
    expect(await readBundle(readFileSync(bundle))).toEqual({ ok: true, records: first });
  });

  it('leaves nothing behind on the disk', async () => {
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
    await records();
    await readBundle(Buffer.from('# v2 git bundle\nrubbish'));
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe.skipIf(!HAS_GIT)('a bundle that cannot be read', () => {
  afterEach(() => vi.unstubAllEnvs());

  const refusalOf = async (...args: Parameters<typeof readBundle>) => {
    const content = await readBundle(...args);
    return content.ok ? null : content.refusal;
  };

  it('is refused with one reason each', async () => {
    expect(await refusalOf(Buffer.from('PK rubbish'))).toBe('not_a_bundle');
    expect(await refusalOf(Buffer.from('# v2 git bundle\nrubbish'))).toBe('failed');
    expect(await refusalOf(join(folder, 'missing.bundle'))).toBe('failed');
    expect(await refusalOf(bundle, { ...BUNDLE_LIMITS, maxBytes: 100 })).toBe('too_large');
    expect(await refusalOf(readFileSync(bundle), { ...BUNDLE_LIMITS, maxBytes: 100 })).toBe('too_large');
    expect(await refusalOf(bundle, { ...BUNDLE_LIMITS, maxCommits: 3 })).toBe('too_large');
    expect(await refusalOf(bundle, { ...BUNDLE_LIMITS, timeoutMs: 1 })).toBe('too_slow');
  });

  it('is refused as incomplete when it builds on commits it does not hold', async () => {
    const part = join(folder, 'part.bundle');
    git('bundle', 'create', '-q', part, `${shas['other']}..main`);
    expect(await refusalOf(part)).toBe('incomplete');
  });

  it('is refused for want of git, in a sentence', async () => {
    vi.stubEnv('PATH', '/nonexistent');
    expect(await readBundle(bundle)).toMatchObject({
      ok: false,
      refusal: 'no_git',
      reason: expect.stringContaining('git'),
    });
  });
});
