/** The bell on Redis or Valkey, when REDIS_URL names one. */
import { createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { Bell, VerificationQueue } from '../../application/ports/verification-queue.js';
import { bullQueue, within } from './bull-queue.js';
import { QUEUE, STALL_DEFAULTS } from './queue-names.js';

/** A server that forgets keys when memory runs short would drop bells at its busiest. */
async function refuseForgetful(redis: Redis): Promise<void> {
  const info = await redis.info('memory');
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  if (policy !== undefined && policy !== 'noeviction') {
    throw new Error(`Redis would forget jobs: set maxmemory-policy to noeviction (it is ${policy})`);
  }
}

interface ConnectOptions {
  readonly maxRetriesPerRequest: number | null;
  readonly enableOfflineQueue?: boolean;
}

/** A server that is still starting gets this long. */
const START_TIMEOUT_MS = 10_000;

/** A URL, or the path of a unix socket. */
function connect(address: string, options: ConnectOptions, onError: (error: Error) => void): Redis {
  const redis = new Redis(address, options);
  redis.on('error', onError);
  return redis;
}

/**
 * @throws Error when the server cannot be reached or would forget jobs
 * @example const queue = await redisQueue('redis://localhost:6379', { onError })
 */
export async function redisQueue(
  address: string,
  {
    onError,
    stall = STALL_DEFAULTS,
  }: { readonly onError: (error: Error) => void; readonly stall?: typeof STALL_DEFAULTS },
): Promise<VerificationQueue> {
  const { Queue, Worker } = withBackend(createRedisBackend);
  // Ringing fails at once when the server is away: the bell stays in the store and rings later.
  const ringing = connect(address, { maxRetriesPerRequest: 1, enableOfflineQueue: false }, onError);
  try {
    const ready = new Promise((resolve) => ringing.once('ready', resolve));
    await within(ready, START_TIMEOUT_MS, 'connecting to Redis');
    await refuseForgetful(ringing);
  } catch (error) {
    ringing.disconnect();
    throw error;
  }
  const answering: Redis[] = [];
  const queue = new Queue<Bell>(QUEUE, { connection: ringing });
  // A queue that was interrupted while it set itself up would fail for ever.
  await within(queue.waitUntilReady(), START_TIMEOUT_MS, 'preparing the queue in Redis');
  const bells = bullQueue({
    queue,
    onError,
    openWorker: (work, concurrency) => {
      const connection = connect(address, { maxRetriesPerRequest: null }, onError);
      answering.push(connection);
      return new Worker<Bell>(QUEUE, (job) => work(job.data), {
        connection,
        concurrency,
        lockDuration: stall.lockDurationMs,
        stalledInterval: stall.stalledIntervalMs,
      });
    },
  });
  return {
    ...bells,
    async close() {
      await bells.close();
      for (const redis of [ringing, ...answering]) redis.disconnect();
    },
  };
}
