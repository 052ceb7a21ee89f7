/** Timelines as rows: one reading of an incident's evidence, written once; replaced, never changed. */
import { digestOf } from '../../application/canonical-json.js';
import type { KeptRecord, Rebuild } from '../../application/ports/evidence-store.js';
import type { BuiltTimeline, RecordReading } from '../../application/timeline/record-reading.js';
import { entityKey } from '../../domain/entity.js';
import type { Manifest } from '../../domain/incident.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { shortHash, toColumn } from './column-text.js';
import { firstRow, type Queryable } from './database.js';
import type { IncidentRow } from './incident-rows.js';
import { readStanding } from './standing-rows.js';
import { clamp, clampEnd, writeEvent, writeHolding, writeManifest } from './wire-text.js';

const BATCH = 4000;
/** From this many events on the planner is told at once; below, looking costs a fifth of the ingest and the server notices by itself. */
const WORTH_ANALYSING = 100_000;

/** How evidence is read, and the name of that way: another version reads anew. */
export interface Reading {
  readonly rebuild: Rebuild;
  readonly version: string;
}

const inputOf = (manifest: Manifest, version: string): string => digestOf([manifest, version]);

/**
 * The timeline of an incident as it stands, built if there is none yet. The incident must be locked.
 * `arriving` is what came with the incident's present watermark, read already.
 */
export async function ensureTimeline(
  db: Queryable,
  incident: IncidentRow,
  reading: Reading,
  arriving: readonly RecordReading[] | null = null,
): Promise<string> {
  const { manifest, watermark } = incident;
  const { id } = manifest.incident;
  const input = inputOf(manifest, reading.version);
  const found = await firstRow<{ id: string }>(
    db,
    'SELECT id FROM timelines WHERE incident_id = $1 AND watermark = $2 AND input_sha256 = $3',
    [id, watermark, input],
  );
  if (found && found.id === incident.timelineId) return found.id;
  const timelineId = found?.id ?? (await buildAnew(db, incident, input, { reading, arriving }));
  await db.query('UPDATE incidents SET timeline_id = $2 WHERE id = $1', [id, timelineId]);
  await removeUnused(db, id);
  return timelineId;
}

async function buildAnew(
  db: Queryable,
  { manifest, watermark }: IncidentRow,
  input: string,
  { reading, arriving }: { reading: Reading; arriving: readonly RecordReading[] | null },
): Promise<string> {
  const incidentId = manifest.incident.id;
  const kept: KeptRecord[] = [];
  for await (const batch of readStanding(db, incidentId, arriving ? watermark : -1)) kept.push(...batch);
  const built = reading.rebuild(manifest, arriving ?? [], kept);
  const row = await firstRow<{ id: string }>(
    db,
    'INSERT INTO timelines (incident_id, watermark, input_sha256, manifest, conflicts) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [incidentId, watermark, input, writeManifest(manifest), JSON.stringify(built.conflicts)],
  );
  await writeTimeline(db, row!.id, built);
  return row!.id;
}

/** Readings that were replaced and that no unfinished verification is keyed to. */
export async function removeUnused(db: Queryable, incidentId: string): Promise<void> {
  await db.query(
    `DELETE FROM timelines t USING incidents i WHERE i.id = $1 AND t.incident_id = i.id AND t.id IS DISTINCT FROM i.timeline_id
     AND NOT EXISTS (SELECT 1 FROM verifications v WHERE v.timeline_id = t.id)`,
    [incidentId],
  );
}

async function writeTimeline(db: Queryable, timelineId: string, built: BuiltTimeline): Promise<void> {
  for (let from = 0; from < built.events.length; from += BATCH) {
    await writeEvents(db, timelineId, from, built.events.slice(from, from + BATCH));
  }
  await writeList(
    db,
    'entities',
    timelineId,
    built.entities.map((entity) => JSON.stringify(entity)),
  );
  await writeList(
    db,
    'identities',
    timelineId,
    built.identities.map((identity) => JSON.stringify(identity)),
  );
  await writeList(db, 'holdings', timelineId, built.holdings.map(writeHolding));
  if (built.events.length >= WORTH_ANALYSING) await db.query('ANALYZE events, event_refs');
}

async function writeEvents(
  db: Queryable,
  timelineId: string,
  first: number,
  events: readonly TimelineEvent[],
): Promise<void> {
  await db.query(
    `INSERT INTO events (timeline_id, seq, kind, source, from_ns, to_ns, body)
     SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::text[])`,
    [
      timelineId,
      events.map((_, index) => first + index),
      events.map(({ kind }) => kind),
      events.map(({ evidence }) => evidence.source),
      events.map(({ at }) => clamp(at.from)),
      events.map(({ at }) => clampEnd(at.to)),
      events.map((event) => writeEvent(event)),
    ],
  );
  const refs = events.flatMap((event, index) => {
    const subjects = new Set(event.subjects.map((subject) => shortHash(entityKey(subject))));
    return [...subjects].map((subject) => ({ subject, event, seq: first + index }));
  });
  await db.query(
    `INSERT INTO event_refs (timeline_id, subject_hash, kind, from_ns, to_ns, seq)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::int[])`,
    [
      timelineId,
      refs.map(({ subject }) => subject),
      refs.map(({ event }) => event.kind),
      refs.map(({ event }) => clamp(event.at.from)),
      refs.map(({ event }) => clampEnd(event.at.to)),
      refs.map(({ seq }) => seq),
    ],
  );
}

async function writeList(
  db: Queryable,
  table: 'entities' | 'identities' | 'holdings',
  timelineId: string,
  bodies: readonly string[],
): Promise<void> {
  await db.query(`INSERT INTO ${table} (timeline_id, ordinal, body) SELECT $1, * FROM unnest($2::int[], $3::text[])`, [
    timelineId,
    bodies.map((_, ordinal) => ordinal),
    bodies.map(toColumn),
  ]);
}
