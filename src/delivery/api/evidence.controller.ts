/** Serves the calls about evidence and timeline; a native record goes out as a plain-text attachment and never as anything a browser would run. */
import { Readable } from 'node:stream';
import { Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { IngestCounts, JobView, TimelineFilter, UseCases } from '../../application/use-cases.js';
import { orThrow, refusal } from '../http/fault-error.js';
import { SchemaPipe } from '../http/schema-pipe.js';
import { USE_CASES } from '../http/tokens.js';
import { UploadBody } from '../http/upload-body.js';
import { Serves } from './call.js';
import {
  addEvidence,
  exportEvidence,
  getCoverage,
  type getIncident,
  getRecord,
  getTimeline,
} from './incident-calls.js';
import { cloudEvent, cloudEventBatch } from './schemas.js';
import { coverageView, eventView } from './views.js';

type OfIncident = z.output<typeof getIncident.params>;

const attachment = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_').slice(0, 100)}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`;

@Controller()
export class EvidenceController {
  private readonly schemas = new SchemaPipe();

  constructor(@Inject(USE_CASES) private readonly useCases: UseCases) {}

  @Serves(addEvidence)
  async add(
    @Param({ schema: addEvidence.params }) { incidentId }: OfIncident,
    @Query({ schema: addEvidence.query }) query: z.output<typeof addEvidence.query>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IngestCounts | JobView> {
    if (!(request.body instanceof UploadBody)) return this.addEvents(incidentId, request);
    const { evidence } = this.useCases;
    const upload = { stream: request.body.stream() };
    const { counts, job } = orThrow(await evidence.ingestBundle(incidentId, upload, { adopt: query.adopt === 'true' }));
    if (counts) return counts;
    if (!job) throw new Error('An ingest gave neither counts nor a job');
    reply.code(202).header('location', `/api/v1/jobs/${encodeURIComponent(job.id)}`);
    return job;
  }

  @Serves(getRecord)
  async record(
    @Param({ schema: getRecord.params }) params: z.output<typeof getRecord.params>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { incidentId, source, nativeId } = params;
    const found = orThrow(await this.useCases.evidence.record(incidentId, source, nativeId));
    reply.headers({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': attachment(`${source} ${nativeId}.txt`),
      'x-record-sha256': found.sha256,
      'x-record-revisions': String(found.revisions),
    });
    return found.text;
  }

  @Serves(getCoverage)
  async coverage(@Param({ schema: getCoverage.params }) { incidentId }: OfIncident) {
    const entries = orThrow(await this.useCases.evidence.coverage(incidentId));
    return { items: entries.map(coverageView) };
  }

  @Serves(exportEvidence)
  async export(
    @Param({ schema: exportEvidence.params }) { incidentId }: OfIncident,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bundle = orThrow(await this.useCases.evidence.exportBundle(incidentId));
    reply.headers({
      'content-type': 'application/zip',
      'content-disposition': attachment(`${incidentId} evidence.zip`),
    });
    await reply.send(Readable.from(bundle, { objectMode: false }));
  }

  @Serves(getTimeline)
  async timeline(
    @Param({ schema: getTimeline.params }) { incidentId }: OfIncident,
    @Query({ schema: getTimeline.query }) filter: TimelineFilter,
  ) {
    const page = orThrow(await this.useCases.evidence.timeline(incidentId, filter));
    return { items: page.items.map(eventView), nextCursor: page.nextCursor };
  }

  private async addEvents(incidentId: string, request: FastifyRequest): Promise<IngestCounts> {
    const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
    const single = type === 'application/cloudevents+json';
    if (!single && type !== 'application/cloudevents-batch+json') {
      const detail = `Send ${Object.keys(addEvidence.body).join(', ')}.`;
      throw refusal('unsupported_media_type', detail);
    }
    const schema = single ? cloudEvent : cloudEventBatch;
    const body = await this.schemas.transform<unknown>(request.body, { type: 'body', schema } as never);
    return orThrow(await this.useCases.evidence.ingestCloudEvents(incidentId, single ? [body] : (body as unknown[])));
  }
}
