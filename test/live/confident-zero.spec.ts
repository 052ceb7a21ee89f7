/**
 * A confident zero is impossible: a pull that finds nothing, while its positive control fails too, contradicts no claim; the same pull
 * with its control found does. From the provider's answers to the claim's verdict, for several sources.
 */
import { describe, expect, it } from 'vitest';
import { openHttp } from '../../src/adapters/http/read-only-client.js';
import { readRecord } from '../../src/application/bundle/import-bundle.js';
import { coverageOf } from '../../src/application/collect/coverage-of.js';
import type { CollectedPage, CollectWindow, LiveSource } from '../../src/application/ports/live-source.js';
import { buildTimeline } from '../../src/application/timeline/build-timeline.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import { verifyReport } from '../../src/application/verify-report.js';
import type { Json } from '../../src/domain/evidence.js';
import { parseInstant } from '../../src/domain/instant.js';
import { SOURCES } from '../../src/sources/index.js';
import { LIVE_SOURCES } from '../../src/sources/live.js';
import { fakeCloudLogging } from '../fakes/cloud-logging.js';
import { type FakeProvider, type FakeServer, startFake } from '../fakes/fake-server.js';
import { fakeGoogle } from '../fakes/google.js';
import { startGrpcFake } from '../fakes/grpc-server.js';
import { fakePagerduty } from '../fakes/pagerduty.js';

const POLICY = { name: 'projects/harbour/alertPolicies/77', displayName: 'QuaySlow', enabled: true };

/** The day before, on which there was something, and the day of the incident, on which there was nothing. */
const BEFORE: CollectWindow = { from: '2032-05-01T00:00:00Z', to: '2032-05-02T00:00:00Z' };
const DAY: CollectWindow = { from: '2032-05-02T00:00:00Z', to: '2032-05-03T00:00:00Z' };
const EARLIER = '2032-05-01T09:00:00Z';

interface Case {
  readonly name: string;
  readonly source: string;
  readonly path: string;
  readonly records: readonly Json[];
  readonly serve: (records: readonly Json[]) => Promise<FakeServer>;
  readonly settings: Readonly<Record<string, string>>;
  /** Told of the day on which there was nothing, with the verdict where the source is known to have had nothing: not every kind of claim stands or falls by absence. */
  readonly claims: Readonly<Record<string, 'contradicted' | 'supported' | 'unsupported'>>;
  /** Whether what is old is thrown away there, so that the end of a window may be seen without its beginning. */
  readonly forgets: boolean;
}

const http = (provider: (records: readonly Json[]) => FakeProvider) => (records: readonly Json[]) =>
  startFake(provider(records));

const CASES: readonly Case[] = [
  {
    name: 'PagerDuty',
    source: 'pagerduty',
    path: 'pagerduty/log-entries.json',
    records: ['trigger', 'acknowledge'].map((kind, n) => ({
      id: `R${n}`,
      type: `${kind}_log_entry`,
      summary: kind,
      created_at: EARLIER,
      agent: { id: 'PANN', type: 'user_reference', summary: 'Ann Vale' },
      channel: { type: 'website' },
      service: { id: 'PSVC', type: 'service_reference', summary: 'harbour-api' },
      incident: { id: 'Q1', type: 'incident_reference', summary: '[#1] Harbour is slow' },
    })),
    serve: http((entries) => fakePagerduty({ token: 'good', entries })),
    settings: { token: 'env:T' },
    claims: { 'PagerDuty paged for harbour-api at 10:20 UTC.': 'contradicted' },
    forgets: false,
  },
  {
    name: 'Cloud Monitoring',
    source: 'cloud-monitoring',
    path: 'gcp/harbour/alerts.json',
    records: [
      {
        name: 'projects/harbour/alerts/0.a1',
        state: 'CLOSED',
        openTime: EARLIER,
        closeTime: '2032-05-01T09:10:00Z',
        resource: { type: 'cloud_run_revision', labels: { project_id: 'harbour', service_name: 'quay' } },
        metric: { type: 'run.googleapis.com/request_latencies', labels: {} },
        policy: { name: POLICY.name, displayName: POLICY.displayName, severity: 'CRITICAL' },
      },
    ],
    serve: http((alerts) =>
      fakeGoogle({
        token: 'good',
        project: 'harbour',
        alerts,
        alertPolicies: alerts.length > 0 ? [POLICY] : [],
        pageSize: 10,
      }),
    ),
    settings: { project: 'harbour', credentials: 'env:T' },
    claims: { 'The alert QuaySlow fired at 10:20 UTC.': 'contradicted' },
    forgets: true,
  },
  {
    name: 'Cloud Logging',
    source: 'cloud-logging',
    path: 'gcp/harbour/logging.jsonl',
    records: [
      {
        logName: 'projects/harbour/logs/cloudaudit.googleapis.com%2Factivity',
        insertId: 'i1',
        timestamp: EARLIER,
        resource: {
          type: 'cloud_run_revision',
          labels: { project_id: 'harbour', service_name: 'quay', location: 'europe-west1' },
        },
        protoPayload: {
          '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
          serviceName: 'run.googleapis.com',
          methodName: 'google.cloud.run.v2.Services.UpdateService',
          resourceName: 'projects/harbour/locations/europe-west1/services/quay',
          authenticationInfo: { principalEmail: 'ann@harbour.example' },
        },
      },
    ],
    serve: (entries) => startGrpcFake(fakeCloudLogging({ token: 'good', project: 'harbour', entries, pageSize: 10 })),
    settings: { project: 'harbour', credentials: 'env:T' },
    claims: {
      'Nobody deployed quay between 10:00 and 11:00 UTC.': 'supported',
      'No deploy of quay took place during the incident.': 'supported',
      'The service quay was deployed at 10:20 UTC.': 'unsupported',
    },
    forgets: true,
  },
  {
    name: 'Cloud Build',
    source: 'cloud-build',
    path: 'gcp/harbour/builds.json',
    records: [
      {
        name: 'projects/harbour/locations/global/builds/b1',
        id: 'b1',
        projectId: 'harbour',
        createTime: EARLIER,
        status: 'FAILURE',
        startTime: EARLIER,
        finishTime: '2032-05-01T09:04:00Z',
        substitutions: { REPO_NAME: 'quay' },
      },
    ],
    serve: http((builds) =>
      fakeGoogle({ token: 'good', project: 'harbour', builds: { global: builds }, pageSize: 10 }),
    ),
    settings: { project: 'harbour', credentials: 'env:T', locations: 'global' },
    claims: {
      'No build failed between 10:00 and 11:00 UTC.': 'supported',
      'The build of quay failed at 10:20 UTC.': 'unsupported',
    },
    forgets: true,
  },
];

async function pull(one: Case, window: CollectWindow, records: readonly Json[]) {
  const fake = await one.serve(records);
  const live = LIVE_SOURCES.find(({ source }) => source === one.source) as LiveSource;
  const settings = live.schema.parse({ ...one.settings, address: fake.origin });
  const connection = live.connect(settings, {
    http: openHttp()({ origins: [fake.origin], ...(live.searches ? { searches: live.searches } : {}) }),
    secret: async () => 'good',
    now: () => '2033-01-01T00:00:00Z',
  });
  const pages: CollectedPage[] = [];
  for (const part of await connection.parts(window))
    for await (const page of connection.collect(part, window, null)) pages.push(page);
  await fake.close();
  return {
    readings: pages.flatMap(({ records: kept }) =>
      kept.flatMap(({ path, bodies }) => {
        const source = SOURCES.find((each) => each.recognise(path))!;
        return bodies.map((body) => readRecord(body, { source, file: source.recognise(path)! }, ''));
      }),
    ),
    coverage: pages.flatMap(({ coverage = [] }) => coverage.flatMap((each) => coverageOf(each, window) ?? [])),
  };
}

type Pulled = Awaited<ReturnType<typeof pull>>;

/** Verdicts on the claim: the day before was collected as it was, the day itself from what the provider then shows. */
async function verdictsOn(one: Case, claim: string, shown: readonly Json[]): Promise<readonly string[]> {
  const [before, day] = [await pull(one, BEFORE, one.records), await pull(one, DAY, shown)];
  const kept = ({ readings }: Pulled): number => readings.filter(({ record }) => record.path === one.path).length;
  expect([kept(before), kept(day)]).toEqual([one.records.length, 0]);
  expect(day.coverage.find(({ path }) => path === one.path)?.complete).toBe(shown.length > 0);
  const manifest = {
    incident: {
      id: 'INC-9',
      title: 'Harbour is slow',
      from: parseInstant('2032-05-02T10:00:00Z')!,
      to: parseInstant('2032-05-02T11:00:00Z')!,
      timeZone: 'UTC',
    },
    coverage: [...before.coverage, ...day.coverage],
    identities: [],
    aliases: [],
  };
  const built = buildTimeline(manifest, [...before.readings, ...day.readings]);
  const { claims } = await verifyReport({ text: claim, options: { tz: 'UTC' } }, memoryEvidence(manifest, built));
  return claims.map(({ verdict }) => verdict);
}

describe.each(CASES)('$name, asked for a day on which it had nothing', (one) => {
  it.each(Object.entries(one.claims))(
    '%s: %s, when what was there before is still to be seen',
    async (claim, verdict) => {
      expect(await verdictsOn(one, claim, one.records)).toContain(verdict);
    },
  );

  it.each(Object.keys(one.claims))('%s: nothing is decided when nothing at all is to be seen', async (claim) => {
    const verdicts = await verdictsOn(one, claim, []);
    expect(verdicts.length).toBeGreaterThan(0);
    for (const decided of ['contradicted', 'supported']) expect(verdicts).not.toContain(decided);
  });
});

describe.each(CASES.filter(({ forgets }) => forgets))('$name, of which only the end of the day is left', (one) => {
  it('is not complete for the day: what came before may be forgotten', async () => {
    const late = JSON.parse(JSON.stringify(one.records).replaceAll('2032-05-01T09', '2032-05-02T23')) as Json[];
    const complete = async (records: readonly Json[]) =>
      (await pull(one, DAY, records)).coverage.some((entry) => entry.path === one.path && entry.complete);
    expect([await complete(late), await complete([...late, ...one.records])]).toEqual([false, true]);
  });
});
