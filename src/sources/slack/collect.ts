/** Slack's messages over the Web API, channel by channel with their threads, filed by day as an export files them; never complete, for deletions leave nothing. */
import { z } from 'zod';
import { flag, list, object, text, words } from '../../application/ports/json-reading.js';
import type { CollectWindow, LiveSource, LiveTools } from '../../application/ports/live-source.js';
import { type ListPage, type PagedPart, pagedConnection, recordsAt } from '../../application/ports/paged-parts.js';
import { RemoteFault } from '../../application/ports/read-only-http.js';
import type { Json } from '../../domain/evidence.js';

const CHANNEL = /^#?[\p{L}\p{N}_-]{1,80}$/u;
const PAGE = '200';
const NEEDED = ['channels:read', 'channels:history', 'users:read'];
/** For private channels; more than these is more than reading needs. */
const ALSO_FINE = ['groups:read', 'groups:history', 'team:read'];

const schema = z.strictObject({
  token: z.string(),
  channels: z
    .string()
    .transform((given) =>
      given
        .split(',')
        .map((name) => name.trim().replace(/^#/, ''))
        .filter(Boolean),
    )
    .pipe(z.array(z.string().regex(CHANNEL)).min(1).max(100)),
  address: z.url({ protocol: /^https?$/ }).default('https://slack.com'),
});
type Settings = z.output<typeof schema>;

export const slackLive: LiveSource<Settings> = {
  source: 'slack',
  title: 'Slack',
  schema,
  settings: [
    {
      name: 'token',
      label: 'Bot token',
      help: 'Of an internal app that was invited to the channels',
      secret: true,
      example: 'env:SLACK_TOKEN',
    },
    { name: 'channels', label: 'Channels', help: 'Names of channels', example: 'incidents, deploys' },
    { name: 'address', label: 'Address', help: 'Only for Slack in another place', optional: true },
  ],
  needs: [...NEEDED, 'groups:read and groups:history for private channels'],
  covers: 'Messages of the window in the channels named, replies in threads begun there, members and channels',
  cannotProve: 'That something was not said: deleted messages leave nothing, and edits show the last text only',
  origins: ({ address }) => [new URL(address).origin],
  connect(settings, tools) {
    const ask = asker(tools, settings);
    return pagedConnection(
      async () => {
        const { body, scopes } = await ask('auth.test', {});
        const granted = scopes?.split(',').map((scope) => scope.trim());
        return {
          account: `${words(body, 'user') ?? 'a bot'} in ${words(body, 'team') ?? 'a workspace'}`,
          missing: granted ? NEEDED.filter((scope) => !granted.includes(scope)) : [],
          excess: granted ? granted.filter((scope) => ![...NEEDED, ...ALSO_FINE].includes(scope)) : [],
          ...(granted ? {} : { unknown: 'Slack did not tell the scopes of this token.' }),
        };
      },
      async (window) => [
        people(ask),
        directory(ask, settings),
        ...settings.channels.map((name) => messages(ask, name, window)),
      ],
      tools.now,
    );
  },
};

type Ask = (method: string, query: Record<string, string>) => Promise<{ body: Json; scopes: string | null }>;

/** Slack answers 200 to nearly everything and says in the body what went wrong. */
function asker({ http, secret }: LiveTools, { token, address }: Settings): Ask {
  return async (method, query) => {
    const url = new URL(`/api/${method}`, address);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const answer = await http.ask({ url: url.href, headers: { authorization: `Bearer ${await secret(token)}` } });
    const body = answer.json();
    if (flag(body, 'ok') === true) return { body, scopes: answer.header('x-oauth-scopes') };
    const error = words(body, 'error') ?? 'unknown_error';
    const denied = /auth|token|scope|permission|not_in_channel|channel_not_found|revoked|inactive/.test(error);
    const needed = words(body, 'needed');
    throw new RemoteFault(
      error === 'ratelimited' ? 'limited' : denied ? 'denied' : 'unavailable',
      `Slack refuses ${method}: ${error}${needed ? ` (needs ${needed})` : ''}.`,
    );
  };
}

const nextOf = (body: Json): string | null => words(body, 'response_metadata', 'next_cursor') || null;
const cursorOf = (token: string | null): Record<string, string> => (token === null ? {} : { cursor: token });
const NEVER = { never: 'what was deleted leaves no trace there', control: null } as const;

const people = (ask: Ask): PagedPart => ({
  key: ' members',
  name: 'members',
  path: 'slack/users.json',
  scope: 'members of the workspace',
  ...NEVER,
  async page(token) {
    const { body } = await ask('users.list', { limit: PAGE, ...cursorOf(token) });
    return { records: recordsAt('slack/users.json', list(body, 'members')), next: nextOf(body) };
  },
});

const channelPage = (ask: Ask, token: string | null) =>
  ask('conversations.list', {
    limit: PAGE,
    types: 'public_channel,private_channel',
    exclude_archived: 'false',
    ...cursorOf(token),
  });

const directory = (ask: Ask, { channels }: Settings): PagedPart => ({
  key: ' channels',
  name: 'channels',
  path: 'slack/channels.json',
  scope: 'channels that are collected',
  ...NEVER,
  async page(token) {
    const { body } = await channelPage(ask, token);
    const named = list(body, 'channels').filter((channel) => channels.includes(text(channel, 'name') ?? ''));
    return { records: recordsAt('slack/channels.json', named), next: nextOf(body) };
  },
});

async function idOf(ask: Ask, name: string): Promise<string> {
  for (let token: string | null = null; ; ) {
    const { body } = await channelPage(ask, token);
    const id = text(
      list(body, 'channels').find((channel) => text(channel, 'name') === name),
      'id',
    );
    if (id !== undefined) return id;
    token = nextOf(body);
    if (token === null)
      throw new RemoteFault('denied', `There is no channel #${name}, or the app was not invited to it.`);
  }
}

const seconds = (time: string): string => (Date.parse(time) / 1000).toFixed(6);

interface Place {
  readonly id: string;
  readonly cursor: string | null;
}

/** Newest first; the replies of a thread come with the message that began it. */
function messages(ask: Ask, name: string, window: CollectWindow): PagedPart {
  return {
    key: name,
    name: `#${name}`,
    path: `slack/${name}/`,
    scope: `messages in #${name}`,
    ...NEVER,
    async page(token): Promise<ListPage> {
      const at: Place = token === null ? { id: await idOf(ask, name), cursor: null } : JSON.parse(token);
      const { body } = await ask('conversations.history', {
        channel: at.id,
        oldest: seconds(window.from),
        latest: seconds(window.to),
        inclusive: 'true',
        limit: PAGE,
        ...cursorOf(at.cursor),
      });
      const found: Json[] = [];
      for (const message of list(body, 'messages'))
        found.push(message, ...((object(message)?.['reply_count'] ?? 0) ? await replies(ask, at.id, message) : []));
      const next = nextOf(body);
      return { records: byDay(name, found), next: next === null ? null : JSON.stringify({ id: at.id, cursor: next }) };
    },
  };
}

async function replies(ask: Ask, channel: string, parent: Json): Promise<readonly Json[]> {
  const ts = text(parent, 'ts') ?? '';
  const found: Json[] = [];
  for (let token: string | null = null; ; ) {
    const { body } = await ask('conversations.replies', { channel, ts, limit: PAGE, ...cursorOf(token) });
    found.push(...list(body, 'messages').filter((message) => text(message, 'ts') !== ts));
    token = nextOf(body);
    if (token === null) return found;
  }
}

function byDay(channel: string, found: readonly Json[]) {
  const days = new Map<string, Json[]>();
  for (const message of found) {
    const time = Number(text(message, 'ts')) * 1000;
    const day = Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : '1970-01-01';
    days.set(day, [...(days.get(day) ?? []), message]);
  }
  return [...days].map(([day, bodies]) => ({ path: `slack/${channel}/${day}.json`, bodies }));
}
