/** Serves verdict documents, their exports and the stream of progress. */
import { Controller, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { VerdictDocument } from '../../application/document/schema.js';
import type { UseCases } from '../../application/use-cases.js';
import { toMarkdown } from '../exports/markdown.js';
import { toSarif } from '../exports/sarif.js';
import { eventStream } from '../http/event-stream.js';
import { orThrow } from '../http/fault-error.js';
import { Stopping } from '../http/stopping.js';
import { USE_CASES } from '../http/tokens.js';
import { Serves } from './call.js';
import { getVerdicts, getVerdictsMarkdown, getVerdictsSarif, watchProgress } from './report-calls.js';

const HEARTBEAT_MS = 15_000;

type OfReport = z.output<typeof getVerdicts.params>;
type Version = z.output<typeof getVerdicts.query>;

@Controller()
export class VerdictsController {
  constructor(
    @Inject(USE_CASES) private readonly useCases: UseCases,
    @Inject(Stopping) private readonly stopping: Stopping,
  ) {}

  @Serves(getVerdicts)
  async verdicts(
    @Param({ schema: getVerdicts.params }) { reportId }: OfReport,
    @Query({ schema: getVerdicts.query }) { version }: Version,
  ): Promise<VerdictDocument> {
    return orThrow(await this.useCases.reports.verdicts(reportId, version));
  }

  @Serves(getVerdictsSarif)
  async sarif(
    @Param({ schema: getVerdictsSarif.params }) { reportId }: OfReport,
    @Query({ schema: getVerdictsSarif.query }) { version }: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { reports } = this.useCases;
    const document = orThrow(await reports.verdicts(reportId, version));
    const text = orThrow(await reports.text(reportId));
    const { options } = orThrow(await reports.get(reportId));
    reply.header('content-type', 'application/sarif+json');
    return JSON.stringify(toSarif(document, text, options.fileName ?? 'report.md'));
  }

  @Serves(getVerdictsMarkdown)
  async markdown(
    @Param({ schema: getVerdictsMarkdown.params }) { reportId }: OfReport,
    @Query({ schema: getVerdictsMarkdown.query }) { version }: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const document = orThrow(await this.useCases.reports.verdicts(reportId, version));
    reply.header('content-type', 'text/markdown; charset=utf-8');
    return toMarkdown(document);
  }

  @Serves(watchProgress)
  async progress(
    @Param({ schema: watchProgress.params }) { reportId }: OfReport,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    orThrow(await this.useCases.reports.get(reportId));
    const source = this.useCases.reports.progress(reportId);
    const stream = eventStream(source, 'progress', { heartbeatMs: HEARTBEAT_MS, signal: this.stopping.signal });
    reply.headers({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
    await reply.send(stream);
  }
}
