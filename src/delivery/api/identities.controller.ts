/** Serves the calls about who is who. */
import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { IdentityDraft } from '../../application/identities/edit-directory.js';
import type { UseCases } from '../../application/use-cases.js';
import { orThrow } from '../http/fault-error.js';
import { editorOf } from '../http/principal.js';
import { USE_CASES } from '../http/tokens.js';
import { Serves } from './call.js';
import {
  addIdentity,
  attachName,
  dismissSuggestion,
  getDirectory,
  getIdentity,
  getWhoIsWho,
  importIdentities,
  mergeIdentity,
  removeIdentity,
  restoreSuggestion,
  setAlias,
  updateIdentity,
} from './identity-calls.js';
import { identityChange, identityDraft, mergeOrder, nameToAttach, notThem } from './identity-schemas.js';
import { alias } from './schemas.js';

type OfIdentity = z.output<typeof getIdentity.params>;
type OfIncident = z.output<typeof getWhoIsWho.params>;

@Controller()
export class IdentitiesController {
  constructor(@Inject(USE_CASES) private readonly useCases: UseCases) {}

  @Serves(getDirectory)
  async directory() {
    const { identities } = this.useCases;
    const [directory, changes] = await Promise.all([identities.directory(), identities.history()]);
    return { ...directory, changes };
  }

  @Serves(addIdentity)
  async add(
    @Body({ schema: identityDraft }) draft: z.output<typeof identityDraft>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const made = orThrow(await this.edits(request).add(draft as IdentityDraft));
    reply.header('location', `/api/v1/identities/${encodeURIComponent(made.id)}`);
    return made;
  }

  @Serves(getIdentity)
  async get(@Param({ schema: getIdentity.params }) { identityId }: OfIdentity) {
    return orThrow(await this.useCases.identities.get(identityId));
  }

  @Serves(updateIdentity)
  async update(
    @Param({ schema: updateIdentity.params }) { identityId }: OfIdentity,
    @Body({ schema: identityChange }) change: z.output<typeof identityChange>,
    @Req() request: FastifyRequest,
  ) {
    return orThrow(await this.edits(request).change(identityId, change as Partial<IdentityDraft>));
  }

  @Serves(removeIdentity)
  async remove(
    @Param({ schema: removeIdentity.params }) { identityId }: OfIdentity,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    orThrow(await this.edits(request).remove(identityId));
  }

  @Serves(attachName)
  async attach(
    @Param({ schema: attachName.params }) { identityId }: OfIdentity,
    @Body({ schema: nameToAttach }) given: z.output<typeof nameToAttach>,
    @Req() request: FastifyRequest,
  ) {
    return orThrow(await this.edits(request).attach(identityId, 'name' in given ? given.name : given));
  }

  @Serves(mergeIdentity)
  async merge(
    @Param({ schema: mergeIdentity.params }) { identityId }: OfIdentity,
    @Body({ schema: mergeOrder }) { from }: z.output<typeof mergeOrder>,
    @Req() request: FastifyRequest,
  ) {
    return orThrow(await this.edits(request).merge(identityId, from));
  }

  @Serves(setAlias)
  async alias(@Body({ schema: alias }) given: z.output<typeof alias>, @Req() request: FastifyRequest): Promise<void> {
    orThrow(await this.edits(request).setAlias(given));
  }

  @Serves(getWhoIsWho)
  async whoIsWho(@Param({ schema: getWhoIsWho.params }) { incidentId }: OfIncident) {
    return orThrow(await this.useCases.identities.ofIncident(incidentId));
  }

  @Serves(importIdentities)
  async importFrom(
    @Param({ schema: importIdentities.params }) { incidentId }: OfIncident,
    @Req() request: FastifyRequest,
  ) {
    return orThrow(await this.edits(request).importFrom(incidentId));
  }

  @Serves(dismissSuggestion)
  async dismiss(
    @Param({ schema: dismissSuggestion.params }) { incidentId }: OfIncident,
    @Body({ schema: notThem }) given: z.output<typeof notThem>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    orThrow(await this.edits(request).dismiss(incidentId, given));
  }

  @Serves(restoreSuggestion)
  async restore(
    @Param({ schema: restoreSuggestion.params }) { incidentId }: OfIncident,
    @Body({ schema: notThem }) given: z.output<typeof notThem>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    orThrow(await this.edits(request).restore(incidentId, given));
  }

  private edits({ principal }: FastifyRequest) {
    return this.useCases.identities.edits(editorOf(principal));
  }
}
