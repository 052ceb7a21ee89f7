/**
 * What the fakes answer to the live sources, held to what others say of these interfaces: the descriptors in Google's packages, GitHub's
 * schema and OpenAPI types, Slack's types. Cloud Monitoring's alerts, Firebase Hosting, Jira and PagerDuty have no description that npm
 * ships in a reasonable size; their pages say so.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSchema } from 'graphql';
import protobuf from 'protobufjs';
import { expect, it } from 'vitest';
import { openHttp } from '../../src/adapters/http/read-only-client.js';
import type { LiveSource } from '../../src/application/ports/live-source.js';
import { LIVE_SOURCES } from '../../src/sources/live.js';
import type { FakeProvider, FakeRequest } from '../fakes/fake-server.js';
import { startFake } from '../fakes/fake-server.js';
import { startGrpcFake } from '../fakes/grpc-server.js';
import { LOGGING } from '../fakes/logging-messages.js';
import { unlikeProto } from './by-protos.js';
import { unlikeSchema } from './by-schema.js';
import { type Described, unlikeTypes } from './by-types.js';
import { PLAYED, PLAYED_APP, type Played } from './played.fixture.js';

interface Answer {
  readonly request: FakeRequest;
  readonly body: unknown;
}

/** What a fake answers while its source tests the connection and collects everything. */
async function answersOf({ source, provider, settings, window, secret = 'good' }: Played): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const watched: FakeProvider = {
    ...provider,
    answer(request) {
      const answer = provider.answer(request);
      answers.push({ request, body: answer.body });
      return answer;
    },
  };
  const server = await (source === 'cloud-logging' ? startGrpcFake : startFake)(watched);
  const live = LIVE_SOURCES.find((one) => one.source === source) as LiveSource<unknown>;
  const read = live.schema.parse({ ...settings, address: server.origin });
  const http = openHttp()({
    origins: live.origins(read),
    ...(live.searches ? { searches: live.searches } : {}),
    ...(live.issues ? { issues: live.issues(read) } : {}),
  });
  const connection = live.connect(read, { http, secret: async () => secret, now: () => '2026-06-19T12:00:00Z' });
  await connection.test();
  for (const part of await connection.parts(window)) for await (const _ of connection.collect(part, window, null));
  await server.close();
  return answers;
}

const played = (source: string): Promise<readonly Answer[]> => answersOf(PLAYED.find((one) => one.source === source)!);

const require = createRequire(import.meta.url);
const descriptors = (name: string) => protobuf.Root.fromJSON(require(`@google-cloud/${name}/build/protos/protos.json`));

const GOOGLE: Readonly<Record<string, () => readonly (readonly [path: RegExp, type: protobuf.Type])[]>> = {
  'cloud-logging': () => [[/ListLogEntries$/, LOGGING.lookupType('google.logging.v2.ListLogEntriesResponse')]],
  'cloud-build': () => [
    [/\/builds$/, descriptors('cloudbuild').lookupType('google.devtools.cloudbuild.v1.ListBuildsResponse')],
  ],
  'cloud-run': () => {
    const run = descriptors('run');
    return [
      [/\/services$/, run.lookupType('google.cloud.run.v2.ListServicesResponse')],
      [/\/revisions$/, run.lookupType('google.cloud.run.v2.ListRevisionsResponse')],
    ];
  },
  'cloud-monitoring': () => {
    const monitoring = descriptors('monitoring');
    const type = (name: string) => monitoring.lookupType(`google.monitoring.v3.List${name}Response`);
    return [
      [/\/alertPolicies$/, type('AlertPolicies')],
      [/\/snoozes$/, type('Snoozes')],
      [/\/uptimeCheckConfigs$/, type('UptimeCheckConfigs')],
      [/\/timeSeries$/, type('TimeSeries')],
    ];
  },
};

it.each(Object.keys(GOOGLE))('%s answers as the descriptors of Google say', async (source) => {
  const answers = await played(source);
  for (const [path, type] of GOOGLE[source]!()) {
    const held = answers.filter(({ request }) => path.test(request.path));
    expect(
      held.filter(({ body }) => Object.values(body as object).some(Array.isArray)).length,
      `${path}`,
    ).toBeGreaterThan(0);
    expect(held.flatMap(({ body }) => unlikeProto(type, body))).toEqual([]);
  }
});

it('GitHub answers queries as its schema says', async () => {
  const file = new URL('../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);
  const schema = buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });
  const answers = (await played('github')).filter(({ request }) => request.path === '/graphql');
  const asked = new Set(
    answers.map(({ request }) => /^query (\w+)/.exec((request.body as { query: string }).query)?.[1]),
  );
  expect(asked).toEqual(new Set(['Viewer', 'PullRequests', 'Commits', 'Deployments', 'Releases', 'Checks']));
  expect([...new Set(answers.flatMap(({ body }) => unlikeSchema(schema, (body as { data: unknown }).data)))]).toEqual(
    [],
  );
  const wrong = {
    number: '1',
    colour: 'red',
    state: 'OPENED',
    title: null,
    author: { __typename: 'Robot' },
    mergedBy: { __typename: 'User', slug: 'x' },
  };
  expect(unlikeSchema(schema, { repository: { pullRequests: { nodes: [wrong] } } })).toHaveLength(6);
});

/** Tried along with the answers, since the types take long to read. */
const WRONG: readonly (readonly [json: unknown, problem: string])[] = [
  [{ messages: [{ ts: '1', userProfile: {} }] }, "'userProfile' does not exist"],
  [{ messages: [{ ts: 1 }] }, "Type 'number' is not assignable to type 'string'"],
  [{ okay: true }, "'okay' does not exist"],
];

it('GitHub and Slack answer as their types say, and what is not so is found', async () => {
  const lists: Described[] = [
    ...(await played('github')),
    ...(await answersOf(PLAYED_APP)).filter(({ request }) => request.path.startsWith('/app/')),
    ...(await played('slack')),
  ]
    .filter(({ request }) => request.path !== '/graphql')
    .map(({ request, body }) => ({ name: request.path, type: typeOf(request.path), json: body }));
  expect([...new Set(lists.map(({ name }) => name.split('/').at(-1)))].sort()).toEqual(
    ['activity', 'rule-suites', '48151623', 'access_tokens', ...Object.keys(SLACK)].sort(),
  );
  const type = typeOf('conversations.history');
  const wrong = WRONG.map(([json], index) => ({ name: `wrong ${index}`, type, json }));
  const problems = unlikeTypes([...lists, ...wrong]);
  expect(problems.filter((problem) => !problem.startsWith('wrong'))).toEqual([]);
  for (const [index, [, problem]] of WRONG.entries())
    expect(problems.find((one) => one.startsWith(`wrong ${index}`))).toContain(problem);
}, 60_000);

const SLACK: Readonly<Record<string, string>> = {
  'auth.test': 'AuthTestResponse',
  'users.list': 'UsersListResponse',
  'conversations.list': 'ConversationsListResponse',
  'conversations.history': 'ConversationsHistoryResponse',
  'conversations.replies': 'ConversationsRepliesResponse',
};

const GITHUB: readonly (readonly [path: RegExp, operation: string, status: number])[] = [
  [/\/activity$/, 'repos/list-activities', 200],
  [/\/rule-suites$/, 'repos/get-repo-rule-suites', 200],
  [/\/app\/installations\/\d+$/, 'apps/get-installation', 200],
  [/\/access_tokens$/, 'apps/create-installation-access-token', 201],
];

function typeOf(path: string): string {
  const slack = SLACK[path.replace('/api/', '')];
  if (slack) return `import('@slack/web-api').${slack}`;
  const [operation, status] = GITHUB.find(([end]) => end.test(path))!.slice(1);
  return `import('@octokit/openapi-types').operations['${operation}']['responses'][${status}]['content']['application/json']`;
}

it.each([
  [
    'a field that nobody described',
    { builds: [{ id: 'b', canceller: 'ann' }] },
    'ListBuildsResponse.builds[0].canceller is not described',
  ],
  ['a state that there is not', { builds: [{ status: 'DONE' }] }, 'is not one of Status'],
  ['a number that should be text', { builds: [{ results: { numArtifacts: 3 } }] }, 'is not of type int64'],
  ['a time that is none', { builds: [{ createTime: 'yesterday' }] }, 'is not a Timestamp'],
])('descriptors find %s', (_what, body, problem) => {
  const type = descriptors('cloudbuild').lookupType('google.devtools.cloudbuild.v1.ListBuildsResponse');
  expect(unlikeProto(type, body).join()).toContain(problem);
});
