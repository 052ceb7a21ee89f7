/** Where senders push to: bodies are taken as bytes, since that is what is signed; the answer comes when the delivery is kept for good. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RawDelivery } from '../../application/push/endpoint.js';
import type { UseCases } from '../../application/use-cases.js';
import { routePath } from '../api/call.js';
import { receiveDelivery } from '../api/push-calls.js';
import { orThrow, refusal } from '../http/fault-error.js';
import type { WebOptions } from '../http/web-options.js';

/** Deliveries on their way into the store at once; the database has fewer connections than that. */
const MOST_AT_ONCE = 64;
/** Senders wait this long, in seconds, when there are more. */
const COME_BACK = '2';

const headersOf = (request: FastifyRequest): RawDelivery['headers'] =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

function rawOf(request: FastifyRequest): RawDelivery {
  const { token } = request.query as { token?: unknown };
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  return { headers: headersOf(request), body, token: typeof token === 'string' ? token : null };
}

export function mountHooks(server: FastifyInstance, push: UseCases['push'], options: WebOptions): void {
  let underway = 0;
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: options.maxEventsBytes },
      async (_: FastifyRequest, body: Buffer) => body,
    );
    // Before its body is read: what cannot be kept now should not be held in memory either.
    scope.addHook('onRequest', async (_request, reply) => {
      if (underway >= MOST_AT_ONCE)
        throw refusal('unavailable', 'Too many deliveries at once.', { 'retry-after': COME_BACK });
      underway++;
      reply.raw.once('close', () => underway--);
    });
    scope.post(routePath(receiveDelivery.path), { config: { access: 'public' } }, async (request, reply) => {
      const { endpointId } = request.params as { endpointId: string };
      const receipt = orThrow(await push.receive(endpointId, rawOf(request)));
      return reply.header('cache-control', 'no-store').send(receipt);
    });
  });
}
