/** Fakes with something of every kind in them, and the settings of the sources that ask them. */
import type { CollectWindow } from '../../src/application/ports/live-source.js';
import type { Json, SourceName } from '../../src/domain/evidence.js';
import { fakeCloudLogging } from '../fakes/cloud-logging.js';
import type { FakeProvider } from '../fakes/fake-server.js';
import { fakeGithub } from '../fakes/github.js';
import { keyPair } from '../fakes/github-app.js';
import { fakeGoogle } from '../fakes/google.js';
import { sampleRecords } from '../fakes/sample-records.js';
import { fakeSlack } from '../fakes/slack.js';

export interface Played {
  readonly source: SourceName;
  readonly provider: FakeProvider;
  /** Beside its address. */
  readonly settings: Readonly<Record<string, string>>;
  readonly window: CollectWindow;
  /** Where it is not `good`. */
  readonly secret?: string;
}

const PROJECT = 'skerryline-prod';
const REPOSITORY = 'skerryline/booking';
const CHANNELS = ['booking-deploys', 'inc-0618-checkin', 'terminal-ops'];
const window = { from: '2026-06-17T00:00:00Z', to: '2026-06-19T00:00:00Z' };
const gcp = (name: string) => sampleRecords(`gcp/${PROJECT}/${name}`);
const code = (name: string) => sampleRecords(`github/${REPOSITORY}/${name}.json`);

const REGION = 'europe-west1';
const series = gcp('time-series.json');
const google = fakeGoogle({
  token: 'good',
  project: PROJECT,
  pageSize: 50,
  builds: { [REGION]: gcp('builds.json') },
  services: { [REGION]: gcp('run-services.json') },
  revisions: { [REGION]: gcp('run-revisions.json') },
  alerts: gcp('alerts.json'),
  alertPolicies: gcp('alert-policies.json'),
  timeSeries: series,
  snoozes: [
    {
      name: `projects/${PROJECT}/snoozes/71`,
      displayName: 'ferry reload',
      criteria: { policies: [`projects/${PROJECT}/alertPolicies/12`] },
      interval: { startTime: '2026-06-18T08:00:00Z', endTime: '2026-06-18T10:00:00Z' },
    },
  ],
  uptimeCheckConfigs: [
    {
      name: `projects/${PROJECT}/uptimeCheckConfigs/checkin`,
      displayName: 'check-in answers',
      monitoredResource: { type: 'uptime_url', labels: { host: 'checkin.skerryline.example' } },
      httpCheck: { path: '/healthz', port: 443, useSsl: true },
      period: '60s',
      timeout: '10s',
    },
  ],
});
const inProject = { project: PROJECT, credentials: 'env:GOOGLE' };

const deployment: Json = {
  id: 'DE1',
  databaseId: 7701,
  createdAt: '2026-06-18T07:00:00Z',
  updatedAt: '2026-06-18T07:04:00Z',
  environment: 'production',
  state: 'ACTIVE',
  commitOid: 'c'.repeat(40),
  ref: { name: 'main', prefix: 'refs/heads/' },
  creator: { __typename: 'Bot', login: 'booking-deployer' },
  statuses: {
    totalCount: 1,
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes: [{ id: 'DES1', state: 'SUCCESS', createdAt: '2026-06-18T07:04:00Z', environment: 'production' }],
  },
};
const release: Json = {
  id: 'RE1',
  tagName: 'v4.12.0',
  name: '4.12.0',
  url: 'https://github.com/skerryline/booking/releases/tag/v4.12.0',
  description: '',
  isDraft: false,
  isPrerelease: false,
  isLatest: true,
  createdAt: '2026-06-18T06:00:00Z',
  publishedAt: '2026-06-18T06:01:00Z',
  updatedAt: '2026-06-18T06:01:00Z',
  author: { login: 'rdahl', databaseId: 9317744, __typename: 'User' },
  tagCommit: { oid: 'd'.repeat(40) },
};
const ruleSuite: Json = {
  id: 91,
  actor_id: 9317744,
  actor_name: 'rdahl',
  before_sha: 'a'.repeat(40),
  after_sha: 'b'.repeat(40),
  ref: 'refs/heads/main',
  repository_id: 518_000_001,
  repository_name: REPOSITORY,
  pushed_at: '2026-06-18T10:05:07Z',
  result: 'bypass',
};

const { publicKey, privateKey } = keyPair();
/** The same repository, asked by an app. */
export const PLAYED_APP: Played = {
  source: 'github',
  provider: fakeGithub({
    token: 'none but of the app',
    app: {
      app: 'Iv23liSHS1gnCdpB0Xyz',
      installation: '48151623',
      publicKey,
      owner: 'skerryline',
      repositories: ['booking'],
      permissions: { metadata: 'read', contents: 'write', pull_requests: 'read' },
    },
    repository: REPOSITORY,
    pageSize: 10,
  }),
  settings: { app: 'Iv23liSHS1gnCdpB0Xyz', installation: '48151623', privateKey: 'env:KEY', repositories: REPOSITORY },
  window,
  secret: privateKey,
};

/** A thread, of which the sample's channels have none. */
const thread: readonly Json[] = [
  { type: 'message', user: 'U07TGRA568Z', text: 'is the gate reader back?', ts: '1781771400.000100' },
  { type: 'message', user: 'U07D9NJVX6X', text: 'it is', ts: '1781771460.000200', thread_ts: '1781771400.000100' },
];

export const PLAYED: readonly Played[] = [
  {
    source: 'cloud-logging',
    provider: fakeCloudLogging({ token: 'good', project: PROJECT, pageSize: 50, entries: gcp('logging.jsonl') }),
    settings: inProject,
    window,
  },
  { source: 'cloud-build', provider: google, settings: { ...inProject, locations: REGION }, window },
  { source: 'cloud-run', provider: google, settings: { ...inProject, regions: REGION }, window },
  {
    source: 'cloud-monitoring',
    provider: google,
    settings: {
      ...inProject,
      metrics: [...new Set(series.map((one) => (one as { metric: { type: string } }).metric.type))]
        .map((type) => `${type}:ALIGN_DELTA`)
        .join(','),
    },
    window,
  },
  {
    source: 'github',
    provider: fakeGithub({
      token: 'good',
      repository: REPOSITORY,
      pullRequests: code('pull-requests'),
      commits: code('commits'),
      checkSuites: code('check-suites'),
      activity: code('activity'),
      deployments: [deployment],
      releases: [release],
      ruleSuites: [ruleSuite],
      pageSize: 10,
    }),
    settings: { token: 'env:GITHUB', repositories: REPOSITORY },
    window,
  },
  {
    source: 'slack',
    provider: fakeSlack({
      token: 'good',
      scopes: ['channels:read', 'channels:history', 'users:read'],
      members: sampleRecords('slack/users.json'),
      channels: sampleRecords('slack/channels.json'),
      messages: Object.fromEntries(
        CHANNELS.map((name) => [name, [...sampleRecords(`slack/${name}/2026-06-18.json`), ...thread]]),
      ),
      pageSize: 20,
    }),
    settings: { token: 'env:SLACK', channels: CHANNELS.join(',') },
    window,
  },
];
