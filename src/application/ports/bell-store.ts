/** What is to be rung: bells written with the work they belong to, and work that has been silent for too long. */
import type { Bell } from './verification-queue.js';

/** @example await store.bells.relay(50, (bell) => queue.ring(bell)) */
export interface BellStore {
  /** Rings waiting bells and forgets those that rang; several processes may do so at once. Says how many rang. */
  relay(most: number, ring: (bell: Bell) => Promise<void>): Promise<number>;
  /** Work whose lease ran out, or that waits longer than `silentMs` after it was due. */
  overdue(silentMs: number, most: number): Promise<readonly Bell[]>;
  /** Removes what nobody needs: uploads that broke off, old answers kept for repeated requests, readings of evidence that were replaced. */
  tidy(): Promise<void>;
}
