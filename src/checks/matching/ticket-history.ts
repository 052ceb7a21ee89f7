/** What a ticket's assignee, status or priority was from when to when, by its own changes; the value before the first change is the one it was opened with. */
import type { ClaimOf } from '../../claims/claim.js';
import type { Happening } from '../../claims/slots.js';
import { fold } from '../../claims/words/atoms.js';
import type { Instant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { personMatches } from './slot-matches.js';

export type Field = 'assigned' | 'status' | 'priority';

export interface Holding {
  /** As written; empty: nobody, nothing or unknown. */
  readonly value: string;
  readonly before: string;
  readonly from: Instant;
  /** Null: to the end of the record. */
  readonly to: Instant | null;
  /** The record that shows it. */
  readonly event: TimelineEvent;
  /** Whether a change set it; the first value stands from the opening. */
  readonly set: boolean;
}

const FIELD: Readonly<Record<Field, string>> = { assigned: 'assignee', status: 'status', priority: 'priority' };

export function holdingsOf(events: readonly TimelineEvent[], field: Field): readonly Holding[] {
  const opened = events.find((event) => event.kind === 'ticket.opened');
  const told = events.filter(
    (event) => event.kind === 'ticket.changed' && fold(textOf(event, 'field')) === FIELD[field],
  );
  const changes = [...told, ...(field === 'status' ? closings(events, told) : [])].sort((a, b) =>
    a.at.from < b.at.from ? -1 : 1,
  );
  const [first] = changes;
  if (!opened) return [];
  // The opening record shows the fields as last seen: only without a change are they what it began with.
  const initial: Holding = {
    value: first ? (first.kind === 'ticket.closed' ? 'Open' : textOf(first, 'before')) : lastSeen(opened, field),
    before: '',
    from: opened.at.from,
    to: first?.at.from ?? null,
    event: first ?? opened,
    set: false,
  };
  return [
    initial,
    ...changes.map((event, i) => ({
      value: event.kind === 'ticket.closed' ? textOf(event, 'resolution') || 'Closed' : setTo(event, field, events),
      before: textOf(event, 'before'),
      from: event.at.from,
      to: changes[i + 1]?.at.from ?? null,
      event,
      set: true,
    })),
  ];
}

/** "Closed" with the resolution "Won't do" is what the resolution says. */
function setTo(event: TimelineEvent, field: Field, events: readonly TimelineEvent[]): string {
  const after = textOf(event, 'after');
  const closed = events.find(({ kind, at }) => kind === 'ticket.closed' && at.from === event.at.from);
  const resolution = field === 'status' && closed && isEnding(after) ? textOf(closed, 'resolution') : '';
  return isDropped(resolution) ? resolution : after;
}

/** Trackers without a status of their own only tell that it was closed. */
const closings = (events: readonly TimelineEvent[], told: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  events.filter(({ kind, at }) => kind === 'ticket.closed' && !told.some((one) => one.at.from === at.from));

const textOf = (event: TimelineEvent, key: string): string => {
  const value = event.attributes[key];
  return typeof value === 'string' ? value : '';
};

function lastSeen(opened: TimelineEvent, field: Field): string {
  if (field !== 'assigned') return textOf(opened, field);
  const assignee = opened.actors.find((actor) => actor.role === 'assignee');
  return assignee?.names?.at(-1) ?? assignee?.handle ?? '';
}

/** Names of statuses that mean the same to readers; "open" is all that is not at its end. */
const ENDED = /^(?:done|closed|resolved|completed|fixed)$/;
const BEGUN = /^(?:open|new|to ?do|backlog|reopened|in progress|in review|doing|blocked|waiting.*)$/;

const UNBEGUN = /^(?:open|new|to ?do|backlog|reopened|waiting.*)$/;

/** Whether a status is one that a ticket ends in, well or not. */
export const isEnding = (status: string): boolean => ENDED.test(fold(status)) || DROPPED.test(fold(status));
const DROPPED =
  /^(?:won['’]?t (?:do|fix)|duplicate|invalid|obsolete|cancelled|canceled|rejected|cannot reproduce|not planned)$/;
export const isDropped = (status: string): boolean => DROPPED.test(fold(status));
export const isBegun = (status: string): boolean => BEGUN.test(fold(status));

export function isSame(claim: ClaimOf<'state'>, field: Field, held: Holding, world: World): boolean {
  if (field === 'assigned') return claim.person ? names(claim, held, world) : false;
  const [wanted, value] = [fold(claim.value ?? ''), fold(held.value)];
  if (wanted === value) return true;
  if (field !== 'status') return false;
  // "Has not been implemented": what was dropped never was.
  if (wanted === 'undone') return BEGUN.test(value) || DROPPED.test(value);
  // What was dropped was closed too, if not done.
  if (wanted === 'closed' && DROPPED.test(value)) return true;
  if (wanted === 'unbegun') return UNBEGUN.test(value) || DROPPED.test(value);
  return (ENDED.test(wanted) && ENDED.test(value)) || (wanted === 'open' && BEGUN.test(value));
}

/** The assignee stands in a history by display name. */
function names({ person }: ClaimOf<'state'>, held: Holding, world: World): boolean {
  const known = person!.identities.flatMap((id) => world.identities.get(id)?.names ?? []).map(fold);
  if (known.includes(fold(held.value))) return true;
  const assignees = held.set ? [] : held.event.actors.filter((actor) => actor.role === 'assignee');
  return assignees.length > 0 && personMatches(person!, assignees) === 'yes';
}

/** "SEC-8 was not resolved", which was closed as "Won't do". */
export const wasDropped = ({ kind, attributes: { resolution } }: TimelineEvent, { actions }: Happening): boolean =>
  kind === 'ticket.closed' &&
  typeof resolution === 'string' &&
  isDropped(resolution) &&
  actions.every((action) => action !== 'close');
