/** Asks GitHub by GraphQL, with partial answers told from whole ones, and by REST where GraphQL has nothing. */
import { list, object, text, valueAt, words } from '../../../application/ports/json-reading.js';
import type { LiveTools } from '../../../application/ports/live-source.js';
import { RemoteFault } from '../../../application/ports/read-only-http.js';
import type { Json } from '../../../domain/evidence.js';
import { paceOf } from './pace.js';

export const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' } as const;

/** At github.com, and at an Enterprise server. */
export const GRAPHQL: readonly string[] = ['/graphql', '/api/graphql'];

/** An Enterprise server has both interfaces below `/api`, and a version in the path of one of them. */
export const below = (address: string): { readonly graphql: string; readonly rest: string } =>
  new URL(address).pathname === '/' ? { graphql: GRAPHQL[0]!, rest: '' } : { graphql: GRAPHQL[1]!, rest: '/api/v3' };

export interface GithubAccess {
  token(): Promise<string>;
  readonly address: string;
}

export interface GraphqlAnswer {
  readonly data: Json;
  /** Fields that could not be given, with the reason: the rest still counts. */
  readonly gaps: readonly string[];
  readonly scopes: string | null;
}

export interface GithubAsk {
  graphql(query: string, variables: Readonly<Record<string, string | null>>): Promise<GraphqlAnswer>;
  /** A list with `Link` headers; null where there is no such list or it may not be seen. */
  rest(path: string, query: Readonly<Record<string, string>>, next: string | null): Promise<RestPage | null>;
}

export interface RestPage {
  readonly items: readonly Json[];
  readonly next: string | null;
}

/** Of this process, whatever connections it has to one address. */
const pace = paceOf();

export function githubAsk(tools: LiveTools, { token, address }: GithubAccess): GithubAsk {
  const paths = below(address);
  const headers = async () => ({
    authorization: `Bearer ${await token()}`,
    ...HEADERS,
  });
  return {
    async graphql(query, variables) {
      const url = new URL(paths.graphql, address).href;
      await pace(address);
      const answer = await tools.http.ask({ url, headers: await headers(), search: { query, variables } });
      const body = answer.json();
      return { ...read(body, answer.header('x-ratelimit-reset')), scopes: answer.header('x-oauth-scopes') };
    },
    async rest(path, query, next) {
      const url = new URL(next ?? paths.rest + path, address);
      if (next === null) for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      await pace(address);
      const answer = await tools.http.ask({ url: url.href, headers: await headers() });
      if (answer.status === 404) return null;
      return { items: list(answer.json()), next: nextLink(answer.header('link')) };
    },
  };
}

/** A used-up limit and a missing repository come with status 200. */
function read(body: Json, reset: string | null): Omit<GraphqlAnswer, 'scopes'> {
  const errors = list(body, 'errors');
  if (errors.some((error) => words(error, 'type') === 'RATE_LIMITED'))
    throw new RemoteFault('limited', 'GitHub asked to wait: the limit of this token is used up.', waitUntil(reset));
  const data = valueAt(body, 'data');
  const gaps = errors.map(
    (error) => `${list(error, 'path').join('.') || 'a field'}: ${words(error, 'message') ?? 'failed'}`,
  );
  if (data === undefined || data === null || object(data)?.['repository'] === null)
    throw new RemoteFault('denied', `GitHub does not give this${gaps.length > 0 ? `: ${gaps[0]}` : ''}.`.slice(0, 300));
  return { data, gaps };
}

const waitUntil = (reset: string | null): number | undefined =>
  reset === null ? undefined : Math.max(0, Number(reset) * 1000 - Date.now());

/** Only the query is taken from the link: where it leads is ours to say. */
function nextLink(header: string | null): string | null {
  const url = /<([^>]+)>;\s*rel="next"/.exec(header ?? '')?.[1];
  if (url === undefined || !URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Connections inside a node of which not all was given. */
export function cutShort(node: Json, connections: readonly string[]): readonly string[] {
  return connections.flatMap((name) =>
    valueAt(node, name, 'pageInfo', 'hasNextPage') === true
      ? [`${name} of #${String(valueAt(node, 'number') ?? text(node, 'id') ?? '?')} beyond the first page`]
      : [],
  );
}
