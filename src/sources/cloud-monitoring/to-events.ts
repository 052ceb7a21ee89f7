/** From one Cloud Monitoring resource to events, by the collection in its name; judges nothing. */
import { deliveredBody } from '../../application/ports/delivered-body.js';
import { valueAt, words } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord, Json, TrustTier } from '../../domain/evidence.js';
import { type GoogleDraft, nothingRead, readingOf } from '../google/reading-of.js';
import { alertEvents } from './alert-events.js';
import { policyEvents, snoozeEvents, uptimeEvents } from './configuration-events.js';
import { seriesEvents } from './series-events.js';
import { type WebhookAlert, webhookAlertOf } from './webhook-alert.js';

type Reader = (body: Json, project: string) => GoogleDraft;

const READERS: readonly (readonly [collection: string, trust: TrustTier, read: Reader])[] = [
  ['/alerts/', 3, alertEvents],
  ['/alertPolicies/', 4, policyEvents],
  ['/snoozes/', 4, snoozeEvents],
  ['/uptimeCheckConfigs/', 4, uptimeEvents],
];

export function toEvents(record: EvidenceRecord): SourceReading {
  const { body, instance } = record;
  const told = webhookAlertOf(deliveredBody(body));
  if (told !== null) return toldByWebhook(record, told);
  const name = words(body, 'name') ?? '';
  const found = READERS.find(([collection]) => name.includes(collection));
  const series = found === undefined && valueAt(body, 'metric', 'type') !== undefined;
  const [, trust, read] = found ?? (['', 3, series ? seriesEvents : unknown] as const);
  return readingOf(record, { trust, clock: 'provider', part: { project: instance } }, read(body, instance));
}

/** Opening and closing belong to the alert, whoever tells them: they take the ids that the pulled alert gives its own. */
function toldByWebhook(record: EvidenceRecord, { name, alert, project }: WebhookAlert): SourceReading {
  const reading = readingOf(record, { trust: 2, clock: 'client', part: { project } }, alertEvents(alert, project));
  const idOf = (kind: string): string => [record.source, project, name, kind, 0].join('|');
  return { ...reading, events: reading.events.map((event) => ({ ...event, id: idOf(event.kind) })) };
}

const unknown: Reader = () => nothingRead('neither alert, series, policy, snooze nor uptime check');
