/** Incidents in PostgreSQL. */
import type pg from 'pg';
import type { LatestVerdicts } from '../../application/incidents/views.js';
import type { IncidentStore, StoredIncident } from '../../application/ports/incident-store.js';
import { fromColumn } from './column-text.js';
import { firstRow, inTransaction, orUnavailable, type Queryable } from './database.js';
import { readDirectory } from './directory-rows.js';
import { effective, insertIncident, readIncident, updateIncident } from './incident-rows.js';
import { ensureTimeline, type Reading } from './timeline-rows.js';

interface ExtraRow {
  created_at: Date;
  evidence: string;
  events: string;
  reports: string;
  report_id: string | null;
  title: string;
  verified_at: Date;
  summary: LatestVerdicts['summary'];
}

const EXTRA = `SELECT i.created_at,
  (SELECT count(*) FROM evidence e WHERE e.incident_id = i.id) AS evidence,
  (SELECT count(*) FROM events e WHERE e.timeline_id = i.timeline_id) AS events,
  (SELECT count(*) FROM reports r WHERE r.incident_id = i.id) AS reports,
  l.report_id, l.title, l.verified_at, l.summary
  FROM incidents i
  LEFT JOIN LATERAL (SELECT d.report_id, r.title, d.created_at AS verified_at, d.summary
    FROM reports r JOIN verdict_documents d ON d.report_id = r.id WHERE r.incident_id = i.id
    ORDER BY r.created_at DESC, r.id, d.version DESC LIMIT 1) l ON true
  WHERE i.id = $1`;

async function view(db: Queryable, id: string): Promise<StoredIncident | null> {
  const incident = await readIncident(db, id);
  const extra = incident && (await firstRow<ExtraRow>(db, EXTRA, [id]));
  if (!extra) return null;
  return {
    manifest: incident.manifest,
    effective: effective(incident),
    createdAt: extra.created_at.toISOString(),
    counts: { evidence: Number(extra.evidence), events: Number(extra.events), reports: Number(extra.reports) },
    latest:
      extra.report_id === null
        ? null
        : {
            reportId: extra.report_id,
            title: fromColumn(extra.title),
            verifiedAt: extra.verified_at.toISOString(),
            summary: extra.summary,
          },
  };
}

export function incidentStore(pool: pg.Pool, reading: Reading): IncidentStore {
  return {
    create: (manifest) =>
      inTransaction(pool, async (tx) => {
        if (!(await insertIncident(tx, manifest))) return false;
        const directory = await readDirectory(tx);
        await ensureTimeline(tx, { manifest, directory, watermark: 0, timelineId: null }, reading);
        return true;
      }),
    list: () =>
      orUnavailable(async () => {
        const { rows } = await pool.query<{ id: string }>('SELECT id FROM incidents ORDER BY created_at DESC, id');
        const views = [];
        for (const { id } of rows) views.push(await view(pool, id));
        return views.filter((found) => found !== null);
      }),
    get: (id) => orUnavailable(() => view(pool, id)),
    update: (id, change) =>
      inTransaction(pool, async (tx) => {
        const incident = await readIncident(tx, id, true);
        if (!incident) return false;
        const manifest = change(incident.manifest);
        await updateIncident(tx, manifest);
        await ensureTimeline(tx, { ...incident, manifest }, reading);
        return true;
      }),
  };
}
