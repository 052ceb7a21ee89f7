/** Cloud Logging's entries over gRPC, audit entries decoded and times to the nanosecond: each audit log as a part of its own, other logs as another. */
import { z } from 'zod';
import type { CollectWindow, LiveSource } from '../../../application/ports/live-source.js';
import { type ListPage, type PagedPart, recordsAt } from '../../../application/ports/paged-parts.js';
import {
  ADDRESS_FIELD,
  googleAccount,
  googleConnection,
  googleSettings,
  names,
  PROJECT_FIELDS,
} from '../../google/access.js';
import { type EntriesPage, LIST_ENTRIES, type ListEntries, listEntries } from './list-entries.js';

/** A slash in a name of a log is part of the name; `log_id()` takes it as it is, where a comparison would find nothing in silence. */
const LOG = /^[A-Za-z0-9][\w./-]{0,250}$/;
const ACTIVITY = 'cloudaudit.googleapis.com/activity';
const SYSTEM = 'cloudaudit.googleapis.com/system_event';
/** So long the audit logs are kept; the control is looked for over all of it. */
const KEPT_DAYS = 400;
const PAGE = 1000;
/** Entries may arrive so much later than they are dated. */
const SETTLE_MS = 600_000;
const DAY_MS = 86_400_000;

const schema = z.strictObject({
  ...googleSettings('https://logging.googleapis.com'),
  logs: names(LOG).default(['run.googleapis.com/requests']),
});
type Settings = z.output<typeof schema>;

export const cloudLoggingLive: LiveSource<Settings> = {
  source: 'cloud-logging',
  title: 'Cloud Logging',
  schema,
  settings: [
    ...PROJECT_FIELDS,
    {
      name: 'logs',
      label: 'Other logs',
      help: 'Ids of logs beside the audit logs of admin activity and system events, which are always collected',
      optional: true,
      example: 'run.googleapis.com/requests, run.googleapis.com/stderr',
    },
    ADDRESS_FIELD,
  ],
  needs: ['roles/logging.viewer on the project'],
  covers: 'Audit entries of admin activity and system events; entries of the other logs named',
  cannotProve: 'Requests that a sink excludes or samples; anything older than the bucket keeps',
  origins: ({ address }) => [new URL(address).origin],
  searches: [LIST_ENTRIES],
  connect(settings, tools) {
    const account = googleAccount(tools, settings.credentials);
    const ask = listEntries(tools, settings.address, account);
    return googleConnection(account, settings.project, tools, {
      probe: () => entries(ask, settings, { logs: [ACTIVITY], since: daysBefore(tools.now(), 1), limit: 1 }),
      parts: (window) => [
        part(ask, settings, { ...window, logs: [ACTIVITY], key: 'audit', name: 'admin activity', now: tools.now() }),
        part(ask, settings, { ...window, logs: [SYSTEM], key: 'system', name: 'system events', now: tools.now() }),
        part(ask, settings, { ...window, logs: settings.logs, key: 'logs', name: 'other logs', now: tools.now() }),
      ],
    });
  },
};

const daysBefore = (time: string, days: number): string => new Date(Date.parse(time) - days * DAY_MS).toISOString();

interface Query {
  readonly logs: readonly string[];
  readonly since: string;
  readonly until?: string;
  readonly limit?: number;
  readonly token?: string | null;
  readonly newestFirst?: true;
}

/** All but the token has to stay the same from page to page. */
async function entries(ask: ListEntries, { project }: Settings, query: Query): Promise<EntriesPage> {
  const logs = query.logs.map((log) => `log_id("${log}")`).join(' OR ');
  const until = query.until === undefined ? '' : ` AND timestamp<"${query.until}"`;
  return ask({
    resourceNames: [`projects/${project}`],
    filter: `(${logs}) AND timestamp>="${query.since}"${until}`,
    orderBy: query.newestFirst ? 'timestamp desc' : 'timestamp asc',
    pageSize: query.limit ?? PAGE,
    ...(query.token ? { pageToken: query.token } : {}),
  });
}

interface LogPart extends CollectWindow {
  readonly key: string;
  readonly name: string;
  readonly logs: readonly string[];
  readonly now: string;
}

function part(ask: ListEntries, settings: Settings, { key, name, logs, from, to, now }: LogPart): PagedPart {
  const path = `gcp/${settings.project}/logging.jsonl`;
  return {
    key,
    name,
    path,
    scope: `${logs.join(', ')} of ${settings.project}`,
    selectors: { logs },
    ...(key === 'logs' ? { never: 'sinks may exclude or sample what they hold' } : {}),
    watermark: new Date(Date.parse(now) - SETTLE_MS).toISOString(),
    async page(token): Promise<ListPage> {
      const page = await entries(ask, settings, { logs, since: from, until: to, token });
      return { records: recordsAt(path, page.entries), next: page.nextPageToken };
    },
    // Every project has entries of its making and of its grants, the grant to this reader among them. One from before the window shows
    // that this log is the one that is seen, and that what is older than the window was not thrown away yet.
    control: {
      asked: `entry of ${logs.join(', ')} from before the window`,
      found: () =>
        anyEntry(ask, settings, {
          logs,
          since: daysBefore(from, KEPT_DAYS),
          until: from,
          limit: 1,
          newestFirst: true,
        }),
      alone: true,
    },
  };
}

/** An empty page with a token says nothing yet; after so many of them nobody looks further. */
const CONTROL_PAGES = 20;

async function anyEntry(ask: ListEntries, settings: Settings, query: Query): Promise<boolean> {
  let token: string | null = null;
  for (let pages = 0; pages < CONTROL_PAGES; pages++) {
    const page: EntriesPage = await entries(ask, settings, { ...query, token });
    if (page.entries.length > 0) return true;
    if (page.nextPageToken === null) return false;
    token = page.nextPageToken;
  }
  return false;
}
