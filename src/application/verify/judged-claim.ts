/** A claim with its verdict and all that the checks found; what every later rule of this folder takes and gives. */
import type { Claim } from '../../claims/claim.js';
import type { Span } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import type { Weighed } from '../../domain/weigh.js';

export interface JudgedClaim extends Weighed {
  readonly claim: Claim;
  readonly findings: readonly Finding[];
  /** The one word of the report that is wrong, and the one in whose place all of it is borne out. */
  readonly turned?: { readonly span: Span; readonly instead: string };
}
