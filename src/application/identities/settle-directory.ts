/** After the directory changed, every report is verified anew where the change reaches its incident: a new version, never an edit. */
import type { Store } from '../ports/store.js';

const ROUND = 20;

/** Can be cut off anywhere and done again: where nothing changed for an incident, asking again finds the answer that is there. */
export async function settleDirectory(store: Store, rules: string): Promise<void> {
  for (const { incidentId, version } of await store.directory.unsettled(ROUND)) {
    for (const report of (await store.reports.list(incidentId)) ?? [])
      await store.reports.requestAgain(report.id, rules);
    await store.directory.settle(incidentId, version);
  }
}
