/** Which event each kind of log entry is, and the attributes it carries. */
import type { EventDraft } from '../../application/ports/draft-reading.js';
import { list, number, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import type { Outcome } from '../../domain/timeline-event.js';
import { assigneesOf, type LogEntry, peopleOf } from './log-entry.js';

/** The part of an event that depends on the step. */
export type PageStep = Pick<EventDraft, 'kind'> &
  Partial<Pick<EventDraft, 'actors' | 'attributes' | 'text' | 'outcome'>>;

type Reader = (entry: LogEntry) => PageStep;

const agentOf = (entry: LogEntry): NonNullable<PageStep['actors']> => [entry.agent];

const changed = (field: string, after?: string, before?: string): Reader => {
  return (entry) => ({
    kind: 'page.changed',
    actors: agentOf(entry),
    attributes: { field, before, after },
    text: entry.summary,
  });
};

const responder =
  (action: string): Reader =>
  (entry) => ({
    kind: 'page.responder',
    actors: [entry.agent, ...requestedIn(entry)],
    attributes: { action, message: words(entry.raw, 'message'), summary: entry.summary },
    text: words(entry.raw, 'message') ?? entry.summary,
  });

/** Whom the request is for; where the entry refers to nobody, its summary names them: "Ana Ruiz requested Bo Lind to join". */
function requestedIn(entry: LogEntry): NonNullable<PageStep['actors']> {
  const people = peopleOf('requested', [...list(entry.raw, 'responders'), valueAt(entry.raw, 'responder') ?? null]);
  const name = /\brequested (?:help from )?(\p{Lu}\S{0,40}(?: \S{1,40}){0,3}?)(?: to join| to help|\.?$)/u.exec(
    entry.summary ?? '',
  )?.[1];
  return people.length > 0 || name === undefined ? people : [{ role: 'requested', handle: name, kind: 'human' }];
}

const READERS: { readonly [step: string]: Reader } = {
  trigger: triggered,
  acknowledge: (entry) => ({ kind: 'page.acknowledged', actors: agentOf(entry) }),
  unacknowledge: changed('status', 'triggered', 'acknowledged'),
  escalate: escalated,
  repeat_escalation_path: escalated,
  exhaust_escalation_path: changed('escalation', 'exhausted'),
  assign: (entry) => ({ kind: 'page.assigned', actors: [entry.agent, ...assigneesOf(entry)] }),
  delegate: (entry) => ({ kind: 'page.assigned', actors: [entry.agent, ...assigneesOf(entry)] }),
  notify: notified,
  resolve: (entry) => ({ kind: 'page.resolved', actors: agentOf(entry) }),
  annotate: (entry) => ({ kind: 'page.note', actors: agentOf(entry), text: noteOf(entry) }),
  status_update: (entry) => ({
    kind: 'page.note',
    actors: agentOf(entry),
    attributes: { statusUpdate: true },
    text: words(entry.raw, 'message') ?? noteOf(entry),
  }),
  priority_change: priorityChanged,
  urgency_change: (entry) =>
    changed('urgency', words(entry.raw, 'urgency') ?? words(entry.raw, 'channel', 'urgency'))(entry),
  snooze: (entry) => changed('snooze', words(entry.raw, 'changed_actions', 0, 'at') ?? 'snoozed')(entry),
  merge: changed('merge', 'merged'),
  reopen: changed('status', 'reopened', 'resolved'),
  responder_request: responder('requested'),
  responder_accept: responder('accepted'),
  responder_decline: responder('declined'),
  responder_reply: (entry) => responder(text(entry.raw, 'state') ?? 'replied')(entry),
};

/** What an entry says; null for a type that is not known. */
export function pageStepOf(entry: LogEntry): PageStep | null {
  return Object.hasOwn(READERS, entry.step) ? READERS[entry.step]!(entry) : null;
}

function triggered(entry: LogEntry): PageStep {
  const details = valueAt(entry.raw, 'channel', 'details');
  const told = typeof details === 'string' && details.trim() !== '' ? `\n\n${details}` : '';
  return {
    kind: 'page.triggered',
    actors: agentOf(entry),
    attributes: {
      urgency: words(entry.raw, 'incident', 'urgency') ?? words(entry.raw, 'urgency'),
      via: words(entry.raw, 'channel', 'summary'),
    },
    text: entry.title === undefined ? undefined : `${entry.title}${told}`,
  };
}

function escalated(entry: LogEntry): PageStep {
  const level = number(entry.raw, 'escalation_level') ?? number(entry.raw, 'event_details', 'escalation_level');
  return {
    kind: 'page.escalated',
    actors: [entry.agent, ...assigneesOf(entry)],
    attributes: { level },
    text: entry.summary,
  };
}

const CHANNELS: { readonly [type: string]: string } = {
  sms_notification: 'sms',
  sms: 'sms',
  phone_call: 'phone',
  phone_notification: 'phone',
  phone: 'phone',
  push_notification: 'push',
  email_notification: 'email',
  email: 'email',
};

const DELIVERED: { readonly [status: string]: Outcome } = { success: 'success', failed: 'failure', failure: 'failure' };

function notified(entry: LogEntry): PageStep {
  const type = words(entry.raw, 'channel', 'notification', 'type');
  const status = words(entry.raw, 'channel', 'notification', 'status') ?? '';
  return {
    kind: 'page.notified',
    actors: toldIn(entry),
    attributes: { channel: type !== undefined && Object.hasOwn(CHANNELS, type) ? CHANNELS[type] : type },
    outcome: Object.hasOwn(DELIVERED, status) ? DELIVERED[status] : undefined,
  };
}

/** Whom it reached; where the entry refers to nobody, its summary names them: "Notified Ana Ruiz by phone". */
function toldIn(entry: LogEntry): NonNullable<PageStep['actors']> {
  const people = assigneesOf(entry);
  const name = /^Notified (\S.{1,80}?) (?:by|via) /.exec(entry.summary ?? '')?.[1];
  return people.length > 0 || name === undefined ? people : [{ role: 'assignee', handle: name, kind: 'human' }];
}

function priorityChanged(entry: LogEntry): PageStep {
  const priority = (...path: readonly string[]): Json | undefined =>
    words(entry.raw, ...path, 'summary') ?? words(entry.raw, ...path, 'name');
  return {
    kind: 'page.changed',
    actors: agentOf(entry),
    attributes: {
      field: 'priority',
      before: priority('channel', 'old_priority') ?? priority('old_priority'),
      after: priority('channel', 'new_priority') ?? priority('new_priority') ?? priority('priority'),
    },
    text: entry.summary,
  };
}

/** The words of a note, which stand in the channel of a log entry and in the content of a webhook. */
const noteOf = (entry: LogEntry): string | undefined =>
  words(entry.raw, 'note') ??
  words(entry.raw, 'content') ??
  (entry.channel === 'note' ? words(entry.raw, 'channel', 'summary') : undefined) ??
  words(entry.raw, 'message') ??
  words(entry.raw, 'channel', 'content') ??
  entry.summary;
