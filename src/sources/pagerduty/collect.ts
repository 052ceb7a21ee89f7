/** PagerDuty's log entries over REST: newest first, in pages, with an end that stays where it was when the collection began. */
import { z } from 'zod';
import { list, object, text } from '../../application/ports/json-reading.js';
import type { CollectedPage, CollectWindow, LiveSource, LiveTools } from '../../application/ports/live-source.js';
import type { Json } from '../../domain/evidence.js';

const PATH = 'pagerduty/log-entries.json';
const PAGE = 100;
/** Nothing is handed out from this offset on; a page that ends there goes on with an earlier end instead. */
const LAST_OFFSET = 10_000;

const schema = z.strictObject({
  token: z.string(),
  address: z.url({ protocol: /^https?$/ }).default('https://api.pagerduty.com'),
});
type Settings = z.output<typeof schema>;

interface Cursor {
  readonly until: string;
  readonly offset: number;
  readonly pages: number;
  readonly records: number;
}

export const pagerdutyLive: LiveSource<Settings> = {
  source: 'pagerduty',
  title: 'PagerDuty',
  schema,
  settings: [
    {
      name: 'token',
      label: 'API key',
      help: 'A general access key made with "Read-only API Key"',
      secret: true,
      example: 'env:PAGERDUTY_TOKEN',
    },
    {
      name: 'address',
      label: 'Address',
      help: 'Of the service region, when it is not the United States',
      optional: true,
      example: 'https://api.eu.pagerduty.com',
    },
  ],
  needs: ['Read-only API key (general access)'],
  covers: 'Log entries of all incidents in the window: triggered, acknowledged, escalated, reassigned, resolved, notes',
  cannotProve: 'That nobody was told by other means; entries older than the plan keeps are gone',
  origins: ({ address }) => [new URL(address).origin],
  connect: ({ token, address }, tools) => {
    const ask = (path: string, query: Record<string, string>) => get(tools, { token, address, path, query });
    return {
      async test() {
        await ask('/abilities', {});
        return {
          account: new URL(address).host,
          missing: [],
          excess: [],
          unknown: 'PagerDuty does not tell whether a key may write: make it with "Read-only API Key" ticked.',
        };
      },
      parts: async () => [{ key: 'log-entries', name: 'log entries' }],
      collect: (_part, window, cursor) => pages(ask, tools, window, cursor),
    };
  },
};

type Ask = (path: string, query: Record<string, string>) => Promise<Json>;

async function get(
  { http, secret }: LiveTools,
  { token, address, path, query }: { token: string; address: string; path: string; query: Record<string, string> },
): Promise<Json> {
  const url = new URL(path, address);
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  const headers = {
    authorization: `Token token=${await secret(token)}`,
    accept: 'application/vnd.pagerduty+json;version=2',
  };
  return (await http.ask({ url: url.href, headers })).json();
}

async function* pages(
  ask: Ask,
  tools: LiveTools,
  window: CollectWindow,
  from: string | null,
): AsyncIterable<CollectedPage> {
  const now = tools.now();
  const end = Date.parse(window.to) < Date.parse(now) ? window.to : now;
  let at: Cursor = from === null ? { until: end, offset: 0, pages: 0, records: 0 } : (JSON.parse(from) as Cursor);
  for (;;) {
    const body = await ask('/log_entries', {
      since: window.from,
      until: at.until,
      is_overview: 'false',
      'include[]': 'channels',
      limit: String(PAGE),
      offset: String(at.offset),
    });
    const bodies = list(body, 'log_entries');
    const seen = { pages: at.pages + 1, records: at.records + bodies.length };
    const records = [{ path: PATH, bodies }];
    if (object(body)?.['more'] !== true || bodies.length === 0) {
      yield { records, cursor: null, coverage: [await coverage(ask, window, end, seen)] };
      return;
    }
    at = next(at, bodies, seen);
    yield { records, cursor: JSON.stringify(at) };
  }
}

function next(at: Cursor, bodies: readonly Json[], seen: Pick<Cursor, 'pages' | 'records'>): Cursor {
  const offset = at.offset + bodies.length;
  if (offset + PAGE < LAST_OFFSET) return { ...at, ...seen, offset };
  // The last entry comes again; the store knows it by its id.
  const oldest = text(bodies.at(-1), 'created_at');
  const until = oldest === undefined ? at.until : new Date(Date.parse(oldest) + 1000).toISOString();
  return { ...seen, until, offset: 0 };
}

async function coverage(ask: Ask, window: CollectWindow, end: string, seen: Pick<Cursor, 'pages' | 'records'>) {
  const control = 'log entry of the last 90 days';
  const found = seen.records > 0 || (await hasAny(ask, window));
  return {
    path: PATH,
    scope: 'all log entries of the account',
    proof: { ...seen, terminalPage: true, control: { asked: control, found }, watermark: end, gaps: [] },
  };
}

/** The same question over a longer time: whoever sees nothing there may see nothing at all. */
async function hasAny(ask: Ask, window: CollectWindow): Promise<boolean> {
  const since = new Date(Date.parse(window.from) - 90 * 86_400_000).toISOString();
  const body = await ask('/log_entries', { since, until: window.to, is_overview: 'false', limit: '1', offset: '0' });
  return list(body, 'log_entries').length > 0;
}
