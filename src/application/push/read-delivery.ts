/** From a kept delivery to records with their readings, by the same sources as a bundle's. Pure but for the sources, which are pure. */
import { readRecord } from '../bundle/import-bundle.js';
import { withRaw } from '../evidence/ingest-bundle.js';
import type { ArrivingRecord } from '../ports/evidence-store.js';
import type { HeldDelivery, ReadDelivery, Window } from '../ports/push-store.js';
import type { Source } from '../ports/source.js';
import { deliveredLines } from './delivered-lines.js';
import { type PushSender, SENDERS } from './endpoint.js';

export interface PushedRecord {
  readonly arriving: ArrivingRecord;
  /** Of what it speaks; when it came, where it names no time. */
  readonly window: Window;
}

/** A heartbeat holds no evidence: it says that the sender lives, and nothing else. */
export function recordsOf(
  delivery: HeldDelivery,
  sender: PushSender,
  sources: readonly Source[],
): readonly PushedRecord[] {
  if (delivery.beat) return [];
  const { path } = SENDERS[sender];
  for (const source of sources) {
    const file = source.recognise(path);
    if (!file) continue;
    return deliveredLines(sender, delivery).map(({ line }, index) => {
      const found = withRaw(readRecord(line, { source, file }, `delivery ${delivery.id}, ${index}`));
      return { arriving: found, window: windowOf(found, delivery) };
    });
  }
  return [];
}

function windowOf({ reading }: ArrivingRecord, { receivedAt }: HeldDelivery): Window {
  const spans = reading.events.map(({ at }) => ({ from: at.from, to: at.to ?? at.from }));
  return spans.length === 0 ? { from: receivedAt, to: receivedAt } : around(spans);
}

const around = (spans: readonly Window[]): Window =>
  spans.reduce((all, { from, to }) => ({ from: from < all.from ? from : all.from, to: to > all.to ? to : all.to }));

export const overlaps = (a: Window, b: Window): boolean => a.from <= b.to && a.to >= b.from;

/** What the store is told of a delivery; a heartbeat speaks of the time since the one before, at most this long. */
export function summaryOf(delivery: HeldDelivery, records: readonly PushedRecord[], beatSpan: bigint): ReadDelivery {
  const { id, receivedAt } = delivery;
  const reasons = [...new Set(records.flatMap(({ arriving }) => arriving.reading.notUnderstood ?? []))];
  const window =
    records.length > 0
      ? around(records.map((record) => record.window))
      : { from: receivedAt - (delivery.beat ? beatSpan : 0n), to: receivedAt };
  const notUnderstood = reasons.length === 0 ? null : reasons.join('; ').slice(0, 2000);
  return { id, ...window, records: records.length, notUnderstood };
}
