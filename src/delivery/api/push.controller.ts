/** Serves the calls about endpoints and deliveries; what is pushed itself comes in by delivery/hooks. */
import { Body, Controller, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { EndpointDraft } from '../../application/push/endpoint.js';
import type { UseCases } from '../../application/use-cases.js';
import { orThrow } from '../http/fault-error.js';
import { USE_CASES } from '../http/tokens.js';
import { Serves } from './call.js';
import {
  closeEndpoint,
  createEndpoint,
  getDelivery,
  getEndpoint,
  listDeliveries,
  listEndpoints,
  updateEndpoint,
} from './push-calls.js';
import { endpointChange, endpointDraft } from './push-schemas.js';

type OfEndpoint = z.output<typeof getEndpoint.params>;

@Controller()
export class PushController {
  constructor(@Inject(USE_CASES) private readonly useCases: UseCases) {}

  @Serves(createEndpoint)
  async create(
    @Body({ schema: endpointDraft }) draft: z.output<typeof endpointDraft>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const made = orThrow(await this.useCases.push.create(draft as EndpointDraft));
    reply.header('location', `/api/v1/push-endpoints/${made.id}`);
    return made;
  }

  @Serves(listEndpoints)
  async list() {
    return { items: await this.useCases.push.list() };
  }

  @Serves(getEndpoint)
  async get(@Param({ schema: getEndpoint.params }) { endpointId }: OfEndpoint) {
    return orThrow(await this.useCases.push.get(endpointId));
  }

  @Serves(updateEndpoint)
  async update(
    @Param({ schema: updateEndpoint.params }) { endpointId }: OfEndpoint,
    @Body({ schema: endpointChange }) change: z.output<typeof endpointChange>,
  ) {
    return orThrow(await this.useCases.push.update(endpointId, change as Partial<EndpointDraft>));
  }

  @Serves(closeEndpoint)
  async close(@Param({ schema: closeEndpoint.params }) { endpointId }: OfEndpoint): Promise<void> {
    orThrow(await this.useCases.push.close(endpointId));
  }

  @Serves(listDeliveries)
  async deliveries(
    @Param({ schema: listDeliveries.params }) { endpointId }: OfEndpoint,
    @Query({ schema: listDeliveries.query }) page: z.output<typeof listDeliveries.query>,
  ) {
    return orThrow(await this.useCases.push.deliveries(endpointId, page as { cursor?: string; limit?: number }));
  }

  @Serves(getDelivery)
  async delivery(
    @Param({ schema: getDelivery.params }) params: z.output<typeof getDelivery.params>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const body = orThrow(await this.useCases.push.body(params.endpointId, params.deliveryId));
    reply.headers({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="delivery ${params.deliveryId.replaceAll(/\D/g, '')}.txt"`,
    });
    return body;
  }
}
