/** GitHub as an app: the contract of every source, and tokens that may only read, renewed before they end. */
import { afterEach, describe, expect, it } from 'vitest';
import { openHttp } from '../../src/adapters/http/read-only-client.js';
import type { LiveSource } from '../../src/application/ports/live-source.js';
import type { Json } from '../../src/domain/evidence.js';
import { githubLive } from '../../src/sources/github/collect/collect.js';
import { type FakeServer, startFake } from '../fakes/fake-server.js';
import { type FakeGithub, fakeGithub } from '../fakes/github.js';
import { type FakeApp, fakeApp, keyPair } from '../fakes/github-app.js';
import { sampleRecords } from '../fakes/sample-records.js';
import { liveSourceContract } from './live-source.contract.js';

const { publicKey, privateKey } = keyPair();

const REPOSITORY = 'skerryline/booking';
const READ = Object.fromEntries(
  [
    'metadata',
    'contents',
    'pull_requests',
    'issues',
    'deployments',
    'checks',
    'actions',
    'statuses',
    'administration',
  ].map((name) => [name, 'read']),
);
const app: FakeApp = {
  app: 'Iv23liSHS1gnCdpB0Xyz',
  installation: '48151623',
  publicKey,
  owner: 'skerryline',
  repositories: ['booking', 'ferries'],
  permissions: READ,
};
const record = (name: string): readonly Json[] => sampleRecords(`github/${REPOSITORY}/${name}.json`);
const full: FakeGithub = {
  token: 'none but of the app',
  app,
  repository: REPOSITORY,
  pullRequests: record('pull-requests'),
  commits: record('commits'),
  activity: record('activity'),
  ruleSuites: [],
  pageSize: 2,
};
const settings = (address: string) => ({
  app: app.app,
  installation: app.installation,
  privateKey: 'env:KEY',
  repositories: REPOSITORY,
  address,
});
const window = { from: '2026-06-17T00:00:00Z', to: '2026-06-19T00:00:00Z' };
const since = (item: Json, name: string) => String((item as Record<string, Json>)[name]) >= window.from;

let server: FakeServer;
afterEach(() => server?.close());

async function connect(
  of: Partial<FakeApp> = {},
  { key = privateKey, clock = (): string => '2026-06-19T12:00:00Z', issues = true } = {},
) {
  const state = fakeApp({ ...app, ...of });
  server = await startFake(fakeGithub(full, state));
  const read = githubLive.schema.parse(settings(server.origin));
  const http = openHttp()({
    origins: githubLive.origins(read),
    searches: githubLive.searches!,
    ...(issues ? { issues: githubLive.issues!(read) } : {}),
  });
  return { state, connection: githubLive.connect(read, { http, secret: async () => key, now: clock }) };
}

describe('GitHub as an app', () => {
  liveSourceContract({
    live: githubLive as unknown as LiveSource,
    provider: () => fakeGithub(full),
    empty: () => fakeGithub({ token: '', app, repository: REPOSITORY, pageSize: 2, activity: [], ruleSuites: [] }),
    settings,
    secrets: { 'env:KEY': privateKey },
    window,
    expected: {
      [`github/${REPOSITORY}/pull-requests.json`]: full.pullRequests!.filter((one) => since(one, 'updatedAt')),
      [`github/${REPOSITORY}/commits.json`]: full.commits!.filter((one) => since(one, 'committedDate')),
    },
    complete: 'some',
  });

  it('asks for a token that may read these repositories and nothing else, whatever the app was granted', async () => {
    const { state, connection } = await connect({ permissions: { ...READ, contents: 'write', secrets: 'read' } });
    await connection.test();
    expect(state.issued).toMatchObject([{ permissions: READ, repositories: ['booking'] }]);
    const posts = server.asked.filter(({ method, path }) => method === 'POST' && path !== '/graphql');
    expect(posts.map(({ path }) => path)).toEqual(['/app/installations/48151623/access_tokens']);
  });

  it('reports what was granted beyond reading, and what is missing', async () => {
    const { checks: _, ...fewer } = READ;
    const { connection } = await connect({ permissions: { ...fewer, contents: 'write', secrets: 'read' } });
    expect(await connection.test()).toEqual({
      account: 'corroborate-reader at skerryline',
      missing: ['checks: read'],
      excess: ['contents: write', 'secrets: read'],
    });
  });

  it('renews its token before it ends, and not sooner', async () => {
    let minutes = 0;
    const clock = () => new Date(Date.parse('2026-06-19T12:00:00Z') + minutes * 60_000).toISOString();
    const { state, connection } = await connect({}, { clock });
    const issued: number[] = [];
    for (minutes of [0, 20, 54, 56, 90, 200]) {
      await connection.test();
      issued.push(state.issued.length);
    }
    expect(issued).toEqual([1, 1, 1, 2, 2, 3]);
  });

  it.each([
    ["a key that is not the app's", {}, { key: keyPair().privateKey }, /could not be decoded/],
    [
      'a key that is none',
      {},
      { key: '-----BEGIN RSA PRIVATE KEY-----\nsecret' },
      /private key at env:KEY cannot be read/,
    ],
    ['an installation that is suspended', { suspended: true }, {}, /suspended/],
    ['an installation of another app', { installation: '7' }, {}, /no installation 48151623/],
  ] as const)('is denied with %s', async (_what, of, options, said) => {
    const { connection } = await connect(of, options);
    const fault = await connection.test().catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind: 'denied', message: expect.stringMatching(said) });
    expect((fault as Error).message).not.toContain('secret');
  });

  it('says which repository its installation may not see', async () => {
    const { connection } = await connect({ repositories: ['ferries'] });
    await expect(connection.test()).rejects.toThrow(/not accessible to the parent installation/);
  });

  it('takes a key whose lines are written with \\n', async () => {
    const { connection } = await connect({}, { key: privateKey.replaceAll('\n', '\\n') });
    expect((await connection.test()).missing).toEqual([]);
  });

  it('posts nothing where its settings name no such path', async () => {
    const { connection } = await connect({}, { issues: false });
    await expect(connection.test()).rejects.toMatchObject({ kind: 'refused' });
    expect(server.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

it('finds both interfaces of an Enterprise server below /api', async () => {
  const inner = fakeGithub(full);
  const asked: string[] = [];
  server = await startFake({
    searches: inner.searches!.map((path) => (path === '/graphql' ? '/api/graphql' : `/api/v3${path}`)),
    answer(request) {
      asked.push(request.path);
      const answer = inner.answer({ ...request, path: request.path.replace(/^\/api(?:\/v3)?(?=\/)/, '') });
      const link = answer.headers?.['link']?.replace('api.github.com/', 'github.acme.example/api/v3/');
      return link === undefined ? answer : { ...answer, headers: { link } };
    },
  });
  const read = githubLive.schema.parse(settings(`${server.origin}/api`));
  const rules = { origins: githubLive.origins(read), searches: githubLive.searches!, issues: githubLive.issues!(read) };
  const tools = { http: openHttp()(rules), secret: async () => privateKey, now: () => '2026-06-19T12:00:00Z' };
  const connection = githubLive.connect(read, tools);
  await connection.test();
  for (const part of await connection.parts(window))
    for await (const page of connection.collect(part, window, null)) expect(page).toBeDefined();
  expect([...new Set(asked.map((path) => path.replace(/\/(?:app|repos)\/.*/, '')))].sort()).toEqual([
    '/api/graphql',
    '/api/v3',
  ]);
  expect(server.changing).toEqual([]);
});

it.each([
  ['a token', { token: 'env:T', repositories: REPOSITORY }, true],
  ['an app', { app: 'Iv1', installation: '1', privateKey: 'env:K', repositories: REPOSITORY }, true],
  ['neither', { repositories: REPOSITORY }, false],
  ['both', { token: 'env:T', app: 'Iv1', installation: '1', privateKey: 'env:K', repositories: REPOSITORY }, false],
  ['an app without its key', { app: 'Iv1', installation: '1', repositories: REPOSITORY }, false],
  ['an app and two owners', { app: '1', installation: '1', privateKey: 'env:K', repositories: 'a/b, c/d' }, false],
  [
    'an installation that leads elsewhere',
    { app: '1', installation: '1/../2', privateKey: 'env:K', repositories: 'a/b' },
    false,
  ],
  [
    'an address with another path',
    { token: 'env:T', repositories: 'a/b', address: 'https://github.acme.example/x' },
    false,
  ],
  [
    'an address of an Enterprise server',
    { token: 'env:T', repositories: 'a/b', address: 'https://github.acme.example/api' },
    true,
  ],
])('settings with %s: %s', (_what, given, fine) => {
  expect(githubLive.schema.safeParse(given).success).toBe(fine);
});
