/** Reads back the native records that stand: every body of an event, and of a state what its last arrival showed. */
import type { KeptRecord } from '../../application/ports/evidence-store.js';
import type { SourceName } from '../../domain/evidence.js';
import { fromColumn } from './column-text.js';
import { orUnavailable, type Queryable } from './database.js';

/** Rows in one answer: few enough that what was read of them is let go before it grows old. */
const PAGE = 500;

interface StandingRow {
  id: string;
  source: SourceName;
  instance: string;
  key: string;
  native_id: string;
  nature: 'event' | 'state';
  path: string;
  raw: string;
  not_understood: string | null;
  alone: boolean;
}

/** Whether it is the only body of its record. */
const ALONE = `NOT EXISTS (SELECT 1 FROM evidence n WHERE n.incident_id = e.incident_id AND n.identity = e.identity AND n.revision = 2)`;

/** Every body of an event, and of a state what its last arrival showed. */
const STANDS = `(e.nature = 'event' OR NOT EXISTS (SELECT 1 FROM evidence n
  WHERE n.incident_id = e.incident_id AND n.identity = e.identity AND n.watermark > e.watermark))`;

const keptOf = (row: StandingRow): KeptRecord => ({
  source: row.source,
  instance: fromColumn(row.instance),
  key: fromColumn(row.key),
  nativeId: fromColumn(row.native_id),
  nature: row.nature,
  path: fromColumn(row.path),
  raw: fromColumn(row.raw),
  notUnderstood: row.not_understood === null ? null : fromColumn(row.not_understood),
  alone: row.alone,
});

/** What stands, in the order of arrival, in batches; without what came with one watermark when that is in memory already. */
export async function* readStanding(
  db: Queryable,
  incidentId: string,
  exceptWatermark = -1,
): AsyncGenerator<readonly KeptRecord[]> {
  for (let after = '0'; ; ) {
    const { rows } = await db.query<StandingRow>(
      `SELECT e.id, e.source, e.instance, e.key, e.native_id, e.nature, e.path, e.raw, e.not_understood, ${ALONE} AS alone
       FROM evidence e
       WHERE e.incident_id = $1 AND e.id > $2 AND e.watermark <> $3 AND ${STANDS} ORDER BY e.id LIMIT ${PAGE}`,
      [incidentId, after, exceptWatermark],
    );
    if (rows.length === 0) return;
    yield rows.map(keptOf);
    after = rows.at(-1)!.id;
  }
}

/** What stands, file by file, in the order of arrival inside each. */
export async function* readByPath(
  db: Queryable,
  incidentId: string,
): AsyncGenerator<{ readonly path: string; readonly raw: string }> {
  const order = await orUnavailable(() =>
    db.query<{ id: string }>(
      `SELECT e.id FROM evidence e WHERE e.incident_id = $1 AND ${STANDS} ORDER BY e.path, e.id`,
      [incidentId],
    ),
  );
  const ids = order.rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE);
    const { rows } = await orUnavailable(() =>
      db.query<{ path: string; raw: string }>(
        'SELECT path, raw FROM evidence WHERE id = ANY($1::bigint[]) ORDER BY path, id',
        [page],
      ),
    );
    for (const { path, raw } of rows) yield { path: fromColumn(path), raw: fromColumn(raw) };
  }
}
