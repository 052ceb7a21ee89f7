/** Reports and their verdict documents in PostgreSQL. */
import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { digestOf } from '../../application/canonical-json.js';
import type { VerdictDocument } from '../../application/document/schema.js';
import type { ReportStore, StoredReport } from '../../application/ports/report-store.js';
import type { Progress, ReportOptions, ReportState } from '../../application/use-cases.js';
import { fromColumn, toColumn } from './column-text.js';
import { firstRow, inTransaction, orUnavailable } from './database.js';
import { readIncident } from './incident-rows.js';
import { ensureTimeline, type Reading } from './timeline-rows.js';
import { type Asked, requestVerification } from './verification-rows.js';

interface Row {
  id: string;
  incident_id: string;
  title: string;
  sha256: string;
  options: ReportOptions;
  created_at: Date;
  state: 'queued' | 'running' | 'done' | 'failed';
  error: string | null;
  progress: Progress | null;
  version: number | null;
  verified_at: Date | null;
  summary: VerdictDocument['summary'] | null;
}

const VIEW = `SELECT r.id, r.incident_id, r.title, r.sha256, r.options, r.created_at, v.state, v.error, v.progress,
    d.version, d.created_at AS verified_at, d.summary
  FROM reports r
  JOIN LATERAL (SELECT state, error, progress FROM verifications WHERE report_id = r.id ORDER BY asked DESC LIMIT 1) v ON true
  LEFT JOIN LATERAL (SELECT version, created_at, summary FROM verdict_documents WHERE report_id = r.id ORDER BY version DESC LIMIT 1) d ON true`;

const STATES: Record<Row['state'], ReportState> = {
  queued: 'queued',
  running: 'verifying',
  done: 'verified',
  failed: 'failed',
};

const viewOf = (row: Row): StoredReport => ({
  id: row.id,
  incidentId: row.incident_id,
  title: fromColumn(row.title),
  sha256: row.sha256,
  options: row.options,
  createdAt: row.created_at.toISOString(),
  state: STATES[row.state],
  version: row.version ?? 0,
  verifiedAt: row.verified_at?.toISOString() ?? null,
  summary: row.summary,
  error: row.state === 'failed' && row.error !== null ? fromColumn(row.error) : null,
  progress: row.progress,
});

export function reportStore(pool: pg.Pool, reading: Reading): ReportStore {
  return {
    submit: (report, rules) =>
      inTransaction(pool, async (tx) => {
        const incident = await readIncident(tx, report.incidentId, true);
        if (!incident) return null;
        const timelineId = await ensureTimeline(tx, incident, reading);
        const sha256 = createHash('sha256').update(report.text).digest('hex');
        const optionsSha256 = digestOf(report.options);
        await tx.query(
          `INSERT INTO reports (id, incident_id, title, text, sha256, options, options_sha256) VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (incident_id, sha256, options_sha256) DO NOTHING`,
          [
            randomUUID(),
            report.incidentId,
            toColumn(report.title),
            toColumn(report.text),
            sha256,
            JSON.stringify(report.options),
            optionsSha256,
          ],
        );
        const kept = await firstRow<{ id: string }>(
          tx,
          'SELECT id FROM reports WHERE incident_id = $1 AND sha256 = $2 AND options_sha256 = $3',
          [report.incidentId, sha256, optionsSha256],
        );
        const asked: Asked = { reportId: kept!.id, sha256, options: report.options, rules };
        await requestVerification(tx, incident, timelineId, asked);
        return kept!.id;
      }),
    requestAgain: (reportId, rules) =>
      inTransaction(pool, async (tx) => {
        const report = await firstRow<Row>(tx, 'SELECT * FROM reports WHERE id = $1', [reportId]);
        const incident = report && (await readIncident(tx, report.incident_id, true));
        if (!incident) return false;
        const timelineId = await ensureTimeline(tx, incident, reading);
        const { sha256, options } = report;
        await requestVerification(tx, incident, timelineId, { reportId, sha256, options, rules });
        return true;
      }),
    list: (incidentId) =>
      orUnavailable(async () => {
        if (!(await readIncident(pool, incidentId))) return null;
        const newestFirst = `${VIEW} WHERE r.incident_id = $1 ORDER BY r.created_at DESC, r.id`;
        return (await pool.query<Row>(newestFirst, [incidentId])).rows.map(viewOf);
      }),
    get: (id) =>
      orUnavailable(async () => {
        const row = await firstRow<Row>(pool, `${VIEW} WHERE r.id = $1`, [toColumn(id)]);
        return row && viewOf(row);
      }),
    text: (id) =>
      orUnavailable(async () => {
        const row = await firstRow<{ text: string }>(pool, 'SELECT text FROM reports WHERE id = $1', [toColumn(id)]);
        return row && fromColumn(row.text);
      }),
    document: (id, version) =>
      orUnavailable(async () => {
        const row = await firstRow<{ text: string }>(
          pool,
          `SELECT text FROM verdict_documents WHERE report_id = $1 AND ($2::int IS NULL OR version = $2)
           ORDER BY version DESC LIMIT 1`,
          [toColumn(id), version ?? null],
        );
        return row && fromColumn(row.text);
      }),
  };
}
