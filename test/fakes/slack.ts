/** Slack's Web API as far as it hands out messages, members and channels: everything is a 200, and what went wrong stands in the body. */
import type { Json } from '../../src/domain/evidence.js';
import type { FakeAnswer, FakeProvider, FakeRequest } from './fake-server.js';

export interface FakeSlack {
  readonly token: string;
  readonly scopes: readonly string[];
  readonly members: readonly Json[];
  readonly channels: readonly Json[];
  /** By name of a channel: messages and replies as an export has them. */
  readonly messages: Readonly<Record<string, readonly Json[]>>;
  readonly pageSize: number;
}

interface Message {
  readonly ts: string;
  readonly thread_ts?: string;
  readonly reply_count?: number;
  readonly subtype?: string;
}

const refusal = (error: string): FakeAnswer => ({ body: { ok: false, error } });

export const fakeSlack = (slack: FakeSlack): FakeProvider => ({
  answer(request) {
    if (request.headers['authorization'] !== `Bearer ${slack.token}`) return refusal('invalid_auth');
    const method = request.path.replace('/api/', '');
    const serve = METHODS[method];
    const needed = scopesFor(slack, method, request.query).find((scope) => !slack.scopes.includes(scope));
    const answer = !serve
      ? refusal('unknown_method')
      : needed
        ? { body: { ok: false, error: 'missing_scope', needed, provided: slack.scopes.join(',') } }
        : serve(slack, request);
    return { ...answer, headers: { 'x-oauth-scopes': slack.scopes.join(',') } };
  },
});

/** What each method asks of a token, as Slack documents it: by the type of the channels that are meant. */
function scopesFor(slack: FakeSlack, method: string, query: URLSearchParams): readonly string[] {
  if (method === 'users.list') return ['users:read'];
  if (method === 'conversations.list')
    return (query.get('types') ?? 'public_channel')
      .split(',')
      .map((type) => (type === 'private_channel' ? 'groups:read' : 'channels:read'));
  if (!/^conversations\.(?:history|replies)$/.test(method)) return [];
  const channel = slack.channels.find((one) => (one as { id: string }).id === query.get('channel'));
  return [(channel as { is_private?: boolean } | undefined)?.is_private ? 'groups:history' : 'channels:history'];
}

const METHODS: Readonly<Record<string, (slack: FakeSlack, request: FakeRequest) => FakeAnswer>> = {
  'auth.test': () => ({ body: { ok: true, team: 'Skerryline', user: 'corroborate', bot_id: 'B1' } }),
  'users.list': (slack, { query }) => page(slack, 'members', slack.members, query),
  'conversations.list': (slack, { query }) => {
    const types = query.get('types') ?? 'public_channel';
    const shown = slack.channels.filter((one) =>
      types.includes((one as { is_private?: boolean }).is_private ? 'private_channel' : 'public_channel'),
    );
    return page(slack, 'channels', shown.map(without('members')), query);
  },
  'conversations.history': (slack, { query }) => {
    const messages = messagesOf(slack, query);
    if (!messages) return refusal('channel_not_found');
    const [oldest, latest] = [Number(query.get('oldest')), Number(query.get('latest'))];
    const found = messages
      .filter(({ ts, thread_ts, subtype }) => (thread_ts ?? ts) === ts || subtype === 'thread_broadcast')
      .filter(({ ts }) => Number(ts) >= oldest && Number(ts) <= latest)
      .sort((a, b) => Number(b.ts) - Number(a.ts));
    return messagePage(slack, found, query);
  },
  'conversations.replies': (slack, { query }) => {
    const thread = messagesOf(slack, query)?.filter(
      ({ ts, thread_ts }) => ts === query.get('ts') || thread_ts === query.get('ts'),
    );
    if (!thread?.some(({ ts }) => ts === query.get('ts'))) return refusal('thread_not_found');
    const [oldest, latest] = [Number(query.get('oldest') ?? 0), Number(query.get('latest') ?? 1e12)];
    // The message that began it comes in any case.
    const found = thread.filter(({ ts }) => ts === query.get('ts') || (Number(ts) >= oldest && Number(ts) <= latest));
    return messagePage(slack, found, query);
  },
};

/** An export adds some fields that the service does not give. */
const without =
  (name: string) =>
  (item: Json): Json =>
    Object.fromEntries(Object.entries(item as object).filter(([key]) => key !== name));

function messagePage(slack: FakeSlack, messages: readonly Message[], query: URLSearchParams): FakeAnswer {
  const answer = page(slack, 'messages', (messages as unknown as Json[]).map(without('user_profile')), query);
  const body = answer.body as { response_metadata: { next_cursor: string } };
  return { body: { ...body, has_more: body.response_metadata.next_cursor !== '' } };
}

function messagesOf(slack: FakeSlack, query: URLSearchParams): Message[] | null {
  const channel = slack.channels.find((one) => (one as { id: string }).id === query.get('channel')) as
    | { name: string }
    | undefined;
  if (!channel) return null;
  const all = (slack.messages[channel.name] ?? []) as unknown as Message[];
  // An export leaves the number of replies out; the service gives it with the message that began the thread.
  return all.map((one) => {
    const replies = all.filter((other) => other.thread_ts === one.ts && other.ts !== one.ts).map(({ ts }) => ts);
    if (replies.length === 0) return one;
    return { ...one, thread_ts: one.ts, reply_count: replies.length, latest_reply: replies.sort().at(-1) };
  });
}

function page(slack: FakeSlack, name: string, items: readonly Json[], query: URLSearchParams): FakeAnswer {
  const start = Number(query.get('cursor')?.replace('next', '') || 0);
  const end = start + slack.pageSize;
  const next_cursor = end < items.length ? `next${end}` : '';
  return { body: { ok: true, [name]: items.slice(start, end), response_metadata: { next_cursor } } };
}
