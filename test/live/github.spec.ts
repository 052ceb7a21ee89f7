import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openHttp } from '../../src/adapters/http/read-only-client.js';
import { shortfall } from '../../src/application/collect/coverage-of.js';
import type { CollectedPage, LiveSource } from '../../src/application/ports/live-source.js';
import type { Json } from '../../src/domain/evidence.js';
import { githubLive } from '../../src/sources/github/collect/collect.js';
import * as queries from '../../src/sources/github/collect/queries.js';
import { startFake } from '../fakes/fake-server.js';
import { type FakeGithub, fakeGithub } from '../fakes/github.js';
import { sampleRecords } from '../fakes/sample-records.js';
import { liveSourceContract } from './live-source.contract.js';

const REPOSITORY = 'skerryline/booking';
const window = { from: '2026-06-17T00:00:00Z', to: '2026-06-19T00:00:00Z' };
const record = (name: string): readonly Json[] => sampleRecords(`github/${REPOSITORY}/${name}.json`);
const touched = (item: Json, ...names: string[]): boolean =>
  names.some((name) => String((item as Record<string, Json>)[name] ?? '') >= window.from);

const deployment = (n: number): Json => ({
  id: `DE${n}`,
  databaseId: 7700 + n,
  createdAt: `2026-06-18T0${n}:00:00Z`,
  updatedAt: `2026-06-18T0${n}:04:00Z`,
  environment: 'production',
  state: 'ACTIVE',
  commitOid: 'c'.repeat(40),
  ref: { name: 'main', prefix: 'refs/heads/' },
  creator: { __typename: 'Bot', login: 'booking-deployer' },
  statuses: {
    totalCount: 1,
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes: [{ id: `DES${n}`, state: 'SUCCESS', createdAt: `2026-06-18T0${n}:04:00Z`, environment: 'production' }],
  },
});

const full: FakeGithub = {
  token: 'good',
  repository: REPOSITORY,
  pullRequests: record('pull-requests'),
  commits: record('commits'),
  checkSuites: record('check-suites'),
  activity: record('activity'),
  deployments: [1, 2, 3].map(deployment),
  ruleSuites: [],
  pageSize: 2,
};
const settings = (address: string) => ({ token: 'env:GITHUB', repositories: REPOSITORY, address });

async function collected(github: FakeGithub, part?: string) {
  const server = await startFake(fakeGithub(github));
  const read = githubLive.schema.parse(settings(server.origin));
  const http = openHttp()({ origins: githubLive.origins(read), searches: githubLive.searches! });
  const connection = githubLive.connect(read, { http, secret: async () => 'good', now: () => '2027-01-01T00:00:00Z' });
  const pages: CollectedPage[] = [];
  try {
    for (const one of await connection.parts(window))
      if (part === undefined || one.key.endsWith(part))
        for await (const page of connection.collect(one, window, null)) pages.push(page);
    return { pages, test: await connection.test(), statements: pages.flatMap(({ coverage }) => coverage ?? []) };
  } finally {
    await server.close();
  }
}

describe('GitHub', () => {
  liveSourceContract({
    live: githubLive as unknown as LiveSource,
    provider: () => fakeGithub(full),
    empty: () => fakeGithub({ token: 'good', repository: REPOSITORY, pageSize: 2, activity: [], ruleSuites: [] }),
    settings,
    secrets: { 'env:GITHUB': 'good' },
    window,
    expected: {
      [`github/${REPOSITORY}/pull-requests.json`]: full.pullRequests!.filter((pull) => touched(pull, 'updatedAt')),
      [`github/${REPOSITORY}/commits.json`]: full.commits!.filter((commit) => touched(commit, 'committedDate')),
      [`github/${REPOSITORY}/activity.json`]: full.activity!.filter((push) => touched(push, 'timestamp')),
      [`github/${REPOSITORY}/deployments.json`]: full.deployments!,
    },
    complete: 'some',
  });

  it.each(Object.entries(queries))('asks a question that its schema knows: %s', (_name, query) => {
    expect(validate(SCHEMA, parse(query)).map(({ message }) => message)).toEqual([]);
    expect(query).not.toMatch(/\bmutation\b/);
  });

  it('keeps partial data, and is not complete then', async () => {
    const errors = [
      {
        type: 'SERVICE_UNAVAILABLE',
        path: ['repository', 'pullRequests', 'nodes', 1, 'files'],
        message: 'Something went wrong',
      },
    ];
    const { pages, statements } = await collected({ ...full, errors }, 'pull-requests');
    expect(pages.flatMap(({ records }) => records).length).toBeGreaterThan(0);
    expect(shortfall(statements[0]!)).toMatch(/Something went wrong/);
  });

  it('is not complete for a pull request with more reviews or files than came along', async () => {
    const [first, ...rest] = full.pullRequests!;
    const long = {
      ...(first as object),
      reviews: { totalCount: 60, pageInfo: { hasNextPage: true, endCursor: 'x' }, nodes: [] },
    } as Json;
    const { statements } = await collected({ ...full, pullRequests: [long, ...rest] }, 'pull-requests');
    expect(shortfall(statements[0]!)).toMatch(/reviews of #747 beyond the first page/);
  });

  it('is not complete for rule suites that the token may not see', async () => {
    const { statements } = await collected({ ...full, ruleSuites: null }, 'rule-suites');
    expect(shortfall(statements[0]!)).toMatch(/may not be seen with this token/);
  });

  it('waits when its limit is used up, which comes with status 200', async () => {
    const errors = [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }];
    await expect(collected({ ...full, errors }, 'commits')).rejects.toMatchObject({ kind: 'limited' });
  });

  it('reports scopes that allow more than reading', async () => {
    expect((await collected({ ...full, scopes: 'repo, read:org' }, 'nothing')).test).toMatchObject({
      account: 'corroborate-reader',
      excess: ['repo'],
    });
  });
});

/** Its published schema has a field twice, which a strict reading refuses. */
const SCHEMA = buildSchema(
  readFileSync(
    fileURLToPath(new URL('../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url)),
    'utf8',
  ),
  { assumeValidSDL: true },
);
