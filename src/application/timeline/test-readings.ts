/** Short ways to write readings in specs; no part of the product. */
import type { Entity, EntityRef, EntityType } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { EvidenceRecord, Json, SourceName } from '../../domain/evidence.js';
import type { EventActor, Identity } from '../../domain/identity.js';
import type { Manifest } from '../../domain/incident.js';
import { type Instant, parseInstant } from '../../domain/instant.js';
import { draftReading, type EventDraft } from '../ports/draft-reading.js';
import type { IdentityHint } from '../ports/source.js';
import type { RecordReading } from './record-reading.js';

/** @example clock('10:04:30') // → that time on 1 March 2026, UTC */
export const clock = (time: string): Instant => parseInstant(`2026-03-01T${time.length === 5 ? `${time}:00` : time}Z`)!;

/** @example things('service:till revision:till-2') */
export const things = (written: string): readonly EntityRef[] =>
  written.split(' ').map((one) => {
    const colon = one.indexOf(':');
    return { type: one.slice(0, colon) as EntityType, id: one.slice(colon + 1) };
  });

export const actor = (handle: string, more: Partial<EventActor> = {}): EventActor => ({
  role: 'actor',
  handle,
  ...more,
});

export interface Happening extends Partial<Omit<EventDraft, 'kind' | 'at' | 'subjects'>> {
  readonly kind: EventKind;
  readonly at: string;
  readonly to?: string | null;
  readonly about: string;
}

export interface RecordSketch extends Partial<EvidenceRecord> {
  readonly source?: SourceName;
  readonly received?: Instant;
  readonly hints?: readonly IdentityHint[];
  readonly named?: readonly Entity[];
}

/** A record of some source in which these things happened. */
export function reading(key: string, happenings: readonly Happening[], sketch: RecordSketch = {}): RecordReading {
  const { received, hints = [], named = [], ...fields } = sketch;
  const record: EvidenceRecord = {
    source: 'cloud-run',
    instance: 'shop-prod',
    key,
    nativeId: key,
    nature: 'event',
    path: 'gcp/shop-prod/logging.jsonl',
    body: { key } as Json,
    ...fields,
  };
  const draft = draftReading(record);
  for (const { kind, at, to, about, trust = 4, ...more } of happenings) {
    const from = clock(at);
    draft.event({
      ...more,
      kind,
      trust,
      subjects: things(about),
      at: { from, to: to === undefined ? from : to && clock(to) } as EventDraft['at'],
    });
  }
  for (const { type, id, names } of named) draft.entity(type, id, names);
  for (const hint of hints) draft.identity(hint);
  return { record, reading: draft.finish(), ...(received === undefined ? {} : { received }) };
}

export const listed = (id: string, names: readonly string[], kind: Identity['kind'] = 'human'): Identity => ({
  id,
  kind,
  names,
  roles: [],
  listed: true,
});

export const manifestOf = (more: Partial<Manifest> = {}): Manifest => ({
  incident: { id: 'INC-5', title: 'Till down', from: clock('09:00'), to: clock('12:00'), timeZone: null },
  coverage: [],
  identities: [],
  aliases: [],
  ...more,
});
