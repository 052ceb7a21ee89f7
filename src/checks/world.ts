/** What every check may know beside the answers to its questions: people, completeness, the incident's window, who is under scrutiny. */
import type { CoverageEntry } from '../domain/coverage.js';
import type { Entity } from '../domain/entity.js';
import type { EventKind } from '../domain/event-kind.js';
import type { EvidencePart, SourceName } from '../domain/evidence.js';
import type { Identity } from '../domain/identity.js';
import type { Incident } from '../domain/incident.js';

/** One row of the positive control: this file holds events of this kind. */
export interface KindSeen {
  readonly source: SourceName;
  readonly instance: string;
  readonly path: string;
  readonly part: EvidencePart;
  readonly kind: EventKind;
}

export interface World {
  readonly incident: Incident;
  readonly identities: ReadonlyMap<string, Identity>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly coverage: readonly CoverageEntry[];
  /** Which kinds each file is seen to keep: the positive control behind every absence. */
  readonly seen: readonly KindSeen[];
  /** Identities of agents that acted in the window or wrote the report: their words prove nothing in their favour. */
  readonly scrutinised: ReadonlySet<string>;
  /** Identities of the report's authors. */
  readonly authors: readonly string[];
}
