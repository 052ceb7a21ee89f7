/** What the migrations lack against schema.prisma. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { schemaFile, withSchemaEngine } from './schema-engine.js';

/** The SQL that leads from a migrated database to the schema; empty when they agree. */
export async function missingSql(connectionString: string): Promise<string> {
  const files = [{ path: 'schema.prisma', content: readFileSync(schemaFile, 'utf8') }];
  const { stdout } = await withSchemaEngine(connectionString, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: dirname(schemaFile) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const sql = (stdout ?? '').trim();
  return sql.startsWith('-- This is an empty migration') ? '' : sql;
}
