/** Timelines as rows: one reading of an incident's evidence, written once; replaced, never changed. */
import type pg from 'pg';
import { digestOf } from '../../application/canonical-json.js';
import { delegationsIn } from '../../application/identities/delegations.js';
import type { Rebuild } from '../../application/ports/evidence-store.js';
import type { BuiltTimeline, RecordReading } from '../../application/timeline/record-reading.js';
import { entityKey } from '../../domain/entity.js';
import type { Manifest } from '../../domain/incident.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { shortHash, toColumn } from './column-text.js';
import { type Cell, copyRows } from './copy-rows.js';
import { firstRow, type Queryable } from './database.js';
import { effective, type IncidentRow } from './incident-rows.js';
import { readStanding } from './standing-rows.js';
import { clamp, clampEnd, writeEvent, writeHolding, writeManifest } from './wire-text.js';

/** From this many events on the planner is told at once; below, looking costs a fifth of the ingest and the server notices by itself. */
const WORTH_ANALYSING = 100_000;

/** Noted with a timeline, for the page of who is who. */
const MOST_DELEGATIONS = 100;

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
  db: pg.ClientBase,
  incident: IncidentRow,
  reading: Reading,
  arriving: readonly RecordReading[] | null = null,
): Promise<string> {
  const { watermark } = incident;
  const manifest = effective(incident);
  const { id } = manifest.incident;
  const input = inputOf(manifest, reading.version);
  const found = await firstRow<{ id: string }>(
    db,
    'SELECT id FROM timelines WHERE incident_id = $1 AND watermark = $2 AND input_sha256 = $3',
    [id, watermark, input],
  );
  if (found && found.id === incident.timelineId) return found.id;
  const timelineId = found?.id ?? (await buildAnew(db, { manifest, watermark }, input, { reading, arriving }));
  await db.query('UPDATE incidents SET timeline_id = $2 WHERE id = $1', [id, timelineId]);
  await removeUnused(db, id);
  return timelineId;
}

async function buildAnew(
  db: pg.ClientBase,
  { manifest, watermark }: Pick<IncidentRow, 'manifest' | 'watermark'>,
  input: string,
  { reading, arriving }: { reading: Reading; arriving: readonly RecordReading[] | null },
): Promise<string> {
  const incidentId = manifest.incident.id;
  const kept = readStanding(db, incidentId, arriving ? watermark : -1);
  const built = await reading.rebuild(manifest, arriving ?? [], kept);
  const row = await firstRow<{ id: string }>(
    db,
    `INSERT INTO timelines (incident_id, watermark, input_sha256, manifest, conflicts, delegations)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [
      incidentId,
      watermark,
      input,
      writeManifest(manifest),
      JSON.stringify(built.conflicts),
      toColumn(JSON.stringify(delegationsIn(built.events, MOST_DELEGATIONS))),
    ],
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

async function writeTimeline(db: pg.ClientBase, timelineId: string, built: BuiltTimeline): Promise<void> {
  const { events, entities, identities, holdings } = built;
  await copyRows(db, EVENTS, events.entries(), ([seq, event]) => eventCells(timelineId, seq, event));
  await copyRows(db, REFS, refsOf(events), ({ subject, seq, event: { kind, at } }) => [
    timelineId,
    subject,
    kind,
    clamp(at.from),
    clampEnd(at.to),
    seq,
  ]);
  await writeList(db, 'entities', timelineId, entities, JSON.stringify);
  await writeList(db, 'identities', timelineId, identities, JSON.stringify);
  await writeList(db, 'holdings', timelineId, holdings, writeHolding);
  if (events.length >= WORTH_ANALYSING) await db.query('ANALYZE events, event_refs');
}

const EVENTS = 'events (timeline_id, seq, kind, source, from_ns, to_ns, body)';

const eventCells = (timelineId: string, seq: number, event: TimelineEvent): readonly Cell[] => [
  timelineId,
  seq,
  event.kind,
  event.evidence.source,
  clamp(event.at.from),
  clampEnd(event.at.to),
  writeEvent(event),
];

const REFS = 'event_refs (timeline_id, subject_hash, kind, from_ns, to_ns, seq)';

interface Ref {
  readonly subject: bigint;
  readonly seq: number;
  readonly event: TimelineEvent;
}

/** Each event once for each of its subjects. */
function* refsOf(events: readonly TimelineEvent[]): Generator<Ref> {
  const hashes = new Map<string, bigint>();
  for (const [seq, event] of events.entries()) {
    const found = new Set<bigint>();
    for (const subject of event.subjects) {
      const key = entityKey(subject);
      const hash = hashes.get(key) ?? shortHash(key);
      hashes.set(key, hash);
      found.add(hash);
    }
    for (const subject of found) yield { subject, seq, event };
  }
}

const writeList = <T>(
  db: pg.ClientBase,
  table: 'entities' | 'identities' | 'holdings',
  timelineId: string,
  items: readonly T[],
  write: (item: T) => string,
): Promise<void> =>
  copyRows(db, `${table} (timeline_id, ordinal, body)`, items.entries(), ([ordinal, item]) => [
    timelineId,
    ordinal,
    toColumn(write(item)),
  ]);
