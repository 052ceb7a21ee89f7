/** The workspace's directory in PostgreSQL: a row for each version, never changed. */
import type pg from 'pg';
import type { SeenDelegation } from '../../application/identities/delegations.js';
import type { Editor } from '../../application/identities/directory.js';
import type { DirectoryStore } from '../../application/ports/directory-store.js';
import { fromColumn, toColumn } from './column-text.js';
import { firstRow, inTransaction, orUnavailable } from './database.js';
import { readDirectory } from './directory-rows.js';

/** Held by whoever edits, so that edits come one after another. */
const EDITING = 7_215_403;

const CHANGED = `INSERT INTO directory_versions (version, body, what, made_by)
  SELECT coalesce(max(version), 0) + 1, $1, $2, $3 FROM directory_versions`;

const UNSETTLED = `SELECT i.id, v.version FROM incidents i, (SELECT max(version) AS version FROM directory_versions) v
  WHERE i.directory_version < v.version AND EXISTS (SELECT 1 FROM reports r WHERE r.incident_id = i.id)
  ORDER BY i.created_at DESC, i.id LIMIT $1`;

/** Noted with the timeline: no event has to be read for them. */
const DELEGATIONS = 'SELECT t.delegations FROM incidents i JOIN timelines t ON t.id = i.timeline_id WHERE i.id = $1';

interface VersionRow {
  version: number;
  made_at: Date;
  what: string;
  made_by: string | null;
}

export function directoryStore(pool: pg.Pool): DirectoryStore {
  return {
    read: () => orUnavailable(() => readDirectory(pool)),
    change: ({ what, by }, edit) =>
      inTransaction(pool, async (tx) => {
        await tx.query('SELECT pg_advisory_xact_lock($1)', [EDITING]);
        const before = await readDirectory(tx);
        const after = edit(before);
        if (after.ok && JSON.stringify(after.value) !== JSON.stringify(before))
          await tx.query(CHANGED, [toColumn(JSON.stringify(after.value)), toColumn(what), JSON.stringify(by)]);
        return after;
      }),
    history: (most) =>
      orUnavailable(async () => {
        const query = 'SELECT version, made_at, what, made_by FROM directory_versions ORDER BY version DESC LIMIT $1';
        const { rows } = await pool.query<VersionRow>(query, [most]);
        return rows.map((row) => ({
          version: row.version,
          at: row.made_at.toISOString(),
          what: fromColumn(row.what),
          by: row.made_by === null ? null : (JSON.parse(row.made_by) as Editor),
        }));
      }),
    delegations: (incidentId) =>
      orUnavailable(async () => {
        const row = await firstRow<{ delegations: string | null }>(pool, DELEGATIONS, [toColumn(incidentId)]);
        return row?.delegations ? (JSON.parse(fromColumn(row.delegations)) as SeenDelegation[]) : [];
      }),
    unsettled: (most) =>
      orUnavailable(async () => {
        const { rows } = await pool.query<{ id: string; version: number }>(UNSETTLED, [most]);
        return rows.map(({ id, version }) => ({ incidentId: id, version }));
      }),
    settle: (incidentId, version) =>
      orUnavailable(async () => {
        await pool.query('UPDATE incidents SET directory_version = $2 WHERE id = $1', [incidentId, version]);
      }),
  };
}
