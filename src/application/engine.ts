/** Which engine gave a verdict: its version and a digest of everything that decides, so that two documents can be compared. */
import { createHash } from 'node:crypto';
import { CHECKS } from '../checks/index.js';
import { ACTIONS } from '../claims/action.js';
import { CLAIM_KINDS } from '../claims/kinds.js';
import { AMOUNT_HEDGES, CLOCK_HEDGES } from '../domain/tolerance-tables.js';
import { ENGINE_CODE } from './engine-code.js';

const VERSION = '0.1.0';

const rules = JSON.stringify(
  [
    VERSION,
    ENGINE_CODE,
    CHECKS.map((check) => [check.id, check.asks, check.appliesTo]),
    CLAIM_KINDS,
    ACTIONS,
    AMOUNT_HEDGES,
    CLOCK_HEDGES,
  ],
  (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
);

export const ENGINE = {
  version: VERSION,
  rules: `sha256:${createHash('sha256').update(rules).digest('hex')}`,
} as const;
