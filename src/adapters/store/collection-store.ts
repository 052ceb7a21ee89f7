/** Collections in PostgreSQL: slices handed out under a lease like verifications; a page and its cursor are written together or not at all. */
import type pg from 'pg';
import type { CollectionStore, HeldSlice, KeptPage } from '../../application/ports/collection-store.js';
import type { Lease } from '../../application/ports/lease.js';
import type { CollectPart, CoverageStatement } from '../../application/ports/live-source.js';
import { collectionOf, SLICES_OF } from './collection-rows.js';
import { toColumn } from './column-text.js';
import { firstRow, inTransaction, orUnavailable } from './database.js';
import { writeBell } from './verification-rows.js';
import { FREE } from './verification-store.js';

const STOPPED = 'It was started several times and never came further.';
const OPEN = `state IN ('queued', 'running')`;

interface HeldRow {
  incident_id: string;
  from_at: string;
  to_at: string;
  connection_id: string;
  part: CollectPart;
  cursor: string | null;
  ended: boolean;
  coverage: CoverageStatement[] | null;
  attempts: number;
}

export function collectionStore(pool: pg.Pool): CollectionStore {
  const changed = async (text: string, values: unknown[]): Promise<boolean> =>
    (await orUnavailable(() => pool.query(text, values))).rowCount === 1;
  return {
    begin: ({ id, incidentId, window, slices }) =>
      inTransaction(pool, async (tx) => {
        if (!(await firstRow(tx, 'SELECT 1 FROM incidents WHERE id = $1 FOR SHARE', [toColumn(incidentId)])))
          return false;
        await tx.query('INSERT INTO collections (id, incident_id, from_at, to_at) VALUES ($1, $2, $3, $4)', [
          id,
          incidentId,
          window.from,
          window.to,
        ]);
        for (const [ordinal, slice] of slices.entries()) {
          await tx.query(
            'INSERT INTO collection_slices (id, collection_id, connection_id, ordinal, part) VALUES ($1, $2, $3, $4, $5)',
            [slice.id, id, slice.connectionId, ordinal, JSON.stringify(slice.part)],
          );
          await writeBell(tx, 'collect', slice.id);
        }
        return true;
      }),
    get: (id) =>
      orUnavailable(
        async () =>
          collectionOf((await pool.query(`${SLICES_OF} WHERE c.id = $1 ORDER BY s.ordinal`, [toColumn(id)])).rows)[0] ??
          null,
      ),
    list: (incidentId) =>
      orUnavailable(async () =>
        collectionOf(
          (
            await pool.query(`${SLICES_OF} WHERE c.incident_id = $1 ORDER BY c.created_at DESC, c.id, s.ordinal`, [
              toColumn(incidentId),
            ])
          ).rows,
        ),
      ),
    hold: (id, lease) => orUnavailable(() => hold(pool, id, lease)),
    keepPage: (id, lease, page) => inTransaction(pool, (tx) => keepPage(tx, id, lease, page)),
    async *pages(id) {
      const first = 'SELECT min(page) AS page FROM collected_pages WHERE slice_id = $1';
      const from = (await orUnavailable(() => firstRow<{ page: number | null }>(pool, first, [id])))?.page ?? null;
      if (from === null) return;
      for (let page = from; ; page++) {
        const { rows } = await orUnavailable(() =>
          pool.query<{ path: string; content: string }>(
            'SELECT path, content FROM collected_pages WHERE slice_id = $1 AND page = $2 ORDER BY ordinal',
            [id, page],
          ),
        );
        for (const { path, content } of rows)
          yield { page, path, bodies: content.split('\n').map((line) => JSON.parse(line)) };
        if (rows.length === 0) {
          const after = 'SELECT 1 FROM collected_pages WHERE slice_id = $1 AND page > $2 LIMIT 1';
          if (!(await orUnavailable(() => firstRow(pool, after, [id, page])))) return;
        }
      }
    },
    takenIn: (id, lease, page, added) =>
      inTransaction(pool, async (tx) => {
        const ours = await firstRow(
          tx,
          `UPDATE collection_slices SET added = coalesce(added, 0) + $3, attempts = 1, due_at = now() + $4 * interval '1 ms'
           WHERE id = $1 AND runner = $2 AND state = 'running' RETURNING id`,
          [id, lease.runner, added, lease.leaseMs],
        );
        if (ours && page !== null)
          await tx.query('DELETE FROM collected_pages WHERE slice_id = $1 AND page <= $2', [id, page]);
        return ours !== null;
      }),
    finish: (id, lease) => end(pool, id, lease, { state: 'done', error: null }),
    fail: (id, lease, error) => end(pool, id, lease, { state: 'failed', error }),
    giveBack: async (id, lease, why, pauseMs, counts) => {
      await changed(
        `UPDATE collection_slices SET state = 'queued', runner = NULL, error = $3, due_at = now() + $4 * interval '1 ms',
           attempts = attempts - $5
         WHERE id = $1 AND runner = $2 AND state = 'running'`,
        [id, lease.runner, toColumn(why), pauseMs, counts ? 0 : 1],
      );
    },
    prolong: (id, lease) =>
      changed(
        `UPDATE collection_slices SET due_at = now() + $3 * interval '1 ms' WHERE id = $1 AND runner = $2 AND state = 'running'`,
        [id, lease.runner, lease.leaseMs],
      ),
    cancel: (id) =>
      inTransaction(pool, async (tx) => {
        if (!(await firstRow(tx, 'SELECT 1 FROM collections WHERE id = $1', [toColumn(id)]))) return false;
        // Slices first: whoever keeps a page of one holds its row, and that page has to be seen by the time that pages go.
        const { rows } = await tx.query<{ id: string }>(
          `UPDATE collection_slices SET state = 'cancelled', runner = NULL, finished_at = now() WHERE collection_id = $1 AND ${OPEN} RETURNING id`,
          [id],
        );
        await tx.query('DELETE FROM collected_pages WHERE slice_id = ANY($1)', [rows.map((slice) => slice.id)]);
        return true;
      }),
    unsettled: (most) =>
      orUnavailable(async () => {
        const query = `SELECT id, incident_id FROM collections c WHERE NOT settled
          AND NOT EXISTS (SELECT 1 FROM collection_slices s WHERE s.collection_id = c.id AND s.${OPEN}) ORDER BY created_at LIMIT $1`;
        const { rows } = await pool.query<{ id: string; incident_id: string }>(query, [most]);
        return rows.map(({ id, incident_id: incidentId }) => ({ id, incidentId }));
      }),
    settle: async (id) => {
      await changed('UPDATE collections SET settled = true WHERE id = $1', [id]);
    },
    waiting: (most) =>
      orUnavailable(async () => {
        const query = `SELECT id FROM collection_slices WHERE ${FREE} ORDER BY due_at, ordinal LIMIT $1`;
        return (await pool.query<{ id: string }>(query, [most])).rows.map(({ id }) => id);
      }),
  };
}

async function hold(pool: pg.Pool, id: string, lease: Lease): Promise<HeldSlice | null> {
  const row = await firstRow<HeldRow>(
    pool,
    `UPDATE collection_slices s SET state = 'running', attempts = attempts + 1, runner = $2, started_at = coalesce(started_at, now()),
       due_at = now() + $3 * interval '1 ms'
     FROM collections c WHERE s.id = $1 AND c.id = s.collection_id AND s.attempts < $4 AND ${FREE}
     RETURNING c.incident_id, c.from_at, c.to_at, s.connection_id, s.part, s.cursor, s.ended, s.coverage, s.attempts`,
    [id, lease.runner, lease.leaseMs, lease.maxAttempts],
  );
  if (row)
    return {
      incidentId: row.incident_id,
      window: { from: row.from_at, to: row.to_at },
      connectionId: row.connection_id,
      part: row.part,
      cursor: row.cursor,
      ended: row.ended,
      coverage: row.coverage ?? [],
      attempt: row.attempts,
    };
  await pool.query(
    `UPDATE collection_slices SET state = 'failed', runner = NULL, finished_at = now(), error = coalesce(error, $3)
     WHERE id = $1 AND attempts >= $2 AND ${FREE}`,
    [id, lease.maxAttempts, STOPPED],
  );
  return null;
}

async function keepPage(tx: pg.PoolClient, id: string, lease: Lease, page: KeptPage): Promise<boolean> {
  const count = page.records.reduce((sum, { bodies }) => sum + bodies.length, 0);
  const row = await firstRow<{ pages: number }>(
    tx,
    `UPDATE collection_slices SET cursor = $3, ended = $4, pages = pages + 1, records = records + $5, coverage = coalesce($6, coverage),
       attempts = 1, error = NULL, due_at = now() + $7 * interval '1 ms'
     WHERE id = $1 AND runner = $2 AND state = 'running' RETURNING pages`,
    [
      id,
      lease.runner,
      page.cursor === null ? null : toColumn(page.cursor),
      page.cursor === null,
      count,
      page.coverage ? JSON.stringify(page.coverage) : null,
      lease.leaseMs,
    ],
  );
  if (!row) return false;
  for (const [ordinal, { path, bodies }] of page.records.filter(({ bodies: some }) => some.length > 0).entries())
    await tx.query('INSERT INTO collected_pages (slice_id, page, ordinal, path, content) VALUES ($1, $2, $3, $4, $5)', [
      id,
      row.pages - 1,
      ordinal,
      path,
      bodies.map((body) => JSON.stringify(body)).join('\n'),
    ]);
  return true;
}

interface End {
  readonly state: 'done' | 'failed';
  readonly error: string | null;
}

function end(pool: pg.Pool, id: string, { runner }: Lease, { state, error }: End): Promise<void> {
  return inTransaction(pool, async (tx) => {
    const ours = await firstRow(
      tx,
      `UPDATE collection_slices SET state = $3, error = $4, runner = NULL, finished_at = now()
       WHERE id = $1 AND runner = $2 AND state = 'running' RETURNING id`,
      [id, runner, state, error === null ? null : toColumn(error)],
    );
    if (ours) await tx.query('DELETE FROM collected_pages WHERE slice_id = $1', [id]);
  });
}
