/** Collects what one record says, so that every source numbers, orders and points its events alike; adds no fact of its own. */
import { type Entity, type EntityRef, type EntityType, entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { EvidencePart, EvidenceRecord, Json, TrustTier } from '../../domain/evidence.js';
import type { EventActor } from '../../domain/identity.js';
import type { Interval } from '../../domain/interval.js';
import type { Clock, Outcome, TimelineEvent } from '../../domain/timeline-event.js';
import { isUnsigned } from './delivered-body.js';
import { present } from './json-reading.js';
import type { IdentityHint, SourceReading } from './source.js';

/** An event as a source writes it down; what is undefined or null is left out. */
export interface EventDraft {
  readonly kind: EventKind;
  /** Without a time there is no event: it is left out, and the reading says so. */
  readonly at: Interval | undefined;
  /** `provider` when absent. */
  readonly clock?: Clock;
  /** Primary subject first; repeats are dropped. */
  readonly subjects: readonly (EntityRef | undefined)[];
  readonly actors?: readonly (EventActor | undefined)[];
  readonly outcome?: Outcome | undefined;
  readonly attributes?: { readonly [name: string]: Json | undefined };
  readonly text?: string | undefined;
  readonly trust: TrustTier;
  /** Key of the record that tells the same event by itself, where there is one: both tellings then count once. */
  readonly toldBy?: string | undefined;
  /** Of the part of the record that says so; the record's own when absent. */
  readonly nativeId?: string | undefined;
  readonly url?: string | undefined;
  readonly part?: EvidencePart | undefined;
}

export interface ReadingDraft {
  event(draft: EventDraft): void;
  /** Notes an entity with spellings (blanks and undefined are dropped, repeated calls add up) and gives its reference. */
  entity(type: EntityType, id: string, names?: readonly (string | undefined)[]): EntityRef;
  identity(hint: IdentityHint | undefined): void;
  /** Something in the record was not understood; the reasons are joined. */
  notUnderstood(reason: string): void;
  finish(): SourceReading;
}

const distinct = <T>(items: readonly (T | undefined)[], keyOf: (item: T) => string): readonly T[] => {
  const found: T[] = [];
  const keys = new Set<string>();
  for (const item of items) {
    if (item === undefined) continue;
    const key = keyOf(item);
    if (keys.has(key)) continue;
    keys.add(key);
    found.push(item);
  }
  return found;
};

const spelled = (names: readonly (string | undefined)[]): readonly string[] =>
  distinct(
    names.map((name) => name?.trim() || undefined),
    (name) => name,
  );

const lowered = (trust: TrustTier): TrustTier => Math.max(0, trust - 1) as TrustTier;

/** One event of a record; `ordinal` counts the events of its kind in it. */
function eventOf(record: EvidenceRecord, draft: EventDraft & { readonly at: Interval }, ordinal: number) {
  const { source, instance, key, path } = record;
  const words = draft.text?.trim() ? draft.text : undefined;
  const event: TimelineEvent = {
    id: [source, instance, draft.toldBy ?? key, draft.kind, draft.toldBy === undefined ? ordinal : 0].join('|'),
    kind: draft.kind,
    at: draft.at,
    clock: draft.clock ?? 'provider',
    subjects: distinct(draft.subjects, entityKey),
    actors: distinct(draft.actors ?? [], (actor) => `${actor.role} ${actor.handle}`),
    ...(draft.outcome === undefined ? {} : { outcome: draft.outcome }),
    attributes: present(draft.attributes ?? {}),
    ...(words === undefined ? {} : { text: words }),
    evidence: {
      source,
      instance,
      key,
      nativeId: draft.nativeId ?? record.nativeId,
      path,
      trust: isUnsigned(record.body) ? lowered(draft.trust) : draft.trust,
      ...(draft.url === undefined ? {} : { url: draft.url }),
      ...(draft.part === undefined ? {} : { part: draft.part }),
    },
  };
  return event;
}

/**
 * @example
 * const draft = draftReading(record);
 * const change = draft.entity('change', 'acme/shop#12', ['#12', 'shop#12']);
 * draft.event({ kind: 'change.merged', at: point(mergedAt), subjects: [change], trust: 5 });
 * return draft.finish();
 */
export function draftReading(record: EvidenceRecord): ReadingDraft {
  const events: TimelineEvent[] = [];
  const ordinals = new Map<EventKind, number>();
  const entities = new Map<string, Entity>();
  const identities: IdentityHint[] = [];
  const reasons = new Set<string>();
  return {
    event(draft) {
      const { at } = draft;
      if (at === undefined) {
        reasons.add(`${draft.kind} without a time that can be read`);
        return;
      }
      const ordinal = ordinals.get(draft.kind) ?? 0;
      ordinals.set(draft.kind, ordinal + 1);
      events.push(eventOf(record, { ...draft, at }, ordinal));
    },
    entity(type, id, names = []) {
      const key = entityKey({ type, id });
      const known = entities.get(key)?.names ?? [];
      entities.set(key, { type, id, names: spelled([...known, ...names]) });
      return { type, id };
    },
    identity(hint) {
      if (!hint) return;
      const names = spelled(hint.names);
      if (names.length > 0) identities.push({ ...hint, names });
    },
    notUnderstood: (reason) => void reasons.add(reason),
    finish: () => ({
      events,
      entities: [...entities.values()],
      identities: distinct(identities, (hint) => JSON.stringify([hint.names, hint.kind])),
      ...(reasons.size === 0 ? {} : { notUnderstood: [...reasons].join('; ') }),
    }),
  };
}
