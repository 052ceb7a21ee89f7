/** Where native records are kept for good, and the timeline that is read from them. */
import type { CoverageEntry } from '../../domain/coverage.js';
import type { EvidenceRecord } from '../../domain/evidence.js';
import type { Manifest } from '../../domain/incident.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { BuiltTimeline, RecordReading } from '../timeline/record-reading.js';
import type { IngestCounts, Page, TimelineFilter } from '../use-cases.js';
import type { EvidenceReader } from './evidence-reader.js';

/** A record that arrives, read already. */
export interface ArrivingRecord extends RecordReading {
  /** The record exactly as it stood in its file or delivery. */
  readonly raw: string;
}

/** A record that was kept before, to be read again. */
export interface KeptRecord extends Omit<EvidenceRecord, 'body'> {
  readonly raw: string;
  /** Why nobody understood it, as it was put when it arrived. */
  readonly notUnderstood: string | null;
  /** Whether no other body was kept under its identity: then nothing is to be told from it. */
  readonly alone: boolean;
}

/** A file that is evidence as a whole: a git bundle. */
export interface WholeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads the evidence of an incident into a timeline: what arrives now was read already, the rest is read again, batch by batch. Pure. */
export type Rebuild = (
  manifest: Manifest,
  arriving: readonly RecordReading[],
  kept: AsyncIterable<readonly KeptRecord[]>,
) => Promise<BuiltTimeline>;

export interface Arrival {
  readonly incidentId: string;
  /** The manifest after this arrival, given the one before (null: the incident is new); null refuses an unknown incident. */
  readonly manifest: (current: Manifest | null) => Manifest | null;
  readonly records: readonly ArrivingRecord[];
  readonly files: readonly WholeFile[];
  /** More is on its way: the timeline is read when somebody asks for it, not now. */
  readonly readLater?: true;
}

export type ArrivalCounts = Omit<IngestCounts, 'ignoredFiles'>;

/**
 * @example
 * const counts = await store.evidence.take({ incidentId: 'INC-7', manifest: (current) => current, records, files: [] });
 * const reader = await store.evidence.reader('INC-7');
 */
export interface EvidenceStore {
  /** All or nothing; the same arrival twice adds nothing the second time. Null when the incident is unknown. */
  take(arrival: Arrival): Promise<ArrivalCounts | null>;
  record(
    incidentId: string,
    source: string,
    nativeId: string,
  ): Promise<{ readonly text: string; readonly sha256: string; readonly revisions: number } | null>;
  /** What a bundle must hold to be read like this incident: by path, then arrival. */
  standing(incidentId: string): AsyncIterable<{ readonly path: string; readonly raw: string }>;
  wholeFiles(incidentId: string): AsyncIterable<WholeFile>;
  coverage(incidentId: string): Promise<readonly CoverageEntry[] | null>;
  timeline(incidentId: string, filter: TimelineFilter): Promise<Page<TimelineEvent> | null>;
  /** The evidence as it stands now; what arrives later does not change it. Null when the incident is unknown. */
  reader(incidentId: string): Promise<EvidenceReader | null>;
}
