/** The messages of one channel with their threads, filed by day as an export files them. Slack lists threads by their beginnings only, so those begun before the window are looked for some days back. */
import { list, number, text } from '../../application/ports/json-reading.js';
import type { CollectWindow } from '../../application/ports/live-source.js';
import type { ListPage, PagedPart } from '../../application/ports/paged-parts.js';
import { RemoteFault } from '../../application/ports/read-only-http.js';
import type { Json } from '../../domain/evidence.js';
import { type Ask, channelPage, cursorOf, nextOf, PAGE } from './ask.js';

/** How long before the window a thread may have begun whose replies are found. */
export const EARLIER_DAYS = 7;
/** Of every part of a chat. */
export const NEVER = { never: 'what was deleted leaves no trace there', control: null } as const;

interface Place {
  readonly id: string;
  readonly cursor: string | null;
}

/** Newest first; the replies of a thread come with the message that began it, or with one of them that was sent to the channel too. */
export function channelMessages(ask: Ask, name: string, window: CollectWindow): PagedPart {
  const span = spanOf(window);
  return {
    key: name,
    name: `#${name}`,
    path: `slack/${name}/`,
    scope: `messages in #${name}, with replies to threads begun at most ${EARLIER_DAYS} days before`,
    ...NEVER,
    async page(token): Promise<ListPage> {
      const at: Place = token === null ? { id: await idOf(ask, name), cursor: null } : JSON.parse(token);
      const { body } = await ask('conversations.history', {
        channel: at.id,
        oldest: span.earliest.toFixed(6),
        latest: span.to.toFixed(6),
        inclusive: 'true',
        limit: PAGE,
        ...cursorOf(at.cursor),
      });
      const found: Json[] = [];
      const gaps: string[] = [];
      for (const message of list(body, 'messages')) {
        const thread = threadOf(message, span);
        const replies = thread === null ? [] : await repliesTo(ask, at.id, { thread, span, besides: message });
        if (replies === null) gaps.push(`the thread ${thread} in #${name}`);
        if (replies?.length || timeOf(message) >= span.from) found.push(message, ...(replies ?? []));
      }
      const next = nextOf(body);
      return {
        records: byDay(name, found),
        next: next === null ? null : JSON.stringify({ id: at.id, cursor: next }),
        gaps,
      };
    },
  };
}

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

/** Seconds since the epoch. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** Where threads are looked for from. */
  readonly earliest: number;
}

const secondsOf = (time: string): number => Date.parse(time) / 1000;

function spanOf(window: CollectWindow): Span {
  const from = secondsOf(window.from);
  return { from, to: secondsOf(window.to), earliest: from - EARLIER_DAYS * 86_400 };
}

const timeOf = (message: Json): number => Number(text(message, 'ts') ?? Number.NaN);

/** The thread to be read because of a message: the one it began, where somebody replied since the window began; or, of a reply that was sent to the channel too, one whose beginning is not listed. */
function threadOf(message: Json, { from, earliest }: Span): string | null {
  const [ts, thread] = [text(message, 'ts'), text(message, 'thread_ts')];
  if (ts === undefined) return null;
  if (thread !== undefined && thread !== ts)
    return timeOf(message) >= from && Number(thread) < earliest ? thread : null;
  if (!(number(message, 'reply_count') ?? 0)) return null;
  const latest = number(message, 'latest_reply');
  return latest !== undefined && latest < from ? null : ts;
}

interface Thread {
  readonly thread: string;
  readonly span: Span;
  /** The message that led to it, which is there already. */
  readonly besides: Json;
}

/** All replies to a message of the window, and those of the window to an earlier one; null when the thread is gone. */
async function repliesTo(
  ask: Ask,
  channel: string,
  { thread, span, besides }: Thread,
): Promise<readonly Json[] | null> {
  const bounds = { oldest: span.from.toFixed(6), latest: span.to.toFixed(6), inclusive: 'true' };
  const within = Number(thread) >= span.from ? {} : bounds;
  const found: Json[] = [];
  for (let token: string | null = null; ; ) {
    const query = { channel, ts: thread, limit: PAGE, ...within, ...cursorOf(token) };
    const { body, error } = await ask('conversations.replies', query, 'thread_not_found');
    if (error) return null;
    found.push(...list(body, 'messages').filter((message) => text(message, 'ts') !== text(besides, 'ts')));
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
