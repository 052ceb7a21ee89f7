/** The sample incident, collected from eight providers instead of uploaded: honest coverage, and a bundle that says the same without a server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openUploadedBundle } from '../../src/adapters/bundle/open-bundle.js';
import { loadBundle } from '../../src/application/bundle/load-bundle.js';
import type { CollectionView } from '../../src/application/collect/views.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import { verifyReport } from '../../src/application/verify-report.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';
import { DEMO_SECRETS, type DemoProviders, sampleProviders } from '../demo/sample-providers.js';
import { sampleManifest, sampleReport } from '../fakes/sample-records.js';
import { openTestParts, type TestParts } from './open-test-parts.js';
import { startTestServer, type TestServer } from './test-database.js';

const ID = 'INC-618';
let server: TestServer;
let parts: TestParts;
let providers: DemoProviders;
let collection: CollectionView;

beforeAll(async () => {
  server = await startTestServer();
  const secrets = new Map(Object.entries(DEMO_SECRETS).map(([name, value]) => [`env:${name}`, value as string]));
  parts = await openTestParts(await server.newDatabase(), {
    verify: verifyReport,
    secret: (reference) => secrets.get(reference)!,
  });
  providers = await sampleProviders(0);
  const { incident, identities, aliases } = sampleManifest();
  await parts.useCases.incidents.create({ ...incident, identities, aliases });
  for (const connection of providers.connections) {
    const made = await parts.useCases.connections.create(connection);
    if (!made.ok) throw new Error(JSON.stringify(made.faults));
  }
  const worker = await parts.startWorker();
  const begun = await parts.useCases.collections.start(ID);
  if (!begun.ok) throw new Error(JSON.stringify(begun.faults));
  for await (const view of parts.useCases.collections.progress(begun.value.id)) collection = view;
  const submitted = await parts.useCases.reports.submit(ID, sampleReport('agent-draft'), {});
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.faults));
  for await (const _ of parts.useCases.reports.progress(submitted.value.id));
  await worker.stop(5000);
}, 120_000);
afterAll(async () => {
  for (const fake of providers?.servers ?? []) await fake.close();
  await parts?.close();
  await server?.stop();
});

describe('the sample, collected live', () => {
  it('comes from eight kinds of source, through a failure and a wait that was asked for', () => {
    expect(new Set(collection.slices.map(({ source }) => source)).size).toBe(8);
    expect(collection.slices.filter(({ state }) => state !== 'done')).toEqual([]);
  });

  it('is complete for what was read to its end, and never for chat', async () => {
    const coverage = await parts.useCases.evidence.coverage(ID);
    if (!coverage.ok) throw new Error();
    const complete = new Set(coverage.value.filter((entry) => entry.complete).map(({ path }) => path));
    for (const path of [
      'pagerduty/log-entries.json',
      'jira/issues.json',
      'gcp/skerryline-prod/builds.json',
      'github/skerryline/booking/pull-requests.json',
    ])
      expect([...complete]).toContain(path);
    expect([...complete].filter((path) => path.startsWith('slack/'))).toEqual([]);
  });

  it('is exported as a bundle on which the command gives the same verdicts, byte for byte', async () => {
    const exported = await parts.useCases.evidence.exportBundle(ID);
    if (!exported.ok) throw new Error();
    const opened = await openUploadedBundle(exported.value);
    if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
    const loaded = await loadBundle(opened.value, SOURCES, readGitBundle);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    const here = await verifyReport(
      { text: sampleReport('agent-draft'), options: {} },
      memoryEvidence(loaded.value.manifest, loaded.value),
    );
    await opened.value.close();
    const reports = await parts.useCases.reports.list(ID);
    if (!reports.ok) throw new Error();
    const there = await parts.useCases.reports.verdicts(reports.value[0]!.id);
    if (!there.ok) throw new Error();
    expect(JSON.stringify(there.value)).toBe(JSON.stringify(here));
    expect(here.summary.contradicted).toBeGreaterThan(0);
    expect(here.summary.supported).toBeGreaterThan(0);
  });

  it('asked the providers for nothing that could change anything', () => {
    for (const fake of providers.servers) expect(fake.changing).toEqual([]);
  });
});
