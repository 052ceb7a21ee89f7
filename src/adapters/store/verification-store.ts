/** Verifications in PostgreSQL: handed out under a lease, answered once. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Lease } from '../../application/ports/lease.js';
import type { HeldVerification, VerificationStore } from '../../application/ports/report-store.js';
import type { ReportOptions } from '../../application/use-cases.js';
import { fromColumn, toColumn } from './column-text.js';
import { firstRow, inTransaction, orUnavailable } from './database.js';
import { postgresEvidence } from './evidence-reader.js';

interface HeldRow {
  attempts: number;
  timeline_id: string;
  text: string;
  options: ReportOptions;
}

/** Waiting and due, or running under a lease that ran out. */
export const FREE = `((state = 'queued' AND due_at <= now()) OR (state = 'running' AND due_at < now()))`;

const HOLD = `UPDATE verifications v SET state = 'running', attempts = attempts + 1, runner = $2, due_at = now() + $3 * interval '1 ms'
  FROM reports r WHERE v.id = $1 AND r.id = v.report_id AND v.attempts < $4 AND ${FREE}
  RETURNING v.attempts, v.timeline_id, r.text, r.options`;

const STOPPED = 'It was started several times and never finished; the last start may have ended the process.';

export function verificationStore(pool: pg.Pool): VerificationStore {
  return {
    attempts: (id) => orUnavailable(() => attemptsOf(pool, 'verifications', id)),
    hold: (id, lease) => orUnavailable(() => hold(pool, id, lease)),
    report: (id, lease, progress) =>
      orUnavailable(async () => {
        const { rowCount } = await pool.query(
          `UPDATE verifications SET progress = $4, due_at = now() + $3 * interval '1 ms' WHERE id = $1 AND runner = $2 AND state = 'running'`,
          [id, lease.runner, lease.leaseMs, JSON.stringify(progress)],
        );
        return rowCount === 1;
      }),
    finish: (id, document, summary) =>
      inTransaction(pool, async (tx) => {
        const report = await firstRow<{ report_id: string }>(tx, 'SELECT report_id FROM verifications WHERE id = $1', [
          id,
        ]);
        if (!report) return;
        // The report's row orders finishers, so that versions have no gaps and nobody writes twice.
        await tx.query('SELECT 1 FROM reports WHERE id = $1 FOR UPDATE', [report.report_id]);
        await tx.query(
          `INSERT INTO verdict_documents (verification_id, report_id, version, text, sha256, summary)
           SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5 FROM verdict_documents WHERE report_id = $2
           ON CONFLICT (verification_id) DO NOTHING`,
          [
            id,
            report.report_id,
            toColumn(document),
            createHash('sha256').update(document).digest('hex'),
            JSON.stringify(summary),
          ],
        );
        await tx.query(
          `UPDATE verifications SET state = 'done', timeline_id = NULL, runner = NULL, error = NULL, finished_at = now() WHERE id = $1`,
          [id],
        );
      }),
    giveBack: async (id, lease, error, pauseMs) => {
      await orUnavailable(() =>
        pool.query(
          `UPDATE verifications SET state = CASE WHEN attempts >= $3 THEN 'failed' ELSE 'queued' END,
             timeline_id = CASE WHEN attempts >= $3 THEN NULL ELSE timeline_id END,
             finished_at = CASE WHEN attempts >= $3 THEN now() END,
             runner = NULL, error = $4, due_at = now() + $5 * interval '1 ms'
           WHERE id = $1 AND runner = $2 AND state = 'running'`,
          [id, lease.runner, lease.maxAttempts, toColumn(error), pauseMs],
        ),
      );
    },
  };
}

export async function attemptsOf(pool: pg.Pool, table: 'verifications' | 'ingest_jobs', id: string): Promise<number> {
  const row = await firstRow<{ attempts: number }>(pool, `SELECT attempts FROM ${table} WHERE id = $1`, [id]);
  return row?.attempts ?? 0;
}

async function hold(pool: pg.Pool, id: string, lease: Lease): Promise<HeldVerification | null> {
  const values = [id, lease.runner, lease.leaseMs, lease.maxAttempts];
  const row = await firstRow<HeldRow>(pool, HOLD, values);
  if (row) {
    return {
      id,
      attempt: row.attempts,
      text: fromColumn(row.text),
      options: row.options,
      evidence: postgresEvidence(pool, row.timeline_id),
    };
  }
  await pool.query(
    `UPDATE verifications SET state = 'failed', timeline_id = NULL, runner = NULL, finished_at = now(), error = coalesce(error, $3)
     WHERE id = $1 AND attempts >= $2 AND ${FREE}`,
    [id, lease.maxAttempts, STOPPED],
  );
  return null;
}
