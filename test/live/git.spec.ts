/** Repositories in folders, made by the machine's git: what they say of a window is collected, nothing in them runs, and nothing in them changes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowedFolder } from '../../src/adapters/folders/allowed-folder.js';
import { openHttp } from '../../src/adapters/http/read-only-client.js';
import { valueAt } from '../../src/application/ports/json-reading.js';
import type { CollectedPage, LiveSource } from '../../src/application/ports/live-source.js';
import type { Json } from '../../src/domain/evidence.js';
import { gitLive } from '../../src/sources/git/collect.js';
import { gathered, type Place, readingContract } from './reading.contract.js';

const HAS_GIT = spawnSync('git', ['--version']).status === 0;
const root = mkdtempSync(join(tmpdir(), 'corroborate-git-spec-'));
const window = { from: '2032-05-02T00:00:00Z', to: '2032-05-03T00:00:00Z' };
const DAY = Date.parse(window.from) / 1000;
const NOW = '2033-01-01T00:00:00Z';

afterAll(() => rmSync(root, { recursive: true, force: true }));

function git(folder: string, args: readonly string[], { at = DAY, input = '' } = {}): string {
  const env = {
    PATH: process.env['PATH'],
    HOME: root,
    GIT_CONFIG_NOSYSTEM: '1',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, 'Ann Okoro'],
        [`GIT_${who}_EMAIL`, 'ann@quay.example'],
        [`GIT_${who}_DATE`, `@${at} +0000`],
      ]),
    ),
  };
  return execFileSync('git', args, {
    cwd: folder,
    env,
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  }).trim();
}

function repository(name: string, ...options: string[]): string {
  const folder = join(root, name);
  execFileSync('git', ['init', '-q', '--initial-branch=main', ...options, folder]);
  return folder;
}

function commit(folder: string, message: string, at: number, files: Record<string, string> = {}): string {
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  git(folder, ['add', '-A']);
  git(folder, ['commit', '-q', '--allow-empty', '-m', message], { at });
  return git(folder, ['rev-parse', 'HEAD']);
}

const connect = (folders: string, roots: readonly string[] = [root]) =>
  gitLive.connect(gitLive.schema.parse({ folders }), {
    http: openHttp()({ origins: [] }),
    secret: async () => '',
    folder: allowedFolder(roots),
    now: () => NOW,
  });

const bodiesOf = (pages: readonly { readonly page: CollectedPage }[]): readonly Json[] =>
  pages.flatMap(({ page }) => page.records.flatMap(({ bodies }) => bodies));
const collected = async (folder: string) => bodiesOf(await gathered(connect(folder), window));
const messagesOf = (bodies: readonly Json[]) =>
  bodies
    .filter((body) => valueAt(body, 'type') === 'commit')
    .map((body) => String(valueAt(body, 'message')).trim())
    .sort();
const gapsOf = async (folder: string) =>
  (await gathered(connect(folder), window))
    .flatMap(({ page }) => page.coverage ?? [])
    .flatMap(({ proof }) => proof.gaps);
const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: Error) => error.message,
  );

/** Every file with its content and time: whatever is written there shows. */
function shotOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    const { mtimeMs, size, mode } = statSync(path);
    hash.update(`${name} ${mtimeMs} ${size} ${mode}\n`);
    if (statSync(path).isFile()) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

describe.skipIf(!HAS_GIT)('Git repositories', () => {
  let full: string;
  let empty: string;
  let wanted: Json[];

  beforeAll(() => {
    full = repository('quay.git', '--bare');
    empty = repository('nothing');
    // 1,300 commits, a minute apart, of which 1,200 lie in the window.
    const lines = Array.from({ length: 1300 }, (_, n) => {
      const when = `Ann Okoro <ann@quay.example> ${DAY + (n - 100) * 60} +0000`;
      return `commit refs/heads/main\nmark :${n + 1}\nauthor ${when}\ncommitter ${when}\ndata ${`commit ${n}`.length}\ncommit ${n}\nM 100644 inline f${n % 7}\ndata ${String(n).length}\n${n}\n`;
    });
    git(full, ['fast-import', '--quiet'], { input: lines.join('\n') });
    git(full, ['tag', '-a', 'v1', '-m', 'First', 'main~500'], { at: DAY + 3600 });
    const shas = git(full, ['rev-list', 'main']).split('\n').slice(0, 1200);
    wanted = [
      ...shas.map((oid) => ({ type: 'commit', oid })),
      ...['refs/heads/main', 'refs/tags/v1'].map((name) => ({ type: 'ref', name })),
    ];
  });

  const placeOf = async (folder: () => string): Promise<Place> => {
    const before = shotOf(folder());
    return {
      connect: () => connect(folder()),
      changed: async () => (shotOf(folder()) === before ? [] : [folder()]),
      close: async () => {},
    };
  };

  readingContract({
    full: () => placeOf(() => full),
    empty: () => placeOf(() => empty),
    window,
    expected: () => ({ 'git/quay.jsonl': wanted }),
    complete: false,
  });

  it('reads a folder in which nobody may write', async () => {
    const folder = repository('sealed');
    commit(folder, 'Inside', DAY + 60);
    const modes = (mode: (kind: string) => string) =>
      ['d', 'f'].map((kind) => execFileSync('find', [folder, '-type', kind, '-exec', 'chmod', mode(kind), '{}', '+']));
    modes((kind) => (kind === 'd' ? '0555' : '0444'));
    expect(messagesOf(await collected(folder))).toEqual(['Inside']);
    modes((kind) => (kind === 'd' ? '0755' : '0644'));
  });

  it('takes a commit that was dated out of the window by what it builds on, and by what builds on it', async () => {
    const folder = repository('forged');
    commit(folder, 'long before', DAY - 86_400 * 90);
    commit(folder, 'dated later than its child', DAY + 86_400 * 300);
    commit(folder, 'inside', DAY + 60);
    commit(folder, 'dated earlier than its parent', DAY - 86_400 * 300);
    commit(folder, 'long after', DAY + 86_400 * 400);
    expect(messagesOf(await collected(folder))).toEqual(
      ['dated earlier than its parent', 'dated later than its child', 'inside'].sort(),
    );
  });

  it('finds what was undone, before the window too, and what holds it', async () => {
    const folder = repository('undone');
    commit(folder, 'Start', DAY - 86_400 * 3, { a: '1\n' });
    const bad = commit(folder, 'Add the cache', DAY - 86_400 * 2, { cache: 'x\n' });
    commit(folder, 'Unrelated', DAY - 86_400 * 2 + 60, { b: '2\n' });
    rmSync(join(folder, 'cache'));
    commit(folder, 'Tidy up', DAY + 600);
    git(folder, ['branch', 'release/7']);
    const bodies = await collected(folder);
    expect(messagesOf(bodies)).toEqual(['Add the cache', 'Tidy up']);
    const tidy = bodies.find((body) => String(valueAt(body, 'message')).startsWith('Tidy'))!;
    expect(tidy).toMatchObject({ undoes: [{ oid: bad, proof: 'tree' }], refs: ['main', 'release/7'], deletions: 1 });
  });

  it('reads work trees, further work trees and branches of other repositories under the names that people use', async () => {
    const folder = repository('origin');
    commit(folder, 'Inside', DAY + 60);
    git(root, ['clone', '-q', folder, 'clone']);
    git(join(root, 'clone'), ['worktree', 'add', '-q', join(root, 'beside')]);
    for (const name of ['clone', 'beside']) {
      const bodies = await collected(join(root, name));
      expect(messagesOf(bodies), name).toEqual(['Inside']);
      const names = bodies.flatMap((body) => (valueAt(body, 'type') === 'ref' ? [valueAt(body, 'name')] : []));
      expect(names).toEqual(['refs/heads/beside', 'refs/heads/main', 'refs/remotes/origin/main']);
    }
  });

  it('begins again when a branch moved between two pages, and goes on when none did', async () => {
    const folder = join(root, 'quay-again.git');
    git(root, ['clone', '-q', '--bare', full, folder]);
    const part = { key: folder, name: '' };
    const firstOf = async (cursor: string | null) => {
      for await (const page of connect(folder).collect(part, window, cursor)) return page;
      throw new Error('no page');
    };
    const first = await firstOf(null);
    const oidOf = ({ records }: CollectedPage) => valueAt(records[0]!.bodies[0]!, 'oid');
    expect(oidOf(await firstOf(first.cursor))).not.toBe(oidOf(first));
    git(folder, ['branch', 'newer', 'main~3']);
    expect(oidOf(await firstOf(first.cursor))).toBe(oidOf(first));
  });

  it('says what of a history is not here', async () => {
    const folder = repository('whole');
    for (const n of [0, 1, 2]) commit(folder, `c${n}`, DAY + n * 60, { a: `${n}\n` });
    git(root, ['clone', '-q', '--depth=2', `file://${folder}`, 'cut']);
    expect(await gapsOf(join(root, 'cut'))).toEqual([expect.stringContaining('cut off')]);
    git(folder, ['config', 'uploadpack.allowFilter', 'true']);
    git(root, ['clone', '-q', '--bare', '--filter=blob:none', `file://${folder}`, 'thin']);
    expect(await gapsOf(join(root, 'thin'))).toEqual([expect.stringContaining('which files')]);
    expect(messagesOf(await collected(join(root, 'thin')))).toEqual(['c0', 'c1', 'c2']);
  });

  it('believes no graft, no replacement and no cache over the objects themselves', async () => {
    const folder = repository('lying');
    const [old, young] = [commit(folder, 'Start', DAY - 86_400), commit(folder, 'What was done', DAY + 60)];
    git(folder, ['commit-graph', 'write', '--reachable']);
    const fake = git(folder, ['commit-tree', '-m', 'What somebody wishes', `${young}^{tree}`], { at: DAY + 60 });
    git(folder, ['replace', young, fake]);
    expect(git(folder, ['log', '--format=%s']), 'the replacement works').toContain('What somebody wishes');
    mkdirSync(join(folder, '.git/info'), { recursive: true });
    writeFileSync(join(folder, '.git/info/grafts'), `${young}\n`);
    const bodies = await collected(folder);
    expect(messagesOf(bodies)).toEqual(['What was done']);
    expect(bodies[0]).toMatchObject({ oid: young, parents: [old] });
  });

  it('runs nothing that the configuration of a repository names', async () => {
    const folder = repository('trap');
    const trace = join(root, 'trace');
    const program = join(root, 'program.sh');
    writeFileSync(program, `#!/bin/sh\ntouch ${trace}\n`);
    chmodSync(program, 0o755);
    commit(folder, 'Start', DAY, { 'a.txt': 'one\n' });
    commit(folder, 'Change', DAY + 60, { 'a.txt': 'two\n', '.gitattributes': '*.txt diff=trap filter=trap\n' });
    for (const key of [
      'core.fsmonitor',
      'diff.trap.command',
      'diff.trap.textconv',
      'diff.external',
      'core.sshCommand',
      'core.pager',
      'filter.trap.clean',
      'filter.trap.smudge',
      'gpg.program',
      'core.alternateRefsCommand',
      'core.editor',
      'uploadpack.packObjectsHook',
    ])
      git(folder, ['config', key, program]);
    git(folder, ['config', 'log.showSignature', 'true']);
    git(folder, ['diff', 'HEAD~1']);
    expect(existsSync(trace), 'the trap works').toBe(true);
    rmSync(trace, { force: true });
    await connect(folder).test();
    expect(messagesOf(await collected(folder))).toEqual(['Change', 'Start']);
    expect(existsSync(trace)).toBe(false);
  });

  it('reads only what the operator allows, by whatever way it is led elsewhere', async () => {
    const allowed = join(root, 'allowed');
    mkdirSync(allowed);
    const secret = repository('secret');
    commit(secret, 'Secret', DAY + 60);
    symlinkSync(secret, join(allowed, 'link'));
    mkdirSync(join(allowed, 'pointer'));
    writeFileSync(join(allowed, 'pointer/.git'), `gitdir: ${secret}/.git\n`);
    git(root, ['clone', '-q', '--bare', '--shared', secret, join(allowed, 'borrower')]);
    mkdirSync(join(allowed, 'half/.git'), { recursive: true });
    writeFileSync(join(allowed, 'half/.git/HEAD'), 'ref: refs/heads/main\n');
    for (const part of ['objects', 'refs']) symlinkSync(join(secret, '.git', part), join(allowed, 'half/.git', part));
    const tried = ['link', 'pointer', 'borrower', 'half'].map((name) => join(allowed, name));
    for (const path of [...tried, secret, join(root, 'not-there')])
      expect(await faultOf(gathered(connect(path, [allowed]), window)), basename(path)).toMatch(
        /CORROBORATE_GIT_ROOTS/,
      );
    expect(await faultOf(gathered(connect(secret, []), window))).toMatch(/CORROBORATE_GIT_ROOTS/);
    expect(await faultOf(connect(allowed, [allowed]).test())).toMatch(/is not a git repository/);
  });

  it('leaves out what does not hash to its name, and says so', async () => {
    const folder = repository('damaged');
    commit(folder, 'Kept', DAY + 60);
    const sha = commit(folder, 'Swapped', DAY + 120);
    const other = git(folder, ['commit-tree', '-m', 'Put in its place', `${sha}^{tree}`, '-p', `${sha}^`], {
      at: DAY + 120,
    });
    const at = (oid: string) => join(folder, '.git/objects', oid.slice(0, 2), oid.slice(2));
    chmodSync(at(sha), 0o644);
    writeFileSync(at(sha), readFileSync(at(other)));
    const outcome = await faultOf(
      collected(folder)
        .then(messagesOf)
        .then((kept) => expect(kept).toEqual(['Kept'])),
    );
    expect(['none', 'git cannot read the repository.']).toContain(outcome);
  });

  it.each([
    ['relative', 'srv/git/shop'],
    ['with a step upwards', '/srv/git/../../etc'],
    ['two of one name', '/srv/a/shop.git, /srv/b/shop'],
    ['none', ' , '],
  ])('takes absolute paths of different names only: %s', (_what, folders) => {
    expect((gitLive as LiveSource<unknown>).schema.safeParse({ folders }).success).toBe(false);
  });
});
