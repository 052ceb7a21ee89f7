/** Serves the calls about who is who. */
import { Body, Controller, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { IdentityDraft } from '../../application/identities/edit-directory.js';
import type { UseCases } from '../../application/use-cases.js';
import { orThrow } from '../http/fault-error.js';
import { USE_CASES } from '../http/tokens.js';
import { Serves } from './call.js';
import {
  addIdentity,
  attachName,
  getDirectory,
  getIdentity,
  getWhoIsWho,
  importIdentities,
  mergeIdentity,
  removeIdentity,
  setAlias,
  updateIdentity,
} from './identity-calls.js';
import { identityChange, identityDraft, mergeOrder, nameToAttach } from './identity-schemas.js';
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const made = orThrow(await this.useCases.identities.add(draft as IdentityDraft));
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
  ) {
    return orThrow(await this.useCases.identities.change(identityId, change as Partial<IdentityDraft>));
  }

  @Serves(removeIdentity)
  async remove(@Param({ schema: removeIdentity.params }) { identityId }: OfIdentity): Promise<void> {
    orThrow(await this.useCases.identities.remove(identityId));
  }

  @Serves(attachName)
  async attach(
    @Param({ schema: attachName.params }) { identityId }: OfIdentity,
    @Body({ schema: nameToAttach }) given: z.output<typeof nameToAttach>,
  ) {
    return orThrow(await this.useCases.identities.attach(identityId, 'name' in given ? given.name : given));
  }

  @Serves(mergeIdentity)
  async merge(
    @Param({ schema: mergeIdentity.params }) { identityId }: OfIdentity,
    @Body({ schema: mergeOrder }) { from }: z.output<typeof mergeOrder>,
  ) {
    return orThrow(await this.useCases.identities.merge(identityId, from));
  }

  @Serves(setAlias)
  async alias(@Body({ schema: alias }) given: z.output<typeof alias>): Promise<void> {
    orThrow(await this.useCases.identities.setAlias(given));
  }

  @Serves(getWhoIsWho)
  async whoIsWho(@Param({ schema: getWhoIsWho.params }) { incidentId }: OfIncident) {
    return orThrow(await this.useCases.identities.ofIncident(incidentId));
  }

  @Serves(importIdentities)
  async importFrom(@Param({ schema: importIdentities.params }) { incidentId }: OfIncident) {
    return orThrow(await this.useCases.identities.importFrom(incidentId));
  }
}
