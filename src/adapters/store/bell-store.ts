/** Bells in PostgreSQL: the outbox, and work that has been silent for too long. */
import type pg from 'pg';
import type { BellStore } from '../../application/ports/bell-store.js';
import type { Bell } from '../../application/ports/verification-queue.js';
import { inTransaction, orUnavailable } from './database.js';
import { REMEMBERED } from './idempotency-store.js';

interface BellRow {
  kind: Bell['kind'];
  subject_id: string;
}

const bellOf = ({ kind, subject_id }: BellRow): Bell => ({ kind, id: subject_id });

/** Due and not taken up, or taken up and let go. */
const SILENT = `(state = 'queued' AND due_at < now() - $1 * interval '1 ms') OR (state = 'running' AND due_at < now())`;

export function bellStore(pool: pg.Pool): BellStore {
  return {
    relay: (most, ring) =>
      inTransaction(pool, async (tx) => {
        const { rows } = await tx.query<BellRow>(
          `DELETE FROM outbox WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
           RETURNING kind, subject_id`,
          [most],
        );
        // A ring that fails brings every bell of this round back: one may ring twice, none is lost.
        for (const row of rows) await ring(bellOf(row));
        return rows.length;
      }),
    overdue: (silentMs, most) =>
      orUnavailable(async () => {
        const { rows } = await pool.query<BellRow>(
          `(SELECT 'verify' AS kind, id AS subject_id FROM verifications WHERE ${SILENT} ORDER BY due_at LIMIT $2)
           UNION ALL (SELECT 'ingest', id FROM ingest_jobs WHERE ${SILENT} ORDER BY due_at LIMIT $2)
           UNION ALL (SELECT 'collect', id FROM collection_slices WHERE ${SILENT} ORDER BY due_at LIMIT $2)
           UNION ALL (SELECT 'deliver', max(id)::text FROM deliveries WHERE ${SILENT} GROUP BY endpoint_id LIMIT $2)
           UNION ALL (SELECT 'gather', id FROM incidents WHERE gathered IS DISTINCT FROM from_at || ' ' || to_at
             AND EXISTS (SELECT 1 FROM push_endpoints) ORDER BY created_at LIMIT $2)`,
          [silentMs, most],
        );
        return rows.map(bellOf);
      }),
    tidy: () =>
      orUnavailable(async () => {
        await pool.query(
          `DELETE FROM ingest_jobs WHERE state = 'uploading' AND created_at < now() - interval '6 hours'`,
        );
        await pool.query(`DELETE FROM idempotency_records WHERE created_at < now() - ${REMEMBERED}`);
        await pool.query(
          `DELETE FROM timelines t USING incidents i WHERE t.incident_id = i.id AND t.id IS DISTINCT FROM i.timeline_id
           AND t.built_at < now() - interval '10 minutes'
           AND NOT EXISTS (SELECT 1 FROM verifications v WHERE v.timeline_id = t.id)`,
        );
      }),
  };
}
