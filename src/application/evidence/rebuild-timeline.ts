/** Reads kept records again and builds the timeline anew from them and what arrives. Pure but for the sources it is given, which are pure. */
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import type { KeptRecord, Rebuild } from '../ports/evidence-store.js';
import type { Source } from '../ports/source.js';
import { buildTimeline } from '../timeline/build-timeline.js';
import type { RecordReading } from '../timeline/record-reading.js';
import { sharing } from '../timeline/share-parts.js';

/** Records that no source could name are kept under their digest; there is nothing more to read in them. */
const NAMELESS = 'sha256:';

/** @example openStore({ rebuild: rebuildTimeline(SOURCES), … }) */
export function rebuildTimeline(sources: readonly Source[]): Rebuild {
  const byName = new Map(sources.map((source) => [source.name, source]));
  return async (manifest, arriving, kept) => {
    const readings = [...arriving];
    const share = sharing();
    for await (const batch of kept)
      for (const record of batch)
        readings.push(share(withoutBody(record, readAgain(record, byName.get(record.source)))));
    return buildTimeline(manifest, readings);
  };
}

/** A body is looked at again only to tell it from others of its record; all bodies of an incident together are too many to hold. */
const withoutBody = ({ alone }: KeptRecord, found: RecordReading): RecordReading =>
  alone ? { ...found, record: { ...found.record, body: null } } : found;

function readAgain(kept: KeptRecord, source: Source | undefined): RecordReading {
  const { raw, notUnderstood, alone: _, ...identity } = kept;
  const record: EvidenceRecord = { ...identity, body: JSON.parse(raw) as Json };
  const nothing = (reason: string): RecordReading => ({
    record,
    reading: { events: [], entities: [], identities: [], notUnderstood: reason },
  });
  if (!source) return nothing(`no source named ${kept.source} is here`);
  if (notUnderstood !== null && kept.key.startsWith(NAMELESS)) return nothing(notUnderstood);
  try {
    return { record, reading: source.toEvents(record) };
  } catch {
    return nothing('its source failed to read it');
  }
}
