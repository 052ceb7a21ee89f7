/** Connections to live sources in PostgreSQL. */
import type pg from 'pg';
import type { ConnectedName, ConnectionStore, StoredConnection } from '../../application/ports/connection-store.js';
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
}

const connectionOf = (row: ConnectionRow): StoredConnection => ({
  id: row.id,
  source: row.source,
  name: fromColumn(row.name),
  settings: row.settings,
  createdAt: row.created_at.toISOString(),
  testedAt: row.tested_at?.toISOString() ?? null,
  test: row.test,
  testError: row.test_error === null ? null : fromColumn(row.test_error),
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
        const { rows } = await pool.query<ConnectionRow>(
          'SELECT * FROM connections WHERE removed_at IS NULL ORDER BY created_at, id',
        );
        return rows.map(connectionOf);
      }),
    get: (id) =>
      orUnavailable(async () => {
        const query = 'SELECT * FROM connections WHERE id = $1 AND removed_at IS NULL';
        const row = await firstRow<ConnectionRow>(pool, query, [toColumn(id)]);
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
