/** Serves the calls about drafts of incident tools. */
import { Body, Controller, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ReportOptions, ReportView, UseCases } from '../../application/use-cases.js';
import { orThrow } from '../http/fault-error.js';
import { USE_CASES } from '../http/tokens.js';
import { Serves } from './call.js';
import { fetchReport, handBackReport, listDrafts } from './draft-calls.js';
import { draftFetch } from './draft-schemas.js';

@Controller()
export class DraftsController {
  constructor(@Inject(USE_CASES) private readonly useCases: UseCases) {}

  @Serves(listDrafts)
  async list(@Param({ schema: listDrafts.params }) { connectionId }: z.output<typeof listDrafts.params>) {
    const { drafts, more } = orThrow(await this.useCases.drafts.list(connectionId));
    return { items: drafts, more };
  }

  @Serves(fetchReport)
  async fetch(
    @Param({ schema: fetchReport.params }) { incidentId }: z.output<typeof fetchReport.params>,
    @Body({ schema: draftFetch }) { connectionId, draftId, ...options }: z.output<typeof draftFetch>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportView> {
    const from = { connectionId, draftId };
    const report = orThrow(await this.useCases.drafts.fetch(incidentId, from, options as ReportOptions));
    reply.header('location', `/api/v1/reports/${encodeURIComponent(report.id)}`);
    return report;
  }

  @Serves(handBackReport)
  async handBack(@Param({ schema: handBackReport.params }) { reportId }: z.output<typeof handBackReport.params>) {
    return orThrow(await this.useCases.drafts.handBack(reportId));
  }
}
