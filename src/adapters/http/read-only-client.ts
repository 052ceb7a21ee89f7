/** Reads from providers over HTTP: allowed origins only, no redirects, bounded answers, deadlines; waits and tries again where that may help. */

import {
  type OpenHttp,
  type ReadAnswer,
  type ReadRequest,
  type ReadRules,
  RemoteFault,
} from '../../application/ports/read-only-http.js';
import type { Json } from '../../domain/evidence.js';

export interface ClientLimits {
  readonly deadlineMs: number;
  readonly answerBytes: number;
  readonly attempts: number;
  /** The first pause; doubles with each attempt, and is spread so that many clients do not come back at once. */
  readonly pauseMs: number;
  /** A longer wait that a provider asks for is left to the caller. */
  readonly longestPauseMs: number;
}

export const CLIENT_LIMITS: ClientLimits = {
  deadlineMs: 30_000,
  answerBytes: 32 * 1024 * 1024,
  attempts: 4,
  pauseMs: 500,
  longestPauseMs: 10_000,
};

const LOCAL = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * @param mayAsk whether this server asks at an origin at all, whatever a connection says: credentials go there
 * @example const http = openHttp()({ origins: ['https://api.example.com'] })
 */
export const openHttp =
  (limits: ClientLimits = CLIENT_LIMITS, mayAsk: (origin: string) => boolean = () => true): OpenHttp =>
  (rules) => ({ ask: async (request) => askPatiently(allowed(request, rules, mayAsk), rules, limits) });

/** The request, where the rules allow it. */
function allowed(request: ReadRequest, rules: ReadRules, mayAsk: (origin: string) => boolean): ReadRequest {
  const url = URL.canParse(request.url) ? new URL(request.url) : null;
  if (url && !mayAsk(url.origin))
    throw new RemoteFault('refused', `${url.origin} is not in CORROBORATE_SOURCE_ORIGINS, so nothing is sent there.`);
  if (!url || !rules.origins.includes(url.origin))
    throw new RemoteFault('refused', `${url?.origin ?? 'This address'} is not one that this source may be asked at.`);
  if (url.protocol !== 'https:' && !LOCAL.has(url.hostname))
    throw new RemoteFault('refused', `${url.origin} would be asked without encryption.`);
  if (request.search !== undefined && !rules.searches?.includes(url.pathname))
    throw new RemoteFault('refused', `${url.pathname} is not known to only search.`);
  return request;
}

async function askPatiently(request: ReadRequest, rules: ReadRules, limits: ClientLimits): Promise<ReadAnswer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await askOnce(request, rules, limits);
    } catch (error) {
      const fault = error instanceof RemoteFault ? error : null;
      if (!fault?.passes || attempt >= limits.attempts || rules.signal?.aborted) throw error;
      const pause = fault.waitMs ?? limits.pauseMs * 2 ** (attempt - 1);
      if (pause > limits.longestPauseMs) throw error;
      await pauseFor(pause * (1 + Math.random() / 2), rules.signal);
    }
  }
}

async function askOnce(request: ReadRequest, rules: ReadRules, limits: ClientLimits): Promise<ReadAnswer> {
  const timeout = AbortSignal.timeout(limits.deadlineMs);
  const signal = rules.signal ? AbortSignal.any([timeout, rules.signal]) : timeout;
  const { url, search } = request;
  const { origin } = new URL(url);
  const response = await fetch(url, {
    method: search === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      'user-agent': 'corroborate',
      ...(search === undefined ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
    },
    ...(search === undefined ? {} : { body: JSON.stringify(search) }),
    redirect: 'manual',
    signal,
  }).catch((error: unknown) => {
    throw unreached(error, origin, rules.signal);
  });
  const text = await bounded(response, limits.answerBytes).catch((error: unknown) => {
    throw error instanceof RemoteFault ? error : unreached(error, origin, rules.signal);
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
  if (status === 429 || (status === 403 && waitMs !== undefined))
    return new RemoteFault('limited', `${origin} asked to wait (${status}).`, waitMs);
  if (status === 401 || status === 403)
    return new RemoteFault('denied', `${origin} does not accept the credentials for this (${status})${told}.`);
  if (status >= 500 || status === 408) return new RemoteFault('unavailable', `${origin} failed (${status}).`, waitMs);
  return new RemoteFault('malformed', `${origin} did not understand the request (${status})${told}.`);
}

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

function pauseFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done, { once: true });
  });
}
