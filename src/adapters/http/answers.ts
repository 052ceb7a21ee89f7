/** What comes back over HTTP, read within bounds; what went wrong, as a fault without secrets. */
import { type ReadAnswer, RemoteFault } from '../../application/ports/read-only-http.js';
import type { Json } from '../../domain/evidence.js';

const LOCAL = new Set(['127.0.0.1', 'localhost', '[::1]']);

export function assertEncrypted(url: URL): void {
  if (url.protocol !== 'https:' && !LOCAL.has(url.hostname))
    throw new RemoteFault('refused', `${url.origin} would be asked without encryption.`);
}

/** Sends one request and reads its answer, at most `bytes` of it. @throws RemoteFault */
export async function exchange(
  url: string,
  init: RequestInit & { readonly signal: AbortSignal },
  { bytes, stopped }: { readonly bytes: number; readonly stopped?: AbortSignal | undefined },
): Promise<ReadAnswer> {
  const { origin } = new URL(url);
  const response = await fetch(url, { ...init, redirect: 'manual' }).catch((error: unknown) => {
    throw unreached(error, origin, stopped);
  });
  const text = await bounded(response, bytes).catch((error: unknown) => {
    throw error instanceof RemoteFault ? error : unreached(error, origin, stopped);
  });
  const fault = faultOf(response, text, origin);
  if (fault) throw fault;
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    text,
    json: () => parsed(text, origin),
  };
}

function unreached(error: unknown, origin: string, signal: AbortSignal | undefined): RemoteFault {
  if (signal?.aborted) return new RemoteFault('refused', 'The collection was stopped.');
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  const why =
    name === 'TimeoutError' ? 'did not answer in time' : `could not be reached (${cause?.code ?? 'broken off'})`;
  return new RemoteFault('unavailable', `${origin} ${why}.`);
}

async function bounded(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most) {
      await response.body?.cancel().catch(() => {});
      throw new RemoteFault('malformed', `An answer of more than ${most} bytes was not read.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function faultOf(response: Response, text: string, origin: string): RemoteFault | null {
  const { status } = response;
  if (response.ok || status === 304 || status === 404) return null;
  if (status >= 300 && status < 400)
    return new RemoteFault('refused', `${origin} sent us elsewhere (${status}); redirects are not followed.`);
  const waitMs = waitOf(response);
  const told = reasonIn(text);
  if (status === 429 || (status === 403 && (waitMs !== undefined || OF_A_LIMIT.test(told))))
    return new RemoteFault('limited', `${origin} asked to wait (${status}).`, waitMs);
  if (status === 401 || status === 403)
    return new RemoteFault('denied', `${origin} does not accept the credentials for this (${status})${told}.`);
  if (status >= 500 || status === 408) return new RemoteFault('unavailable', `${origin} failed (${status}).`, waitMs);
  return new RemoteFault('malformed', `${origin} did not understand the request (${status})${told}.`);
}

/** A limit on how fast one may ask comes as "forbidden" too, and not always with a time to wait. */
const OF_A_LIMIT = /\b(?:rate limit|quota exceeded|too many requests)/i;

/** Milliseconds until the provider wants to be asked again: `Retry-After`, or the reset of a used-up limit. */
function waitOf({ headers }: Response): number | undefined {
  const after = headers.get('retry-after');
  if (after !== null) {
    const seconds = Number(after);
    const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(after) - Date.now();
    return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
  }
  const reset = Number(headers.get('x-ratelimit-reset'));
  if (headers.get('x-ratelimit-remaining') !== '0' || !(reset > 0)) return undefined;
  return Math.max(0, reset * 1000 - Date.now());
}

/** The provider's own sentence, where it gives a short one. */
function reasonIn(text: string): string {
  try {
    const body = JSON.parse(text) as { message?: unknown; error?: { message?: unknown } | string };
    const said = body.message ?? (typeof body.error === 'object' ? body.error?.message : body.error);
    return typeof said === 'string' ? `: ${said.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 200)}` : '';
  } catch {
    return '';
  }
}

function parsed(text: string, origin: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new RemoteFault('malformed', `${origin} answered with something that is not JSON.`);
  }
}
