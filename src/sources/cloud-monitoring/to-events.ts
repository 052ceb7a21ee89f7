/** From one Cloud Monitoring resource to events, by the collection in its name; judges nothing. */
import { valueAt, words } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord, Json, TrustTier } from '../../domain/evidence.js';
import { type GoogleDraft, nothingRead, readingOf } from '../google/reading-of.js';
import { alertEvents } from './alert-events.js';
import { policyEvents, snoozeEvents, uptimeEvents } from './configuration-events.js';
import { seriesEvents } from './series-events.js';

type Reader = (body: Json, project: string) => GoogleDraft;

const READERS: readonly (readonly [collection: string, trust: TrustTier, read: Reader])[] = [
  ['/alerts/', 3, alertEvents],
  ['/alertPolicies/', 4, policyEvents],
  ['/snoozes/', 4, snoozeEvents],
  ['/uptimeCheckConfigs/', 4, uptimeEvents],
];

export function toEvents(record: EvidenceRecord): SourceReading {
  const { body, instance } = record;
  const name = words(body, 'name') ?? '';
  const found = READERS.find(([collection]) => name.includes(collection));
  const series = found === undefined && valueAt(body, 'metric', 'type') !== undefined;
  const [, trust, read] = found ?? (['', 3, series ? seriesEvents : unknown] as const);
  return readingOf(record, { trust, clock: 'provider', part: { project: instance } }, read(body, instance));
}

const unknown: Reader = () => nothingRead('neither alert, series, policy, snooze nor uptime check');
