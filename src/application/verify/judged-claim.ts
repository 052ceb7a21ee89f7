/** A claim with its verdict and all that the checks found; what every later rule of this folder takes and gives. */
import type { Claim } from '../../claims/claim.js';
import type { Finding } from '../../domain/finding.js';
import type { Weighed } from '../../domain/weigh.js';

export interface JudgedClaim extends Weighed {
  readonly claim: Claim;
  readonly findings: readonly Finding[];
}
