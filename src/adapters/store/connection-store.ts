/** Connections to live sources in PostgreSQL. */
import type pg from 'pg';
import type {
  ConnectedName,
  ConnectionStore,
  LastCollected,
  StoredConnection,
} from '../../application/ports/connection-store.js';
import type { ConnectionTest } from '../../application/ports/live-source.js';
import { fromColumn, toColumn } from './column-text.js';
import { firstRow, orUnavailable } from './database.js';

interface ConnectionRow {
  id: string;
  source: ConnectedName;
  name: string;
  settings: Record<string, string>;
  test: ConnectionTest | null;
  test_error: string | null;
  tested_at: Date | null;
  created_at: Date;
  collection_id: string | null;
  incident_id: string;
  collected_at: Date;
  records: number;
  parts: number;
  done: number;
  open: number;
}

/** Connections that were not removed, each with the newest collection that asked through it. */
const CONNECTIONS = `SELECT c.*, l.* FROM connections c LEFT JOIN LATERAL (
    SELECT k.id AS collection_id, k.incident_id, k.created_at AS collected_at, sum(s.records)::int AS records, count(*)::int AS parts,
      count(*) FILTER (WHERE s.state = 'done')::int AS done, count(*) FILTER (WHERE s.state IN ('queued', 'running'))::int AS open
    FROM collection_slices s JOIN collections k ON k.id = s.collection_id WHERE s.connection_id = c.id
    GROUP BY k.id ORDER BY k.created_at DESC LIMIT 1) l ON true
  WHERE c.removed_at IS NULL`;

const lastOf = (row: ConnectionRow): LastCollected | null =>
  row.collection_id === null
    ? null
    : {
        collectionId: row.collection_id,
        incidentId: fromColumn(row.incident_id),
        at: row.collected_at.toISOString(),
        records: row.records,
        parts: row.parts,
        done: row.done,
        open: row.open,
      };

const connectionOf = (row: ConnectionRow): StoredConnection => ({
  id: row.id,
  source: row.source,
  name: fromColumn(row.name),
  settings: row.settings,
  createdAt: row.created_at.toISOString(),
  testedAt: row.tested_at?.toISOString() ?? null,
  test: row.test,
  testError: row.test_error === null ? null : fromColumn(row.test_error),
  lastCollected: lastOf(row),
});

export function connectionStore(pool: pg.Pool): ConnectionStore {
  return {
    add: ({ id, source, name, settings }) =>
      orUnavailable(async () => {
        await pool.query('INSERT INTO connections (id, source, name, settings) VALUES ($1, $2, $3, $4)', [
          id,
          source,
          toColumn(name),
          JSON.stringify(settings),
        ]);
      }),
    list: () =>
      orUnavailable(async () => {
        const { rows } = await pool.query<ConnectionRow>(`${CONNECTIONS} ORDER BY c.created_at, c.id`);
        return rows.map(connectionOf);
      }),
    get: (id) =>
      orUnavailable(async () => {
        const row = await firstRow<ConnectionRow>(pool, `${CONNECTIONS} AND c.id = $1`, [toColumn(id)]);
        return row && connectionOf(row);
      }),
    tested: (id, { test, error }) =>
      orUnavailable(async () => {
        await pool.query('UPDATE connections SET test = $2, test_error = $3, tested_at = now() WHERE id = $1', [
          id,
          test === null ? null : JSON.stringify(test),
          error === null ? null : toColumn(error),
        ]);
      }),
    remove: (id) =>
      orUnavailable(async () => {
        const query = 'UPDATE connections SET removed_at = now() WHERE id = $1 AND removed_at IS NULL';
        return (await pool.query(query, [toColumn(id)])).rowCount === 1;
      }),
  };
}
