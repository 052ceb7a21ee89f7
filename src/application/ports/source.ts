/** What the importer knows of a source: which files are its own, and pure functions from native record to timeline events. Judges nothing. */
import type { Entity } from '../../domain/entity.js';
import type { EvidenceRecord, Json, SourceName } from '../../domain/evidence.js';
import type { IdentityKind } from '../../domain/identity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** A file of a bundle that a source recognises by its path. */
export interface SourceFile {
  /** Relative to the bundle, forward slashes: `github/acme/shop/pull-requests.json`. */
  readonly path: string;
  readonly format: 'json-array' | 'jsonl' | 'git-bundle';
  /** Whose records: `acme/shop`, `acme-prod`, `slack` …: part of every record's identity. */
  readonly instance: string;
  /** Which of the source's record types the file holds: `pull-requests`. */
  readonly part: string;
}

/** Names under which one someone appears in a record; merged into identities when the timeline is built. */
export interface IdentityHint {
  readonly names: readonly string[];
  readonly kind?: IdentityKind;
}

/** What one record says. `notUnderstood` gives the reason when nothing (or not everything) in it was understood; it is kept and counted all the same. */
export interface SourceReading {
  readonly events: readonly TimelineEvent[];
  readonly entities: readonly Entity[];
  readonly identities: readonly IdentityHint[];
  readonly notUnderstood?: string;
}

/**
 * A source. Adding one: a folder under src/sources with `source.ts`, `to-events.ts`, its spec, and a row in sources/index.ts and in the README.
 * @example github.recognise('github/acme/shop/pull-requests.json') // → { part: 'pull-requests', instance: 'acme/shop', … }
 */
export interface Source {
  readonly name: SourceName;
  /** What it reads, in a few words: the README's row. */
  readonly reads: string;
  /** Layout patterns for people, as in the contract: `github/<owner>/<repo>/pull-requests.json`. */
  readonly files: readonly string[];
  recognise(path: string): SourceFile | null;
  /** Identity and nature of one element or line; null when the shape has no usable identity (then it is not understood). */
  toEvidence(body: Json, file: SourceFile): EvidenceRecord | null;
  /** Pure and total: never throws, whatever the record; the same record gives the same reading. */
  toEvents(record: EvidenceRecord): SourceReading;
}
