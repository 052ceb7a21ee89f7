/** Which records a counted noun stands for, and which of them a claim counts: by thing, person, time, outcome and words; counts nothing that only some words fit. */
import { actionOf } from '../../claims/action.js';
import type { ClaimOf } from '../../claims/claim.js';
import { stem } from '../../claims/words/stem.js';
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Interval } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { isMoment, statedStretches } from './series-windows.js';
import { stemsOf } from './wording.js';

type Amount = ClaimOf<'amount'>;

const NOUNS: readonly (readonly [string, readonly EventKind[]])[] = [
  ['alert alerts alarm alarms', ['alert.opened']],
  ['page pages', ['page.triggered']],
  ['incident incidents', ['page.triggered']],
  ['post posts update updates', ['status.posted']],
  ['ticket tickets issue issues', ['ticket.opened']],
  ['pr prs request', ['change.opened']],
  ['release releases', ['release.published']],
  ['build builds', ['build.finished']],
  ['deploy deploys deployment deployments rollout rollouts', ['service.deployed']],
  ['approval approvals', ['change.reviewed']],
  ['review reviews', ['change.reviewed']],
];
const KINDS = new Map(NOUNS.flatMap(([words, kinds]) => words.split(' ').map((word) => [stem(word), kinds] as const)));

/** Whether a stem is a noun of which each thing leaves a record. */
export const isCounted = (word: string): boolean => KINDS.has(word);

/** Records that the counted noun, or the deed done so many times, stands for; null for nouns that leave no records. */
export function kindsCounted(claim: Amount): readonly EventKind[] | null {
  if (claim.measure === 'from_to' || claim.measure === 'wanted' || claim.amount.family !== 'count') return null;
  const kinds = kindsNamed(claim);
  return kinds?.[0] === 'change.opened' && saysMerged(claim) ? ['change.merged'] : kinds;
}

const saysMerged = (claim: Amount): boolean => claim.actions.includes('merge') || claim.noun.includes(stem('merged'));

function kindsNamed(claim: Amount): readonly EventKind[] | null {
  const own = [...claim.amount.noun].reverse().flatMap((word) => KINDS.get(word) ?? []);
  if (own.length > 0) return own.slice(0, 1);
  if (claim.amount.noun.length > 0) return null;
  if (claim.amount.symbol === '×') return claim.actions.includes('deploy') ? ['service.deployed'] : null;
  return claim.noun.flatMap((word) => KINDS.get(word) ?? []).slice(0, 1);
}

/** The windows a claim may count in: what it states, else the incident and all that is recorded. */
export function windowsOf(claim: Amount, incident: Interval): readonly Interval[] {
  const stated = claim.time && !(claim.time.inherited && isMoment(claim.time)) ? statedStretches(claim.time) : [];
  return stated.length > 0 ? stated : [incident];
}

/** Records that all the claim says of them fits; `narrow` holds them to its words as well. */
export function countedIn(
  claim: Amount,
  events: readonly TimelineEvent[],
  window: Interval,
  narrow: readonly string[],
): readonly TimelineEvent[] {
  const named = claim.subjects.filter(
    (slot) => slot.how !== 'described' && slot.candidates.some((ref) => WHOLE.has(ref.type)),
  );
  const outcomes = claim.actions.flatMap((action) => actionOf(action).outcome ?? []);
  return events.filter(
    (event) =>
      event.at.from >= window.from &&
      (window.to === null || event.at.from <= window.to) &&
      named.every((slot) =>
        slot.candidates.some((ref) => event.subjects.some((subject) => entityKey(subject) === entityKey(ref))),
      ) &&
      (!claim.agent ||
        claim.agent.identities.length === 0 ||
        event.actors.some(
          (actor) => actor.identity !== undefined && claim.agent!.identities.includes(actor.identity),
        )) &&
      (outcomes.length === 0 || event.outcome === undefined || outcomes.includes(event.outcome as never)) &&
      (event.kind !== 'change.reviewed' ||
        !claim.noun.includes('approval') ||
        event.attributes['review'] === 'approved') &&
      narrow.every((word) => stemsOf(event).has(word)),
  );
}

/** Things that others belong to, so that being of one narrows a count. */
const WHOLE: ReadonlySet<string> = new Set(['service', 'repository', 'environment', 'site', 'change', 'database']);

/** Every number that some part of a set comes to: by environment, kind, project, trigger, severity, person. None of them may be accused. */
export function partNumbers(events: readonly TimelineEvent[]): readonly number[] {
  const groups = new Map<string, number>();
  for (const event of events) {
    const { action, type, project, trigger, severity, review, automated } = event.attributes;
    const place = event.subjects.filter((ref) => ref.type === 'environment' || ref.type === 'service').map(entityKey);
    const people = event.actors.map((one) => one.identity ?? one.handle);
    const traits = [action, type, project, trigger, severity, review, automated].map((one, i) => `${i} ${String(one)}`);
    for (const key of [...place, ...people, ...traits, ...place.map((one) => `${one} ${String(action)}`)])
      groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  const people = new Set(events.flatMap((event) => event.actors.map((one) => one.identity ?? one.handle)));
  return [...new Set([...groups.values(), people.size])];
}

/** Records of which several may tell of one thing that is counted; a post, a review or a deploy counts by itself. */
const OF_THINGS: ReadonlySet<string> = new Set<EventKind>([
  'alert.opened',
  'page.triggered',
  'ticket.opened',
  'change.opened',
  'change.merged',
  'release.published',
  'build.finished',
]);

/** How many of them bear each label. */
export function labelledNumbers(events: readonly TimelineEvent[]): readonly number[] {
  const groups = new Map<string, number>();
  for (const { attributes } of events)
    for (const label of Array.isArray(attributes['labels']) ? new Set(attributes['labels'].map(String)) : [])
      groups.set(label, (groups.get(label) ?? 0) + 1);
  return [...new Set(groups.values())];
}

/** All the numbers that a set of records may be said to be: each record, each thing, each rule, those of one label or one incident. */
export function numbersOfSet(events: readonly TimelineEvent[]): readonly number[] {
  const groups = new Map<string, number>();
  const add = (key: string): void => void groups.set(key, (groups.get(key) ?? 0) + 1);
  for (const event of events) {
    for (const ref of event.subjects)
      if (event.kind === 'status.posted' && ref.type === 'incident') add(entityKey(ref));
  }
  const labelled = labelledNumbers(events.filter(({ kind }) => kind === 'ticket.opened'));
  if (!OF_THINGS.has(events[0]?.kind ?? '')) return [...new Set([events.length, ...labelled, ...groups.values()])];
  const things = new Set(events.map((event) => event.subjects[0] && entityKey(event.subjects[0]))).size;
  const rules = new Set(events.map((event) => String(event.attributes['policy'] ?? event.id))).size;
  return [...new Set([events.length, things, rules, ...labelled, ...groups.values()])];
}
