/**
 * Facts of a timeline as plain sentences, true and turned: later by 25 minutes, of another person, of another thing of the same type, with the
 * opposite outcome, with other numbers. A turned sentence that another record may make true is left out. Pure: nothing here judges.
 */

import { shortId } from '../src/application/words/value-words.js';
import { isDropped } from '../src/checks/matching/ticket-history.js';
import type { EntityType } from '../src/domain/entity.js';
import type { EventKind } from '../src/domain/event-kind.js';
import type { ActorRole, Identity } from '../src/domain/identity.js';
import type { TimelineEvent } from '../src/domain/timeline-event.js';
import { OPPOSITES, SENTENCES } from './facts-sentences.js';

export type Turn = 'later' | 'person' | 'thing' | 'opposite' | 'number' | 'order';

export interface FactSentence {
  readonly kind: EventKind | 'between' | 'standing' | 'counted' | 'chained';
  /** The sentence with its braces: one shape over all incidents. */
  readonly shape: string;
  readonly text: string;
  /** Absent on a true one. */
  readonly turn?: Turn;
}

const MINUTE = 60_000_000_000n;
const LATER = 25n * MINUTE;
/** No other record of the kind may stand so near to a turned sentence. */
const CLEAR = 12n * MINUTE;

/** As prose tells it: the day too where it is not the day of the incident. */
export function clockOf(nanos: bigint, day: string): string {
  const at = new Date(Number(nanos / 1_000_000n));
  const clock = `${at.toISOString().slice(11, 16)} UTC`;
  if (at.toISOString().startsWith(day)) return clock;
  return `${clock} on ${at.toLocaleDateString('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' })}`;
}

export const subject = (event: TimelineEvent, type: EntityType): string | undefined =>
  event.subjects.find((ref) => ref.type === type)?.id;

const numberOf = (change: string | undefined): string | undefined => change && `#${change.split('#')[1]}`;

interface Naming {
  readonly type: EntityType;
  readonly role?: ActorRole;
  /** How prose writes the id. */
  readonly write?: (id: string) => string;
}

const NAMING: Partial<Record<EventKind, Naming>> = {
  'change.opened': { type: 'change', role: 'actor', write: (id) => numberOf(id)! },
  'change.reviewed': { type: 'change', role: 'reviewer', write: (id) => numberOf(id)! },
  'change.merged': { type: 'change', role: 'actor', write: (id) => numberOf(id)! },
  'change.closed': { type: 'change', role: 'actor', write: (id) => numberOf(id)! },
  'commit.authored': { type: 'commit', role: 'author' },
  'ref.pushed': { type: 'commit', role: 'actor' },
  'check.finished': { type: 'check' },
  'release.published': { type: 'release', role: 'actor', write: (id) => id.split('@')[1]! },
  'build.started': { type: 'build' },
  'build.finished': { type: 'build' },
  'build.run_requested': { type: 'build', role: 'actor' },
  'build.cancel_requested': { type: 'build', role: 'actor' },
  'deploy.requested': { type: 'service', role: 'actor' },
  'deployment.status': { type: 'commit', role: 'actor' },
  'service.deployed': { type: 'service', role: 'actor' },
  'service.scaled': { type: 'service', role: 'actor' },
  'revision.created': { type: 'revision' },
  'revision.ready': { type: 'revision' },
  'traffic.shifted': { type: 'service' },
  'hosting.released': { type: 'site', role: 'actor' },
  'hosting.rolled_back': { type: 'site', role: 'actor' },
  'access.changed': { type: 'role', role: 'actor' },
  'flag.changed': { type: 'flag', role: 'actor' },
  'alert.opened': { type: 'policy' },
  'alert.closed': { type: 'policy' },
  'policy.snoozed': { type: 'policy', role: 'actor' },
  'page.triggered': { type: 'page' },
  'page.notified': { type: 'page' },
  'page.acknowledged': { type: 'page', role: 'actor' },
  'page.escalated': { type: 'page', role: 'actor' },
  'page.resolved': { type: 'page', role: 'actor' },
  'incident.declared': { type: 'incident', role: 'actor' },
  'incident.resolved': { type: 'incident', role: 'actor' },
  'ticket.opened': { type: 'ticket', role: 'actor' },
  'ticket.commented': { type: 'ticket', role: 'actor' },
  'ticket.closed': { type: 'ticket', role: 'actor' },
  'message.posted': { type: 'message', role: 'actor' },
  'status.posted': { type: 'other', role: 'actor' },
  'job.finished': { type: 'job' },
  'change.review_requested': { type: 'change', role: 'actor', write: (id) => numberOf(id)! },
  'change.review_dismissed': { type: 'change', role: 'actor', write: (id) => numberOf(id)! },
  'change.reverted': { type: 'change', write: (id) => numberOf(id)! },
  'ref.force_pushed': { type: 'ref', role: 'actor' },
  'build.retry_requested': { type: 'build', role: 'actor' },
  'pipeline.finished': { type: 'build' },
  'revision.failed': { type: 'revision' },
  'service.ready': { type: 'service' },
  'page.assigned': { type: 'page' },
  'page.responder': { type: 'page', role: 'actor' },
  'page.changed': { type: 'page', role: 'actor' },
  'ticket.changed': { type: 'ticket', role: 'actor' },
};

/** Where the kind is recorded: at the end of an interval for what finished, else at its start. */
const ENDS = new Set<EventKind>(['build.finished', 'check.finished', 'job.finished', 'pipeline.finished']);
export const momentOf = (event: TimelineEvent): bigint =>
  ENDS.has(event.kind) ? (event.at.to ?? event.at.from) : event.at.from;

/** What the sentences of its kind tell: a mute that began, a deployment that came to be. */
const isPlain = ({ kind, attributes, outcome }: TimelineEvent): boolean =>
  (kind !== 'deploy.requested' || outcome === 'success') &&
  (kind !== 'page.responder' || attributes['action'] === 'requested') &&
  (kind !== 'service.ready' || outcome === 'success') &&
  (kind !== 'policy.snoozed' || attributes['action'] !== 'ended') &&
  (kind !== 'deployment.status' || attributes['state'] === 'success');

export const fullName = (who: Identity | undefined): string | undefined =>
  who?.kind === 'human'
    ? who.names.find((name) => /^\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*)+$/u.test(name))
    : undefined;

const scalar = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

type Slots = Readonly<Record<string, string | undefined>>;

const words = (text: string | undefined): string | undefined =>
  text && /^[\w ,.'’/#-]{20,110}$/.test(text) ? text.replace(/[.,]$/, '') : undefined;

/** What somebody said, if it can stand behind "that": one sentence in the third person that asks nothing. */
const saying = (text: string | undefined): string | undefined =>
  text &&
  /^[\w ,'’/#%-]{25,130}\.?$/.test(text) &&
  !/\b(?:I|i|we|my|our|me|us|you|your|lets?|please|this|that|it|here|now|yes|no|ok)\b/i.test(text)
    ? text.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())
    : undefined;

const passed = (event: TimelineEvent): string | undefined =>
  event.outcome === 'success' ? 'succeeded' : event.outcome === 'failure' ? 'failed' : undefined;

/** Numbers that read as plurals. */
const plural = (value: unknown): string | undefined =>
  typeof value === 'number' && value > 1 ? String(value) : undefined;

/** How long it lasted, where that is told in whole minutes without rounding much. */
function minutesOf({ at: { from, to } }: TimelineEvent): string | undefined {
  const seconds = to === null ? 0 : Number((to - from) / 1_000_000_000n);
  const minutes = Math.round(seconds / 60);
  return minutes >= 3 && minutes < 600 && Math.abs(seconds - minutes * 60) < 15 ? String(minutes) : undefined;
}

function slotsOf(event: TimelineEvent, people: ReadonlyMap<string, Identity>, day: string): Slots {
  const { type, role, write } = NAMING[event.kind]!;
  const id = subject(event, type);
  const actor = (one: ActorRole | undefined): string | undefined =>
    fullName(people.get(event.actors.find((each) => each.role === one)?.identity ?? ''));
  const get = (name: string): string | undefined => scalar(event.attributes[name]);
  const [change] = (event.attributes['changes'] ?? []) as { action?: string }[];
  const files = event.attributes['changedFiles'] ?? event.attributes['files'];
  const target = actor('target');
  const set = (field: string, name: 'before' | 'after'): string | undefined =>
    event.kind === 'ticket.changed' && get('field')?.toLowerCase() === field ? get(name) || undefined : undefined;
  return {
    id: id === undefined ? undefined : write ? write(id) : id,
    short: id && type === 'build' ? shortId(id) : id?.slice(0, 7),
    who: actor(role),
    assignee: actor('assignee'),
    clock: clockOf(momentOf(event), day),
    on: numberOf(subject(event, 'change')),
    place:
      get('base') ?? subject(event, 'ref')?.split('@')[1] ?? subject(event, 'channel') ?? subject(event, 'environment'),
    to: subject(event, 'revision') ?? subject(event, 'version'),
    before: get('before'),
    after: get('after'),
    words: words(event.text),
    saying: saying(event.text),
    figure: saying(event.text)?.replace(/(?<![\w.:#-])\d+(?![\w.:-])/, (n) => String(Number(n) * 3 + 7)),
    passed: passed(event),
    number: subject(event, 'change')?.split('#')[1],
    files: plural(Array.isArray(files) ? files.length : files),
    added: plural(event.attributes['additions']),
    removed: plural(event.attributes['deletions']),
    minutes: minutesOf(event),
    target: target && `${change?.action === 'granted' ? 'to' : 'from'} ${target}`,
    asked: get('review') === 'changes_requested' ? 'requested' : undefined,
    approval: get('review') === 'approved' ? 'approval' : undefined,
    approved: get('review') === 'approved' ? 'approved' : undefined,
    requested: actor('requested'),
    reverting: numberOf(event.subjects.filter((ref) => ref.type === 'change')[1]?.id),
    was: set('status', 'before'),
    status: set('status', 'after'),
    low: set('priority', 'before'),
    prio: set('priority', 'after'),
    holder: set('assignee', 'after'),
    resolved: isDropped(get('resolution') ?? '') ? undefined : 'resolved',
    done: isDropped(get('resolution') ?? '') ? undefined : 'done',
    granted: change?.action === 'granted' || change?.action === 'revoked' ? change.action : undefined,
  };
}

/** The sentence with its slots, or nothing where one has no value. */
function filled(shape: string, slots: Slots): string | undefined {
  let whole = true;
  const text = shape.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) whole = false;
    return value ?? '';
  });
  return whole ? text : undefined;
}

const OPPOSABLE = ['passed', 'approved', 'granted'];
const NUMBERS: Readonly<Record<string, number>> = { files: 3, added: 17, removed: 9, minutes: 25 };

/** The names of another thing. */
const named = (other: Slots | undefined, slots: Slots): Slots => ({
  ...Object.fromEntries(['id', 'short', 'number'].map((name) => [name, other?.[name]])),
  to: slots['to'] && other?.['to'],
});

/** Slots turned each way, and the moment of which they then speak. */
function turnedSlots(
  slots: Slots,
  later: string,
  other: Slots | undefined,
  person: string | undefined,
): [Turn, Slots][] {
  const opposite = Object.fromEntries(OPPOSABLE.map((name) => [name, OPPOSITES[slots[name] ?? '']]));
  const numbers = Object.fromEntries(
    Object.entries(NUMBERS).map(([name, more]) => [name, slots[name] && String(Number(slots[name]) + more)]),
  );
  return [
    ['later', { ...slots, clock: later }],
    ['person', { ...slots, who: person, assignee: slots['assignee'] && person }],
    ['person', { ...slots, requested: slots['requested'] && person, holder: slots['holder'] && person }],
    ['thing', { ...slots, ...named(other, slots) }],
    ['opposite', { ...slots, ...opposite, target: undefined }],
    ['number', { ...slots, ...numbers, saying: slots['figure'] }],
  ];
}

/** Does another record of the kind make the turned sentence true, or may it? Told by the slots that the shape names. */
function mayHold(shape: string, turned: Slots, moment: bigint, all: readonly (readonly [bigint, Slots])[]): boolean {
  const named = [...shape.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return all.some(
    ([at, slots]) =>
      named.every(
        (name) => name === 'clock' || name === 'short' || slots[name] === undefined || slots[name] === turned[name],
      ) &&
      (!named.includes('clock') || (at > moment - CLEAR && at < moment + CLEAR)),
  );
}

/** True and turned sentences of some events of one kind: `pick` events at most, spread over them. `day` is the incident's own, YYYY-MM-DD. */
export function factsOf(
  kind: EventKind,
  events: readonly TimelineEvent[],
  identities: readonly Identity[],
  day: string,
  pick: number,
): FactSentence[] {
  const people = new Map(identities.map((who) => [who.id, who]));
  const names = identities.map(fullName).filter((name) => name !== undefined);
  const all = events.filter(isPlain).map((event) => [momentOf(event), slotsOf(event, people, day)] as const);
  const step = Math.max(1, Math.floor(all.length / pick));
  return all
    .filter((_, i) => i % step === 0)
    .slice(0, pick)
    .flatMap(([moment, slots], i) => {
      const other = all.find(([, each]) => each['id'] !== slots['id'] && each['to'] !== (slots['to'] ?? ''))?.[1];
      const others = names.filter(
        (name) => !['who', 'assignee', 'requested', 'holder'].some((slot) => slots[slot] === name),
      );
      const turns = turnedSlots(slots, clockOf(moment + LATER, day), other, others[i % Math.max(1, others.length)]);
      return (SENTENCES[kind] ?? []).flatMap((shape): FactSentence[] => {
        const text = filled(shape, slots);
        if (text === undefined) return [];
        const turned = turns.flatMap(([turn, changed]): FactSentence[] => {
          const lie = filled(shape, changed);
          const at = turn === 'later' ? moment + LATER : moment;
          return lie === undefined || lie === text || mayHold(shape, changed, at, all)
            ? []
            : [{ kind, shape, text: lie, turn }];
        });
        return [{ kind, shape, text }, ...turned];
      });
    });
}
