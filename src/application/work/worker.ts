/** A worker: answers bells, and looks for work that no bell tells of. Several may run at once, in one process or many. */
import type { ConnectParts } from '../collect/open-connection.js';
import { runSlice } from '../collect/run-slice.js';
import { settleCollections } from '../collect/settle-collections.js';
import type { IngestParts } from '../evidence/ingest-upload.js';
import { runIngest } from '../evidence/run-ingest.js';
import { settleDirectory } from '../identities/settle-directory.js';
import type { Lease } from '../ports/lease.js';
import type { Store } from '../ports/store.js';
import type { Bell, VerificationQueue } from '../ports/verification-queue.js';
import { gather, runDeliveries } from '../push/run-deliveries.js';
import { runVerification, type Verify } from '../reports/run-verification.js';
import { createGate } from './gate.js';
import { reconcile, relayBells } from './relay-bells.js';
import { repeat } from './repeat.js';

export interface WorkSettings {
  readonly concurrency: number;
  /** How long a runner that says nothing keeps its work. */
  readonly leaseMs: number;
  readonly maxAttempts: number;
  /** Between two looks for silent work. */
  readonly reconcileMs: number;
  /** How long work may wait after it was due before its bell is rung again. */
  readonly silentMs: number;
}

export const WORK_DEFAULTS: WorkSettings = {
  concurrency: 2,
  leaseMs: 30_000,
  maxAttempts: 5,
  reconcileMs: 5_000,
  silentMs: 10_000,
};

export interface WorkParts extends IngestParts, ConnectParts {
  readonly store: Store;
  readonly queue: VerificationQueue;
  readonly verify: Verify;
  /** Digest of everything that decides a verdict: reports are asked for again under it. */
  readonly rules: string;
  /** Unique to this process. */
  readonly runner: string;
  readonly settings: WorkSettings;
  readonly onError: (error: unknown) => void;
}

export interface Worker {
  /** Takes no new work and waits for what is in hand, at most this long; what is cut off is taken up by others later. */
  stop(timeoutMs: number): Promise<void>;
}

/** @example const worker = await startWorker(parts); // at the end: await worker.stop(8000) */
export async function startWorker(parts: WorkParts): Promise<Worker> {
  const { store, queue, verify, settings, onError } = parts;
  let held = 0;
  const lease = (): Lease => ({
    // A name for each holding: two of one process must not take each other for themselves.
    runner: `${parts.runner}/${++held}`,
    leaseMs: settings.leaseMs,
    maxAttempts: settings.maxAttempts,
  });
  const gate = createGate();
  const collecting = collector(parts, lease);
  const answers: Readonly<Record<Exclude<Bell['kind'], 'collect'>, (id: string) => Promise<void>>> = {
    verify: (id) => runVerification(store.verifications, verify, lease(), id),
    ingest: (id) => runIngest(store, parts, lease(), id),
    deliver: (id) => runDeliveries(parts, lease(), id).then(() => relayBells(store, queue)),
    gather: (id) => gather(parts, id).then(() => relayBells(store, queue)),
  };
  const counts = { verify: store.verifications, ingest: store.uploads, deliver: store.push, gather: null };
  const answer = async ({ kind, id }: Bell): Promise<void> => {
    if (kind === 'collect') return collecting.take(id);
    const work = () => answers[kind](id);
    const attempts = (await counts[kind]?.attempts(id)) ?? 0;
    // What was started before may have ended a process. Alone it can take nobody with it, and who stood beside it clears itself.
    await (attempts > 0 ? gate.alone(work) : gate.together(work));
  };
  const listening = await queue.listen(answer, { concurrency: settings.concurrency });
  const reconciling = startReconciler(parts);
  const settling = repeat(settings.reconcileMs, () => settleAll(store, parts.rules), onError);
  const tidying = repeat(10 * 60_000, () => store.bells.tidy(), onError);
  return {
    async stop(timeoutMs) {
      await Promise.all([reconciling.stop(), settling.stop(), tidying.stop(), listening.stop(timeoutMs)]);
    },
  };
}

/** What has changed for whole incidents: reports are asked for again. */
async function settleAll(store: Store, rules: string): Promise<void> {
  await settleCollections(store, rules);
  await settleDirectory(store, rules);
}

/** Slices wait for their providers most of the time: a few at once, and never all hands, so that verifications go on beside them. */
function collector(parts: WorkParts, lease: () => Lease) {
  const most = Math.max(1, parts.settings.concurrency - 1);
  let busy = 0;
  return {
    async take(id: string): Promise<void> {
      if (busy >= most) return;
      busy++;
      try {
        await runSlice(parts, lease(), id);
        await settleCollections(parts.store, parts.rules);
      } finally {
        busy--;
      }
      for (const next of await parts.store.collections.waiting(most))
        await parts.queue.ring({ kind: 'collect', id: next });
    },
  };
}

/** The part that rings; a web process without a worker runs it too. */
export function startReconciler(parts: Pick<WorkParts, 'store' | 'queue' | 'settings' | 'onError'>) {
  const { store, queue, settings, onError } = parts;
  return repeat(settings.reconcileMs, () => reconcile(store, queue, settings.silentMs), onError);
}
