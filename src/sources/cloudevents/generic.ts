/** An event of a type nobody told us about: what can be read by key name, under the nearest kind. */
import type { ReadingDraft } from '../../application/ports/draft-reading.js';
import { flag, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { EntityType } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Json } from '../../domain/evidence.js';
import { hintsOf } from './actors.js';
import { isScale, kindOf } from './classify.js';
import { deliveredThings } from './delivered.js';
import { type Facts, factsOf } from './facts.js';
import { nameWords } from './name-words.js';
import { type NamedThing, thing } from './named-things.js';
import { silenceAttributes, silenceIn } from './silences.js';
import type { Teller, Timed } from './teller.js';

type Attributes = { readonly [name: string]: Json | undefined };

/** What the CloudEvents subject is when the event is of a kind. */
const SUBJECT_TYPE: { readonly [kind in EventKind]?: EntityType } = {
  'flag.changed': 'flag',
  'status.posted': 'incident',
  'alert.opened': 'alert',
  'alert.closed': 'alert',
  'incident.declared': 'incident',
  'incident.changed': 'incident',
  'incident.resolved': 'incident',
  'service.deployed': 'service',
  'service.scaled': 'service',
  'job.finished': 'job',
  'pipeline.finished': 'build',
  'pipeline.started': 'build',
  'pipeline.queued': 'build',
  'ticket.opened': 'ticket',
  'ticket.changed': 'ticket',
  'ticket.closed': 'ticket',
};

/** Kinds that have a begin and an end; others happen at the event's own time. */
const SPANNING: ReadonlySet<EventKind> = new Set(['job.finished', 'pipeline.finished', 'service.deployed']);

/** What these say of their state is no outcome of a deed; a refused one still is. */
const SIGNALS = /^(?:status\.posted|alert\.|policy\.snoozed)/;

export function readGeneric(event: Timed, tell: Teller, draft: ReadingDraft): void {
  const found = factsOf(event);
  const kind = kindOf(event, found);
  const facts = kind === 'service.deployed' ? { ...found, things: deliveredThings(event, found) } : found;
  const silence = kind === 'policy.snoozed' ? silenceIn(event, facts) : undefined;
  const subjects = (silence?.things ?? subjectsOf(event, kind, facts)).map(({ type, id, names }) =>
    draft.entity(type, id, names),
  );
  for (const hint of hintsOf(facts.actors)) draft.identity(hint);
  tell({
    kind,
    subjects,
    actors: facts.actors,
    outcome: SIGNALS.test(kind) && facts.outcome !== 'denied' ? undefined : facts.outcome,
    attributes: {
      ...commonAttributes(event, facts),
      ...(silence ? silenceAttributes(silence) : attributesOf(kind, event, facts)),
    },
    text: facts.text,
    ...(SPANNING.has(kind) ? { began: facts.started, ended: facts.finished } : {}),
    ...(silence ? { began: silence.from, ended: silence.to } : {}),
  });
}

/** The event's own subject first, then what its data names; when the subject repeats one of those, that one comes first. */
function subjectsOf(event: Timed, kind: EventKind, facts: Facts): readonly NamedThing[] {
  const primary = SUBJECT_TYPE[kind];
  const ofKind = facts.things.find(({ type }) => type === primary);
  const written = event.subject;
  if (written === undefined) {
    const first = ofKind ?? facts.things[0] ?? thing('other', event.type);
    return [first, ...facts.things.filter((other) => other !== first)];
  }
  const same = facts.things.find(({ id, names }) => id === written || names.includes(written));
  const short = lastSegment(written);
  const component = kind === 'status.posted' && facts.words.has('component');
  const type = same?.type ?? (component ? 'service' : primary) ?? 'other';
  const own = thing(type, same?.id ?? (type === 'other' ? written : short), [written, ...(same?.names ?? [])]);
  const named = component ? facts.things.map((other) => (other.type === 'service' ? own : other)) : facts.things;
  const spelled = component
    ? facts.things.filter(({ type: of }) => of === 'service').flatMap(({ names, id }) => [id, ...names])
    : [];
  return [
    { ...own, names: [...own.names, ...spelled] },
    ...named.filter((other) => other !== same && other.id !== own.id),
  ];
}

const lastSegment = (path: string): string => path.replace(/\/+$/, '').split('/').at(-1) ?? path;

function commonAttributes(event: Timed, facts: Facts): Attributes {
  const { changes, counts, durations, fields } = facts;
  return {
    type: event.type,
    words: [...new Set([...facts.words, ...nameWords(facts.status ?? '')])],
    status: facts.status,
    changes: changes.map(({ field, before, after }) => ({ field, before, after })),
    counts,
    durations,
    fields,
  };
}

function attributesOf(kind: EventKind, event: Timed, facts: Facts): Attributes {
  const named = (type: EntityType): string | undefined => facts.things.find((one) => one.type === type)?.id;
  const [change] = facts.changes.length === 1 ? facts.changes : [];
  const pair = change ? { field: change.field, before: change.before, after: change.after } : {};
  switch (kind) {
    case 'flag.changed':
      return { flag: named('flag') ?? event.subject, environment: named('environment'), ...pair, ...switched(facts) };
    case 'config.changed':
      return { target: targetOf(facts), ...pair };
    case 'job.finished':
    case 'pipeline.finished':
      return { name: named('job') ?? event.subject, result: facts.status, durationSeconds: mainDuration(facts) };
    case 'status.posted':
      return {
        component: componentOf(event),
        title: words(event.data, 'incident', 'name') ?? words(event.data, 'title') ?? words(event.data, 'name'),
        impact: text(event.data, 'incident', 'impact') ?? text(event.data, 'impact'),
        ...pair,
      };
    case 'alert.opened':
    case 'alert.closed':
      return { policy: named('policy') ?? event.subject, severity: words(event.data, 'severity') };
    case 'incident.declared':
    case 'incident.changed':
      return {
        title: words(event.data, 'title') ?? words(event.data, 'name'),
        severity: words(event.data, 'severity'),
        ...pair,
      };
    case 'service.deployed':
      return {
        action: facts.words.has('rollback') || facts.words.has('rolledback') ? 'rolled_back' : 'deployed',
        version: named('version'),
        environment: named('environment'),
        image: words(event.data, 'image'),
        phase: words(event.data, 'phase'),
        health: words(event.data, 'health'),
        automated: automated(event),
      };
    case 'service.scaled': {
      const scale = facts.changes.find(({ field }) => isScale(field));
      return { field: scale?.field, before: scale?.before, after: scale?.after };
    }
    default:
      return { ...pair, ...(kind === 'event.generic' ? { durationSeconds: mainDuration(facts) } : {}) };
  }
}

/** `initiatedBy: automated` or `{ automated: true }`. */
const automated = (event: Timed): boolean | undefined =>
  words(event.data, 'initiatedBy') === 'automated' ? true : flag(event.data, 'initiatedBy', 'automated');

/** A switch whose event says only which way it went. */
function switched(facts: Facts): Attributes {
  if (facts.changes.length > 0) return {};
  if (['enabled', 'on', 'activated'].some((word) => facts.words.has(word))) return { after: 'on' };
  if (['disabled', 'off', 'deactivated', 'killed'].some((word) => facts.words.has(word))) return { after: 'off' };
  return {};
}

const targetOf = (facts: Facts): string =>
  [...facts.words].filter((word) => !/^(?:changed|updated|set)$/.test(word)).join(' ');

function mainDuration({ durations }: Facts): number | undefined {
  const paths = Object.keys(durations);
  const main = paths.find((path) => /duration|elapsed|took|runtime/i.test(path));
  return main === undefined ? undefined : durations[main];
}

const componentOf = (event: Timed): string | undefined =>
  words(event.data, 'component') ??
  words(event.data, 'component', 'name') ??
  words(valueAt(event.data, 'components', 0), 'name');
