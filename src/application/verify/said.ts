/** What a guard may look at that asks whether a supported claim says more than its records hold. */
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import type { Finding } from '../../domain/finding.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Weighed } from '../../domain/weigh.js';

export interface Judged extends Weighed {
  readonly claim: Claim;
  readonly findings: readonly Finding[];
}

export interface Said {
  readonly claim: Claim;
  /** As it stands, in lower case. */
  readonly text: string;
  /** The records behind this claim. */
  readonly records: readonly TimelineEvent[];
  /** The supported claims of its sentence. */
  readonly beside: readonly Judged[];
  /** All claims of its sentence. */
  readonly unit: readonly Judged[];
  readonly world: World;
}
