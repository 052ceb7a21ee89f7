/** Native records as rows: writes arrivals in batches. Rows are only ever added. */
import { hash } from 'node:crypto';
import type pg from 'pg';
import { digestOf } from '../../application/canonical-json.js';
import { classifyArrivals, type KeptBody, type Standing } from '../../application/evidence/classify-arrivals.js';
import type { ArrivingRecord, WholeFile } from '../../application/ports/evidence-store.js';
import type { EvidenceRecord } from '../../domain/evidence.js';
import { digest, hexDigest, shortHash, toColumn } from './column-text.js';
import { bytes, type Cell, copyRows } from './copy-rows.js';
import type { Queryable } from './database.js';

/** Records looked up and written at once. */
const BATCH = 4000;
/** The watermark of the first arrival: nothing is held before it, nothing is looked up, and all go in at once. */
const FIRST = 1;

const sha256 = (text: string | Uint8Array): string => hash('sha256', text);

const identityOf = ({ source, instance, key }: EvidenceRecord): string => hexDigest(source, instance, key);

interface Prepared {
  readonly arriving: ArrivingRecord;
  readonly bodySha256: string;
  readonly nature: 'event' | 'state';
}

/** All arriving bodies of one record. */
interface Group {
  readonly identity: string;
  readonly arriving: readonly ArrivingRecord[];
}

interface Row {
  readonly prepared: Prepared;
  readonly identity: string;
  readonly revision: number;
  readonly standing: Standing;
}

interface Held extends KeptBody {
  readonly revision: number;
}

/** By identity, in hex. */
type HeldBodies = ReadonlyMap<string, readonly Held[]>;

export interface Written {
  readonly counts: Record<Standing, number>;
  /** Those for which a row was written. */
  readonly kept: ArrivingRecord[];
}

/** Adds what is new of these records. The incident must be locked. */
export async function writeRecords(
  db: pg.ClientBase,
  incidentId: string,
  watermark: number,
  records: readonly ArrivingRecord[],
): Promise<Written> {
  const written: Written = { counts: { new: 0, revised: 0, duplicate: 0, conflict: 0 }, kept: [] };
  const groups = groupsOf(records);
  const add = (batch: readonly Group[], held: HeldBodies): Promise<void> =>
    copyRows(db, TARGET, rowsOf(batch, held, written), (row) => cellsOf(incidentId, watermark, row));
  if (watermark === FIRST) await add(groups, new Map());
  else
    for (let from = 0; from < groups.length; from += BATCH) {
      const batch = groups.slice(from, from + BATCH);
      await add(batch, await readHeld(db, incidentId, batch));
    }
  return written;
}

function groupsOf(records: readonly ArrivingRecord[]): readonly Group[] {
  const groups = new Map<string, ArrivingRecord[]>();
  for (const arriving of records) {
    const identity = identityOf(arriving.record);
    const group = groups.get(identity);
    if (group) group.push(arriving);
    else groups.set(identity, [arriving]);
  }
  return [...groups.entries()].map(([identity, arriving]) => ({ identity, arriving: inPlace(arriving) }));
}

/** In the order of their places, so that the order of files in an archive decides nothing. */
function inPlace(group: readonly ArrivingRecord[]): readonly ArrivingRecord[] {
  const placeOf = ({ record, at = '' }: ArrivingRecord): string => `${record.path} ${at}`;
  return group.length < 2 ? group : group.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const prepare = (arriving: ArrivingRecord): Prepared => ({
  arriving,
  bodySha256: digestOf(arriving.record.body),
  nature: arriving.record.nature,
});

/** The rows to write, made while they are written; counts on the way. */
function* rowsOf(batch: readonly Group[], held: HeldBodies, { counts, kept }: Written): Generator<Row> {
  for (const { identity, arriving } of batch) {
    const before = held.get(identity) ?? [];
    let revision = Math.max(0, ...before.map((body) => body.revision));
    for (const { record, standing, kept: wanted } of classifyArrivals(arriving.map(prepare), before)) {
      counts[standing]++;
      if (!wanted) continue;
      kept.push(record.arriving);
      yield { prepared: record, identity, standing, revision: ++revision };
    }
  }
}

async function readHeld(db: Queryable, incidentId: string, batch: readonly Group[]): Promise<HeldBodies> {
  const identities = batch.map(({ identity }) => Buffer.from(identity, 'hex'));
  const { rows } = await db.query<{ identity: string; revision: number; body_sha256: string; watermark: number }>(
    `SELECT encode(identity, 'hex') AS identity, revision, encode(body_sha256, 'hex') AS body_sha256, watermark
     FROM evidence WHERE incident_id = $1 AND identity = ANY($2::bytea[])`,
    [incidentId, identities],
  );
  const held = new Map<string, Held[]>();
  for (const { identity, revision, watermark, body_sha256: bodySha256 } of rows) {
    const body = { revision, watermark, bodySha256 };
    const list = held.get(identity);
    if (list) list.push(body);
    else held.set(identity, [body]);
  }
  return held;
}

const TARGET = `evidence (incident_id, watermark, identity, revision, conflict, source, instance, key, native_id, native_hash,
  nature, path, raw, sha256, body_sha256, not_understood)`;

function cellsOf(incidentId: string, watermark: number, row: Row): readonly Cell[] {
  const { arriving, bodySha256 } = row.prepared;
  const { record, reading, raw } = arriving;
  return [
    incidentId,
    watermark,
    bytes(row.identity),
    row.revision,
    row.standing === 'conflict',
    record.source,
    toColumn(record.instance),
    toColumn(record.key),
    toColumn(record.nativeId),
    shortHash(record.nativeId),
    record.nature,
    toColumn(record.path),
    toColumn(raw),
    bytes(sha256(raw)),
    bytes(bodySha256),
    reading.notUnderstood === undefined ? null : toColumn(reading.notUnderstood),
  ];
}

/** Adds whole files; says how many were new. */
export async function writeFiles(
  db: Queryable,
  incidentId: string,
  watermark: number,
  files: readonly WholeFile[],
): Promise<number> {
  let added = 0;
  for (const { path, bytes: content } of files) {
    const sha = sha256(content);
    const { rowCount } = await db.query(
      `INSERT INTO evidence_files (incident_id, identity, path, sha256, content, watermark) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (incident_id, identity) DO NOTHING`,
      [incidentId, digest(path, sha), toColumn(path), Buffer.from(sha, 'hex'), content, watermark],
    );
    added += rowCount ?? 0;
  }
  return added;
}
