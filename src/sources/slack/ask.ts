/** One call of Slack's Web API, with what went wrong as a fault: it answers 200 to nearly everything, and says in the body what is the matter. */
import { flag, words } from '../../application/ports/json-reading.js';
import type { LiveTools } from '../../application/ports/live-source.js';
import { RemoteFault } from '../../application/ports/read-only-http.js';
import type { Json } from '../../domain/evidence.js';

export const PAGE = '200';

export interface SlackAccess {
  /** A reference to the secret. */
  readonly token: string;
  readonly address: string;
}

export interface SlackAnswer {
  readonly body: Json;
  readonly scopes: string | null;
  /** An error that whoever asked can live with. */
  readonly error?: string;
}
/** @param expected errors that are given back; any other is thrown */
export type Ask = (method: string, query: Record<string, string>, expected?: string) => Promise<SlackAnswer>;

export function asker({ http, secret }: LiveTools, { token, address }: SlackAccess): Ask {
  return async (method, query, expected) => {
    const url = new URL(`/api/${method}`, address);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const answer = await http.ask({ url: url.href, headers: { authorization: `Bearer ${await secret(token)}` } });
    const body = answer.json();
    if (flag(body, 'ok') === true) return { body, scopes: answer.header('x-oauth-scopes') };
    const error = words(body, 'error') ?? 'unknown_error';
    if (error === expected) return { body, scopes: null, error };
    const denied = /auth|token|scope|permission|not_in_channel|channel_not_found|revoked|inactive/.test(error);
    const needed = words(body, 'needed');
    throw new RemoteFault(
      error === 'ratelimited' ? 'limited' : denied ? 'denied' : 'unavailable',
      `Slack refuses ${method}: ${error}${needed ? ` (needs ${needed})` : ''}.`,
    );
  };
}

export const nextOf = (body: Json): string | null => words(body, 'response_metadata', 'next_cursor') || null;
export const cursorOf = (token: string | null): Record<string, string> => (token === null ? {} : { cursor: token });

/** Channels that the app may see; private ones are asked for only where its scopes allow that, for without them Slack refuses the whole list. */
export async function channelPage(ask: Ask, token: string | null): Promise<SlackAnswer> {
  const query = { limit: PAGE, exclude_archived: 'false', ...cursorOf(token) };
  const all = await ask('conversations.list', { ...query, types: 'public_channel,private_channel' }, 'missing_scope');
  return all.error ? ask('conversations.list', { ...query, types: 'public_channel' }) : all;
}
