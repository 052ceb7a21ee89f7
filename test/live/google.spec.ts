/** Google's sources that are asked over REST, against one fake project that holds the sample's records. */
import { describe, expect, it } from 'vitest';
import { openHttp } from '../../src/adapters/http/read-only-client.js';
import { shortfall } from '../../src/application/collect/coverage-of.js';
import type { CollectedPage, LiveSource } from '../../src/application/ports/live-source.js';
import type { Json } from '../../src/domain/evidence.js';
import { cloudBuildLive } from '../../src/sources/cloud-build/collect.js';
import { cloudMonitoringLive } from '../../src/sources/cloud-monitoring/collect.js';
import { cloudRunLive } from '../../src/sources/cloud-run/collect.js';
import { firebaseHostingLive } from '../../src/sources/firebase-hosting/collect.js';
import { startFake } from '../fakes/fake-server.js';
import { type FakeGoogle, fakeGoogle } from '../fakes/google.js';
import { sampleRecords, withEarlier } from '../fakes/sample-records.js';
import { type LiveCase, liveSourceContract } from './live-source.contract.js';

const PROJECT = 'skerryline-prod';
const window = { from: '2026-06-17T00:00:00Z', to: '2026-06-19T00:00:00Z' };
const record = (name: string): readonly Json[] => sampleRecords(`gcp/${PROJECT}/${name}`);
const regionOf = (item: Json): string => /locations\/([^/]+)/.exec((item as { name: string }).name)?.[1] ?? 'global';

function byRegion(items: readonly Json[]): Record<string, Json[]> {
  const found: Record<string, Json[]> = {};
  for (const item of items) found[regionOf(item)] = [...(found[regionOf(item)] ?? []), item];
  return found;
}

const release = (n: number): Json => ({
  name: `sites/skerry-shop/releases/17800000000000${n}`,
  type: 'DEPLOY',
  releaseTime: `2026-06-18T0${n}:00:00.112Z`,
  releaseUser: { email: 'ann@skerryline.example' },
  version: {
    name: `sites/skerry-shop/versions/8c1f${n}`,
    status: 'FINALIZED',
    config: { rewrites: [{ glob: '/api/**', run: { serviceId: 'checkin-api', region: 'europe-west1' } }] },
  },
});

/** What was live when the window began. */
const earlier: Json = { ...(release(0) as object), releaseTime: '2026-05-20T09:00:00Z' };

const full: FakeGoogle = {
  token: 'good',
  project: PROJECT,
  pageSize: 1,
  builds: byRegion(withEarlier('builds.json')),
  services: byRegion(record('run-services.json')),
  revisions: byRegion(record('run-revisions.json')),
  alerts: withEarlier('alerts.json'),
  alertPolicies: record('alert-policies.json'),
  timeSeries: record('time-series.json'),
  releases: { 'skerry-shop': [...[1, 2, 3, 4, 5].map(release), earlier] },
};
const empty: FakeGoogle = { token: 'good', project: PROJECT, pageSize: 3, releases: { 'skerry-shop': [] } };
const regions = [...new Set([...Object.keys(full.services!), ...Object.keys(full.revisions!)])];
const metrics = [
  ...new Set(record('time-series.json').map((one) => (one as { metric: { type: string } }).metric.type)),
];

const common = {
  provider: () => fakeGoogle(full),
  empty: () => fakeGoogle(empty),
  secrets: { 'env:GOOGLE': 'good' },
  window,
  complete: true,
};
const settings = (address: string) => ({ project: PROJECT, credentials: 'env:GOOGLE', address });

const CASES: readonly LiveCase[] = [
  {
    ...common,
    live: cloudBuildLive as unknown as LiveSource,
    settings: (address) => ({ ...settings(address), locations: Object.keys(full.builds!).join(', ') }),
    expected: { [`gcp/${PROJECT}/builds.json`]: record('builds.json') },
  },
  {
    ...common,
    live: cloudRunLive as unknown as LiveSource,
    settings: (address) => ({ ...settings(address), regions: regions.join(',') }),
    expected: {
      [`gcp/${PROJECT}/run-services.json`]: record('run-services.json'),
      [`gcp/${PROJECT}/run-revisions.json`]: record('run-revisions.json'),
    },
  },
  {
    ...common,
    live: cloudMonitoringLive as unknown as LiveSource,
    settings: (address) => ({ ...settings(address), metrics: metrics.map((type) => `${type}:ALIGN_DELTA`).join(',') }),
    expected: {
      [`gcp/${PROJECT}/alerts.json`]: record('alerts.json'),
      [`gcp/${PROJECT}/alert-policies.json`]: record('alert-policies.json'),
      [`gcp/${PROJECT}/time-series.json`]: record('time-series.json'),
    },
  },
  {
    ...common,
    live: firebaseHostingLive as unknown as LiveSource,
    settings: (address) => ({ ...settings(address), sites: 'skerry-shop' }),
    expected: { [`gcp/${PROJECT}/hosting-skerry-shop-releases.json`]: full.releases!['skerry-shop']! },
  },
];

describe.each(CASES.map((one) => ({ name: one.live.title, one })))('$name', ({ one }) => liveSourceContract(one));

async function collected(live: LiveSource, google: FakeGoogle, more: Record<string, string> = {}) {
  const server = await startFake(fakeGoogle(google));
  const read = live.schema.parse({ ...settings(server.origin), ...more });
  const http = openHttp()({ origins: live.origins(read), ...(live.searches ? { searches: live.searches } : {}) });
  const connection = live.connect(read, { http, secret: async () => 'good', now: () => '2026-06-18T12:00:00Z' });
  const pages: CollectedPage[] = [];
  for (const part of await connection.parts(window))
    for await (const page of connection.collect(part, window, null)) pages.push(page);
  await server.close();
  return { pages, asked: server.asked, statements: pages.flatMap(({ coverage }) => coverage ?? []) };
}

describe('Cloud Run', () => {
  it('is not complete where a region did not answer', async () => {
    const google = { ...full, unreachable: [regions[0]!] };
    const { statements } = await collected(cloudRunLive as unknown as LiveSource, google, {
      regions: regions.join(','),
    });
    for (const one of statements) expect(shortfall(one)).toMatch(/was unreachable/);
  });
});

describe('Cloud Monitoring', () => {
  it('keeps the alerts that were open at some time of the window', async () => {
    const alert = (name: string, openTime: string, closeTime?: string): Json => ({
      name: `projects/${PROJECT}/alerts/${name}`,
      state: closeTime ? 'CLOSED' : 'OPEN',
      openTime,
      ...(closeTime ? { closeTime } : {}),
      policy: { name: 'p', displayName: 'x' },
    });
    const alerts = [
      alert('before', '2026-06-16T00:00:00Z', '2026-06-16T01:00:00Z'),
      alert('into', '2026-06-16T00:00:00Z', '2026-06-17T01:00:00Z'),
      alert('open', '2026-06-18T00:00:00Z'),
      alert('after', '2026-06-19T00:00:00Z'),
    ];
    const { pages } = await collected(cloudMonitoringLive as unknown as LiveSource, { ...full, alerts });
    const names = pages.flatMap(({ records }) =>
      records.filter(({ path }) => path.endsWith('alerts.json')).flatMap(({ bodies }) => bodies),
    );
    expect(names.map((one) => (one as { name: string }).name.split('/').at(-1))).toEqual(['into', 'open']);
  });
});
