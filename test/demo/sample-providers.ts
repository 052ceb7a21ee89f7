/** Eight providers that hold the sample's records, on real HTTP and gRPC, and the connections to them. */

import type { Json, SourceName } from '../../src/domain/evidence.js';
import { fakeCloudLogging } from '../fakes/cloud-logging.js';
import { type FakeServer, startFake } from '../fakes/fake-server.js';
import { fakeGithub } from '../fakes/github.js';
import { fakeGoogle } from '../fakes/google.js';
import { startGrpcFake } from '../fakes/grpc-server.js';
import { fakeJira } from '../fakes/jira.js';
import { fakePagerduty } from '../fakes/pagerduty.js';
import { sampleRecords, withEarlier } from '../fakes/sample-records.js';
import { fakeSlack } from '../fakes/slack.js';

const PROJECT = 'skerryline-prod';
const REPOSITORY = 'skerryline/booking';
const CHANNELS = ['inc-0618-checkin', 'booking-deploys', 'terminal-ops'];
const ACCOUNT = 'reader@skerryline.example';

/** Names of environment variables, as a real server would have them, and what they hold here. */
export const DEMO_SECRETS = {
  DEMO_GITHUB_TOKEN: 'github-demo',
  DEMO_GOOGLE_TOKEN: 'google-demo',
  DEMO_SLACK_TOKEN: 'slack-demo',
  DEMO_JIRA_TOKEN: 'jira-demo',
  DEMO_PAGERDUTY_TOKEN: 'pagerduty-demo',
} as const;

export interface DemoConnection {
  readonly source: SourceName;
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}

export interface DemoProviders {
  readonly servers: readonly FakeServer[];
  readonly connections: readonly DemoConnection[];
}

/** Items by the location in their names. */
function byLocation(items: readonly Json[]): Record<string, Json[]> {
  const found: Record<string, Json[]> = {};
  for (const item of items) {
    const place = /locations\/([^/]+)/.exec((item as { name: string }).name)?.[1] ?? 'global';
    found[place] = [...(found[place] ?? []), item];
  }
  return found;
}

/** @param delayMs before every answer, so that there is something to watch */
export async function sampleProviders(delayMs: number): Promise<DemoProviders> {
  const gcp = withEarlier;
  const code = (name: string) => sampleRecords(`github/${REPOSITORY}/${name}.json`);
  const [builds, services, revisions] = [gcp('builds.json'), gcp('run-services.json'), gcp('run-revisions.json')].map(
    byLocation,
  );
  const github = await startFake(
    fakeGithub({
      token: DEMO_SECRETS.DEMO_GITHUB_TOKEN,
      repository: REPOSITORY,
      pullRequests: code('pull-requests'),
      commits: code('commits'),
      checkSuites: code('check-suites'),
      activity: code('activity'),
      deployments: [],
      releases: [],
      ruleSuites: [],
      pageSize: 3,
    }),
    { delayMs },
  );
  const google = await startFake(
    fakeGoogle({
      token: DEMO_SECRETS.DEMO_GOOGLE_TOKEN,
      project: PROJECT,
      pageSize: 10,
      builds: builds!,
      services: services!,
      revisions: revisions!,
      alerts: gcp('alerts.json'),
      alertPolicies: gcp('alert-policies.json'),
      timeSeries: gcp('time-series.json'),
    }),
    { delayMs },
  );
  const logs = await startGrpcFake(
    fakeCloudLogging({
      token: DEMO_SECRETS.DEMO_GOOGLE_TOKEN,
      project: PROJECT,
      pageSize: 10,
      entries: gcp('logging.jsonl'),
    }),
    { delayMs },
  );
  const slack = await startFake(
    fakeSlack({
      token: DEMO_SECRETS.DEMO_SLACK_TOKEN,
      scopes: ['channels:read', 'channels:history', 'users:read', 'chat:write'],
      members: sampleRecords('slack/users.json'),
      channels: sampleRecords('slack/channels.json'),
      messages: Object.fromEntries(CHANNELS.map((name) => [name, sampleRecords(`slack/${name}/2026-06-18.json`)])),
      pageSize: 10,
    }),
    { delayMs },
  );
  const jira = await startFake(
    fakeJira({
      account: ACCOUNT,
      token: DEMO_SECRETS.DEMO_JIRA_TOKEN,
      issues: sampleRecords('jira/issues.json'),
      pageSize: 10,
      permissions: ['BROWSE_PROJECTS'],
    }),
    { delayMs },
  );
  const pagerduty = await startFake(
    fakePagerduty({ token: DEMO_SECRETS.DEMO_PAGERDUTY_TOKEN, entries: sampleRecords('pagerduty/log-entries.json') }),
    { delayMs },
  );
  // What a collection has to live with: a failure, and a wait that is asked for.
  github.mishaps.push(null, null, null, null, { kind: 'status', status: 502 });
  slack.mishaps.push(null, null, null, null, null, null, null, {
    kind: 'status',
    status: 429,
    headers: { 'retry-after': '2' },
  });
  const inProject = { project: PROJECT, credentials: 'env:DEMO_GOOGLE_TOKEN', address: google.origin };
  const regions = [...new Set([...Object.keys(services!), ...Object.keys(revisions!)])].join(', ');
  const metrics = [...new Set(gcp('time-series.json').map((one) => (one as { metric: { type: string } }).metric.type))];
  return {
    servers: [github, google, logs, slack, jira, pagerduty],
    connections: [
      {
        source: 'github',
        name: 'Booking code',
        settings: { token: 'env:DEMO_GITHUB_TOKEN', repositories: REPOSITORY, address: github.origin },
      },
      {
        source: 'cloud-logging',
        name: 'Production logs',
        settings: { ...inProject, address: logs.origin, logs: otherLogs(gcp('logging.jsonl')) },
      },
      { source: 'cloud-build', name: 'Builds', settings: { ...inProject, locations: Object.keys(builds!).join(', ') } },
      { source: 'cloud-run', name: 'Services', settings: { ...inProject, regions } },
      {
        source: 'cloud-monitoring',
        name: 'Alerts and metrics',
        settings: { ...inProject, metrics: metrics.map((type) => `${type}:ALIGN_DELTA`).join(', ') },
      },
      {
        source: 'slack',
        name: 'Chat',
        settings: { token: 'env:DEMO_SLACK_TOKEN', channels: CHANNELS.join(', '), address: slack.origin },
      },
      {
        source: 'jira',
        name: 'Tickets',
        settings: { address: jira.origin, account: ACCOUNT, token: 'env:DEMO_JIRA_TOKEN', projects: 'SKO' },
      },
      {
        source: 'pagerduty',
        name: 'Pager',
        settings: { token: 'env:DEMO_PAGERDUTY_TOKEN', address: pagerduty.origin },
      },
    ],
  };
}

/** Ids of the logs beside the two audit logs that are always collected. */
const otherLogs = (entries: readonly Json[]): string =>
  [...new Set(entries.map((entry) => decodeURIComponent((entry as { logName: string }).logName.split('/logs/')[1]!)))]
    .filter((log) => !/^cloudaudit\.googleapis\.com\/(?:activity|system_event)$/.test(log))
    .join(', ');
