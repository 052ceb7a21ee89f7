/** Serves the calls about reports: hand in, list, status, verify again, sign off. */
import { Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ReportOptions, ReportView, UseCases } from '../../application/use-cases.js';
import { orThrow } from '../http/fault-error.js';
import { readReportForm } from '../http/report-form.js';
import { SchemaPipe } from '../http/schema-pipe.js';
import { USE_CASES, WEB_OPTIONS } from '../http/tokens.js';
import type { WebOptions } from '../http/web-options.js';
import { Serves } from './call.js';
import { getReport, listReports, signOffReport, submitReport, verifyReport } from './report-calls.js';
import { reportOptions } from './report-schemas.js';

type OfIncident = z.output<typeof submitReport.params>;
type OfReport = z.output<typeof getReport.params>;

@Controller()
export class ReportsController {
  private readonly schemas = new SchemaPipe();

  constructor(
    @Inject(USE_CASES) private readonly useCases: UseCases,
    @Inject(WEB_OPTIONS) private readonly options: WebOptions,
  ) {}

  @Serves(submitReport)
  async submit(
    @Param({ schema: submitReport.params }) { incidentId }: OfIncident,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportView> {
    const form = await readReportForm(request, this.options);
    const given = await this.readOptions(query, form.fields);
    const fileName = form.fileName ? { fileName: form.fileName } : {};
    const report = orThrow(await this.useCases.reports.submit(incidentId, form.text, { ...given, ...fileName }));
    reply.header('location', `/api/v1/reports/${encodeURIComponent(report.id)}`);
    return report;
  }

  @Serves(listReports)
  async list(@Param({ schema: listReports.params }) { incidentId }: OfIncident) {
    return { items: orThrow(await this.useCases.reports.list(incidentId)) };
  }

  @Serves(getReport)
  async get(@Param({ schema: getReport.params }) { reportId }: OfReport): Promise<ReportView> {
    return orThrow(await this.useCases.reports.get(reportId));
  }

  @Serves(verifyReport)
  async verify(
    @Param({ schema: verifyReport.params }) { reportId }: OfReport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportView> {
    const report = orThrow(await this.useCases.reports.verifyAgain(reportId));
    reply.header('location', `/api/v1/reports/${encodeURIComponent(report.id)}`);
    return report;
  }

  @Serves(signOffReport)
  async signOff(@Param({ schema: signOffReport.params }) { reportId }: OfReport): Promise<never> {
    return orThrow(await this.useCases.reports.signOff(reportId));
  }

  /** Options stand in the query or, in a form, beside the file; the query wins. */
  private async readOptions(
    query: Record<string, unknown>,
    fields: Readonly<Record<string, readonly string[]>>,
  ): Promise<ReportOptions> {
    const beside: Record<string, unknown> = {};
    for (const name of Object.keys(reportOptions.shape)) {
      const values = fields[name]?.filter((value) => value !== '');
      if (values?.length) beside[name] = name === 'authors' ? values : values[0];
    }
    const metadata = { type: 'query', schema: reportOptions } as const;
    return this.schemas.transform({ ...beside, ...query }, metadata as never);
  }
}
