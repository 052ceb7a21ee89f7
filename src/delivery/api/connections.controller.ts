/** Serves the calls about connections to live sources; only people reach them, never a key. */
import { Body, Controller, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { UseCases } from '../../application/use-cases.js';
import { orThrow } from '../http/fault-error.js';
import { USE_CASES } from '../http/tokens.js';
import { Serves } from './call.js';
import {
  createConnection,
  getConnection,
  listConnections,
  listSources,
  removeConnection,
  testConnection,
} from './collect-calls.js';
import { connectionDraft } from './collect-schemas.js';

type OfConnection = z.output<typeof getConnection.params>;

@Controller()
export class ConnectionsController {
  constructor(@Inject(USE_CASES) private readonly useCases: UseCases) {}

  @Serves(listSources)
  kinds() {
    return { items: this.useCases.connections.kinds() };
  }

  @Serves(listConnections)
  async list() {
    return { items: await this.useCases.connections.list() };
  }

  @Serves(createConnection)
  async create(
    @Body({ schema: connectionDraft }) draft: z.output<typeof connectionDraft>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const connection = orThrow(await this.useCases.connections.create(draft));
    reply.header('location', `/api/v1/connections/${encodeURIComponent(connection.id)}`);
    return connection;
  }

  @Serves(getConnection)
  async get(@Param({ schema: getConnection.params }) { connectionId }: OfConnection) {
    return orThrow(await this.useCases.connections.get(connectionId));
  }

  @Serves(testConnection)
  async test(@Param({ schema: testConnection.params }) { connectionId }: OfConnection) {
    return orThrow(await this.useCases.connections.test(connectionId));
  }

  @Serves(removeConnection)
  async remove(@Param({ schema: removeConnection.params }) { connectionId }: OfConnection): Promise<void> {
    orThrow(await this.useCases.connections.remove(connectionId));
  }
}
