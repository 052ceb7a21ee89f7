/** Opens the store on a PostgreSQL, own or given: brings its schema up to date and joins the parts. */
import { PrismaPg } from '@prisma/adapter-pg';
import type { Store } from '../../application/ports/store.js';
import { bellStore } from './bell-store.js';
import { collectionStore } from './collection-store.js';
import { connectionStore } from './connection-store.js';
import { openPool } from './database.js';
import { directoryStore } from './directory-store.js';
import { evidenceStore } from './evidence-store.js';
import { PrismaClient } from './generated/client.js';
import { idempotencyStore } from './idempotency-store.js';
import { incidentStore } from './incident-store.js';
import { keyStore } from './key-store.js';
import { applyMigrations } from './migrations/apply-migrations.js';
import { pushStore } from './push-store.js';
import { reportStore } from './report-store.js';
import type { Reading } from './timeline-rows.js';
import { uploadStore } from './upload-store.js';
import { verificationStore } from './verification-store.js';

export interface StoreOptions {
  readonly connectionString: string;
  /** How records are read into timelines, and the version of that way (engine and sources together). */
  readonly reading: Reading;
  /** Connections that broke while idle; they are replaced by themselves. */
  readonly onError?: (error: Error) => void;
}

/**
 * @example
 * const store = await openStore({ connectionString, reading: { rebuild: rebuildTimeline(SOURCES), version: ENGINE.rules } });
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { connectionString, reading, onError = () => {} } = options;
  await applyMigrations(connectionString);
  const pool = openPool(connectionString, onError);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { onPoolError: onError, onConnectionError: onError }),
  });
  return {
    incidents: incidentStore(pool, reading),
    evidence: evidenceStore(pool, reading),
    reports: reportStore(pool, reading),
    verifications: verificationStore(pool),
    uploads: uploadStore(pool),
    connections: connectionStore(pool),
    collections: collectionStore(pool),
    push: pushStore(pool),
    directory: directoryStore(pool),
    keys: keyStore(prisma),
    idempotency: idempotencyStore(pool),
    bells: bellStore(pool),
    async ready() {
      try {
        await pool.query('SELECT 1');
        return true;
      } catch {
        return false;
      }
    },
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
