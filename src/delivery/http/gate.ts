/** The first thing every request meets, before its body is read: headers, Host, origin, who asks and whether they may. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Keys } from '../../application/use-cases.js';
import { cookieOf, SESSION_COOKIE } from './cookies.js';
import { refusal } from './fault-error.js';
import './fastify-request.js';
import { hostAccepted, sameOrigin } from './origin.js';
import { accessRefusal, bearerSecret, type Principal, unknownKey } from './principal.js';
import { securityHeaders } from './security-headers.js';
import type { Sessions } from './sessions.js';
import type { WebOptions } from './web-options.js';

export interface GateParts {
  readonly keys: Pick<Keys, 'authenticate'>;
  readonly sessions: Sessions | null;
  readonly options: WebOptions;
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header;

function requireOwnName(request: FastifyRequest, { options }: GateParts): void {
  if (!hostAccepted(request.headers.host, options.hosts)) {
    throw refusal('forbidden', 'This server does not answer to the name in the Host header.');
  }
}

/** A key cannot be sent by a foreign page, so only requests without one are asked for their origin. */
function requireOwnOrigin(request: FastifyRequest): void {
  const { host, origin, 'sec-fetch-site': fetchSite } = request.headers;
  if (!sameOrigin({ method: request.method, host, origin: one(origin), fetchSite: one(fetchSite) })) {
    throw refusal('forbidden', 'This request comes from a page of another site.');
  }
}

async function identify(request: FastifyRequest, { keys, sessions, options }: GateParts): Promise<Principal> {
  const secret = bearerSecret(request.headers.authorization);
  if (secret !== null) {
    const key = await keys.authenticate(secret);
    if (!key) throw unknownKey();
    return { kind: 'key', key };
  }
  requireOwnOrigin(request);
  if (options.access === 'open') return { kind: 'local' };
  const sessionId = sessions?.read(cookieOf(request.headers.cookie, SESSION_COOKIE)) ?? null;
  return sessionId === null ? { kind: 'nobody' } : { kind: 'session', sessionId };
}

/** Sends a visitor without a session to sign in, and back afterwards. */
function toSignIn(request: FastifyRequest): string {
  return request.url === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(request.url)}`;
}

/** Adds the gate to a server; must come before its routes. */
export function addGate(server: FastifyInstance, parts: GateParts): void {
  const headers = securityHeaders(parts.options.secure);
  server.decorateRequest('principal');
  server.addHook('onRequest', async (request, reply) => {
    request.principal = { kind: 'nobody' };
    reply.headers({ ...headers, 'x-request-id': request.id });
    requireOwnName(request, parts);
    const { access = 'person', page = false } = request.routeOptions.config;
    if (request.is404 || (access === 'public' && !page)) return;
    request.principal = await identify(request, parts);
    const no = accessRefusal(request.principal, access);
    if (!no) return;
    if (page && request.principal.kind === 'nobody' && request.method === 'GET') {
      return reply.redirect(toSignIn(request), 303);
    }
    throw no;
  });
}
