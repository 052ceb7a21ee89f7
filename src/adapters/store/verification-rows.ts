/** Requests to verify a report: one row for one question to one state of the evidence, with its bell. */
import { randomUUID } from 'node:crypto';
import { digestOf } from '../../application/canonical-json.js';
import type { Bell } from '../../application/ports/verification-queue.js';
import type { ReportOptions } from '../../application/use-cases.js';
import { firstRow, type Queryable } from './database.js';
import { effective, type IncidentRow } from './incident-rows.js';

export interface Asked {
  readonly reportId: string;
  readonly sha256: string;
  readonly options: ReportOptions;
  readonly rules: string;
}

export async function writeBell(db: Queryable, kind: Bell['kind'], id: string): Promise<void> {
  await db.query('INSERT INTO outbox (kind, subject_id) VALUES ($1, $2)', [kind, id]);
}

interface KnownRow {
  key: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  version: number | null;
}

/**
 * The key under which a question is asked: its own digest; where it was answered before and another answer has come, or is coming, since
 * (the evidence changed and changed back), a further one, so that the newest version is again that of the evidence as it stands.
 */
async function keyOf(db: Queryable, question: string, reportId: string): Promise<string> {
  const { rows } = await db.query<KnownRow>(
    `SELECT v.key, v.state, d.version FROM verifications v LEFT JOIN verdict_documents d ON d.verification_id = v.id
     WHERE v.report_id = $1`,
    [reportId],
  );
  const isSame = ({ key }: KnownRow): boolean => key === question || key.startsWith(`${question}:`);
  const same = rows.filter(isSame);
  const last = same.find(({ key }) => key === (same.length > 1 ? `${question}:${same.length - 1}` : question));
  const overtaken = rows.some(
    (row) =>
      !isSame(row) && (row.state === 'queued' || row.state === 'running' || (row.version ?? 0) > (last?.version ?? 0)),
  );
  return last?.state === 'done' && overtaken ? `${question}:${same.length}` : (last?.key ?? question);
}

/**
 * Asks for a verification against the evidence as it stands. The same question is the same row: a finished one stays as it is, a failed one
 * gets another chance. The incident must be locked and its timeline ensured.
 */
export async function requestVerification(
  db: Queryable,
  incident: IncidentRow,
  timelineId: string,
  asked: Asked,
): Promise<void> {
  const { watermark } = incident;
  const manifest = effective(incident);
  const { reportId, sha256, options, rules } = asked;
  const key = await keyOf(db, digestOf([sha256, options, manifest, watermark, rules]), reportId);
  const row = await firstRow<{ id: string }>(
    db,
    `INSERT INTO verifications (id, report_id, key, timeline_id, watermark, rules) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (key) DO UPDATE SET state = 'queued', attempts = 0, error = NULL, runner = NULL, finished_at = NULL,
       timeline_id = $4, due_at = now(), requested_at = clock_timestamp(), ${NEXT}
       WHERE verifications.state = 'failed'
     RETURNING id`,
    [randomUUID(), reportId, key, timelineId, watermark, rules],
  );
  if (row) await writeBell(db, 'verify', row.id);
  else await db.query(`UPDATE verifications SET requested_at = clock_timestamp(), ${NEXT} WHERE key = $1`, [key]);
}

/** Which is the newest is a number's to say: a clock may be set back. */
const NEXT = "asked = nextval(pg_get_serial_sequence('verifications', 'asked'))";
