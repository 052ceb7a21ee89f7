/** Carries bells from the store to the queue; whatever goes wrong, the next round tries again. */
import type { Store } from '../ports/store.js';
import type { VerificationQueue } from '../ports/verification-queue.js';

const ROUND = 100;

/** New bells, until there are none left. */
export async function relayBells(store: Store, queue: VerificationQueue): Promise<void> {
  while ((await store.bells.relay(ROUND, (bell) => queue.ring(bell))) === ROUND);
}

/** New bells, and again those for work that has been silent for too long: lost queues, killed workers. */
export async function reconcile(store: Store, queue: VerificationQueue, silentMs: number): Promise<void> {
  await relayBells(store, queue);
  for (const bell of await store.bells.overdue(silentMs, ROUND)) await queue.ring(bell);
}
