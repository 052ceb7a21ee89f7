/** A PagerDuty log entry or V3 webhook event in one shape: what kind of step, on which page, by and for whom. */
import { deliveredBody } from '../../application/ports/delivered-body.js';
import { instant, list, number, object, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { IdentityHint } from '../../application/ports/source.js';
import type { Json } from '../../domain/evidence.js';
import type { ActorRole, EventActor } from '../../domain/identity.js';
import { type Interval, point } from '../../domain/interval.js';

export interface LogEntry {
  /** `trigger`, `acknowledge`, `priority_change` …: the type without its suffix, or its webhook counterpart. */
  readonly step: string;
  readonly at: Interval | undefined;
  readonly page: string | undefined;
  readonly number: number | undefined;
  readonly title: string | undefined;
  readonly service: { readonly id: string | undefined; readonly name: string | undefined };
  readonly agent: EventActor | undefined;
  /** Where the step came from: website, mobile, api, auto, note. */
  readonly channel: string | undefined;
  readonly summary: string | undefined;
  readonly url: string | undefined;
  readonly raw: Json;
}

/** Webhook event types by the log entry that says the same. */
const STEPS: { readonly [eventType: string]: string } = {
  'incident.triggered': 'trigger',
  'incident.acknowledged': 'acknowledge',
  'incident.unacknowledged': 'unacknowledge',
  'incident.escalated': 'escalate',
  'incident.delegated': 'assign',
  'incident.reassigned': 'assign',
  'incident.reopened': 'reopen',
  'incident.resolved': 'resolve',
  'incident.annotated': 'annotate',
  'incident.priority_updated': 'priority_change',
  'incident.responder.added': 'responder_request',
  'incident.responder.replied': 'responder_reply',
  'incident.status_update_published': 'status_update',
};

const HEADLINE = /^\[#(\d{1,12})\]\s?(.*)$/s;

export function logEntryOf(body: Json): LogEntry {
  const event = object(deliveredBody(body), 'event');
  return event ? fromWebhook(event) : fromLogEntry(valueAt(body, 'log_entry') ?? body);
}

function fromLogEntry(entry: Json): LogEntry {
  const headline = HEADLINE.exec(words(entry, 'incident', 'summary') ?? '');
  return {
    step: (words(entry, 'type') ?? '').replace(/_log_entry(?:_reference)?$/, ''),
    at: pointAt(instant(entry, 'created_at')),
    page: words(entry, 'incident', 'id'),
    number: number(entry, 'incident', 'incident_number') ?? (headline ? Number(headline[1]) : undefined),
    title: headline ? headline[2] : (words(entry, 'incident', 'title') ?? words(entry, 'incident', 'summary')),
    service: serviceOf(valueAt(entry, 'service') ?? valueAt(entry, 'incident', 'service')),
    agent: personOf('actor', valueAt(entry, 'agent')),
    channel: words(entry, 'channel', 'type'),
    summary: words(entry, 'summary'),
    url: words(entry, 'html_url') ?? words(entry, 'incident', 'html_url'),
    raw: entry,
  };
}

function fromWebhook(event: Json): LogEntry {
  const type = text(event, 'event_type') ?? '';
  const data = valueAt(event, 'data');
  // Notes, responders and the like carry the incident inside; other events are about the incident itself.
  const incident = valueAt(data, 'incident') ?? data;
  return {
    step: Object.hasOwn(STEPS, type) ? STEPS[type]! : type,
    at: pointAt(instant(event, 'occurred_at')),
    page: words(incident, 'id'),
    number: number(incident, 'number'),
    title: words(incident, 'title') ?? words(incident, 'summary'),
    service: serviceOf(valueAt(incident, 'service')),
    agent: personOf('actor', valueAt(event, 'agent')),
    channel: words(event, 'client', 'name'),
    summary: words(data, 'summary'),
    url: words(incident, 'html_url'),
    raw: data ?? null,
  };
}

const pointAt = (at: bigint | undefined): Interval | undefined => (at === undefined ? undefined : point(at));

const serviceOf = (service: Json | undefined): LogEntry['service'] => ({
  id: words(service, 'id'),
  name: words(service, 'summary') ?? words(service, 'name'),
});

/** A user reference as an actor; services, integrations and policies act for nobody and give none. */
export function personOf(role: ActorRole, reference: Json | undefined): EventActor | undefined {
  const type = words(reference, 'type') ?? 'user_reference';
  const name = words(reference, 'summary') ?? words(reference, 'name');
  const id = words(reference, 'id');
  if (!type.startsWith('user') || (name === undefined && id === undefined)) return undefined;
  const others = [id, words(reference, 'email')].filter((one) => one !== undefined && one !== (name ?? id));
  return { role, handle: name ?? id!, names: others as string[], kind: 'human' };
}

/** The people in a list of references. */
export const peopleOf = (role: ActorRole, references: readonly Json[]): readonly EventActor[] =>
  references.map((one) => personOf(role, valueAt(one, 'user') ?? one)).filter((one) => one !== undefined);

/** Assignees of an entry, in whichever form it lists them. */
export const assigneesOf = (entry: LogEntry): readonly EventActor[] => [
  ...peopleOf('assignee', list(entry.raw, 'assignees')),
  ...peopleOf('assignee', [valueAt(entry.raw, 'user') ?? null]),
];

export const hintOf = (actor: EventActor): IdentityHint => ({
  names: [actor.handle, ...(actor.names ?? [])],
  kind: 'human',
});
