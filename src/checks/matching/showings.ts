/** Which records could show what a claim says happened: by the catalogue of actions, narrowed by the types of what it names. */
import { type ActionId, actionOf, type Showing } from '../../claims/action.js';
import type { Happening } from '../../claims/slots.js';
import type { EntityType } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import { kept } from '../../domain/kept.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { wentOtherWay } from './direction.js';
import { LINKING_KINDS } from './links.js';
import { lostTraffic } from './traffic-gained.js';
import { wentForward } from './went-forward.js';
import { stemsOf } from './wording.js';

export interface Candidate {
  readonly event: TimelineEvent;
  readonly action: ActionId;
  readonly showing: Showing;
  /** A delivery of something newer, and so no rollback. */
  readonly forward?: boolean;
}

/** Every kind that could show any of the actions. */
export const kindsOf = (actions: readonly ActionId[]): readonly EventKind[] => [
  ...new Set(actions.flatMap((action) => actionOf(action).shownBy.map((showing) => showing.kind))),
];

/** Questions for happenings: one for the records of each, one for what joins them. */
export const questionsFor = (...happenings: readonly (Happening | undefined)[]): readonly Question[] => [
  ...happenings.flatMap((happening) =>
    happening && happening.actions.length > 0 ? [{ kinds: kindsOf(happening.actions) }] : [],
  ),
  { kinds: LINKING_KINDS },
];

/** Records of the right kind, attributes and outcome; `asked` is the question that was declared. */
export function candidatesFor(happening: Happening, timeline: Timeline): readonly Candidate[] {
  if (happening.actions.length === 0) return [];
  const events = timeline.ask({ kinds: kindsOf(happening.actions) });
  const named = typesNamed(happening);
  return happening.actions.flatMap((action) =>
    actionOf(action)
      .shownBy.filter((showing) => allows(showing, named))
      .flatMap((showing) => {
        const list = ofKind(events).get(showing.kind) ?? [];
        // Whom the claim's own words decide nothing for is the same for every claim.
        const found =
          action === 'other_deed' || happening.attempted === true
            ? candidatesAmong(list, action, showing, happening)
            : knownCandidates(list, action, showing);
        return action === 'roll_back' ? directedAmong(found, events) : found;
      }),
  );
}

const candidatesAmong = (
  list: readonly TimelineEvent[],
  action: ActionId,
  showing: Showing,
  { verb, attempted }: Pick<Happening, 'verb' | 'attempted'>,
): readonly Candidate[] =>
  list
    .filter(
      (event) =>
        !wentOtherWay(action, event) &&
        !isOtherCall(action, event) &&
        !isOnlyDeclared(action, event) &&
        !(action === 'declare' && isOtherTicket(event)) &&
        !(action === 'publish' && event.kind === 'operation.attempted' && !attempted) &&
        (action !== 'withdraw' || lostTraffic([], event)) &&
        (isOnlyBegun(event) ? BEGINS.has(action) : action !== 'start' || event.kind !== 'event.generic') &&
        ((shows(event, showing) && !isSkipped(event, action) && (action !== 'other_deed' || toldBy(event, verb))) ||
          (attempted === true && event.outcome === 'denied')),
    )
    .map((event) => ({ event, action, showing }));

/** Who declares an incident in words opens nothing that has a record of its own: no ticket, no page. */
const isOnlyDeclared = (action: ActionId, { kind, clock }: TimelineEvent): boolean =>
  kind === 'incident.declared' && clock === 'derived' && action !== 'declare';

/** A task or a customer's request is no incident. */
const isOtherTicket = ({ kind, attributes: { type } }: TimelineEvent): boolean =>
  kind === 'ticket.opened' && typeof type === 'string' && !/\bincident\b|\boutage\b/i.test(type);

/** "Destroyed version 7", where the call was AddSecretVersion: what a call does stands in its name. */
const isOtherCall = (action: ActionId, event: TimelineEvent): boolean =>
  event.kind === 'operation.attempted' && CALLED[action] !== undefined && !isCallOf(action, event);

/** "Publish a release", where the call was CreateRelease. */
export const isCallOf = (action: ActionId, { attributes }: TimelineEvent): boolean =>
  CALLED[action]?.test(String(attributes['method'] ?? '')) === true;
const CALLED: Partial<Record<ActionId, RegExp>> = {
  delete: /delete|destroy|remove|purge|drop|disable|detach|flush|clear|truncate|wipe|terminate|revoke|cancel/i,
  publish: /release|publish/i,
};

const directions = kept((_: readonly TimelineEvent[]) => new WeakMap<readonly Candidate[], readonly Candidate[]>());

/** Which way each delivery went is the same for every claim. */
function directedAmong(found: readonly Candidate[], events: readonly TimelineEvent[]): readonly Candidate[] {
  const before = directions(events).get(found);
  if (before) return before;
  const directed = found.map((one) => (wentForward(one.event, events) ? { ...one, forward: true } : one));
  directions(events).set(found, directed);
  return directed;
}

const candidates = new WeakMap<readonly TimelineEvent[], Map<Showing, Map<ActionId, readonly Candidate[]>>>();

/** What shows an action in an answer is worked out once, however many claims speak of it. */
function knownCandidates(list: readonly TimelineEvent[], action: ActionId, showing: Showing): readonly Candidate[] {
  const byShowing = candidates.get(list) ?? new Map<Showing, Map<ActionId, readonly Candidate[]>>();
  const byAction = byShowing.get(showing) ?? new Map<ActionId, readonly Candidate[]>();
  const before = byAction.get(action);
  if (before) return before;
  const found = candidatesAmong(list, action, showing, {});
  candidates.set(list, byShowing.set(showing, byAction.set(action, found)));
  return found;
}

/** "sync.started", "run.planned": that it began is no record that it was done. */
const isOnlyBegun = ({ kind, attributes }: TimelineEvent): boolean => {
  const { words } = attributes;
  return (
    kind === 'event.generic' &&
    Array.isArray(words) &&
    words.some(
      (word) => typeof word === 'string' && /^(?:started|planned|queued|requested|scheduled|pending)$/.test(word),
    )
  );
};
const BEGINS: ReadonlySet<ActionId> = new Set<ActionId>(['start', 'create', 'open', 'restart', 'retry', 'other_deed']);

const kinds = new WeakMap<readonly TimelineEvent[], ReadonlyMap<EventKind, readonly TimelineEvent[]>>();

/** An answer by kind, each list in its order. */
function ofKind(events: readonly TimelineEvent[]): ReadonlyMap<EventKind, readonly TimelineEvent[]> {
  const before = kinds.get(events);
  if (before) return before;
  const found = new Map<EventKind, TimelineEvent[]>();
  for (const event of events) {
    const list = found.get(event.kind);
    if (list) list.push(event);
    else found.set(event.kind, [event]);
  }
  kinds.set(events, found);
  return found;
}

/** What was skipped did not run. */
const isSkipped = (event: TimelineEvent, action: ActionId): boolean =>
  event.outcome === 'skipped' && (action === 'run' || action === 'start' || action === 'finish');

/** A deed without a catalogue entry of its own must be in the record's own words. */
const toldBy = (event: TimelineEvent, verb: string | undefined): boolean =>
  verb !== undefined && stemsOf(event).has(verb);

export function shows(event: TimelineEvent, showing: Showing): boolean {
  if (event.kind !== showing.kind) return false;
  if (
    showing.where &&
    !Object.entries(showing.where).every(([name, values]) => values.includes(event.attributes[name] ?? null))
  )
    return false;
  return showing.outcome
    ? showing.outcome.includes(event.outcome ?? 'unknown') ||
        (event.outcome === undefined && showing.outcome.includes('success'))
    : event.outcome !== 'denied' &&
        event.outcome !== 'failure' &&
        (event.outcome !== 'skipped' || event.kind !== 'check.finished');
}

/** Types of everything a happening names; null when it names nothing of a type. */
function typesNamed(happening: Happening): ReadonlySet<EntityType> | null {
  const types = happening.subjects.flatMap((subject) =>
    subject.candidates.length > 0 && !isOwned(subject) ? subject.candidates.map((ref) => ref.type) : subject.types,
  );
  return types.length > 0 ? new Set(types) : null;
}

/** "Its build" stands for what a change has, and is no change itself. */
const isOwned = ({ how, candidates, types }: Happening['subjects'][number]): boolean =>
  how === 'implied' && types.length > 0 && !candidates.some(({ type }) => types.includes(type));

const allows = (showing: Showing, named: ReadonlySet<EntityType> | null): boolean =>
  !showing.of || named === null || showing.of.some((type) => named.has(type)) || isGeneral(named);

/** A claim that names only a service, flag or person's thing may still be about any record of it. */
const isGeneral = (named: ReadonlySet<EntityType>): boolean =>
  [...named].every(
    (type) =>
      type === 'service' ||
      type === 'repository' ||
      type === 'channel' ||
      type === 'file' ||
      type === 'environment' ||
      type === 'role' ||
      type === 'project',
  );
