/** The providers that the pages lead to, by the hosts that they name, with something of every kind in them. */
import { generateKeyPairSync, verify } from 'node:crypto';
import type { Json } from '../../src/domain/evidence.js';
import { fakeCloudLogging } from '../fakes/cloud-logging.js';
import type { FakeProvider } from '../fakes/fake-server.js';
import { fakeGithub } from '../fakes/github.js';
import { fakeApp, keyPair } from '../fakes/github-app.js';
import { fakeGoogle } from '../fakes/google.js';
import { fakeIncidentIo } from '../fakes/incident-io.js';
import { fakeJira } from '../fakes/jira.js';
import { fakePagerduty } from '../fakes/pagerduty.js';
import { fakeRootly } from '../fakes/rootly.js';
import { sampleRecords, withEarlier } from '../fakes/sample-records.js';
import { fakeSlack } from '../fakes/slack.js';

/** What a console gave to whoever followed its menus. */
export const CREDENTIAL = 'what-the-console-gave';
/** Two years before the sample, so that no clock is behind it. */
export const WINDOW = { from: '2024-06-18T07:30:00Z', to: '2024-06-18T11:00:00Z' };

/** The sample's records under the names of the pages. */
const renamed = (given: readonly Json[]): readonly Json[] =>
  JSON.parse(
    JSON.stringify(given)
      .replaceAll('2026-0', '2024-0')
      .replaceAll(/"(1[78]\d{8})(\.\d{6})"/g, (_, seconds, rest) => `"${Number(seconds) - 63_072_000}${rest}"`)
      .replaceAll('skerryline-prod', 'acme-prod')
      .replaceAll('skerryline/booking', 'acme/shop')
      .replaceAll('europe-north1', 'europe-west1')
      .replaceAll('inc-0618-checkin', 'incidents')
      .replaceAll('booking-deploys', 'deploys')
      .replaceAll('SKO-', 'OPS-'),
  );
const records = (path: string): readonly Json[] => renamed(sampleRecords(path));
const gcp = (name: string) => renamed(withEarlier(name));
const code = (name: string) => records(`github/skerryline/booking/${name}.json`);

/** What an account may do at Google, by role: of each role what could matter here, from Google's reference of roles. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  'roles/logging.viewer': ['logging.logEntries.list', 'logging.logs.list', 'logging.buckets.get', 'logging.sinks.list'],
  'roles/cloudbuild.builds.viewer': ['cloudbuild.builds.get', 'cloudbuild.builds.list'],
  'roles/run.viewer': ['run.services.list', 'run.services.get', 'run.revisions.list', 'run.revisions.get'],
  'roles/monitoring.viewer': ['alerts', 'alertPolicies', 'snoozes', 'uptimeCheckConfigs', 'timeSeries'].map(
    (items) => `monitoring.${items}.list`,
  ),
  'roles/firebasehosting.viewer': ['firebasehosting.sites.get', 'firebasehosting.sites.list'],
};

const PROJECT = 'acme-prod';
const ACCOUNT = /^[a-z][a-z0-9-]{4,28}[a-z0-9]@[a-z][a-z0-9-]{4,28}[a-z0-9]\.iam\.gserviceaccount\.com$/;

/** Google as far as gcloud's commands go, each of which has to be one of these, and what they come to. */
export function googleCloud(commands: readonly string[]) {
  const accounts = new Set<string>();
  const keys = new Set<string>();
  const permissions = new Map<string, Set<string>>();
  for (const command of commands) {
    const [, name, of] = /^iam service-accounts create (\S+) --project (\S+)$/.exec(command) ?? [];
    const [, project, role, member] =
      /^projects add-iam-policy-binding (\S+) --role (\S+) --member serviceAccount:(\S+)$/.exec(command) ?? [];
    const [, keyed] = /^iam service-accounts keys create \S+ --iam-account (\S+)$/.exec(command) ?? [];
    if (name) accounts.add(`${name}@${of}.iam.gserviceaccount.com`);
    else if (keyed && accounts.has(keyed)) keys.add(keyed);
    else if (member && project === PROJECT && accounts.has(member) && role! in ROLES)
      permissions.set(member, new Set([...(permissions.get(member) ?? []), ...ROLES[role!]!]));
    else throw new Error(`gcloud would not do: ${command}`);
  }
  for (const account of accounts) if (!ACCOUNT.test(account)) throw new Error(`${account} is no service account`);
  const account = [...keys][0];
  return { account, permissions: new Set(permissions.get(account ?? '')) };
}

const pair = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** As `gcloud iam service-accounts keys create` writes it. */
export const SERVICE_KEY = JSON.stringify({
  type: 'service_account',
  private_key_id: '5f',
  private_key: pair.privateKey,
  client_email: 'ACCOUNT',
  client_id: '1001',
  token_uri: 'https://oauth2.googleapis.com/token',
});

/** Gives a token for what an account's key has signed, for reading only. */
export const tokenEndpoint = (account: string | undefined) => (form: string) => {
  const [head, body, signature] = new URLSearchParams(form).get('assertion')!.split('.');
  const signed = verify('sha256', Buffer.from(`${head}.${body}`), pair.publicKey, Buffer.from(signature!, 'base64url'));
  const { iss, scope, aud } = JSON.parse(Buffer.from(body!, 'base64url').toString());
  const good =
    signed &&
    iss === account &&
    aud === 'https://oauth2.googleapis.com/token' &&
    scope === 'https://www.googleapis.com/auth/cloud-platform.read-only';
  return good ? { access_token: CREDENTIAL, expires_in: 3600, token_type: 'Bearer' } : { error: 'invalid_grant' };
};

export function googleProviders(permissions: ReadonlySet<string>): Record<string, FakeProvider> {
  const builds = gcp('builds.json');
  const rest = fakeGoogle({
    token: CREDENTIAL,
    project: PROJECT,
    pageSize: 10,
    permissions,
    builds: { 'europe-west1': builds, global: [] },
    services: { 'europe-west1': gcp('run-services.json') },
    revisions: { 'europe-west1': gcp('run-revisions.json') },
    alerts: gcp('alerts.json'),
    alertPolicies: gcp('alert-policies.json'),
    timeSeries: gcp('time-series.json'),
    releases: {
      'acme-shop': [
        {
          name: 'sites/acme-shop/releases/1',
          type: 'DEPLOY',
          releaseTime: '2024-06-18T08:00:00Z',
          version: { name: 'v' },
        },
        {
          name: 'sites/acme-shop/releases/0',
          type: 'DEPLOY',
          releaseTime: '2024-05-18T08:00:00Z',
          version: { name: 'u' },
        },
      ],
    },
  });
  const hosts = ['cloudbuild', 'run', 'monitoring', 'firebasehosting'].map((name) => `${name}.googleapis.com`);
  return Object.fromEntries(hosts.map((host) => [host, rest]));
}

export const loggingProvider = (permissions: ReadonlySet<string>): FakeProvider =>
  fakeCloudLogging({ token: CREDENTIAL, project: PROJECT, pageSize: 10, permissions, entries: gcp('logging.jsonl') });

export interface GithubGrants {
  readonly token: Readonly<Record<string, string>>;
  readonly app: Readonly<Record<string, string>>;
  readonly client: string;
  readonly installation: string;
}

export const APP_KEY = keyPair();

/** Two repositories, read by a token or by an app. */
export function githubProvider({ token, app, client, installation }: GithubGrants): FakeProvider {
  const installed = {
    app: client,
    installation,
    publicKey: APP_KEY.publicKey,
    owner: 'acme',
    repositories: ['shop', 'infra'],
    permissions: app,
  };
  const state = fakeApp(installed);
  const of = (repository: string, credential: string, permissions: Readonly<Record<string, string>>) =>
    fakeGithub(
      {
        token: credential,
        app: installed,
        repository,
        permissions,
        pullRequests: code('pull-requests'),
        commits: code('commits'),
        checkSuites: code('check-suites'),
        activity: code('activity'),
        deployments: [],
        releases: [],
        ruleSuites: [],
        pageSize: 5,
      },
      state,
    );
  const repositories = ['acme/shop', 'acme/infra'].map(
    (name) => [name, of(name, CREDENTIAL, token), of(name, '', app)] as const,
  );
  return {
    searches: repositories[0]![1].searches!,
    answer(request) {
      const { owner, name } = (request.body as { variables?: Record<string, string> } | undefined)?.variables ?? {};
      const asked = repositories.find(
        ([full]) => `${owner}/${name}` === full || request.path.startsWith(`/repos/${full}/`),
      );
      const [, byToken, byApp] = asked ?? repositories[0]!;
      return (request.headers['authorization'] === `Bearer ${CREDENTIAL}` ? byToken : byApp).answer(request);
    },
  };
}

export const slackProvider = (scopes: readonly string[]): FakeProvider =>
  fakeSlack({
    token: CREDENTIAL,
    scopes,
    members: records('slack/users.json'),
    channels: records('slack/channels.json'),
    messages: {
      incidents: records('slack/inc-0618-checkin/2026-06-18.json'),
      deploys: records('slack/booking-deploys/2026-06-18.json'),
    },
    pageSize: 10,
  });

export const jiraProvider = (account: string, permissions: readonly string[]): FakeProvider =>
  fakeJira({ account, token: CREDENTIAL, issues: records('jira/issues.json'), pageSize: 5, permissions });

export const pagerdutyProvider = (): FakeProvider =>
  fakePagerduty({ token: CREDENTIAL, entries: records('pagerduty/log-entries.json') });

const DRAFT = 'At 10:09 UTC an alert opened.\n';

export const incidentIoProvider = (mayEdit: boolean): FakeProvider =>
  fakeIncidentIo({
    token: CREDENTIAL,
    viewOnly: !mayEdit,
    documents: [
      {
        id: '01D',
        incident_id: '01INC',
        title: 'Slow',
        status: 'in_review',
        document_url: 'https://x.example/1',
        markdown: DRAFT,
      },
    ],
  });

export const rootlyProvider = (): FakeProvider =>
  fakeRootly({ token: CREDENTIAL, retrospectives: [{ id: 'r1', title: 'Slow', status: 'draft', content: DRAFT }] });
