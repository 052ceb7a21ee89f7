/** Serves the calls about incidents; decides nothing. */
import { Body, Controller, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { IncidentDraft, IncidentView } from '../../application/incidents/views.js';
import type { UseCases } from '../../application/use-cases.js';
import { orThrow } from '../http/fault-error.js';
import { USE_CASES } from '../http/tokens.js';
import { Serves } from './call.js';
import { createIncident, getIncident, listIncidents, updateIncident } from './incident-calls.js';
import { incidentChange, incidentDraft } from './schemas.js';

type OfIncident = z.output<typeof getIncident.params>;

@Controller()
export class IncidentsController {
  constructor(@Inject(USE_CASES) private readonly useCases: UseCases) {}

  @Serves(createIncident)
  async create(
    @Body({ schema: incidentDraft }) draft: IncidentDraft,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IncidentView> {
    const incident = orThrow(await this.useCases.incidents.create(draft));
    reply.header('location', `/api/v1/incidents/${encodeURIComponent(incident.id)}`);
    return incident;
  }

  @Serves(listIncidents)
  async list(): Promise<{ items: readonly IncidentView[] }> {
    return { items: await this.useCases.incidents.list() };
  }

  @Serves(getIncident)
  async get(@Param({ schema: getIncident.params }) { incidentId }: OfIncident): Promise<IncidentView> {
    return orThrow(await this.useCases.incidents.get(incidentId));
  }

  @Serves(updateIncident)
  async update(
    @Param({ schema: updateIncident.params }) { incidentId }: OfIncident,
    @Body({ schema: incidentChange }) change: Partial<IncidentDraft>,
  ): Promise<IncidentView> {
    return orThrow(await this.useCases.incidents.update(incidentId, change));
  }
}
