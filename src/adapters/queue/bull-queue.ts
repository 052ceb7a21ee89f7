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
  const open = new Set<Listening>();
  return {
    async ring(bell) {
      await within(queue.add(jobName(bell), bell, jobOptions(bell)), RING_TIMEOUT_MS, 'ringing');
    },
    async listen(work, { concurrency }) {
      const inHand = new Set<Promise<void>>();
      const worker = openWorker(async (bell) => {
        const answer = work(bell);
        inHand.add(answer);
        await answer.finally(() => inHand.delete(answer));
      }, concurrency);
      worker.on('error', onError);
      await worker.waitUntilReady();
      const listening: Listening = {
        async stop(timeoutMs) {
          open.delete(listening);
          await stop(worker, inHand, timeoutMs).catch(onError);
        },
      };
      open.add(listening);
      return listening;
    },
    async close() {
      await Promise.all([...open].map((listening) => listening.stop(CLOSE_TIMEOUT_MS)));
      await within(queue.close(), CLOSE_TIMEOUT_MS, 'closing the queue').catch(onError);
    },
  };
}

/** Takes no more bells, waits for those in hand, and closes; a worker that hangs is closed by force, and others hear its bell again. */
async function stop(worker: AnyWorker, inHand: ReadonlySet<Promise<void>>, timeoutMs: number): Promise<void> {
  await within(worker.pause(true), timeoutMs, 'pausing a worker').catch(() => {});
  const finished = await within(Promise.allSettled(inHand), timeoutMs, 'the work in hand').then(
    () => true,
    () => false,
  );
  await within(worker.close(!finished), CLOSE_TIMEOUT_MS, 'closing a worker');
}
