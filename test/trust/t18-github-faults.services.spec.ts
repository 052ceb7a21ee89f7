/**
 * T18: GitHub in bad times, over a real wire into a real PostgreSQL. Failures, limits with and without a word of how long, lists that move
 * under us, repositories that are gone or hidden: waits are kept, nothing is asked faster than allowed, a cursor stays where it
 * was, and what could not be read never counts against a claim.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runSlice } from '../../src/application/collect/run-slice.js';
import { verifyReport } from '../../src/application/verify-report.js';
import type { Json } from '../../src/domain/evidence.js';
import { paceOf } from '../../src/sources/github/collect/pace.js';
import { type FakeProvider, type FakeServer, type Mishap, startFake } from '../fakes/fake-server.js';
import { type FakeGithub, fakeGithub } from '../fakes/github.js';
import { openTestParts, type TestParts } from '../services/open-test-parts.js';
import { query, startTestServer, type TestServer } from '../services/test-database.js';

const REPOSITORY = 'harbour/quay';
const WINDOW = { from: '2031-06-02T08:00:00Z', to: '2031-06-02T12:00:00Z' };
const minute = (n: number) => new Date(Date.parse(WINDOW.from) + n * 60_000).toISOString().replace('.000Z', 'Z');
const pull = (n: number): Json => ({
  __typename: 'PullRequest',
  id: `PR${n}`,
  number: n,
  title: `Change ${n}`,
  state: 'MERGED',
  createdAt: minute(n),
  updatedAt: minute(n + 5),
  mergedAt: minute(n + 5),
  author: { __typename: 'User', login: 'ann' },
  mergedBy: { __typename: 'User', login: 'ben' },
  baseRefName: 'main',
  ...Object.fromEntries(
    ['reviews', 'files', 'commits', 'timelineItems', 'comments'].map((name) => [
      name,
      { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
    ]),
  ),
});
const pulls = Array.from({ length: 9 }, (_, n) => pull(n + 1));

let server: TestServer;
let parts: TestParts;
let database: string;
let runs = 0;
let incident: string;

beforeAll(async () => {
  server = await startTestServer();
  database = await server.newDatabase();
  parts = await openTestParts(database, { verify: verifyReport, secret: () => 'good' });
});
afterAll(async () => {
  await parts?.close();
  await server?.stop();
});
beforeEach(async () => {
  incident = `T18-${++runs}`;
  await parts.useCases.incidents.create({ id: incident, title: 'Quay', ...WINDOW });
  for (const { id } of await parts.useCases.connections.list()) await parts.useCases.connections.remove(id);
});

/** Only pull requests: one slice, several pages. */
async function begin(provider: FakeProvider): Promise<{ fake: FakeServer; slice: string }> {
  const fake = await startFake(provider);
  const settings = { token: 'env:GITHUB', repositories: REPOSITORY, address: fake.origin };
  await parts.useCases.connections.create({ source: 'github', name: 'code', settings });
  const begun = await parts.useCases.collections.start(incident, WINDOW);
  if (!begun.ok) throw new Error(JSON.stringify(begun.faults));
  const slice = begun.value.slices.find(({ part }) => part.key.endsWith('pull-requests'))!.id;
  fake.asked.length = 0;
  return { fake, slice };
}
const github = (more: Partial<FakeGithub> = {}): FakeProvider =>
  fakeGithub({
    token: 'good',
    repository: REPOSITORY,
    pullRequests: pulls,
    activity: [],
    ruleSuites: [],
    pageSize: 2,
    ...more,
  });

const run = (slice: string) =>
  runSlice({ ...parts.collecting, store: parts.store }, { runner: `r${runs}`, leaseMs: 30_000, maxAttempts: 5 }, slice);
const rowOf = async (slice: string) =>
  (
    await query(
      database,
      `SELECT state, error, cursor, pages, extract(epoch FROM due_at - now())::float8 AS wait FROM collection_slices WHERE id = '${slice}'`,
    )
  )[0]!;
/** As if the wait were over. */
const later = (slice: string) =>
  query(database, `UPDATE collection_slices SET due_at = now() WHERE id = '${slice}' RETURNING id`);
const kept = async () =>
  (await query(database, `SELECT native_id FROM evidence WHERE incident_id = '${incident}'`))
    .map((row) => row['native_id'])
    .sort();
const all = pulls.map((_, n) => `${REPOSITORY}#${n + 1}`);
const afterOf = (request: { readonly body: Json | undefined }) =>
  (request.body as { variables: { after: string | null } }).variables.after;

describe('T18: a wait that GitHub asks for', () => {
  const forbidden = (headers: Record<string, string>, message: string): Mishap => ({
    kind: 'status',
    status: 403,
    headers,
    body: { message, documentation_url: 'https://docs.github.com' },
  });
  const reset = () => String(Math.floor(Date.now() / 1000) + 900);

  it.each<[string, () => Mishap, number, number]>([
    [
      'a used-up limit',
      () => forbidden({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset() }, 'API rate limit exceeded'),
      890,
      905,
    ],
    [
      'a secondary limit with a time',
      () => forbidden({ 'retry-after': '120' }, 'You have exceeded a secondary rate limit'),
      119,
      125,
    ],
    [
      'a secondary limit without one',
      () => forbidden({}, 'You have exceeded a secondary rate limit. Please wait a few minutes.'),
      59,
      95,
    ],
    ['429 with a time', () => ({ kind: 'status', status: 429, headers: { 'retry-after': '300' } }), 299, 305],
    ['429 without one', () => ({ kind: 'status', status: 429 }), 59, 95],
  ])('is kept, and the pages go on where they stood: %s', async (_what, mishap, least, most) => {
    const { fake, slice } = await begin(github());
    fake.mishaps.push(null, null, mishap());
    await run(slice);
    const stopped = await rowOf(slice);
    expect(stopped).toMatchObject({ state: 'queued', pages: 2 });
    expect(stopped['wait']).toBeGreaterThan(least);
    expect(stopped['wait']).toBeLessThan(most);
    // Two pages and the question that was refused; nobody asked again before the time.
    expect(fake.asked).toHaveLength(3);
    await run(slice);
    expect(fake.asked).toHaveLength(3);
    await later(slice);
    await run(slice);
    expect(afterOf(fake.asked[3]!)).toBe(afterOf(fake.asked[2]!));
    expect(await kept()).toEqual(all);
    expect((await rowOf(slice))['state']).toBe('done');
    await fake.close();
  });

  it('grows when it comes again without a word of how long', async () => {
    const { fake, slice } = await begin(github());
    const waits: number[] = [];
    for (let n = 0; n < 4; n++) {
      fake.mishaps.push({ kind: 'status', status: 429 });
      await later(slice);
      await run(slice);
      waits.push(Number((await rowOf(slice))['wait']));
    }
    for (const [n, wait] of waits.entries()) expect(wait).toBeGreaterThan(60 * 2 ** n - 2);
    await fake.close();
  });

  it('is not provoked: however fast it answers, no minute sees more than 900 questions', async () => {
    let time = 0;
    const pace = paceOf({
      now: () => time,
      sleep: async (ms) => {
        time += ms;
      },
    });
    const asked: number[] = [];
    for (let n = 0; n < 4000; n++) {
      // A rest now and then, as between two collections.
      if (n % 1500 === 1499) time += 120_000;
      await pace('https://api.github.com');
      asked.push(time);
    }
    for (const [n, at] of asked.entries())
      expect(asked.slice(n, n + 1000).filter((other) => other < at + 60_000).length).toBeLessThanOrEqual(900);
  });
});

describe('T18: what fails and what moves', () => {
  it('gets over bursts of 502 and answers that break off, without a record lost or doubled', async () => {
    const { fake, slice } = await begin(github());
    for (let n = 0; n < 6; n++)
      fake.mishaps.push(...(n % 2 ? [null] : [{ kind: 'status', status: 502 } as const, { kind: 'cut' } as const]));
    for (let n = 0; n < 8 && (await rowOf(slice))['state'] === 'queued'; n++) {
      await later(slice);
      await run(slice);
    }
    expect(await kept()).toEqual(all);
    await fake.close();
  });

  it('loses nothing when a pull request is touched between two pages', async () => {
    const moving = [...pulls];
    const provider = github({ pullRequests: moving });
    let pages = 0;
    const { fake, slice } = await begin({
      ...provider,
      answer(request) {
        const answer = provider.answer(request);
        // The oldest goes to the front of the list, newest first, and everything shifts by one.
        if (/PullRequests/.test(JSON.stringify(request.body)) && ++pages === 2)
          moving[0] = { ...(moving[0] as object), updatedAt: minute(200) } as Json;
        return answer;
      },
    });
    await run(slice);
    expect(await kept()).toEqual(all);
    await fake.close();
  });

  it.each<[string, FakeProvider]>([
    ['is gone or was never to be seen', github({ repository: 'harbour/other' })],
    ['does not let this token in', github({ token: 'another' })],
  ])(
    'says of a repository that %s that it was not read, and holds nothing against a claim',
    async (_what, provider) => {
      const { fake, slice } = await begin(provider);
      await run(slice);
      expect(await rowOf(slice)).toMatchObject({ state: 'failed', pages: 0 });
      const coverage = await parts.useCases.evidence.coverage(incident);
      expect(coverage.ok && coverage.value.filter(({ complete }) => complete)).toEqual([]);
      expect(
        await verdictsOn('Ben merged harbour/quay#4 at 08:09 UTC. The pull request harbour/quay#4 had no reviews.'),
      ).not.toContain('contradicted');
      await fake.close();
    },
  );

  it('says the same of one that was renamed, and follows no redirect', async () => {
    const { fake, slice } = await begin(github());
    fake.mishaps.push({ kind: 'redirect', to: 'https://api.github.com/repositories/77' });
    await run(slice);
    expect(await rowOf(slice)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('redirects are not followed'),
    });
    expect(fake.asked).toHaveLength(1);
    await fake.close();
  });

  it('counts what it could read, and only that, when it fails for good in the middle', async () => {
    const { fake, slice } = await begin(github());
    fake.mishaps.push(null, null, { kind: 'status', status: 401 });
    await run(slice);
    expect(await rowOf(slice)).toMatchObject({ state: 'failed', pages: 2 });
    expect((await kept()).length).toBe(4);
    expect(await verdictsOn('Ben merged harbour/quay#2 at 08:07 UTC.')).not.toContain('contradicted');
    await fake.close();
  });
});

async function verdictsOn(text: string): Promise<readonly string[]> {
  const reader = await parts.store.evidence.reader(incident);
  const { claims } = await verifyReport({ text: `# Quay\n\n${text}\n`, options: { date: '2031-06-02' } }, reader!);
  expect(claims.length).toBeGreaterThan(0);
  return claims.map(({ verdict }) => verdict);
}
