/** A database of its own for each caller, on one embedded server that the test file starts and stops. */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbedded } from '../../src/adapters/postgres/embedded.js';

export interface TestServer {
  readonly server: EmbeddedPostgres;
  readonly stateFolder: string;
  /** Connection string of a new, empty database. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-test-'));
  chmodSync(folder, 0o755);
  const stateFolder = join(folder, 'state');
  const server = await startEmbedded({ stateFolder, scratch: true });
  return {
    server,
    stateFolder,
    async newDatabase() {
      const name = `t${randomUUID().replaceAll('-', '')}`;
      await query(server.connectionString, `CREATE DATABASE ${name}`);
      return server.connectionString.replace('/postgres?', `/${name}?`);
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One statement on a connection of its own. */
// biome-ignore lint/suspicious/noExplicitAny: rows of any query.
export async function query(connectionString: string, text: string, values: unknown[] = []): Promise<any[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
