/** Brings a database up to date at start-up; the same folder and table as `prisma migrate deploy`. */
import pg from 'pg';
import { listMigrations } from './list-migrations.js';
import { migrationsFolder, withSchemaEngine } from './schema-engine.js';

/** Held while migrating, so that several processes may start at once. */
const LOCK = 4_827_110_316n;

/**
 * Applies what is missing and returns its names; nothing the second time.
 * @throws Error with the engine's words when a migration fails
 */
export async function applyMigrations(connectionString: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const applied = await withSchemaEngine(connectionString, (engine) =>
      engine.applyMigrations({
        migrationsList: listMigrations(migrationsFolder),
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return applied.appliedMigrationNames;
  } finally {
    await client.end();
  }
}
