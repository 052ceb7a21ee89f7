/** What is collected of one repository: lists by GraphQL, newest first down to the window, and the record of pushes by REST. */
import { list, text, valueAt, words } from '../../../application/ports/json-reading.js';
import type { CollectWindow } from '../../../application/ports/live-source.js';
import { type ListPage, type PagedPart, recordsAt } from '../../../application/ports/paged-parts.js';
import type { Json } from '../../../domain/evidence.js';
import { cutShort, type GithubAsk } from './ask.js';
import { CHECKS, COMMITS, DEPLOYMENTS, PULL_REQUESTS, RELEASES } from './queries.js';

interface Repository {
  readonly owner: string;
  readonly name: string;
}

interface GraphqlList {
  readonly file: string;
  readonly query: string;
  /** Where the connection stands below the repository. */
  readonly at: readonly string[];
  readonly variables?: (window: CollectWindow) => Record<string, string>;
  /** The date by which nodes come, newest first; what is older than the window ends the list. */
  readonly by?: string;
  /** Connections inside a node that have to be whole. */
  readonly inside: readonly string[];
  /** Records in a node, where it is not one itself. */
  readonly records?: (node: Json) => readonly Json[];
}

const HISTORY = ['defaultBranchRef', 'target', 'history'];
const sinceUntil = ({ from, to }: CollectWindow) => ({ since: from, until: to });
/** What was deployed or released before the window stood in it. */
const LOOK_BACK_MS = 30 * 86_400_000;

const LISTS: readonly GraphqlList[] = [
  {
    file: 'pull-requests',
    query: PULL_REQUESTS,
    at: ['pullRequests'],
    by: 'updatedAt',
    inside: ['reviews', 'files', 'commits', 'timelineItems', 'comments'],
  },
  { file: 'commits', query: COMMITS, at: HISTORY, variables: sinceUntil, inside: [] },
  { file: 'deployments', query: DEPLOYMENTS, at: ['deployments'], by: 'createdAt', inside: ['statuses'] },
  { file: 'releases', query: RELEASES, at: ['releases'], by: 'createdAt', inside: [] },
  {
    file: 'check-suites',
    query: CHECKS,
    at: HISTORY,
    variables: sinceUntil,
    inside: ['checkSuites'],
    records: suitesIn,
  },
];

export const partsOf = (ask: GithubAsk, repository: Repository, window: CollectWindow): readonly PagedPart[] => [
  ...LISTS.map((one) => byGraphql(ask, repository, window, one)),
  byRest(ask, repository, window, { file: 'activity', path: 'activity', date: 'timestamp' }),
  byRest(ask, repository, window, { file: 'rule-suites', path: 'rulesets/rule-suites', date: 'pushed_at' }),
];

function byGraphql(ask: GithubAsk, { owner, name }: Repository, window: CollectWindow, one: GraphqlList): PagedPart {
  const path = `github/${owner}/${name}/${one.file}.json`;
  const floor =
    one.file === 'pull-requests' ? window.from : new Date(Date.parse(window.from) - LOOK_BACK_MS).toISOString();
  return {
    key: `${owner}/${name} ${one.file}`,
    name: `${one.file.replace('-', ' ')} of ${owner}/${name}`,
    path,
    scope: `${one.file.replace('-', ' ')} of ${owner}/${name}`,
    ...(one.file === 'check-suites'
      ? { never: 'those of commits that did not reach the default branch are not seen' }
      : {}),
    async page(token): Promise<ListPage> {
      const look = lookOf(token, floor);
      const { after } = look;
      const { data, gaps } = await ask.graphql(one.query, { owner, name, after, ...one.variables?.(window) });
      const nodes = list(data, 'repository', ...one.at, 'nodes');
      const dateOf = (node: Json | undefined): string => text(node, one.by ?? '') ?? '';
      const fresh =
        one.by === undefined ? nodes : nodes.filter((node) => !(Date.parse(dateOf(node)) < Date.parse(look.floor)));
      const more =
        valueAt(data, 'repository', ...one.at, 'pageInfo', 'hasNextPage') === true && fresh.length === nodes.length;
      const end = more ? (words(data, 'repository', ...one.at, 'pageInfo', 'endCursor') ?? null) : null;
      const newest = look.newest ?? dateOf(nodes[0]);
      return {
        records: recordsAt(path, one.records ? fresh.flatMap(one.records) : fresh),
        next: one.by === 'updatedAt' ? nextLook({ ...look, newest }, end) : end,
        gaps: [...gaps, ...fresh.flatMap((node) => cutShort(node, one.inside))],
      };
    },
    control: { asked: 'pull request of any time', found: () => anyPullRequest(ask, { owner, name }) },
  };
}

/** One way down a list that is sorted by what may change while it is read. */
interface Look {
  readonly after: string | null;
  /** Older than this is not of interest. */
  readonly floor: string;
  /** The first date seen on this way. */
  readonly newest: string | null;
}

const lookOf = (token: string | null, floor: string): Look =>
  token?.startsWith('{') ? (JSON.parse(token) as Look) : { after: token, floor, newest: null };

/** Whatever was touched while we read went to the front of the list, behind us: so after several pages the front is looked at again, down to where it stood. */
function nextLook(look: Look, end: string | null): string | null {
  if (end !== null) return JSON.stringify({ ...look, after: end });
  return look.after === null || !look.newest ? null : JSON.stringify({ after: null, floor: look.newest, newest: null });
}

async function anyPullRequest(ask: GithubAsk, { owner, name }: Repository): Promise<boolean> {
  const { data } = await ask.graphql(PULL_REQUESTS, { owner, name, after: null });
  return list(data, 'repository', 'pullRequests', 'nodes').length > 0;
}

/** Suites of a commit and of the heads of the pull requests that brought it, each once. */
function suitesIn(node: Json): readonly Json[] {
  const own = list(node, 'checkSuites', 'nodes');
  const heads = list(node, 'associatedPullRequests', 'nodes')
    .flatMap((pull) => list(pull, 'commits', 'nodes'))
    .flatMap((commit) => list(commit, 'commit', 'checkSuites', 'nodes'));
  const byId = new Map([...own, ...heads].map((suite) => [text(suite, 'id'), suite]));
  return [...byId.values()];
}

interface RestList {
  readonly file: string;
  readonly path: string;
  readonly date: string;
}

/** Newest first. */
function byRest(ask: GithubAsk, { owner, name }: Repository, { from, to }: CollectWindow, one: RestList): PagedPart {
  const path = `github/${owner}/${name}/${one.file}.json`;
  return {
    key: `${owner}/${name} ${one.file}`,
    name: `${one.file.replace('-', ' ')} of ${owner}/${name}`,
    path,
    scope: `${one.file.replace('-', ' ')} of ${owner}/${name}`,
    async page(token): Promise<ListPage> {
      const found = await ask.rest(
        `/repos/${owner}/${name}/${one.path}`,
        { per_page: '100', ...periodOf(one, from) },
        token,
      );
      if (found === null) return { records: [], next: null, gaps: [`${one.path} may not be seen with this token`] };
      const dateOf = (item: Json): number => Date.parse(text(item, one.date) ?? '');
      const inside = found.items.filter((item) => dateOf(item) >= Date.parse(from) && dateOf(item) < Date.parse(to));
      const past = found.items.some((item) => dateOf(item) < Date.parse(from));
      return { records: recordsAt(path, inside), next: past ? null : found.next };
    },
    control: { asked: 'pull request of any time', found: () => anyPullRequest(ask, { owner, name }) },
  };
}

/** Rule suites are asked for by a period, the shortest that may reach back far enough; a week is the longest that there is but a month. */
function periodOf({ file }: RestList, from: string): Record<string, string> {
  if (file !== 'rule-suites') return {};
  const days = (Date.now() - Date.parse(from)) / 86_400_000;
  return { time_period: days <= 7 ? 'week' : 'month' };
}
