/** How the engine sees the evidence of one incident, in memory or in PostgreSQL alike; the contract suite holds both to the same bytes. */
import type { Entity } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { EvidencePart, SourceName } from '../../domain/evidence.js';
import type { Identity } from '../../domain/identity.js';
import type { Manifest } from '../../domain/incident.js';
import type { Interval } from '../../domain/interval.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { Conflict } from './conflict.js';

/** Which kinds of event a file (and part of it) is seen to keep, about whom and when: the positive control behind every absence. */
export interface Holding {
  readonly source: SourceName;
  readonly instance: string;
  readonly path: string;
  readonly part: EvidencePart;
  readonly kind: EventKind;
  readonly count: number;
  /** First and last event of the kind there. */
  readonly span: Interval;
}

/** What is known before a report is read: names, not events. */
export interface Dictionary {
  readonly manifest: Manifest;
  /** Every entity the evidence names, aliases of the manifest merged in; sorted by type, then id. */
  readonly entities: readonly Entity[];
  /** Everyone met in manifest or records, merged; sorted by id. */
  readonly identities: readonly Identity[];
  /** Sorted by path, part, kind. */
  readonly holdings: readonly Holding[];
  /** Immutable records that came with several bodies; sorted by source, instance and key. */
  readonly conflicts: readonly Conflict[];
}

/**
 * @example
 * const dictionary = await reader.dictionary();
 * const timeline = await reader.answer([{ kinds: ['change.merged'], subjects: ['change:acme/shop#12'] }]);
 * timeline.ask({ kinds: ['change.merged'], subjects: ['change:acme/shop#12'] }); // → [TimelineEvent]
 */
export interface EvidenceReader {
  dictionary(): Promise<Dictionary>;
  /** One batch for all questions of a report; another where it is read again, for what was not asked before. */
  answer(questions: readonly Question[]): Promise<Timeline>;
}
