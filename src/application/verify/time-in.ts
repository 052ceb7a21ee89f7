/** The clock that a claim is held to, whatever its kind. */
import { toldPartsOf } from '../../checks/matching/told-parts.js';
import type { Claim } from '../../claims/claim.js';
import type { TimeSlot } from '../../claims/slots.js';

export function timeIn(claim: Claim): TimeSlot | undefined {
  if (claim.kind === 'approval' || claim.kind === 'communication' || claim.kind === 'detection') return claim.time;
  return toldPartsOf(claim)?.time;
}
