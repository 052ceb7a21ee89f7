/** From a delivery as received to the lines that a bundle would hold of it: only the envelope is rewritten, never what it carries. Pure. */
import type { Json } from '../../domain/evidence.js';
import { idText, object, text, valueAt } from '../ports/json-reading.js';
import type { Authenticated, PushSender, RawDelivery } from './endpoint.js';
import { pubsubMessage } from './pubsub-message.js';

export interface DeliveredLine {
  /** A line of `webhooks/<sender>.jsonl`. */
  readonly line: Json;
}

export interface Kept {
  readonly headers: Readonly<Record<string, string>>;
  /** Text as received. */
  readonly body: string;
  readonly authenticated: Authenticated;
}

/** Headers that say something of the body and not of the transport. */
const MEANING = /^(?:ce-[a-z0-9-]{1,60}|content-type|x-github-event)$/;

/** What is kept of a request's headers: no credentials, no addresses. */
export const meaningfulHeaders = (headers: RawDelivery['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => MEANING.test(name)));

export type Mode = 'binary' | 'structured' | 'batched';

/** How a CloudEvent came; null when it is none. */
export function modeOf(headers: RawDelivery['headers']): Mode | null {
  const type = (headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase();
  if (type === 'application/cloudevents-batch+json') return 'batched';
  if (type === 'application/cloudevents+json') return 'structured';
  return headers['ce-specversion'] === undefined ? null : 'binary';
}

/** Percent-encoding of the HTTP binding; what is encoded wrongly stays as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The event in its JSON form; its time as written, and absent where it was absent. */
function binaryEvent({ headers, body }: Kept): Json {
  const attributes = Object.entries(headers)
    .filter(([name]) => name.startsWith('ce-'))
    .map(([name, value]) => [name.slice('ce-'.length), decoded(value)] as const);
  const type = headers['content-type'];
  const envelope = { ...Object.fromEntries(attributes), ...(type === undefined ? {} : { datacontenttype: type }) };
  if (body === '') return envelope;
  if (type !== undefined && !/[/+]json\b/i.test(type)) return { ...envelope, data: body };
  try {
    return { ...envelope, data: JSON.parse(body) as Json };
  } catch {
    return { ...envelope, data: body };
  }
}

function eventsOf(kept: Kept): readonly Json[] {
  const mode = modeOf(kept.headers);
  if (mode === 'binary') return [binaryEvent(kept)];
  const body = JSON.parse(kept.body) as Json;
  return mode === 'batched' && Array.isArray(body) ? (body as readonly Json[]) : [body];
}

/** The text inside a Pub/Sub push message; the envelope itself when it holds none, so that it is kept as not understood. */
function unpacked(body: string): string {
  const message = pubsubMessage(body);
  return message?.kind === 'payload' ? message.payload : body;
}

/** @example deliveredLines('pagerduty', kept) // → [{ line: { headers: {…}, body: '{"event":…}', delivery: { authenticated: 'signature' } } }] */
export function deliveredLines(sender: PushSender, kept: Kept): readonly DeliveredLine[] {
  const { headers, body, authenticated } = kept;
  const delivery = { authenticated };
  if (sender === 'cloudevents') {
    return eventsOf(kept).map((event) => ({
      line: { headers: {}, body: isEvent(event) ? event : JSON.stringify(event), delivery },
    }));
  }
  const github = headers['x-github-event'];
  const told = github === undefined ? {} : { 'x-github-event': github };
  const inner = sender === 'cloud-monitoring-pubsub' ? unpacked(body) : body;
  return [{ line: { headers: told, body: inner, delivery } }];
}

const isEvent = (event: Json): boolean => object(event) !== undefined;

/** A delivery that only says that the sender lives. */
export function isHeartbeat(
  sender: PushSender,
  kept: Kept,
  settings: { readonly heartbeatSeconds: number | null; readonly heartbeatName: string | null },
): boolean {
  const body = (): Json => JSON.parse(sender === 'cloud-monitoring-pubsub' ? unpacked(kept.body) : kept.body) as Json;
  try {
    switch (sender) {
      case 'github':
        return kept.headers['x-github-event'] === 'ping';
      case 'pagerduty':
        return text(body(), 'event', 'event_type') === 'pagey.ping';
      case 'cloud-monitoring':
      case 'cloud-monitoring-pubsub':
        return idText(body(), 'version') === 'test';
      case 'alertmanager':
      case 'grafana':
        return settings.heartbeatSeconds !== null && everyAlertIs(settings.heartbeatName ?? 'Watchdog', body());
      case 'cloudevents': {
        const events = eventsOf(kept);
        const name = settings.heartbeatName ?? 'dev.corroborate.heartbeat';
        return events.length > 0 && events.every((event) => text(event, 'type') === name);
      }
    }
  } catch {
    return false;
  }
}

function everyAlertIs(name: string, body: Json): boolean {
  const alerts = valueAt(body, 'alerts');
  if (!Array.isArray(alerts) || alerts.length === 0) return false;
  return alerts.every(
    (alert: Json) => text(alert, 'labels', 'alertname') === name && text(alert, 'status') === 'firing',
  );
}
