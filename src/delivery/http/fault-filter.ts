/** Answers everything that went wrong: problem details for programs, a page for people; a stack goes to the log and nowhere else. */
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FAULTS, type Fault, fault } from '../../application/faults.js';
import type { Pages } from '../pages/seam.js';
import { type Answerable, errorToFaults } from './error-to-faults.js';
import { pathOf } from './fastify-request.js';
import { KnownRoutes } from './known-routes.js';
import { toProblem } from './problem.js';
import { PAGES, WEB_OPTIONS } from './tokens.js';
import type { WebOptions } from './web-options.js';

const RETRY_AFTER: Readonly<Record<number, string>> = { 429: '60', 503: '5' };
/** After these the rest of the body is not read. */
const CLOSES = new Set([400, 401, 403, 413, 415, 421]);

/** Where programs are at home: their refusals are never HTML. */
const isForPrograms = (path: string): boolean => /^\/(?:api|hooks|schemas|healthz|readyz)(?:\/|$)/.test(path);

@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(
    @Inject(WEB_OPTIONS) private readonly options: WebOptions,
    @Inject(PAGES) private readonly pages: Pages | null,
    @Inject(KnownRoutes) private readonly routes: KnownRoutes,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also for what the router refuses before Nest sees it. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { faults, headers } = this.known(error, request);
    if (reply.sent) {
      reply.raw.destroy();
      return;
    }
    const status = FAULTS[(faults[0] ?? fault('internal', '')).code].status;
    const retryAfter = RETRY_AFTER[status];
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    if (CLOSES.has(status) && request.method === 'POST') reply.header('connection', 'close');
    for (const name of ['content-disposition', 'content-length', 'location']) reply.removeHeader(name);
    reply.code(status).headers({ ...headers, 'cache-control': 'no-store' });
    this.send(faults, request, reply);
  }

  private known(error: unknown, request: FastifyRequest): Answerable {
    const answerable = errorToFaults(error);
    if (answerable.ours) this.log(error, request);
    if (answerable.faults[0]?.code !== 'not_found' || !request.is404) return answerable;
    const methods = this.routes.methodsAt(pathOf(request.url));
    if (methods.length === 0) return answerable;
    const detail = `This address answers to ${methods.join(', ')} only.`;
    return { ...answerable, faults: [fault('method_not_allowed', detail)], headers: { allow: methods.join(', ') } };
  }

  private send(faults: readonly Fault[], request: FastifyRequest, reply: FastifyReply): void {
    const path = pathOf(request.url);
    if (this.pages && !isForPrograms(path) && (request.headers.accept ?? '*/*').includes('text/html')) {
      const first = faults[0] ?? fault('internal', FAULTS.internal.title);
      const { status, title } = FAULTS[first.code];
      const detail = faults.map((each) => each.detail).join(' ');
      void reply.type('text/html; charset=utf-8').send(this.pages.errorPage(status, title, detail));
      return;
    }
    const problem = toProblem(faults, { id: request.id, path });
    void reply.header('content-type', 'application/problem+json').send(JSON.stringify(problem));
  }

  private log(error: unknown, request: FastifyRequest): void {
    const stack = error instanceof Error ? error.stack : String(error);
    const path = pathOf(request.url);
    this.options.log(JSON.stringify({ level: 'error', requestId: request.id, method: request.method, path, stack }));
  }
}
