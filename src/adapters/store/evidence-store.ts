/** Evidence in PostgreSQL: arrivals in, native records and timelines out. */
import type pg from 'pg';
import type { EvidenceStore } from '../../application/ports/evidence-store.js';
import { fromColumn, shortHash } from './column-text.js';
import { inTransaction, orUnavailable } from './database.js';
import { postgresEvidence } from './evidence-reader.js';
import { readIncident } from './incident-rows.js';
import { readByPath } from './standing-rows.js';
import { takeArrival } from './take-arrival.js';
import { timelinePage } from './timeline-page.js';
import { ensureTimeline, type Reading } from './timeline-rows.js';

interface RecordRow {
  native_id: string;
  raw: string;
  sha256: Buffer;
  conflict: boolean;
}

export function evidenceStore(pool: pg.Pool, reading: Reading): EvidenceStore {
  const currentTimeline = (incidentId: string): Promise<string | null> =>
    inTransaction(pool, async (tx) => {
      const incident = await readIncident(tx, incidentId, true);
      return incident && ensureTimeline(tx, incident, reading);
    });
  return {
    take: (arrival) => takeArrival(pool, reading, arrival),
    record: (incidentId, source, nativeId) => orUnavailable(() => readRecord(pool, incidentId, source, nativeId)),
    standing: (incidentId) => readByPath(pool, incidentId),
    async *wholeFiles(incidentId) {
      const newest = 'SELECT DISTINCT ON (path) id FROM evidence_files WHERE incident_id = $1 ORDER BY path, id DESC';
      const { rows } = await orUnavailable(() => pool.query<{ id: string }>(newest, [incidentId]));
      for (const { id } of rows) {
        const file = await orUnavailable(() =>
          pool.query<{ path: string; content: Buffer }>('SELECT path, content FROM evidence_files WHERE id = $1', [id]),
        );
        yield { path: fromColumn(file.rows[0]!.path), bytes: file.rows[0]!.content };
      }
    },
    coverage: (incidentId) =>
      orUnavailable(async () => (await readIncident(pool, incidentId))?.manifest.coverage ?? null),
    timeline: async (incidentId, filter) => {
      const timelineId = await currentTimeline(incidentId);
      return timelineId === null ? null : orUnavailable(() => timelinePage(pool, timelineId, filter));
    },
    reader: async (incidentId) => {
      const timelineId = await currentTimeline(incidentId);
      return timelineId === null ? null : postgresEvidence(pool, timelineId);
    },
  };
}

/** The newest body that counts, and how many there are. Several records may share a native id (the points of one series): the newest is shown. */
async function readRecord(pool: pg.Pool, incidentId: string, source: string, nativeId: string) {
  const { rows } = await pool.query<RecordRow>(
    `SELECT native_id, raw, sha256, conflict FROM evidence
     WHERE incident_id = $1 AND native_hash = $2 AND source = $3 ORDER BY conflict, id DESC`,
    [incidentId, shortHash(nativeId), source],
  );
  const same = rows.filter((row) => fromColumn(row.native_id) === nativeId);
  const first = same[0];
  if (!first) return null;
  return { text: fromColumn(first.raw), sha256: first.sha256.toString('hex'), revisions: same.length };
}
