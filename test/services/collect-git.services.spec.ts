/** A repository in a folder, collected like any source: from the connection to verdicts that its export gives again, byte for byte. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openUploadedBundle } from '../../src/adapters/bundle/open-bundle.js';
import { loadBundle } from '../../src/application/bundle/load-bundle.js';
import type { CollectionView } from '../../src/application/collect/views.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import { verifyReport } from '../../src/application/verify-report.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';
import { openTestParts, type TestParts } from './open-test-parts.js';
import { startTestServer, type TestServer } from './test-database.js';

const ID = 'INC-GIT';
const root = mkdtempSync(join(tmpdir(), 'corroborate-git-collect-'));
const folder = join(root, 'quay');
let server: TestServer;
let parts: TestParts;

function commit(message: string, time: string, files: Record<string, string>): void {
  const who = ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, 'Ann Okoro'],
    [`GIT_${role}_EMAIL`, 'ann.okoro@quay.example'],
    [`GIT_${role}_DATE`, time],
  ]);
  const env = { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1', ...Object.fromEntries(who) };
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  for (const args of [
    ['add', '-A'],
    ['commit', '-q', '-m', message],
  ])
    execFileSync('git', args, { cwd: folder, env });
}

beforeAll(async () => {
  execFileSync('git', ['init', '-q', '--initial-branch=main', folder]);
  commit('Start', '2031-04-01T09:00:00Z', { 'limits.yaml': 'berths: 12\n' });
  commit('Halve the berths', '2031-05-03T08:10:00Z', { 'limits.yaml': 'berths: 6\n' });
  commit('Revert "Halve the berths"', '2031-05-03T09:40:00Z', { 'limits.yaml': 'berths: 12\n' });
  server = await startTestServer();
  parts = await openTestParts(await server.newDatabase(), { verify: verifyReport, gitRoots: [root] });
  await parts.useCases.incidents.create({
    id: ID,
    title: 'Berths refused',
    from: '2031-05-03T08:00:00Z',
    to: '2031-05-03T10:00:00Z',
  });
});
afterAll(async () => {
  await parts?.close();
  await server?.stop();
  rmSync(root, { recursive: true, force: true });
});

const REPORT = `# Berths refused

Ann Okoro authored the commit "Halve the berths" on 3 May 2031.
That commit changed limits.yaml.
The commit "Halve the berths" was reverted.
Ann Okoro's commit deleted nine files.
`;

it('is connected, collected, read and exported', async () => {
  const refused = await parts.useCases.connections.create({
    source: 'git',
    name: 'Elsewhere',
    settings: { folders: '/' },
  });
  expect(refused).toMatchObject({ ok: false, faults: [{ detail: 'Folders must not be empty.' }] });
  const relative = await parts.useCases.connections.create({
    source: 'git',
    name: 'Relative',
    settings: { folders: 'srv/git' },
  });
  expect(relative).toMatchObject({ ok: false, faults: [{ detail: 'Folders, entry 1: give absolute paths.' }] });
  const outside = await parts.useCases.connections.create({
    source: 'git',
    name: 'Outside',
    settings: { folders: tmpdir() },
  });
  if (!outside.ok) throw new Error();
  expect(outside.value.testError).toMatch(/CORROBORATE_GIT_ROOTS/);
  await parts.useCases.connections.remove(outside.value.id);
  const made = await parts.useCases.connections.create({
    source: 'git',
    name: 'Quay',
    settings: { folders: folder },
  });
  expect(made).toMatchObject({ ok: true, value: { testError: null, test: { account: 'quay' } } });

  const worker = await parts.startWorker();
  const begun = await parts.useCases.collections.start(ID);
  if (!begun.ok) throw new Error(JSON.stringify(begun.faults));
  let view: CollectionView = begun.value;
  for await (const next of parts.useCases.collections.progress(begun.value.id)) view = next;
  // Two commits of the window, and the branch; the first commit lies before it.
  expect(view).toMatchObject({ state: 'done', records: 3 });
  const coverage = await parts.useCases.evidence.coverage(ID);
  expect(coverage).toMatchObject({ ok: true, value: [{ path: 'git/quay.jsonl', complete: false }] });

  const submitted = await parts.useCases.reports.submit(ID, REPORT, {});
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.faults));
  for await (const _ of parts.useCases.reports.progress(submitted.value.id));
  await worker.stop(5000);
  const there = await parts.useCases.reports.verdicts(submitted.value.id);
  if (!there.ok) throw new Error(JSON.stringify(there.faults));
  expect(
    there.value.claims.some(
      ({ verdict, citations }) => verdict === 'supported' && citations.some(({ source }) => source === 'git'),
    ),
  ).toBe(true);

  const exported = await parts.useCases.evidence.exportBundle(ID);
  if (!exported.ok) throw new Error();
  const opened = await openUploadedBundle(exported.value);
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  expect(opened.value.files.map(({ path }) => path)).toContain('git/quay.jsonl');
  const loaded = await loadBundle(opened.value, SOURCES, readGitBundle);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const here = await verifyReport({ text: REPORT, options: {} }, memoryEvidence(loaded.value.manifest, loaded.value));
  await opened.value.close();
  expect(JSON.stringify(there.value)).toBe(JSON.stringify(here));
});
