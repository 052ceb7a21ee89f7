/** Collections with their slices as they come from the database. */
import type { SliceState, StoredCollection, StoredSlice } from '../../application/ports/collection-store.js';
import type { CollectPart, CoverageStatement } from '../../application/ports/live-source.js';
import { fromColumn } from './column-text.js';

export const SLICES_OF = `SELECT c.id AS collection_id, c.incident_id, c.from_at, c.to_at, c.created_at, s.id, s.connection_id,
    n.name, n.source, s.part, s.state, s.pages, s.records, s.added, s.coverage, s.error, s.due_at, s.started_at, s.finished_at
  FROM collections c JOIN collection_slices s ON s.collection_id = c.id JOIN connections n ON n.id = s.connection_id`;

export interface SliceRow {
  collection_id: string;
  incident_id: string;
  from_at: string;
  to_at: string;
  created_at: Date;
  id: string;
  connection_id: string;
  name: string;
  source: string;
  part: CollectPart;
  state: SliceState;
  pages: number;
  records: number;
  added: number | null;
  coverage: CoverageStatement[] | null;
  error: string | null;
  due_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}

const sliceOf = (row: SliceRow): StoredSlice => ({
  id: row.id,
  connectionId: row.connection_id,
  connectionName: fromColumn(row.name),
  source: row.source,
  part: row.part,
  state: row.state,
  pages: row.pages,
  records: row.records,
  new: row.added,
  coverage: row.coverage,
  error: row.error === null ? null : fromColumn(row.error),
  notBefore: row.state === 'queued' && row.error !== null ? row.due_at.toISOString() : null,
  startedAt: row.started_at?.toISOString() ?? null,
  finishedAt: row.finished_at?.toISOString() ?? null,
});

/** Rows of one collection stand together. */
export function collectionOf(rows: readonly SliceRow[]): readonly StoredCollection[] {
  const found = new Map<string, StoredCollection & { slices: StoredSlice[] }>();
  for (const row of rows) {
    const known = found.get(row.collection_id);
    if (known) known.slices.push(sliceOf(row));
    else
      found.set(row.collection_id, {
        id: row.collection_id,
        incidentId: row.incident_id,
        window: { from: row.from_at, to: row.to_at },
        createdAt: row.created_at.toISOString(),
        slices: [sliceOf(row)],
      });
  }
  return [...found.values()];
}
