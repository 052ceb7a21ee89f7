/** Native records as rows: writes arrivals in batches. Rows are only ever added. */
import { createHash } from 'node:crypto';
import { digestOf } from '../../application/canonical-json.js';
import {
  type Classified,
  classifyArrivals,
  type KeptBody,
  type Standing,
} from '../../application/evidence/classify-arrivals.js';
import type { ArrivingRecord, WholeFile } from '../../application/ports/evidence-store.js';
import type { EvidenceRecord } from '../../domain/evidence.js';
import { digest, shortHash, toColumn } from './column-text.js';
import type { Queryable } from './database.js';

/** Rows in one statement: larger ones gain nothing and hold more memory. */
const BATCH = 2000;

const sha256 = (text: string | Uint8Array): Buffer => createHash('sha256').update(text).digest();
export const identityOf = (record: Pick<EvidenceRecord, 'source' | 'instance' | 'key'>): Buffer =>
  digest(record.source, record.instance, record.key);

interface Prepared {
  readonly arriving: ArrivingRecord;
  readonly identity: Buffer;
  readonly bodySha256: string;
  readonly nature: 'event' | 'state';
}

interface Row extends Prepared {
  readonly revision: number;
  readonly standing: Standing;
}

interface Held extends KeptBody {
  readonly revision: number;
}

export interface Written {
  readonly counts: Record<Standing, number>;
  /** Those for which a row was written. */
  readonly kept: readonly ArrivingRecord[];
}

/** Adds what is new of these records. The incident must be locked. */
export async function writeRecords(
  db: Queryable,
  incidentId: string,
  watermark: number,
  records: readonly ArrivingRecord[],
): Promise<Written> {
  const groups = new Map<string, Prepared[]>();
  for (const arriving of records) {
    const prepared = prepare(arriving);
    const key = prepared.identity.toString('latin1');
    const group = groups.get(key);
    if (group) group.push(prepared);
    else groups.set(key, [prepared]);
  }
  const counts = { new: 0, revised: 0, duplicate: 0, conflict: 0 };
  const kept: ArrivingRecord[] = [];
  const all = [...groups.entries()];
  for (let from = 0; from < all.length; from += BATCH) {
    const batch = all.slice(from, from + BATCH);
    const held = await readHeld(
      db,
      incidentId,
      batch.map(([, group]) => group[0]!.identity),
    );
    const rows: Row[] = [];
    for (const [key, group] of batch) {
      const before = held.get(key) ?? [];
      const judged = classifyArrivals(group, before);
      for (const { standing } of judged) counts[standing]++;
      rows.push(...rowsOf(judged, before));
    }
    await insertRows(db, incidentId, watermark, rows);
    for (const { arriving } of rows) kept.push(arriving);
  }
  return { counts, kept };
}

const prepare = (arriving: ArrivingRecord): Prepared => ({
  arriving,
  identity: identityOf(arriving.record),
  bodySha256: digestOf(arriving.record.body),
  nature: arriving.record.nature,
});

function rowsOf(judged: readonly Classified<Prepared>[], before: readonly Held[]): readonly Row[] {
  let revision = Math.max(0, ...before.map((held) => held.revision));
  return judged
    .filter(({ kept }) => kept)
    .map(({ record, standing }) => ({ ...record, standing, revision: ++revision }));
}

async function readHeld(
  db: Queryable,
  incidentId: string,
  identities: readonly Buffer[],
): Promise<Map<string, Held[]>> {
  const { rows } = await db.query<{ identity: Buffer; revision: number; body_sha256: Buffer; watermark: number }>(
    'SELECT identity, revision, body_sha256, watermark FROM evidence WHERE incident_id = $1 AND identity = ANY($2::bytea[])',
    [incidentId, identities],
  );
  const held = new Map<string, Held[]>();
  for (const row of rows) {
    const key = row.identity.toString('latin1');
    const { revision, watermark } = row;
    const body = { revision, watermark, bodySha256: row.body_sha256.toString('hex') };
    const list = held.get(key);
    if (list) list.push(body);
    else held.set(key, [body]);
  }
  return held;
}

async function insertRows(db: Queryable, incidentId: string, watermark: number, rows: readonly Row[]): Promise<void> {
  const records = rows.map(({ arriving }) => arriving.record);
  if (rows.length === 0) return;
  await db.query(
    `INSERT INTO evidence (incident_id, watermark, identity, revision, conflict, source, instance, key, native_id, native_hash,
       nature, path, raw, sha256, body_sha256, not_understood)
     SELECT $1, $2, * FROM unnest($3::bytea[], $4::int[], $5::bool[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bigint[],
       $11::text[], $12::text[], $13::text[], $14::bytea[], $15::bytea[], $16::text[])`,
    [
      incidentId,
      watermark,
      rows.map(({ identity }) => identity),
      rows.map(({ revision }) => revision),
      rows.map(({ standing }) => standing === 'conflict'),
      records.map(({ source }) => source),
      records.map(({ instance }) => toColumn(instance)),
      records.map(({ key }) => toColumn(key)),
      records.map(({ nativeId }) => toColumn(nativeId)),
      records.map(({ nativeId }) => shortHash(nativeId)),
      records.map(({ nature }) => nature),
      records.map(({ path }) => toColumn(path)),
      rows.map(({ arriving }) => toColumn(arriving.raw)),
      rows.map(({ arriving }) => sha256(arriving.raw)),
      rows.map(({ bodySha256 }) => Buffer.from(bodySha256, 'hex')),
      rows.map(({ arriving }) => optionalColumn(arriving.reading.notUnderstood)),
    ],
  );
}

const optionalColumn = (text: string | undefined): string | null => (text === undefined ? null : toColumn(text));

/** Adds whole files; says how many were new. */
export async function writeFiles(
  db: Queryable,
  incidentId: string,
  watermark: number,
  files: readonly WholeFile[],
): Promise<number> {
  let added = 0;
  for (const { path, bytes } of files) {
    const content = sha256(bytes);
    const { rowCount } = await db.query(
      `INSERT INTO evidence_files (incident_id, identity, path, sha256, content, watermark) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (incident_id, identity) DO NOTHING`,
      [incidentId, digest(path, content.toString('hex')), toColumn(path), content, bytes, watermark],
    );
    added += rowCount ?? 0;
  }
  return added;
}
