/** The worker's side of pushes: reads what waits, gives each incident what speaks of its window, and asks again for its reports. */
import type { Manifest } from '../../domain/incident.js';
import type { ArrivingRecord } from '../ports/evidence-store.js';
import type { Lease } from '../ports/lease.js';
import type { HeldDelivery, Window } from '../ports/push-store.js';
import type { Source } from '../ports/source.js';
import type { Store } from '../ports/store.js';
import { messageOf, pauseAfter } from '../reports/run-verification.js';
import type { Endpoint } from './endpoint.js';
import { withPushCoverage } from './heartbeats.js';
import { overlaps, type PushedRecord, recordsOf, summaryOf } from './read-delivery.js';

/** Deliveries read in one go. */
const ROUND = 1000;
const SECOND = 1_000_000_000n;

export interface PushWork {
  readonly store: Store;
  readonly sources: readonly Source[];
  readonly rules: string;
}

/** Reads what waits at the endpoint of a delivery until nothing is left. May be cut off anywhere: every step can be done again. */
export async function runDeliveries(work: PushWork, lease: Lease, deliveryId: string): Promise<void> {
  const { push } = work.store;
  const endpoint = await push.endpointOf(deliveryId);
  if (!endpoint) return;
  for (;;) {
    const held = await push.hold(endpoint.id, lease, ROUND);
    if (held.length === 0) return;
    const ids = held.map(({ id }) => id);
    const beat = setInterval(() => {
      push.prolong(ids, lease).catch(() => {});
    }, lease.leaseMs / 4);
    try {
      await takeIn(work, endpoint, held, lease);
      await push.done(ids, lease);
    } catch (error) {
      await push.giveBack(ids, lease, messageOf(error), pauseAfter(1)).catch(() => {});
      return;
    } finally {
      clearInterval(beat);
    }
  }
}

async function takeIn(work: PushWork, endpoint: Endpoint, held: readonly HeldDelivery[], lease: Lease): Promise<void> {
  const { push } = work.store;
  const beatSpan = BigInt(endpoint.heartbeatSeconds ?? 0) * 3n * SECOND;
  const read = held.map((delivery) => ({ delivery, records: recordsOf(delivery, endpoint.sender, work.sources) }));
  const summaries = read.map(({ delivery, records }) => summaryOf(delivery, records, beatSpan));
  // Before incidents are looked for: one that is made meanwhile finds the delivery by this.
  await push.note(summaries, lease);
  const spoken = summaries.reduce<Window>(
    (all, { from, to }) => ({ from: from < all.from ? from : all.from, to: to > all.to ? to : all.to }),
    summaries[0]!,
  );
  const records = read.flatMap((one) => one.records);
  const lastBeat = read.reduce(
    (last, { delivery }) => (delivery.beat && delivery.receivedAt > last ? delivery.receivedAt : last),
    0n,
  );
  for (const incident of await push.incidentsIn(spoken)) {
    if (endpoint.incidents.length > 0 && !endpoint.incidents.includes(incident.id)) continue;
    const own = records.filter(({ window }) => overlaps(window, incident));
    // While an incident lasts, heartbeats alone are no news; its coverage follows with the next record, or with its end.
    if (own.length > 0 || lastBeat >= incident.to) await give(work, incident, own);
  }
}

/** Adds records and coverage to an incident; what arrived late asks again for every report, whose next version tells it. */
async function give(
  work: PushWork,
  incident: { readonly id: string } & Window,
  records: readonly PushedRecord[],
): Promise<void> {
  const { store, rules } = work;
  const beating = await store.push.beating(incident.id, incident);
  const manifest = (current: Manifest | null): Manifest | null => current && withPushCoverage(current, beating);
  const arriving: readonly ArrivingRecord[] = records.map((record) => record.arriving);
  const taken = await store.evidence.take({ incidentId: incident.id, manifest, records: arriving, files: [] });
  if (!taken) return;
  // Also when all of it was known: a worker may have died between taking it and asking.
  for (const report of (await store.reports.list(incident.id)) ?? [])
    await store.reports.requestAgain(report.id, rules);
}

/** Looks through what was pushed before an incident was made or its window moved. */
export async function gather(work: PushWork, incidentId: string): Promise<void> {
  const { push } = work.store;
  const window = await push.ungathered(incidentId);
  if (!window) return;
  for (let after = '0'; ; ) {
    const found = await push.within(incidentId, window, after, ROUND);
    const records = found
      .flatMap((delivery) => recordsOf(delivery, delivery.endpoint.sender, work.sources))
      .filter((record) => overlaps(record.window, window));
    if (records.length > 0 || found.length === 0) await give(work, { id: incidentId, ...window }, records);
    if (found.length < ROUND) break;
    after = found.at(-1)!.id;
  }
  await push.gathered(incidentId, window);
}
