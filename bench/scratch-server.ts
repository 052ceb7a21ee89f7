/** An embedded PostgreSQL in a folder of its own for one bench; gone afterwards. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/adapters/postgres/embedded.js';

/** A folder that the server's own user may enter. */
export async function inScratchFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
  chmodSync(folder, 0o777);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The server waits for its disk, as in production. */
export const onScratchServer = <T>(work: (connectionString: string, folder: string) => Promise<T>): Promise<T> =>
  inScratchFolder(async (folder) => {
    const server = await startEmbedded({ stateFolder: join(folder, 'state') });
    try {
      return await work(server.connectionString, folder);
    } finally {
      await server.stop();
    }
  });
