/** The workspace's directory in PostgreSQL: a row for each version, never changed. */
import type pg from 'pg';
import type { DirectoryStore, SeenDelegation } from '../../application/ports/directory-store.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { fromColumn, toColumn } from './column-text.js';
import { inTransaction, orUnavailable } from './database.js';
import { readDirectory } from './directory-rows.js';
import { readEvent } from './wire-text.js';

/** Held by whoever edits, so that edits come one after another. */
const EDITING = 7_215_403;

const CHANGED = `INSERT INTO directory_versions (version, body, what)
  SELECT coalesce(max(version), 0) + 1, $1, $2 FROM directory_versions`;

const UNSETTLED = `SELECT i.id, v.version FROM incidents i, (SELECT max(version) AS version FROM directory_versions) v
  WHERE i.directory_version < v.version AND EXISTS (SELECT 1 FROM reports r WHERE r.incident_id = i.id)
  ORDER BY i.created_at DESC, i.id LIMIT $1`;

/** Events that show a delegation name it in their body; the text search only finds candidates. */
const CANDIDATES = `SELECT e.body FROM incidents i JOIN events e ON e.timeline_id = i.timeline_id
  WHERE i.id = $1 AND (e.body LIKE '%"onBehalfOf":%' OR e.body LIKE '%"via":%') ORDER BY e.seq DESC LIMIT 5000`;

/** The same delegation once, with its last record and how often it was seen; events come newest first. */
function delegationsIn(events: readonly TimelineEvent[], most: number): readonly SeenDelegation[] {
  const seen = new Map<string, SeenDelegation>();
  for (const { actors, evidence } of events) {
    for (const { handle, onBehalfOf = [], via = null } of actors) {
      if (onBehalfOf.length === 0 && via === null) continue;
      const key = JSON.stringify([handle, onBehalfOf, via]);
      const known = seen.get(key);
      const { source, nativeId } = known ?? evidence;
      seen.set(key, { actor: handle, onBehalfOf, via, count: (known?.count ?? 0) + 1, source, nativeId });
    }
  }
  return [...seen.values()].sort((a, b) => b.count - a.count || (a.actor < b.actor ? -1 : 1)).slice(0, most);
}

export function directoryStore(pool: pg.Pool): DirectoryStore {
  return {
    read: () => orUnavailable(() => readDirectory(pool)),
    change: (what, edit) =>
      inTransaction(pool, async (tx) => {
        await tx.query('SELECT pg_advisory_xact_lock($1)', [EDITING]);
        const before = await readDirectory(tx);
        const after = edit(before);
        if (after.ok && JSON.stringify(after.value) !== JSON.stringify(before))
          await tx.query(CHANGED, [toColumn(JSON.stringify(after.value)), toColumn(what)]);
        return after;
      }),
    history: (most) =>
      orUnavailable(async () => {
        const query = 'SELECT version, made_at, what FROM directory_versions ORDER BY version DESC LIMIT $1';
        const { rows } = await pool.query<{ version: number; made_at: Date; what: string }>(query, [most]);
        return rows.map((row) => ({
          version: row.version,
          at: row.made_at.toISOString(),
          what: fromColumn(row.what),
        }));
      }),
    delegations: (incidentId, most) =>
      orUnavailable(async () =>
        delegationsIn(
          (await pool.query<{ body: string }>(CANDIDATES, [toColumn(incidentId)])).rows.map(({ body }) =>
            readEvent(body),
          ),
          most,
        ),
      ),
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
