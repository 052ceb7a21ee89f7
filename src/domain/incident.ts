/** A bounded stretch of trouble, and what its bundle says about people, aliases and completeness. */
import type { CoverageEntry } from './coverage.js';
import type { Entity } from './entity.js';
import type { Identity } from './identity.js';
import type { Instant } from './instant.js';

export interface Incident {
  readonly id: string;
  readonly title: string;
  readonly from: Instant;
  readonly to: Instant;
  /** IANA zone for clocks that name none; null when the manifest does not say. */
  readonly timeZone: string | null;
}

/** Everything about an incident that is not a record: the manifest, parsed. */
export interface Manifest {
  readonly incident: Incident;
  readonly coverage: readonly CoverageEntry[];
  readonly identities: readonly Identity[];
  readonly aliases: readonly Entity[];
}
