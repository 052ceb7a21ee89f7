/** The migrations on disk, in the form the engine wants them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';

const read = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** Every folder with a migration, oldest first. @throws Error when the folder of migrations itself is missing. */
export function listMigrations(folder: string): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: read(join(folder, 'migration_lock.toml')) },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => {
      const content = read(join(folder, name, 'migration.sql'));
      return {
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: content === null ? { tag: 'error', value: 'is missing' } : { tag: 'ok', value: content },
        },
      };
    }),
  };
}
