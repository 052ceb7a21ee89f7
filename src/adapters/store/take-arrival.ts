/** Takes evidence in: records, files, manifest and the timeline read from them, in one transaction. */
import type pg from 'pg';
import type { Arrival, ArrivalCounts } from '../../application/ports/evidence-store.js';
import { inTransaction, type Queryable } from './database.js';
import { writeFiles, writeRecords } from './evidence-rows.js';
import { type IncidentRow, insertIncident, readIncident, updateIncident } from './incident-rows.js';
import { ensureTimeline, type Reading } from './timeline-rows.js';
import { writeManifest } from './wire-text.js';

/** The incident, locked, with the manifest that this arrival leads to; null when it is unknown and the arrival does not make it. */
async function lockIncident(tx: Queryable, arrival: Arrival): Promise<IncidentRow | null> {
  const found = await readIncident(tx, arrival.incidentId, true);
  if (found) return found;
  const manifest = arrival.manifest(null);
  if (!manifest) return null;
  // Another arrival may have made it meanwhile: then this insert waits for it, and its incident is the one to change.
  await insertIncident(tx, manifest);
  return readIncident(tx, arrival.incidentId, true);
}

export function takeArrival(pool: pg.Pool, reading: Reading, arrival: Arrival): Promise<ArrivalCounts | null> {
  return inTransaction(pool, async (tx) => {
    const incident = await lockIncident(tx, arrival);
    const manifest = incident && arrival.manifest(incident.manifest);
    if (!manifest) return null;
    const next = incident.watermark + 1;
    const { counts, kept } = await writeRecords(tx, arrival.incidentId, next, arrival.records);
    const files = await writeFiles(tx, arrival.incidentId, next, arrival.files);
    const grew = kept.length + files > 0;
    if (grew) await tx.query('UPDATE incidents SET watermark = $2 WHERE id = $1', [arrival.incidentId, next]);
    if (writeManifest(manifest) !== writeManifest(incident.manifest)) await updateIncident(tx, manifest);
    const after = { ...incident, manifest, watermark: grew ? next : incident.watermark };
    if (!arrival.readLater) await ensureTimeline(tx, after, reading, grew ? kept : null);
    const notUnderstood = arrival.records.filter((record) => record.reading.notUnderstood !== undefined).length;
    return { ...counts, notUnderstood };
  });
}
