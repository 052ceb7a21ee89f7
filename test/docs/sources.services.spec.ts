/**
 * Every page of docs/sources, followed step by step: its commands are run, its papers are handed in, its requests are sent to the real
 * product, which then collects from fakes that grant what the page has asked for and nothing else.
 */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startTestServer, type TestServer } from '../services/test-database.js';
import { followed, type Way } from './follow.fixture.js';
import { bold, readPage, type SourcePage } from './page.js';
import {
  githubProvider,
  googleProviders,
  incidentIoProvider,
  jiraProvider,
  loggingProvider,
  pagerdutyProvider,
  rootlyProvider,
  slackProvider,
} from './providers.js';

interface Row extends Way {
  readonly page: string;
  /** What only the provider's console can do, word for word: it is granted, and not tried. */
  readonly outside: readonly string[];
  /** Mistakes that would not be found if following a page proved nothing: each has to make it fail. */
  readonly mistakes: readonly (readonly [was: string, is: string])[];
}

/** Permissions as GitHub's forms name them, and as its interface does. */
const permissionsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(/[,;:]|\band\b/)
      .map((name) => name.trim().toLowerCase().replaceAll(/\s+/g, '_'))
      .map((name) => [name.replace('commit_statuses', 'statuses'), 'read']),
  );

const JIRA_KEYS: Readonly<Record<string, string>> = { 'Browse projects': 'BROWSE_PROJECTS' };

const google: Way = { hosts: (_page, _followed, permissions) => googleProviders(permissions) };
const ROLE: readonly [string, string] = ['--role roles/', '--role roles/iam.'];

const ROWS: readonly Row[] = [
  {
    page: 'cloud-build.md',
    ...google,
    outside: [],
    mistakes: [
      ['roles/cloudbuild.builds.viewer', 'roles/run.viewer'],
      ['"locations"', '"location"'],
      ['"project":"acme-prod"', '"project":"acme-production"'],
    ],
  },
  {
    page: 'cloud-logging.md',
    hosts: () => ({}),
    grpc: (permissions) => ['logging.googleapis.com', loggingProvider(permissions)],
    outside: [],
    mistakes: [
      ['roles/logging.viewer', 'roles/monitoring.viewer'],
      ['"logs"', '"log"'],
      ['"credentials":"file:/run/secrets/google.json"', '"credentials":"file:/run/secrets/gcp.json"'],
    ],
  },
  {
    page: 'cloud-monitoring.md',
    ...google,
    outside: [],
    mistakes: [['roles/monitoring.viewer', 'roles/logging.viewer']],
  },
  { page: 'cloud-run.md', ...google, outside: [], mistakes: [ROLE, ['"regions"', '"locations"']] },
  {
    page: 'firebase-hosting.md',
    ...google,
    outside: [],
    mistakes: [
      ['roles/firebasehosting.viewer', 'roles/run.viewer'],
      ['"sites":"acme-shop"', '"sites":"acme-store"'],
    ],
  },
  {
    page: 'git.md',
    hosts: () => ({}),
    outside: [],
    mistakes: [
      ['export CORROBORATE_GIT_ROOTS=/srv/git', 'export CORROBORATE_GIT_ROOTS=/srv/other'],
      ['"folders"', '"repositories"'],
      ['/srv/git/infra.git"', '/srv/git/infrastructure.git"'],
    ],
  },
  {
    page: 'github.md',
    hosts: ({ text }) => ({
      'api.github.com': githubProvider({
        token: permissionsIn(/permissions, all \*read-only\*: ([^.]+?), without which/s.exec(text)?.[1] ?? ''),
        app: permissionsIn(/\*\*Read-only\*\* for ([^.]+?), and nothing else/s.exec(text)?.[1] ?? ''),
        client: /"app":"(\w+)"/.exec(text)?.[1] ?? '',
        installation: /settings\/installations\/(\d+)`/.exec(text)?.[1] ?? '',
      }),
    }),
    outside: [
      'Settings → Developer settings → Fine-grained tokens',
      'Settings of the organization → Developer settings → GitHub Apps → New GitHub App',
      'Read-only',
      'Client ID',
      'Generate a private key',
      'Install App',
      'Only select repositories',
    ],
    mistakes: [
      ['Deployments, Checks,\n   Actions, Commit statuses; and', 'Deployments,\n   Actions, Commit statuses; and'],
      ['Pull requests, Issues,\n   Deployments, Checks, Actions', 'Issues,\n   Deployments, Checks, Actions'],
      ['"installation":"48151623"', '"installation":"48151624"'],
      ['"privateKey"', '"key"'],
      ['/rulesets/rule-suites`', '/rulesets/suites`'],
    ],
  },
  {
    page: 'incident-io.md',
    hosts: ({ text }) => ({ 'api.incident.io': incidentIoProvider(/permission to \*\*edit incidents\*\*/.test(text)) }),
    outside: ['Settings → API keys → Add new', 'view data, like public incidents', 'edit incidents'],
    mistakes: [
      ['"handBack":"on"', '"handBack":"off"'],
      ['permission to **edit incidents**', 'permission to **view incidents**'],
      ['"draftId"', '"draft"'],
    ],
  },
  {
    page: 'jira.md',
    hosts: ({ text }) => ({
      'acme.atlassian.net': jiraProvider(
        /account of its own \(`([^`]+)`\)/.exec(text)?.[1] ?? '',
        bold(text).flatMap((name) => JIRA_KEYS[name] ?? []),
      ),
    }),
    outside: ['Browse projects', 'Security → API tokens'],
    mistakes: [
      ['**Browse projects**', '**View issues**'],
      ['"account":"corroborate@acme.example"', '"account":"reader@acme.example"'],
      ['export JIRA_TOKEN', 'export JIRA_KEY'],
    ],
  },
  {
    page: 'pagerduty.md',
    hosts: () => ({ 'api.pagerduty.com': pagerdutyProvider(), 'api.eu.pagerduty.com': pagerdutyProvider() }),
    outside: ['Integrations → API Access Keys → Create New API Key', 'Read-only API Key'],
    mistakes: [
      ['export PAGERDUTY_TOKEN', 'export PAGERDUTY_KEY'],
      ['https://api.eu.pagerduty.com', 'https://eu.api.pagerduty.com'],
    ],
  },
  {
    page: 'rootly.md',
    hosts: () => ({ 'api.rootly.com': rootlyProvider() }),
    outside: ['Organization settings → Roles', 'API keys → Generate new API key'],
    mistakes: [
      ['"source":"rootly"', '"source":"rootly-io"'],
      ['hand_back_not_available', 'hand_back_off'],
    ],
  },
  {
    page: 'slack.md',
    hosts: (_page, { papers }) => ({ 'slack.com': slackProvider(parse(papers[0] ?? '').oauth_config.scopes.bot) }),
    outside: ['Create New App → From a manifest'],
    mistakes: [
      ['channels:history, users:read]', 'users:read]'],
      ['users:read]', 'users:read, chat:write]'],
      ['"channels":"incidents, deploys"', '"channels":"incidents, releases"'],
    ],
  },
];

let database: TestServer;
beforeAll(async () => {
  database = await startTestServer();
});
afterAll(() => database?.stop());

const failure = (page: SourcePage, way: Way): Promise<readonly string[]> =>
  followed(page, way, database).catch((error: Error) => [error.message]);

it('has every page', () => {
  const pages = readdirSync(new URL('../../docs/sources', import.meta.url)).sort();
  expect(ROWS.map(({ page }) => page)).toEqual(pages);
});

describe.each(ROWS)('docs/sources/$page', (row) => {
  const page = readPage(row.page);

  it('leaves to a console what is listed here', () => {
    expect(bold(page.text)).toEqual(row.outside);
  });

  it('leads to a connection that collects', async () => {
    expect(await followed(page, row, database)).toEqual([]);
  });

  it.each(row.mistakes)('would not with %j written as %j', async (was, is) => {
    expect(page.text).toContain(was);
    expect(await failure({ ...page, text: page.text.replaceAll(was, is) }, row)).not.toEqual([]);
  });
});
