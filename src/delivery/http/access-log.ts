/** One JSON line per answered request; holds no header, no query and no body. */
import type { FastifyInstance } from 'fastify';
import { pathOf } from './fastify-request.js';
import type { WebOptions } from './web-options.js';

export function addAccessLog(server: FastifyInstance, { log }: WebOptions): void {
  server.addHook('onResponse', async (request, reply) => {
    log(
      JSON.stringify({
        level: 'info',
        requestId: request.id,
        method: request.method,
        path: pathOf(request.url),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      }),
    );
  });
}
