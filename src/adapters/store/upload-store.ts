/** Large uploads in PostgreSQL, in pieces; handed out under a lease like verifications. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { UploadPlan, UploadStore } from '../../application/ports/upload-store.js';
import type { IngestCounts, JobView } from '../../application/use-cases.js';
import { fromColumn, toColumn } from './column-text.js';
import { firstRow, inTransaction, orUnavailable } from './database.js';
import { writeBell } from './verification-rows.js';
import { attemptsOf, FREE } from './verification-store.js';

interface JobRow {
  id: string;
  incident_id: string | null;
  adopt: boolean;
  file_name: string | null;
  state: 'uploading' | JobView['state'];
  counts: IngestCounts | null;
  error: string | null;
}

const STOPPED = 'It was started several times and never finished.';

export function uploadStore(pool: pg.Pool): UploadStore {
  const run = async (text: string, values: unknown[]): Promise<number> =>
    (await orUnavailable(() => pool.query(text, values))).rowCount ?? 0;
  return {
    async keep(plan, chunks) {
      const id = randomUUID();
      const { incidentId, adopt, fileName } = plan;
      const name = fileName === null ? null : toColumn(fileName);
      const begin = 'INSERT INTO ingest_jobs (id, incident_id, adopt, file_name) VALUES ($1, $2, $3, $4)';
      await run(begin, [id, incidentId, adopt, name]);
      try {
        let ordinal = 0;
        for await (const chunk of chunks) {
          const piece = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
          await run('INSERT INTO upload_chunks (job_id, ordinal, content) VALUES ($1, $2, $3)', [id, ordinal++, piece]);
        }
        await inTransaction(pool, async (tx) => {
          await tx.query(`UPDATE ingest_jobs SET state = 'queued', due_at = now() WHERE id = $1`, [id]);
          await writeBell(tx, 'ingest', id);
        });
        return id;
      } catch (error) {
        await run('DELETE FROM ingest_jobs WHERE id = $1', [id]).catch(() => {});
        throw error;
      }
    },
    attempts: (id) => orUnavailable(() => attemptsOf(pool, 'ingest_jobs', id)),
    job: (id) => orUnavailable(() => readJob(pool, id)),
    hold: (id, lease) =>
      orUnavailable(async () => {
        const row = await firstRow<JobRow>(
          pool,
          `UPDATE ingest_jobs SET state = 'running', attempts = attempts + 1, runner = $2, due_at = now() + $3 * interval '1 ms'
           WHERE id = $1 AND attempts < $4 AND ${FREE} RETURNING *`,
          [id, lease.runner, lease.leaseMs, lease.maxAttempts],
        );
        if (row) return planOf(row);
        await pool.query(
          `UPDATE ingest_jobs SET state = 'failed', runner = NULL, finished_at = now(), error = coalesce(error, $3)
           WHERE id = $1 AND attempts >= $2 AND ${FREE}`,
          [id, lease.maxAttempts, STOPPED],
        );
        return null;
      }),
    async *bytes(id) {
      for (let ordinal = 0; ; ordinal++) {
        const row = await orUnavailable(() =>
          firstRow<{ content: Buffer }>(pool, 'SELECT content FROM upload_chunks WHERE job_id = $1 AND ordinal = $2', [
            id,
            ordinal,
          ]),
        );
        if (!row) return;
        yield row.content;
      }
    },
    prolong: async (id, lease) =>
      (await run(
        `UPDATE ingest_jobs SET due_at = now() + $3 * interval '1 ms' WHERE id = $1 AND runner = $2 AND state = 'running'`,
        [id, lease.runner, lease.leaseMs],
      )) === 1,
    finish: (id, incidentId, counts) =>
      inTransaction(pool, async (tx) => {
        await tx.query(
          `UPDATE ingest_jobs SET state = 'done', incident_id = $2, counts = $3, error = NULL, runner = NULL, finished_at = now() WHERE id = $1`,
          [id, incidentId, JSON.stringify(counts)],
        );
        await tx.query('DELETE FROM upload_chunks WHERE job_id = $1', [id]);
      }),
    refuse: (id, error) =>
      inTransaction(pool, async (tx) => {
        await tx.query(
          `UPDATE ingest_jobs SET state = 'failed', error = $2, runner = NULL, finished_at = now() WHERE id = $1`,
          [id, toColumn(error)],
        );
        await tx.query('DELETE FROM upload_chunks WHERE job_id = $1', [id]);
      }),
    giveBack: async (id, lease, error, pauseMs) => {
      await run(
        `UPDATE ingest_jobs SET state = CASE WHEN attempts >= $3 THEN 'failed' ELSE 'queued' END, runner = NULL, error = $4,
           finished_at = CASE WHEN attempts >= $3 THEN now() END, due_at = now() + $5 * interval '1 ms'
         WHERE id = $1 AND runner = $2 AND state = 'running'`,
        [id, lease.runner, lease.maxAttempts, toColumn(error), pauseMs],
      );
    },
  };
}

const planOf = (row: JobRow): UploadPlan => ({
  incidentId: row.incident_id,
  adopt: row.adopt,
  fileName: row.file_name === null ? null : fromColumn(row.file_name),
});

/** An ingest or a verification by its id. */
async function readJob(pool: pg.Pool, id: string): Promise<JobView | null> {
  const query = `SELECT 'ingest' AS kind, id, state, counts, error FROM ingest_jobs WHERE id = $1 AND state <> 'uploading'
    UNION ALL SELECT 'verify', id, state, NULL, error FROM verifications WHERE id = $1`;
  const row = await firstRow<JobRow & { kind: JobView['kind'] }>(pool, query, [toColumn(id)]);
  if (!row) return null;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state as JobView['state'],
    ...(row.counts ? { counts: row.counts } : {}),
    ...(row.state === 'failed' && row.error !== null ? { error: fromColumn(row.error) } : {}),
  };
}
