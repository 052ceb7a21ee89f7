/** Turns what a Google record says, written as plain drafts, into a reading; adds trust, clock and part, and no fact of its own. */
import { draftReading, type EventDraft } from '../../application/ports/draft-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { Entity } from '../../domain/entity.js';
import type { EvidencePart, EvidenceRecord, TrustTier } from '../../domain/evidence.js';
import type { EventActor } from '../../domain/identity.js';
import type { Clock } from '../../domain/timeline-event.js';
import { hintsOf } from './principals.js';

export type GoogleEvent = Omit<EventDraft, 'trust' | 'part' | 'url' | 'nativeId' | 'clock'>;

export interface GoogleDraft {
  readonly events: readonly GoogleEvent[];
  readonly entities?: readonly (Entity | undefined)[];
  /** People and accounts the record names without letting them act. */
  readonly met?: readonly EventActor[];
  readonly notUnderstood?: string | undefined;
}

/** What holds for every event of one record. */
export interface Provenance {
  readonly trust: TrustTier;
  readonly clock: Clock;
  readonly part: EvidencePart;
  readonly url?: string | undefined;
}

export const nothingRead = (reason: string): GoogleDraft => ({ events: [], notUnderstood: reason });

/** A span whose end is written before its begin is known only to have begun. */
const forward = (at: GoogleEvent['at']): GoogleEvent['at'] =>
  at !== undefined && at.to !== null && at.to < at.from ? { from: at.from, to: at.from } : at;

/** The reading of one record; events without any subject are not possible and are left out. */
export function readingOf(record: EvidenceRecord, provenance: Provenance, draft: GoogleDraft): SourceReading {
  const writing = draftReading(record);
  for (const entity of draft.entities ?? []) if (entity) writing.entity(entity.type, entity.id, entity.names);
  const actors = draft.events.flatMap((event) => event.actors ?? []).filter((actor) => actor !== undefined);
  for (const hint of hintsOf([...actors, ...(draft.met ?? [])])) writing.identity(hint);
  for (const event of draft.events) {
    const subjects = event.subjects.filter((subject) => subject !== undefined).map(({ type, id }) => ({ type, id }));
    if (subjects.length > 0) writing.event({ ...event, ...provenance, subjects, at: forward(event.at) });
  }
  if (draft.notUnderstood !== undefined) writing.notUnderstood(draft.notUnderstood);
  return writing.finish();
}
