/** Settings of Prisma's own command; the application reads none of this. */
import { defineConfig } from 'prisma/config';

// `generate` would download the native schema engine, which it does not use: point it at any program that exists. For
// every other command the variable must stay unset, or `migrate deploy` would "succeed" without applying anything.
if (process.argv.includes('generate')) process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env['DATABASE_URL'] ? { datasource: { url: process.env['DATABASE_URL'] } } : {}),
});
