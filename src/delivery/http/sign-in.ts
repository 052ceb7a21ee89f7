/** Signing in and out of a guarded server: one administrator, one password, few attempts. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pages } from '../pages/seam.js';
import { AttemptLimit } from './attempt-limit.js';
import { clearCookie, cookieOf, SESSION_COOKIE, setCookie } from './cookies.js';
import { refusal } from './fault-error.js';
import { readPageForm } from './page-form.js';
import { issueCsrfToken, sendPage } from './page-routes.js';
import type { Sessions } from './sessions.js';
import { isSitePath } from './site-path.js';
import type { WebOptions } from './web-options.js';

export interface SignInParts {
  readonly sessions: Sessions;
  readonly pages: Pages;
  readonly options: WebOptions;
  readonly now: () => number;
}

const MAX_PASSWORD_LENGTH = 1024;

const nextOf = (value: unknown): string => (isSitePath(value) ? value : '/');

class SignIn {
  private readonly limit: AttemptLimit;

  constructor(private readonly parts: SignInParts) {
    this.limit = new AttemptLimit(parts.now);
  }

  show(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const next = nextOf((request.query as Record<string, unknown>)['next']);
    return this.page(request, reply, { status: 200, next });
  }

  async enter(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { sessions, options } = this.parts;
    const { form } = await readPageForm(request);
    const next = nextOf(form['next']);
    this.requirePatience(request.ip);
    // Counted before it is known to be wrong, so that attempts side by side count too.
    this.limit.failed(request.ip);
    const password = form['password'];
    const right =
      typeof password === 'string' && password.length <= MAX_PASSWORD_LENGTH && (await sessions.accepts(password));
    if (!right) return this.page(request, reply, { status: 401, next, error: 'That is not the password.' });
    this.limit.succeeded(request.ip);
    reply.header('set-cookie', setCookie(SESSION_COOKIE, sessions.begin(), options.secure));
    return sendPage(reply, { status: 303, redirect: next });
  }

  async leave(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    await readPageForm(request);
    this.parts.sessions.end(cookieOf(request.headers.cookie, SESSION_COOKIE));
    reply.header('set-cookie', clearCookie(SESSION_COOKIE, this.parts.options.secure));
    return sendPage(reply, { status: 303, redirect: '/sign-in' });
  }

  private requirePatience(address: string): void {
    const waitSeconds = this.limit.waitSeconds(address);
    if (waitSeconds === 0) return;
    const detail = `Too many attempts; try again in ${Math.ceil(waitSeconds / 60)} minutes.`;
    throw refusal('too_many_requests', detail, { 'retry-after': String(waitSeconds) });
  }

  private page(
    request: FastifyRequest,
    reply: FastifyReply,
    { status, ...view }: { status: number; next: string; error?: string },
  ): FastifyReply {
    const token = issueCsrfToken(request, reply, this.parts.options);
    return sendPage(reply, { status, html: this.parts.pages.signInPage({ csrfToken: token, ...view }) });
  }
}

export function mountSignIn(server: FastifyInstance, parts: SignInParts): void {
  const signIn = new SignIn(parts);
  const open = { config: { access: 'public', page: true } } as const;
  const person = { config: { access: 'person', page: true } } as const;
  server.get('/sign-in', open, async (request, reply) => signIn.show(request, reply));
  server.post('/sign-in', open, async (request, reply) => signIn.enter(request, reply));
  server.post('/sign-out', person, async (request, reply) => signIn.leave(request, reply));
}
