/** Serves the calls about API keys; only people reach them, never a key. */
import { Body, Controller, Inject, Param } from '@nestjs/common';
import type { z } from 'zod';
import type { KeyView, UseCases } from '../../application/use-cases.js';
import { orThrow } from '../http/fault-error.js';
import { USE_CASES } from '../http/tokens.js';
import { Serves } from './call.js';
import { keyDraft } from './report-schemas.js';
import { createKey, listKeys, revokeKey } from './system-calls.js';

@Controller()
export class KeysController {
  constructor(@Inject(USE_CASES) private readonly useCases: UseCases) {}

  @Serves(listKeys)
  async list(): Promise<{ items: readonly KeyView[] }> {
    return { items: await this.useCases.keys.list() };
  }

  @Serves(createKey)
  async create(@Body({ schema: keyDraft }) { name, scopes }: z.output<typeof keyDraft>) {
    return orThrow(await this.useCases.keys.create(name, scopes));
  }

  @Serves(revokeKey)
  async revoke(@Param({ schema: revokeKey.params }) { keyId }: z.output<typeof revokeKey.params>): Promise<void> {
    orThrow(await this.useCases.keys.revoke(keyId));
  }
}
