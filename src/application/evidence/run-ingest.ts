/** One bell for a large upload: takes it in, or says why it cannot be. */
import type { Lease } from '../ports/lease.js';
import type { Store } from '../ports/store.js';
import { messageOf, pauseAfter } from '../reports/run-verification.js';
import { type IngestParts, ingestUpload } from './ingest-upload.js';

export async function runIngest(store: Store, parts: IngestParts, lease: Lease, id: string): Promise<void> {
  const { uploads } = store;
  const plan = await uploads.hold(id, lease);
  if (!plan) return;
  const beat = setInterval(() => {
    uploads.prolong(id, lease).catch(() => {});
  }, lease.leaseMs / 4);
  try {
    const done = await ingestUpload(store.evidence, parts, { ...plan, stream: uploads.bytes(id) });
    if (done.ok) await uploads.finish(id, done.value.incidentId, done.value.counts);
    else
      await uploads.refuse(
        id,
        done.faults
          .map(({ detail }) => detail)
          .join('\n')
          .slice(0, 10_000),
      );
  } catch (error) {
    await uploads.giveBack(id, lease, messageOf(error), pauseAfter(1)).catch(() => {});
  } finally {
    clearInterval(beat);
  }
}
