/** What this server adds to Fastify's requests and routes. */
import type { Principal } from './principal.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before the body is read. */
    principal: Principal;
  }
  interface FastifyContextConfig {
    /** Who may use the route; a route without it is for people at a browser. */
    access?: import('./principal.js').Access;
    /** A page: refusals are HTML, a visitor without a session is sent to sign in. */
    page?: boolean;
  }
}

/** The path of a URL without its query. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;
