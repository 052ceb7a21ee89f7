/** `npm run migration:new -- name`: writes the SQL that leads from the migrations on disk to schema.prisma, tried on an embedded server of its own. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from './adapters/postgres/embedded.js';
import { applyMigrations } from './adapters/store/migrations/apply-migrations.js';
import { missingSql } from './adapters/store/migrations/missing-sql.js';
import { migrationsFolder } from './adapters/store/migrations/schema-engine.js';

async function newMigration(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-migration-'));
  chmodSync(folder, 0o755);
  const server = await startEmbedded({ stateFolder: join(folder, 'state'), scratch: true });
  try {
    await applyMigrations(server.connectionString);
    const sql = await missingSql(server.connectionString);
    if (sql === '') return 'Nothing to write: schema and migrations agree.';
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const target = join(migrationsFolder, `${stamp}_${name}`);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'migration.sql'), `${sql}\n`);
    return `Written: ${join(target, 'migration.sql')}`;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const name = process.argv[2] ?? '';
if (/^[a-z0-9_]{1,80}$/.test(name)) console.log(await newMigration(name));
else {
  console.error('Give a name of a-z, 0-9 and _: npm run migration:new -- add_sign_offs');
  process.exitCode = 2;
}
