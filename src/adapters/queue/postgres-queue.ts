/** The bell in the database itself: nothing more to install. */
import { createPostgresBackend, withBackend } from 'bullmq';
import type { Bell, VerificationQueue } from '../../application/ports/verification-queue.js';
import { bullQueue } from './bull-queue.js';
import { QUEUE, STALL_DEFAULTS } from './queue-names.js';

const SCHEMA = 'bullmq';
const POOL = 4;

/** @example const queue = await postgresQueue(connectionString, { onError }) */
export async function postgresQueue(
  connectionString: string,
  {
    onError,
    stall = STALL_DEFAULTS,
  }: { readonly onError: (error: Error) => void; readonly stall?: typeof STALL_DEFAULTS },
): Promise<VerificationQueue> {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString, migrate: true, schema: SCHEMA, max: POOL, connectionTimeoutMillis: 5000 };
  const queue = new Queue<Bell>(QUEUE, { connection });
  await queue.waitUntilReady();
  return bullQueue({
    queue,
    onError,
    openWorker: (work, concurrency) =>
      new Worker<Bell>(QUEUE, (job) => work(job.data), {
        connection,
        concurrency,
        lockDuration: stall.lockDurationMs,
        stalledInterval: stall.stalledIntervalMs,
      }),
  });
}
