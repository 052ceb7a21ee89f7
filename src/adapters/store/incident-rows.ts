/** An incident's rows and the manifest they stand for. */
import type { Directory } from '../../application/identities/directory.js';
import { withDirectory } from '../../application/identities/with-directory.js';
import type { CoverageEntry } from '../../domain/coverage.js';
import type { Entity } from '../../domain/entity.js';
import type { Identity } from '../../domain/identity.js';
import type { Manifest } from '../../domain/incident.js';
import { formatInstant, type Instant, parseInstant } from '../../domain/instant.js';
import { fromColumn, toColumn } from './column-text.js';
import { firstRow, type Queryable } from './database.js';
import { readDirectory } from './directory-rows.js';

export interface IncidentRow {
  /** As the incident's own bundles and people gave it. */
  readonly manifest: Manifest;
  /** The workspace's, which is joined in wherever evidence is read. */
  readonly directory: Directory;
  readonly watermark: number;
  readonly timelineId: string | null;
}

/** The manifest that counts. */
export const effective = ({ manifest, directory }: Pick<IncidentRow, 'manifest' | 'directory'>): Manifest =>
  withDirectory(manifest, directory);

interface Row {
  id: string;
  title: string;
  from_at: string;
  to_at: string;
  time_zone: string | null;
  identities: Identity[];
  aliases: Entity[];
  watermark: number;
  timeline_id: string | null;
}

interface CoverageRow {
  path: string;
  from_at: string;
  to_at: string | null;
  complete: boolean;
  scope: string;
  selectors: CoverageEntry['selectors'];
  clock_skew_ms: number | null;
}

/** Years beyond what RFC 3339 can write are kept as nanoseconds. */
const writeInstant = (at: Instant): string => {
  const text = formatInstant(at);
  return parseInstant(text) === at ? text : `${at}n`;
};
const readInstant = (text: string): Instant => (text.endsWith('n') ? BigInt(text.slice(0, -1)) : parseInstant(text)!);

const coverageOf = (row: CoverageRow): CoverageEntry => ({
  path: fromColumn(row.path),
  from: readInstant(row.from_at),
  to: row.to_at === null ? null : readInstant(row.to_at),
  complete: row.complete,
  scope: fromColumn(row.scope),
  selectors: row.selectors,
  ...(row.clock_skew_ms === null ? {} : { clockSkewMs: row.clock_skew_ms }),
});

export async function readCoverage(db: Queryable, incidentId: string): Promise<readonly CoverageEntry[]> {
  const { rows } = await db.query<CoverageRow>(
    'SELECT path, from_at, to_at, complete, scope, selectors, clock_skew_ms FROM coverage WHERE incident_id = $1 ORDER BY ordinal',
    [incidentId],
  );
  return rows.map(coverageOf);
}

/** Windows of incidents, as `readWindow` takes them. */
export const WINDOW_AS_READ = 'SELECT id, from_at, to_at FROM incidents';

export const readWindow = (row: {
  from_at: string;
  to_at: string;
}): { readonly from: Instant; readonly to: Instant } => ({
  from: readInstant(row.from_at),
  to: readInstant(row.to_at),
});

/** The incident; `lock` holds it until the transaction ends, so that evidence and requests come one after another. */
export async function readIncident(db: Queryable, id: string, lock = false): Promise<IncidentRow | null> {
  if (toColumn(id) !== id) return null;
  const row = await firstRow<Row>(db, `SELECT * FROM incidents WHERE id = $1 ${lock ? 'FOR UPDATE' : ''}`, [id]);
  if (!row) return null;
  const manifest: Manifest = {
    incident: {
      id: row.id,
      title: fromColumn(row.title),
      from: readInstant(row.from_at),
      to: readInstant(row.to_at),
      timeZone: row.time_zone,
    },
    coverage: await readCoverage(db, id),
    identities: row.identities,
    aliases: row.aliases,
  };
  return { manifest, directory: await readDirectory(db), watermark: row.watermark, timelineId: row.timeline_id };
}

const columns = ({ incident, identities, aliases }: Manifest): unknown[] => [
  incident.id,
  toColumn(incident.title),
  writeInstant(incident.from),
  writeInstant(incident.to),
  incident.timeZone,
  JSON.stringify(identities),
  JSON.stringify(aliases),
];

/** False when the id is taken. */
export async function insertIncident(db: Queryable, manifest: Manifest): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO incidents (id, title, from_at, to_at, time_zone, identities, aliases)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`,
    columns(manifest),
  );
  if (rowCount === 0) return false;
  await writeCoverage(db, manifest);
  return true;
}

export async function updateIncident(db: Queryable, manifest: Manifest): Promise<void> {
  await db.query(
    `UPDATE incidents SET title = $2, from_at = $3, to_at = $4, time_zone = $5, identities = $6, aliases = $7 WHERE id = $1`,
    columns(manifest),
  );
  await db.query('DELETE FROM coverage WHERE incident_id = $1', [manifest.incident.id]);
  await writeCoverage(db, manifest);
}

async function writeCoverage(db: Queryable, { incident, coverage }: Manifest): Promise<void> {
  if (coverage.length === 0) return;
  await db.query(
    `INSERT INTO coverage (incident_id, ordinal, path, from_at, to_at, complete, scope, selectors, clock_skew_ms)
     SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::bool[], $7::text[], $8::json[], $9::float8[])`,
    [
      incident.id,
      coverage.map((_, ordinal) => ordinal),
      coverage.map(({ path }) => toColumn(path)),
      coverage.map(({ from }) => writeInstant(from)),
      coverage.map(({ to }) => (to === null ? null : writeInstant(to))),
      coverage.map(({ complete }) => complete),
      coverage.map(({ scope }) => toColumn(scope)),
      coverage.map(({ selectors }) => JSON.stringify(selectors)),
      coverage.map(({ clockSkewMs }) => clockSkewMs ?? null),
    ],
  );
}
