/** When a collection has ended, every report of its incident is verified anew with what is known now: a new version, never an edit. */
import { withCoverage } from '../evidence/merge-manifests.js';
import type { Store } from '../ports/store.js';
import { takenBack } from './coverage-of.js';

const ROUND = 20;

export async function settleCollections(store: Store, rules: string): Promise<void> {
  for (const { id, incidentId } of await store.collections.unsettled(ROUND)) {
    await takeBack(store, id, incidentId);
    // What came was only kept until now: here it is read into the timeline, once for all of it.
    await store.evidence.reader(incidentId);
    for (const report of (await store.reports.list(incidentId)) ?? [])
      await store.reports.requestAgain(report.id, rules);
    await store.collections.settle(id);
  }
}

async function takeBack(store: Store, id: string, incidentId: string): Promise<void> {
  const collection = await store.collections.get(id);
  const coverage = collection ? takenBack(collection) : [];
  if (coverage.length === 0) return;
  await store.evidence.take({
    incidentId,
    manifest: (current) => current && withCoverage(current, coverage),
    records: [],
    files: [],
    readLater: true,
  });
}
