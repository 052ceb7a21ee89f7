/** The bell on BullMQ, whichever backend carries it; decides nothing about the work. */
import type { Queue, Worker } from 'bullmq';
import type { Bell, Listening, VerificationQueue } from '../../application/ports/verification-queue.js';
import { jobName, jobOptions } from './queue-names.js';

// biome-ignore lint/suspicious/noExplicitAny: the backends differ in type parameters that nothing here depends on.
type AnyQueue = Queue<Bell, any, string, any, any, any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above.
type AnyWorker = Worker<Bell, any, string, any, any, any>;

export interface BullParts {
  readonly queue: AnyQueue;
  readonly openWorker: (work: (bell: Bell) => Promise<void>, concurrency: number) => AnyWorker;
  readonly onError: (error: Error) => void;
}

const RING_TIMEOUT_MS = 5000;
const CLOSE_TIMEOUT_MS = 5000;

/** Rejects when the promise takes too long; what it does later is nobody's concern. */
export async function within<T>(promise: Promise<T>, timeoutMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  promise.catch(() => {});
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function bullQueue({ queue, openWorker, onError }: BullParts): VerificationQueue {
  // Without a listener a lost connection would end the process.
  queue.on('error', onError);
  const workers = new Set<AnyWorker>();
  return {
    async ring(bell) {
      await within(queue.add(jobName(bell), bell, jobOptions(bell)), RING_TIMEOUT_MS, 'ringing');
    },
    async listen(work, { concurrency }) {
      const worker = openWorker(work, concurrency);
      worker.on('error', onError);
      workers.add(worker);
      await worker.waitUntilReady();
      return listening(worker, () => workers.delete(worker));
    },
    async close() {
      const closing = [...workers].map((worker) => stop(worker, CLOSE_TIMEOUT_MS));
      await Promise.all(closing);
      await within(queue.close(), CLOSE_TIMEOUT_MS, 'closing the queue').catch(onError);
    },
  };
}

const listening = (worker: AnyWorker, forget: () => void): Listening => ({
  async stop(timeoutMs) {
    await stop(worker, timeoutMs);
    forget();
  },
});

/** Waits for bells in hand; then closes by force, and others hear those bells again. */
async function stop(worker: AnyWorker, timeoutMs: number): Promise<void> {
  try {
    await within(worker.close(), timeoutMs, 'closing a worker');
  } catch {
    await within(worker.close(true), CLOSE_TIMEOUT_MS, 'closing a worker by force').catch(() => {});
  }
}
