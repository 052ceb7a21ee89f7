/** Serves what the server says of itself: its calls, the schema of its documents, whether it runs and is ready. */
import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { verdictDocumentSchema } from '../../application/document/schema.js';
import type { UseCases } from '../../application/use-cases.js';
import { claimsJsonSchema } from '../../claims/claims-schema.js';
import { refusal } from '../http/fault-error.js';
import { Stopping } from '../http/stopping.js';
import { USE_CASES } from '../http/tokens.js';
import { Serves } from './call.js';
import { CALLS } from './calls.js';
import { openApiDocument } from './openapi.js';
import { getClaimsSchema, getHealth, getOpenApi, getReadiness, getVerdictSchema } from './system-calls.js';

@Controller()
export class SystemController {
  private readonly openApi = openApiDocument(CALLS);
  private readonly verdictSchema = JSON.stringify({
    $id: '/schemas/verdicts-v1.json',
    ...z.toJSONSchema(verdictDocumentSchema),
    title: 'corroborate.verdicts/v1',
  });

  private readonly claimsSchema = JSON.stringify(claimsJsonSchema());

  constructor(
    @Inject(USE_CASES) private readonly useCases: UseCases,
    @Inject(Stopping) private readonly stopping: Stopping,
  ) {}

  @Serves(getOpenApi)
  describe() {
    return this.openApi;
  }

  @Serves(getVerdictSchema)
  schema(@Res({ passthrough: true }) reply: FastifyReply): string {
    reply.header('content-type', 'application/schema+json');
    return this.verdictSchema;
  }

  @Serves(getClaimsSchema)
  claims(@Res({ passthrough: true }) reply: FastifyReply): string {
    reply.header('content-type', 'application/schema+json');
    return this.claimsSchema;
  }

  @Serves(getHealth)
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Serves(getReadiness)
  async readiness(): Promise<{ status: 'ok' }> {
    if (this.stopping.signal.aborted) throw refusal('unavailable', 'The server is stopping.');
    const ready = await this.useCases.ready().catch(() => false);
    if (!ready) throw refusal('unavailable', 'The store does not answer.');
    return { status: 'ok' };
  }
}
