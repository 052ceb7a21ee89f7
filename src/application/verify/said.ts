/** What a guard may look at that asks whether a supported claim says more than its records hold. */
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { JudgedClaim } from './judged-claim.js';

export interface Said {
  readonly claim: Claim;
  /** As it stands, in lower case. */
  readonly text: string;
  /** The records behind this claim. */
  readonly records: readonly TimelineEvent[];
  /** The supported claims of its sentence. */
  readonly beside: readonly JudgedClaim[];
  /** All claims of its sentence. */
  readonly unit: readonly JudgedClaim[];
  readonly world: World;
}
