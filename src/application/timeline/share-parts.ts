/** Lets readings of many records hold what is alike in them only once: the same few services, people and places are in most of them. */
import type { Entity, EntityRef } from '../../domain/entity.js';
import type { EvidencePart, EvidenceRecord, EvidenceRef } from '../../domain/evidence.js';
import type { Attributes, TimelineEvent } from '../../domain/timeline-event.js';
import type { RecordReading } from './record-reading.js';

/** What is told apart by more than this many forms is not worth remembering: nearly all of it differs. */
const MOST_FORMS = 20_000;
/** Longer texts are hardly ever said twice. */
const LONGEST = 80;
const NOBODY: RecordReading['reading']['identities'] = [];

/** @returns a function that gives back an equal reading; parts of it may be parts of readings before. Keys keep their order: events are written down in it. */
export function sharing(): (found: RecordReading) => RecordReading {
  const texts = new Pool<string>();
  const text = (given: string): string => texts.one(given, given);
  const refs = new Pool<EntityRef>();
  const parts = new Pool<EvidencePart>();
  const lists = new Pool<readonly EntityRef[]>();
  const things = new Pool<readonly Entity[]>();
  const attributesOf = (given: Attributes): Attributes =>
    Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        typeof value === 'string' && value.length <= LONGEST ? text(value) : value,
      ]),
    );
  const ref = (given: EntityRef): EntityRef => refs.one(JSON.stringify(given), given);
  const evidenceOf = (evidence: EvidenceRef, { key, nativeId }: EvidenceRecord): EvidenceRef => ({
    ...evidence,
    instance: text(evidence.instance),
    path: text(evidence.path),
    key: evidence.key === key ? key : evidence.key,
    nativeId: evidence.nativeId === nativeId ? nativeId : evidence.nativeId,
    ...(evidence.part ? { part: parts.one(JSON.stringify(evidence.part), evidence.part) } : {}),
  });
  const eventOf = (event: TimelineEvent, record: EvidenceRecord): TimelineEvent => {
    const subjects = event.subjects.map(ref);
    return {
      ...event,
      subjects: lists.one(JSON.stringify(subjects), subjects),
      attributes: attributesOf(event.attributes),
      evidence: evidenceOf(event.evidence, record),
    };
  };
  return (found) => {
    const record = { ...found.record, instance: text(found.record.instance), path: text(found.record.path) };
    const { reading } = found;
    return {
      ...found,
      record,
      reading: {
        ...reading,
        events: reading.events.map((event) => eventOf(event, record)),
        entities: things.one(JSON.stringify(reading.entities), reading.entities),
        identities: reading.identities.length === 0 ? NOBODY : reading.identities,
      },
    };
  };
}

/** The first of each form; as many as are worth it. */
class Pool<T> {
  readonly #held = new Map<string, T>();

  one(form: string, given: T): T {
    const held = this.#held.get(form);
    if (held !== undefined) return held;
    if (this.#held.size < MOST_FORMS) this.#held.set(form, given);
    return given;
  }
}
