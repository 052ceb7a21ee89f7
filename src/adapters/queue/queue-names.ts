/** Names and options that both backends share. */
import type { Bell } from '../../application/ports/verification-queue.js';

export const QUEUE = 'corroborate';

/** The bell is all that a job carries; the store knows the rest. */
export const jobName = ({ kind }: Bell): string => kind;

/** One bell for one piece of work at a time: while it waits or is answered, ringing again adds nothing. */
export const jobOptions = ({ kind, id }: Bell) => ({
  // Its own ids have no colon: the queue takes none.
  jobId: `${kind}-${encodeURIComponent(id)}`,
  attempts: 1,
  // A bell that was answered, well or not, must not keep the next one of its name from ringing.
  removeOnComplete: true,
  removeOnFail: true,
});

/** How long a worker that says nothing keeps a bell, and how often others look for such. */
export interface StallSettings {
  readonly lockDurationMs: number;
  readonly stalledIntervalMs: number;
}

export const STALL_DEFAULTS: StallSettings = { lockDurationMs: 15_000, stalledIntervalMs: 10_000 };
