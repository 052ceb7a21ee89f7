/** One bell for a verification: takes it if it is still to be done, verifies, writes the answer; may be cut off at any point. */
import type { VerdictDocument } from '../document/schema.js';
import type { EvidenceReader } from '../ports/evidence-reader.js';
import type { Lease } from '../ports/lease.js';
import type { VerificationStore } from '../ports/report-store.js';
import type { Progress, ReportOptions } from '../use-cases.js';

/** The engine: the same report and evidence give the same document. */
export type Verify = (
  input: { readonly text: string; readonly options: ReportOptions },
  evidence: EvidenceReader,
  onProgress?: (progress: Progress) => void,
) => Promise<VerdictDocument>;

const STARTED: Progress = { state: 'verifying', stage: 'reading', claims: 0, checked: 0 };
const FIRST_PAUSE_MS = 1000;
/** A failure in words that a page can show. */
export const messageOf = (error: unknown): string => String((error as Error)?.message ?? error).slice(0, 2000);
/** Doubles with each attempt. */
export const pauseAfter = (attempt: number): number => FIRST_PAUSE_MS * 2 ** (attempt - 1);

/** The text that stands for a document from then on. */
export const documentText = (document: VerdictDocument): string => JSON.stringify(document);

export async function runVerification(
  store: VerificationStore,
  verify: Verify,
  lease: Lease,
  id: string,
): Promise<void> {
  const held = await store.hold(id, lease);
  if (!held) return;
  let latest = STARTED;
  const beat = setInterval(() => {
    store.report(id, lease, latest).catch(() => {});
  }, lease.leaseMs / 4);
  try {
    const document = await verify({ text: held.text, options: held.options }, held.evidence, (progress) => {
      latest = progress;
    });
    await store.finish(id, documentText(document), document.summary);
  } catch (error) {
    // Should the store be away too, the lease runs out and another runner takes over.
    await store.giveBack(id, lease, messageOf(error), pauseAfter(held.attempt)).catch(() => {});
  } finally {
    clearInterval(beat);
  }
}
