/** Jira Cloud's REST interface (v3) as far as it hands out issues: searches cut changelogs and comments short, each has a list of its own. */
import type { Json } from '../../src/domain/evidence.js';
import type { FakeAnswer, FakeProvider } from './fake-server.js';

export interface FakeJira {
  readonly account: string;
  readonly token: string;
  readonly issues: readonly Json[];
  readonly pageSize: number;
  readonly permissions: readonly string[];
}

interface Issue {
  readonly key: string;
  readonly fields: Record<string, Json>;
  readonly changelog?: { readonly histories: readonly Json[] };
}

const missing: FakeAnswer = {
  status: 404,
  body: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
};

export const fakeJira = (jira: FakeJira): FakeProvider => ({
  answer({ path, query, headers }) {
    const basic = `Basic ${Buffer.from(`${jira.account}:${jira.token}`).toString('base64')}`;
    if (headers['authorization'] !== basic)
      return { status: 401, body: { message: 'Client must be authenticated to access this resource.' } };
    if (path === '/rest/api/3/myself')
      return {
        body: { accountId: 'x', accountType: 'atlassian', emailAddress: jira.account, displayName: 'Corroborate' },
      };
    if (path === '/rest/api/3/mypermissions')
      return { body: { permissions: permissionsOf(jira, query.get('permissions') ?? '') } };
    if (path === '/rest/api/3/search/jql') return search(jira, query);
    // Whoever may not browse finds nothing, and is not told why.
    if (!jira.permissions.includes('BROWSE_PROJECTS')) return missing;
    const [, key, what] = /^\/rest\/api\/3\/issue\/([^/]+)\/(changelog|comment)$/.exec(path) ?? [];
    const issue = jira.issues.find((one) => (one as unknown as Issue).key === key) as unknown as Issue | undefined;
    if (!issue) return missing;
    const items =
      what === 'changelog'
        ? (issue.changelog?.histories ?? [])
        : ((issue.fields['comment'] as { comments?: Json[] } | undefined)?.comments ?? []);
    const start = Number(query.get('startAt') ?? 0);
    const some = items.slice(start, start + jira.pageSize);
    return {
      body: {
        [what === 'changelog' ? 'values' : 'comments']: some,
        startAt: start,
        maxResults: jira.pageSize,
        total: items.length,
      } as Json,
    };
  },
});

const permissionsOf = (jira: FakeJira, asked: string): Json =>
  Object.fromEntries(
    asked
      .split(',')
      .map((key) => [
        key,
        { id: '1', key, name: key, type: 'PROJECT', havePermission: jira.permissions.includes(key) },
      ]),
  );

function search(jira: FakeJira, query: URLSearchParams): FakeAnswer {
  const jql = query.get('jql') ?? '';
  const projects = /project in \(([^)]*)\)/.exec(jql)?.[1]?.split(', ') ?? [];
  const since = /updated >= "([^"]+)"/.exec(jql)?.[1];
  const seen = jira.permissions.includes('BROWSE_PROJECTS') ? jira.issues : [];
  const found = seen.filter((one) => {
    const { key, fields } = one as unknown as Issue;
    const updated = String(fields['updated'] ?? fields['created'] ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
    return (
      projects.includes(key.split('-')[0]!) &&
      (since === undefined || Date.parse(updated) >= Date.parse(`${since.replace(' ', 'T')}Z`))
    );
  });
  const start = Number(query.get('nextPageToken') ?? 0);
  const end = start + jira.pageSize;
  const issues = found.slice(start, end).map((one) => {
    const { changelog: _, fields, ...rest } = one as unknown as Issue;
    return { ...rest, fields: { ...fields, comment: { comments: [], total: 0 } } };
  });
  return {
    body: {
      issues,
      ...(end < found.length ? { nextPageToken: String(end) } : {}),
      isLast: end >= found.length,
    } as unknown as Json,
  };
}
