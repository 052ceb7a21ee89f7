/** Jira's issues over REST (Cloud, v3) that were touched in the window, each with its whole changelog. */
import { z } from 'zod';
import { list, number, text, words } from '../../application/ports/json-reading.js';
import type { CollectWindow, LiveSource, LiveTools } from '../../application/ports/live-source.js';
import { type ListPage, type PagedPart, pagedConnection, recordsAt } from '../../application/ports/paged-parts.js';
import { RemoteFault } from '../../application/ports/read-only-http.js';
import type { Json } from '../../domain/evidence.js';

const PATH = 'jira/issues.json';
const PROJECT = /^[A-Z][A-Z0-9_]{1,20}$/;
const PAGE = '50';

const schema = z.strictObject({
  address: z.url({ protocol: /^https?$/ }),
  account: z.email(),
  token: z.string(),
  projects: z
    .string()
    .transform((given) =>
      given
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().regex(PROJECT)).min(1).max(100)),
});
type Settings = z.output<typeof schema>;

export const jiraLive: LiveSource<Settings> = {
  source: 'jira',
  title: 'Jira',
  schema,
  settings: [
    { name: 'address', label: 'Address', help: 'Of the site', example: 'https://acme.atlassian.net' },
    {
      name: 'account',
      label: 'Account',
      help: 'E-mail address of an account of its own that may only browse',
      example: 'corroborate@acme.example',
    },
    { name: 'token', label: 'API token', help: "That account's token", secret: true, example: 'env:JIRA_TOKEN' },
    { name: 'projects', label: 'Projects', help: 'Keys of projects', example: 'OPS, PAY' },
  ],
  needs: ['Browse projects, in the projects named'],
  covers: 'Issues that were created or updated since the window began, with comments and every change',
  cannotProve: 'Issues that were deleted, or that the account may not see',
  origins: ({ address }) => [new URL(address).origin],
  connect(settings, tools) {
    const ask = asker(tools, settings);
    return pagedConnection(
      async () => {
        const me = await ask('/rest/api/3/myself', {});
        const rights = await ask('/rest/api/3/mypermissions', { permissions: [BROWSE, ...WRITING].join(',') });
        const has = (right: string): boolean =>
          words(rights, 'permissions', right, 'key') === right && held(rights, right);
        return {
          account: words(me, 'emailAddress') ?? words(me, 'displayName') ?? settings.account,
          missing: has(BROWSE) ? [] : ['Browse projects'],
          excess: WRITING.filter(has),
        };
      },
      async (window) => [issues(ask, settings, window)],
      tools.now,
    );
  },
};

const BROWSE = 'BROWSE_PROJECTS';
const WRITING = ['CREATE_ISSUES', 'EDIT_ISSUES', 'DELETE_ISSUES', 'ADD_COMMENTS', 'ADMINISTER'];

const held = (rights: Json, right: string): boolean =>
  (rights as { permissions?: Record<string, { havePermission?: boolean }> }).permissions?.[right]?.havePermission ===
  true;

type Ask = (path: string, query: Record<string, string>) => Promise<Json>;

function asker({ http, secret }: LiveTools, { address, account, token }: Settings): Ask {
  return async (path, query) => {
    const url = new URL(path, address);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const basic = Buffer.from(`${account}:${await secret(token)}`).toString('base64');
    const answer = await http.ask({ url: url.href, headers: { authorization: `Basic ${basic}` } });
    if (answer.status === 404) throw new RemoteFault('denied', `There is no ${path}, or it may not be seen.`);
    return answer.json();
  };
}

/** Minutes are as fine as its language goes; earlier ones come along. */
const minute = (time: string): string => `"${new Date(time).toISOString().slice(0, 16).replace('T', ' ')}"`;

function issues(ask: Ask, { projects }: Settings, { from }: CollectWindow): PagedPart {
  const inProjects = `project in (${projects.join(', ')})`;
  const search = (jql: string, maxResults: string, token: string | null) =>
    ask('/rest/api/3/search/jql', {
      jql,
      fields: '*all',
      maxResults,
      ...(token === null ? {} : { nextPageToken: token }),
    });
  return {
    key: 'issues',
    name: `issues of ${projects.join(', ')}`,
    path: PATH,
    scope: `issues of ${projects.join(', ')} touched since ${from}`,
    selectors: { projects },
    async page(token): Promise<ListPage> {
      // Created or changed since: what was not touched since then says nothing of the window. Jira reads times in the account's own zone: a day of margin.
      const since = minute(new Date(Date.parse(from) - 86_400_000).toISOString());
      const body = await search(`${inProjects} AND updated >= ${since} ORDER BY key ASC`, PAGE, token);
      const found: Json[] = [];
      for (const issue of list(body, 'issues')) found.push(await withChanges(ask, issue));
      return { records: recordsAt(PATH, found), next: words(body, 'nextPageToken') ?? null };
    },
    control: {
      asked: 'issue of any time',
      found: async () => list(await search(`${inProjects} ORDER BY key ASC`, '1', null), 'issues').length > 0,
    },
  };
}

/** A search cuts changelogs and comments short; each has a list of its own. */
async function withChanges(ask: Ask, issue: Json): Promise<Json> {
  const key = encodeURIComponent(text(issue, 'key') ?? '');
  const histories = await all(ask, `/rest/api/3/issue/${key}/changelog`, 'values');
  const comments = await all(ask, `/rest/api/3/issue/${key}/comment`, 'comments');
  const { fields, ...rest } = issue as { fields: Record<string, Json> };
  return {
    ...rest,
    fields: { ...fields, comment: { comments, total: comments.length } },
    changelog: { histories, total: histories.length },
  } as Json;
}

async function all(ask: Ask, path: string, items: string): Promise<Json[]> {
  const found: Json[] = [];
  for (;;) {
    const body = await ask(path, { startAt: String(found.length), maxResults: '100' });
    const some = list(body, items);
    found.push(...some);
    if (some.length === 0 || found.length >= (number(body, 'total') ?? 0)) return found;
  }
}
