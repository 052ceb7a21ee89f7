/** Reads from providers over HTTP: allowed origins only, no redirects, bounded answers, deadlines; waits and tries again where that may help. */

import {
  type OpenHttp,
  type ReadAnswer,
  type ReadRequest,
  type ReadRules,
  RemoteFault,
} from '../../application/ports/read-only-http.js';
import { assertEncrypted, exchange } from './answers.js';

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

/**
 * @param mayAsk whether this server asks at an origin at all, whatever a connection says: credentials go there
 * @example const http = openHttp()({ origins: ['https://api.example.com'] })
 */
export const openHttp =
  (limits: ClientLimits = CLIENT_LIMITS, mayAsk: (origin: string) => boolean = () => true): OpenHttp =>
  (rules) => ({
    async ask(request) {
      const asked = allowed(request, rules, mayAsk);
      return patiently(() => askOnce(asked, rules, limits), rules, limits);
    },
    async through(url, call) {
      allowed({ url, search: {} }, rules, mayAsk);
      const { deadlineMs, answerBytes } = limits;
      const terms = { deadlineMs, answerBytes, ...(rules.signal ? { signal: rules.signal } : {}) };
      return patiently(() => call(terms), rules, limits);
    },
  });

/** The request, where the rules allow it. */
function allowed(request: ReadRequest, rules: ReadRules, mayAsk: (origin: string) => boolean): ReadRequest {
  const url = URL.canParse(request.url) ? new URL(request.url) : null;
  if (url && !mayAsk(url.origin))
    throw new RemoteFault('refused', `${url.origin} is not in CORROBORATE_SOURCE_ORIGINS, so nothing is sent there.`);
  if (!url || !rules.origins.includes(url.origin))
    throw new RemoteFault('refused', `${url?.origin ?? 'This address'} is not one that this source may be asked at.`);
  assertEncrypted(url);
  const posts = [...(rules.searches ?? []), ...(rules.issues ?? [])];
  if (request.search !== undefined && !posts.includes(url.pathname))
    throw new RemoteFault('refused', `${url.pathname} is not known to only search.`);
  return request;
}

async function patiently<T>(once: () => Promise<T>, rules: ReadRules, limits: ClientLimits): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      const fault = error instanceof RemoteFault ? error : null;
      if (!fault?.passes || attempt >= limits.attempts || rules.signal?.aborted) throw error;
      // Told to wait, and not how long: to ask again at once would only make it worse.
      if (fault.kind === 'limited' && fault.waitMs === undefined) throw error;
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
  const headers = {
    accept: 'application/json',
    'user-agent': 'corroborate',
    ...(search === undefined ? {} : { 'content-type': 'application/json' }),
    ...request.headers,
  };
  const body = search === undefined ? {} : { body: JSON.stringify(search) };
  const init = { method: search === undefined ? 'GET' : 'POST', headers, ...body, signal };
  return exchange(url, init, { bytes: limits.answerBytes, stopped: rules.signal });
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
