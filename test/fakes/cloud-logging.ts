/** Cloud Logging as far as it hands out entries: filters by log and time, and pages of which every second one is empty. Served by `startGrpcFake`. */
import type { Json } from '../../src/domain/evidence.js';
import type { FakeAnswer, FakeProvider, FakeRequest } from './fake-server.js';
import { field, inside, lacks, refusal } from './google.js';

export interface FakeLogging {
  readonly token: string;
  readonly project: string;
  readonly entries?: readonly Json[];
  /** Items on a page, whatever was asked for. */
  readonly pageSize: number;
  /** So many empty pages come before the first entry. */
  readonly emptyFirst?: number;
  /** What the roles of the account hold; without it, everything. */
  readonly permissions?: ReadonlySet<string>;
}

interface ListRequest {
  readonly resourceNames: readonly string[];
  readonly filter: string;
  readonly orderBy?: string;
  readonly pageSize?: number;
  readonly pageToken?: string;
}

export const fakeCloudLogging = (logging: FakeLogging): FakeProvider => {
  const search = searchIn(logging.entries ?? []);
  return {
    searches: ['/google.logging.v2.LoggingServiceV2/ListLogEntries'],
    answer(request) {
      if (request.headers['authorization'] !== `Bearer ${logging.token}`)
        return refusal(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
      return lacks(logging.permissions, 'logging.logEntries.list') ?? list(logging, request, search);
    },
  };
};

function list(logging: FakeLogging, { body }: FakeRequest, search: (filter: string) => readonly Json[]): FakeAnswer {
  const { resourceNames, filter, orderBy, pageSize = 50, pageToken } = body as unknown as ListRequest;
  if (pageSize > 1000) return refusal(400, 'INVALID_ARGUMENT', 'page_size must be at most 1000.');
  if (!resourceNames.includes(`projects/${logging.project}`))
    return refusal(403, 'PERMISSION_DENIED', 'Permission denied for all log views');
  const found = orderBy === 'timestamp desc' ? search(filter).toReversed() : search(filter);
  const [, kind = 'none', number = '0'] = /^(none|empty|page)-(\d+)$/.exec(pageToken ?? '') ?? [];
  if (kind === 'empty') return { body: { nextPageToken: `page-${number}` } };
  if (kind === 'none' && found.length > 0 && Number(number) < (logging.emptyFirst ?? 0))
    return { body: { nextPageToken: `none-${Number(number) + 1}` } };
  const at = kind === 'page' ? Number(number) : 0;
  const end = at + Math.min(logging.pageSize, pageSize);
  return {
    body: {
      ...(found.length > 0 ? { entries: found.slice(at, end) } : {}),
      ...(end < found.length && pageSize > 1 ? { nextPageToken: `empty-${end}` } : {}),
    } as Json,
  };
}

/** Finds once for all pages of a question, as long as nothing was added. */
function searchIn(entries: readonly Json[]): (filter: string) => readonly Json[] {
  let last: { readonly key: string; readonly of: Json | undefined; readonly found: readonly Json[] } | undefined;
  return (filter) => {
    const key = `${entries.length} ${filter}`;
    if (last?.key !== key || last.of !== entries.at(-1))
      last = { key, of: entries.at(-1), found: matching(entries, filter) };
    return last.found;
  };
}

function matching(entries: readonly Json[], filter: string): readonly Json[] {
  const logs = [...filter.matchAll(/log_id\("([^"]+)"\)/g)].map(([, log]) => encodeURIComponent(log!));
  const [, since] = /timestamp>="([^"]+)"/.exec(filter) ?? [];
  const [, until] = /timestamp<"([^"]+)"/.exec(filter) ?? [];
  return entries
    .filter((entry) => logs.some((log) => field(entry, 'logName').endsWith(`/logs/${log}`)))
    .filter((entry) => inside(field(entry, 'timestamp'), since, until))
    .sort((a, b) => (field(a, 'timestamp') < field(b, 'timestamp') ? -1 : 1));
}
