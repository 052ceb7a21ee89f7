/** What goes into a timeline and what comes out of it: records with their readings in; events, people and things out. */
import type { Entity } from '../../domain/entity.js';
import type { EvidenceRecord, SourceName } from '../../domain/evidence.js';
import type { Identity } from '../../domain/identity.js';
import type { Instant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Conflict } from '../ports/conflict.js';
import type { Holding } from '../ports/evidence-reader.js';
import type { SourceReading } from '../ports/source.js';

/** A record with what its source reads in it. */
export interface RecordReading {
  readonly record: EvidenceRecord;
  readonly reading: SourceReading;
  /** Where in its file: `index 3`, `line 7`. */
  readonly at?: string;
  /** The record exactly as it stood in its file, white space around it apart; absent where a file holds no texts of records. */
  readonly raw?: string;
  /** When this body reached us; decides which revision of a state is the latest. */
  readonly received?: Instant;
}

/** A record, or part of one, that no source understands; kept and counted. */
export interface NotUnderstood {
  readonly source: SourceName;
  readonly path: string;
  readonly nativeId: string;
  readonly reason: string;
  readonly at?: string;
}

export interface BuiltTimeline {
  /** In the fixed order of events, derived ones included. */
  readonly events: readonly TimelineEvent[];
  readonly entities: readonly Entity[];
  readonly identities: readonly Identity[];
  readonly holdings: readonly Holding[];
  readonly conflicts: readonly Conflict[];
  readonly notUnderstood: readonly NotUnderstood[];
}
