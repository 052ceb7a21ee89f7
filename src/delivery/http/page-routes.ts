/** Mounts pages on the server: plain requests in, HTML or a redirect out; forms are checked before a page sees them. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { UseCases } from '../../application/use-cases.js';
import type { PageAsset, PageRequest, PageResponse, PageRoute, Pages } from '../pages/seam.js';
import { cookieOf, setCookie } from './cookies.js';
import { CSRF_COOKIE, csrfToken, isCsrfCookie, newCsrfCookie } from './csrf.js';
import './fastify-request.js';
import { readPageForm, sessionOf } from './page-form.js';
import { editorOf } from './principal.js';
import { isSitePath } from './site-path.js';
import type { WebOptions } from './web-options.js';

/** The token for this visitor's forms; gives the visitor a cookie when there is none yet. */
export function issueCsrfToken(request: FastifyRequest, reply: FastifyReply, options: WebOptions): string {
  const known = cookieOf(request.headers.cookie, CSRF_COOKIE);
  if (isCsrfCookie(known)) return csrfToken(known, sessionOf(request));
  const fresh = newCsrfCookie();
  reply.header('set-cookie', setCookie(CSRF_COOKIE, fresh, options.secure));
  return csrfToken(fresh, sessionOf(request));
}

export function sendPage(reply: FastifyReply, page: PageResponse): FastifyReply {
  reply.headers(page.headers ?? {});
  if (page.redirect !== undefined) {
    if (!isSitePath(page.redirect)) throw new Error('A page redirects away from this site');
    return reply.redirect(page.redirect, 303);
  }
  return reply
    .code(page.status)
    .type('text/html; charset=utf-8')
    .send(page.html ?? '');
}

type Query = PageRequest['query'];

function mountPage(server: FastifyInstance, route: PageRoute, useCases: UseCases, options: WebOptions): void {
  server.route({
    method: route.method,
    url: route.path,
    config: { access: 'person', page: true },
    handler: async (request, reply) => {
      const posted = route.method === 'POST' ? await readPageForm(request) : null;
      const page = await route.handle(
        {
          params: request.params as Record<string, string>,
          query: request.query as Query,
          ...(posted ? { form: posted.form } : {}),
          ...(posted?.files ? { files: posted.files } : {}),
          csrfToken: issueCsrfToken(request, reply, options),
          editor: editorOf(request.principal),
          url: request.url,
          origin: `${options.secure ? 'https' : 'http'}://${request.headers.host ?? ''}`,
        },
        useCases,
      );
      await posted?.drain();
      return sendPage(reply, page);
    },
  });
}

function mountAsset(server: FastifyInstance, asset: PageAsset): void {
  const etag = `"${createHash('sha256').update(asset.body).digest('base64url')}"`;
  const body = typeof asset.body === 'string' ? asset.body : Buffer.from(asset.body);
  server.get(asset.path, { config: { access: 'public' } }, async (request, reply) => {
    reply.headers({ etag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type(asset.contentType).send(body);
  });
}

export function mountPages(server: FastifyInstance, pages: Pages, useCases: UseCases, options: WebOptions): void {
  for (const route of pages.routes) mountPage(server, route, useCases, options);
  for (const asset of pages.assets) mountAsset(server, asset);
}
