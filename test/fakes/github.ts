/** GitHub as far as it hands out evidence: one GraphQL endpoint that knows operations by name, two REST lists with `Link` headers, and apps. */
import type { Json } from '../../src/domain/evidence.js';
import type { FakeAnswer, FakeProvider, FakeRequest } from './fake-server.js';
import { type FakeApp, fakeApp } from './github-app.js';

export interface FakeGithub {
  readonly token: string;
  /** Signs in besides the token. */
  readonly app?: FakeApp;
  /** `owner/name`. */
  readonly repository: string;
  readonly pullRequests?: readonly Json[];
  readonly commits?: readonly Json[];
  readonly checkSuites?: readonly Json[];
  readonly deployments?: readonly Json[];
  readonly releases?: readonly Json[];
  readonly activity?: readonly Json[];
  /** Null: the token may not see them. */
  readonly ruleSuites?: readonly Json[] | null;
  readonly pageSize: number;
  readonly scopes?: string;
  /** Answers that come besides data, once each. */
  readonly errors?: Json[];
  /** Of a fine-grained token, in the words of the API; without it, everything. */
  readonly permissions?: Readonly<Record<string, string>>;
}

/** What a token has to be granted for each question, and for each list of REST, as GitHub documents it. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  PullRequests: ['metadata', 'contents', 'pull_requests', 'issues'],
  Commits: ['metadata', 'contents', 'pull_requests'],
  Deployments: ['metadata', 'deployments'],
  Releases: ['metadata', 'contents'],
  Checks: ['metadata', 'contents', 'pull_requests', 'checks', 'actions', 'statuses'],
  activity: ['metadata', 'contents'],
  'rulesets/rule-suites': ['metadata', 'administration'],
};

const granted = ({ permissions }: FakeGithub, what: string): boolean =>
  permissions === undefined || (NEEDED[what] ?? []).every((name) => name in permissions);

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, string | null>>;
}

export const fakeGithub = (github: FakeGithub, app = github.app && fakeApp(github.app)): FakeProvider => ({
  searches: ['/graphql', ...(github.app ? [`/app/installations/${github.app.installation}/access_tokens`] : [])],
  answer(request) {
    const ofApp = app?.answer(request);
    if (ofApp) return ofApp;
    const token = String(request.headers['authorization'] ?? '').replace(/^Bearer /, '');
    if (token !== github.token && !app?.accepts(token))
      return { status: 401, body: { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest' } };
    if (request.path === '/graphql') return graphql(github, request.body as unknown as Asked);
    const rest = /^\/repos\/([^/]+\/[^/]+)\/(activity|rulesets\/rule-suites)$/.exec(request.path);
    const known = rest?.[1] === github.repository && granted(github, rest[2]!);
    const items = known ? (rest[2] === 'activity' ? github.activity : github.ruleSuites) : null;
    return items ? restPage(github, request, items) : { status: 404, body: { message: 'Not Found' } };
  },
});

const date = (item: Json, ...names: string[]): string =>
  String(names.map((name) => (item as Record<string, Json>)[name]).find(Boolean) ?? '');
const newestFirst = (items: readonly Json[], ...names: string[]): Json[] =>
  [...items].sort((a, b) => (date(a, ...names) < date(b, ...names) ? 1 : -1));

function graphql(github: FakeGithub, { query, variables }: Asked): FakeAnswer {
  const headers = github.scopes === undefined ? {} : { headers: { 'x-oauth-scopes': github.scopes } };
  if (/^query Viewer\b/.test(query))
    return { body: { data: { viewer: { login: 'corroborate-reader', __typename: 'User' } } }, ...headers };
  if (`${variables['owner']}/${variables['name']}` !== github.repository)
    return {
      body: {
        data: { repository: null },
        errors: [{ type: 'NOT_FOUND', path: ['repository'], message: 'Could not resolve to a Repository.' }],
      },
    };
  if (!granted(github, /^query (\w+)/.exec(query)?.[1] ?? ''))
    return {
      body: {
        data: { repository: null },
        errors: [
          { type: 'FORBIDDEN', path: ['repository'], message: 'Resource not accessible by personal access token' },
        ],
      },
    };
  const errors = github.errors?.splice(0) ?? [];
  return {
    body: {
      data: { repository: repositoryOf(github, query, variables) },
      ...(errors.length > 0 ? { errors } : {}),
    } as Json,
  };
}

function repositoryOf(github: FakeGithub, query: string, variables: Asked['variables']): Json {
  const name = /^query (\w+)/.exec(query)?.[1];
  const connection = (items: readonly Json[]) => connectionOf(github, items, variables['after'] ?? null);
  const inWindow = (items: readonly Json[]) =>
    items.filter((item) => {
      const at = Date.parse(date(item, 'committedDate'));
      return at >= Date.parse(variables['since']!) && at <= Date.parse(variables['until']!);
    });
  const history = (items: readonly Json[]): Json => ({
    defaultBranchRef: { name: 'main', target: { oid: 'x', history: connection(items) } },
  });
  const commits = newestFirst(inWindow(github.commits ?? []), 'committedDate');
  if (name === 'PullRequests') return { pullRequests: connection(newestFirst(github.pullRequests ?? [], 'updatedAt')) };
  if (name === 'Deployments') return { deployments: connection(newestFirst(github.deployments ?? [], 'createdAt')) };
  if (name === 'Releases') return { releases: connection(newestFirst(github.releases ?? [], 'createdAt')) };
  if (name === 'Commits') return history(commits);
  if (name === 'Checks') return history(commits.map((commit) => checksOf(github, commit)));
  throw new Error(`this fake does not know the query ${name}`);
}

/** Suites of the commit, and of the heads of the pull request that brought it. */
function checksOf(github: FakeGithub, commit: Json): Json {
  const of = (oid: unknown): Json => {
    const nodes = (github.checkSuites ?? []).filter(
      (suite) => (suite as { commit: { oid: string } }).commit.oid === oid,
    );
    return { totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null }, nodes };
  };
  const oid = (commit as { oid: string }).oid;
  const pulls = (github.pullRequests ?? []).filter(
    (pull) => (pull as { mergeCommit?: { oid: string } }).mergeCommit?.oid === oid,
  );
  return {
    oid,
    checkSuites: of(oid),
    associatedPullRequests: {
      nodes: pulls.map((pull) => {
        const head = (pull as { headRefOid: string }).headRefOid;
        return { commits: { nodes: [{ commit: { oid: head, checkSuites: of(head) } }] } };
      }),
    },
  };
}

function connectionOf(github: FakeGithub, items: readonly Json[], after: string | null): Json {
  const start = after === null ? 0 : Number(after.replace('cursor', ''));
  const end = Math.min(start + github.pageSize, items.length);
  return {
    totalCount: items.length,
    pageInfo: { hasNextPage: end < items.length, endCursor: `cursor${end}` },
    nodes: items.slice(start, end),
  };
}

function restPage(github: FakeGithub, { path, query }: FakeRequest, items: readonly Json[]): FakeAnswer {
  const sorted = newestFirst(items, 'timestamp', 'pushed_at');
  const start = Number(query.get('after') ?? 0);
  const end = start + github.pageSize;
  const link = `<https://api.github.com${path}?per_page=100&after=${end}>; rel="next"`;
  return { body: sorted.slice(start, end), ...(end < sorted.length ? { headers: { link } } : {}) };
}
