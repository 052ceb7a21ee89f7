/** Serves the calls about collections and other jobs. */
import { Body, Controller, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { CollectionView } from '../../application/collect/views.js';
import type { UseCases } from '../../application/use-cases.js';
import { eventStream } from '../http/event-stream.js';
import { orThrow } from '../http/fault-error.js';
import { Stopping } from '../http/stopping.js';
import { USE_CASES } from '../http/tokens.js';
import { Serves } from './call.js';
import { cancelJob, collectEvidence, getJob, listCollections, watchJob } from './collect-calls.js';
import { collectRequest } from './collect-schemas.js';

type OfIncident = z.output<typeof collectEvidence.params>;
type OfJob = z.output<typeof getJob.params>;

const HEARTBEAT_MS = 15_000;
const asJob = (collection: CollectionView) => ({ kind: 'collect' as const, ...collection });

@Controller()
export class CollectionsController {
  constructor(
    @Inject(USE_CASES) private readonly useCases: UseCases,
    @Inject(Stopping) private readonly stopping: Stopping,
  ) {}

  @Serves(collectEvidence)
  async collect(
    @Param({ schema: collectEvidence.params }) { incidentId }: OfIncident,
    @Query({ schema: collectEvidence.query }) { dryRun }: z.output<typeof collectEvidence.query>,
    @Body({ schema: collectRequest.optional() }) given: z.output<typeof collectRequest> | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { collections } = this.useCases;
    const window = { ...(given?.from ? { from: given.from } : {}), ...(given?.to ? { to: given.to } : {}) };
    if (dryRun === 'true') {
      reply.code(200);
      return orThrow(await collections.plan(incidentId, window));
    }
    const collection = orThrow(await collections.start(incidentId, window));
    reply.code(202).header('location', `/api/v1/jobs/${encodeURIComponent(collection.id)}`);
    return asJob(collection);
  }

  @Serves(listCollections)
  async list(@Param({ schema: listCollections.params }) { incidentId }: OfIncident) {
    return { items: orThrow(await this.useCases.collections.list(incidentId)).map(asJob) };
  }

  @Serves(getJob)
  async job(@Param({ schema: getJob.params }) { jobId }: OfJob) {
    const found = await this.useCases.collections.get(jobId);
    return found.ok ? asJob(found.value) : orThrow(await this.useCases.evidence.job(jobId));
  }

  @Serves(watchJob)
  async watch(@Param({ schema: watchJob.params }) { jobId }: OfJob, @Res() reply: FastifyReply): Promise<void> {
    orThrow(await this.useCases.collections.get(jobId));
    const stream = eventStream(views(this.useCases.collections.progress(jobId)), 'progress', {
      heartbeatMs: HEARTBEAT_MS,
      signal: this.stopping.signal,
    });
    reply.headers({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
    await reply.send(stream);
  }

  @Serves(cancelJob)
  async cancel(@Param({ schema: cancelJob.params }) { jobId }: OfJob) {
    return asJob(orThrow(await this.useCases.collections.cancel(jobId)));
  }
}

async function* views(progress: AsyncIterable<CollectionView>) {
  for await (const view of progress) yield asJob(view);
}
