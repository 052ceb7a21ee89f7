/** One bell for a slice: goes on where its cursor stands, keeps each page with the next cursor, and makes evidence of them when all are there. May be cut off at any point. */
import type { CoverageEntry } from '../../domain/coverage.js';
import { readRecord } from '../bundle/import-bundle.js';
import { withRaw } from '../evidence/ingest-bundle.js';
import { withCoverage } from '../evidence/merge-manifests.js';
import type { HeldSlice } from '../ports/collection-store.js';
import type { ArrivingRecord } from '../ports/evidence-store.js';
import type { Lease } from '../ports/lease.js';
import type { CollectedRecords, CoverageStatement } from '../ports/live-source.js';
import { RemoteFault } from '../ports/read-only-http.js';
import type { Source } from '../ports/source.js';
import type { Store } from '../ports/store.js';
import { messageOf, pauseAfter } from '../reports/run-verification.js';
import { coverageOf, notOutlived } from './coverage-of.js';
import { type ConnectParts, openConnection } from './open-connection.js';
import { pagesOf } from './whole-connection.js';

export interface SliceParts extends ConnectParts {
  readonly store: Store;
  readonly sources: readonly Source[];
}

const LONGEST_WAIT_MS = 3_600_000;
/** When a provider asks to wait and does not say how long; doubles each time. */
const FIRST_WAIT_MS = 60_000;
/** Records that become evidence at once: what is in memory does not grow with the slice. */
const AT_ONCE = 1_000;

export async function runSlice(parts: SliceParts, lease: Lease, id: string): Promise<void> {
  const { collections } = parts.store;
  const held = await collections.hold(id, lease);
  if (!held) return;
  const stop = new AbortController();
  const beat = setInterval(() => {
    collections.prolong(id, lease).then(
      (ours) => ours || stop.abort(),
      () => {},
    );
  }, lease.leaseMs / 4);
  const running = { id, held, signal: stop.signal };
  try {
    const coverage = held.ended ? held.coverage : await collectPages(parts, lease, running);
    // Cancelled, or in somebody else's hands.
    if (coverage === null) return;
    if (await takeIn(parts, lease, running, coverage)) await collections.finish(id, lease);
  } catch (error) {
    await settle(parts, lease, running, error).catch(() => {});
  } finally {
    clearInterval(beat);
  }
}

interface Running {
  readonly id: string;
  readonly held: HeldSlice;
  readonly signal: AbortSignal;
}

/** Null when the slice was taken away on the way. */
async function collectPages(
  parts: SliceParts,
  lease: Lease,
  { id, held, signal }: Running,
): Promise<readonly CoverageStatement[] | null> {
  const { collections, connections } = parts.store;
  const connection = await connections.get(held.connectionId);
  if (!connection) throw new RemoteFault('refused', 'The connection was removed.');
  const live = openConnection(parts, connection, signal);
  let coverage = held.coverage;
  for await (const page of pagesOf(live, held.part, held.window, held.cursor)) {
    if (page.coverage) coverage = [...coverage, ...page.coverage];
    const kept = { records: page.records, cursor: page.cursor, coverage: page.coverage && coverage };
    if (!(await collections.keepPage(id, lease, kept))) return null;
    if (page.cursor === null) return coverage;
  }
  throw new RemoteFault('malformed', 'The source ended without a last page.');
}

/** What waits becomes evidence, nothing twice; and what it is complete for counts only once all of it is there. False when the slice was taken away on the way. */
async function takeIn(
  { store, sources }: SliceParts,
  lease: Lease,
  { id, held }: Running,
  statements: readonly CoverageStatement[],
): Promise<boolean> {
  const take = (records: readonly ArrivingRecord[], coverage: readonly CoverageEntry[]) =>
    store.evidence.take({
      incidentId: held.incidentId,
      manifest: (current) =>
        current && withCoverage({ ...current, coverage: notOutlived(current.coverage, coverage) }, coverage),
      records,
      files: [],
      readLater: true,
    });
  let records: ArrivingRecord[] = [];
  let page: number | null = null;
  const keep = async (): Promise<boolean> => {
    const counts = records.length > 0 ? await take(records, []) : null;
    records = [];
    return store.collections.takenIn(id, lease, page, counts ? counts.new + counts.revised : 0);
  };
  for await (const waiting of store.collections.pages(id)) {
    if (records.length >= AT_ONCE && waiting.page !== page && !(await keep())) return false;
    for (const record of arriving(sources, waiting)) records.push(record);
    page = waiting.page;
  }
  // Pages that were taken away while they were read end the reading early: only whoever still holds the slice saw all of them.
  if (!(await keep())) return false;
  await take(
    [],
    statements.flatMap((statement) => coverageOf(statement, held.window) ?? []),
  );
  return true;
}

function arriving(sources: readonly Source[], { path, bodies }: CollectedRecords): readonly ArrivingRecord[] {
  for (const source of sources) {
    const file = source.recognise(path);
    if (file) return bodies.map((body, index) => withRaw(readRecord(body, { source, file }, `index ${index}`)));
  }
  throw new Error(`no source reads ${path}`);
}

/** A wait that was asked for is kept; what may pass is tried again; what does not pass ends the slice, and what was collected until then still counts as evidence, not as complete. */
async function settle(parts: SliceParts, lease: Lease, running: Running, error: unknown): Promise<void> {
  const { id, held, signal } = running;
  // Whoever holds it now says what becomes of it.
  if (signal.aborted) return;
  const { collections } = parts.store;
  const remote = error instanceof RemoteFault ? error : null;
  const why = messageOf(error);
  if (remote?.kind === 'limited' && remote.waitMs !== undefined)
    return collections.giveBack(id, lease, why, Math.min(remote.waitMs, LONGEST_WAIT_MS), false);
  const last = held.attempt >= lease.maxAttempts;
  const pause = remote?.kind === 'limited' ? FIRST_WAIT_MS * 2 ** (held.attempt - 1) : pauseAfter(held.attempt);
  if (!last && (remote === null || remote.passes))
    return collections.giveBack(id, lease, why, pause * (1 + Math.random() / 2), true);
  if (await takeIn(parts, lease, running, [])) await collections.fail(id, lease, why);
}
