/** The periods that records give for one thing: a flag or policy on or off, an alert open or muted, a service's traffic, the version that runs. */
import type { ClaimOf } from '../../claims/claim.js';
import { type EntityRef, entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Instant } from '../../domain/instant.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { turnedIn } from './direction.js';
import { amountFits, asPercent } from './numbers.js';
import type { Period } from './periods.js';

export const SWITCHES = { kinds: ['flag.changed', 'policy.changed'] } as const;
export const SIGNALS = { kinds: ['state.alert_open', 'policy.snoozed'] } as const;
export const RUNNING = { kinds: ['state.traffic', 'service.deployed', 'deployment.status'] } as const;
export const PERIOD_QUESTIONS = [SWITCHES, SIGNALS, RUNNING] as const;

/** What is said to have served, and how much of the traffic. */
export type Served = Pick<ClaimOf<'state'>, 'subjects' | 'amount' | 'value'>;

interface Turn {
  readonly at: Instant;
  readonly before: string | null;
  readonly after: string;
  readonly event: TimelineEvent;
}

/** A value that each record sets: between two records it holds; before the first and behind the last it needs a complete record. */
function periodsOf(
  turns: readonly Turn[],
  fits: (value: string) => boolean,
  kinds: readonly EventKind[],
  world: World,
): readonly Period[] {
  const [first] = turns;
  if (!first) return [];
  const proof = absenceProof(kinds, first.event.subjects.slice(0, 1), world.incident, world);
  const inner = turns.map((turn, i): Period => {
    const next = turns[i + 1];
    const agreed = next ? next.before === null || next.before === turn.after : true;
    return {
      at: { from: turn.at, to: next?.at ?? null },
      fits: fits(turn.after),
      event: turn.event,
      proof: agreed ? (next ? [] : proof) : null,
    };
  });
  const before: readonly Period[] =
    first.before === null
      ? []
      : [{ at: { from: null, to: first.at }, fits: fits(first.before), event: first.event, proof }];
  return [...before, ...inner];
}

/** Whether a flag or an alert policy was switched on. */
export function switchedPeriods(
  claim: ClaimOf<'state'>,
  ref: EntityRef,
  timeline: Timeline,
  world: World,
): readonly Period[] {
  const key = entityKey(ref);
  const own = timeline
    .ask(SWITCHES)
    .filter((event) => event.outcome !== 'denied' && event.subjects[0] && entityKey(event.subjects[0]) === key);
  const turns = inOnePlace(claim, own).flatMap((event) => {
    const turned = turnedIn(event);
    return turned ? [{ at: event.at.from, event, ...turned }] : [];
  });
  const wanted = claim.state === 'off' ? 'off' : 'on';
  return periodsOf(
    turns,
    (value) => value === wanted,
    [ref.type === 'flag' ? 'flag.changed' : 'policy.changed'],
    world,
  );
}

/** One flag has a state in each environment: that of the one named, else production's. */
function inOnePlace(claim: Served, events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const named = claim.subjects.flatMap((slot) =>
    slot.candidates.filter((ref) => ref.type === 'environment').map((ref) => ref.id),
  );
  const placeOf = (event: TimelineEvent): string =>
    event.subjects.find((ref) => ref.type === 'environment')?.id ?? String(event.attributes['environment'] ?? '');
  const places = new Set(events.map(placeOf).filter((place) => place !== ''));
  if (places.size <= 1) return events;
  return events.filter((event) => (named.length > 0 ? named.includes(placeOf(event)) : /^prod/i.test(placeOf(event))));
}

/** Whether an alert was open, or muted: the recorded stretches, and between them none where the record is complete. */
export function signalPeriods(
  claim: ClaimOf<'state'>,
  ref: EntityRef,
  timeline: Timeline,
  world: World,
): readonly Period[] {
  const kind: EventKind = claim.state === 'muted' ? 'policy.snoozed' : 'state.alert_open';
  const key = entityKey(ref);
  const stretches = timeline
    .ask(SIGNALS)
    .filter(
      (event) =>
        event.kind === kind &&
        event.outcome !== 'denied' &&
        event.attributes['action'] !== 'ended' &&
        event.subjects.some((subject) => entityKey(subject) === key),
    )
    .sort((a, b) => (a.at.from < b.at.from ? -1 : 1));
  const [first] = stretches;
  if (!first) return [];
  const recorded: EventKind = kind === 'policy.snoozed' ? kind : 'alert.opened';
  const proof = absenceProof([recorded], [ref], world.incident, world);
  const periods: Period[] = [{ at: { from: null, to: first.at.from }, fits: false, event: first, proof }];
  for (const [i, event] of stretches.entries()) {
    periods.push({ at: event.at, fits: true, event, proof: [] });
    if (event.at.to !== null)
      periods.push({ at: { from: event.at.to, to: stretches[i + 1]?.at.from ?? null }, fits: false, event, proof });
  }
  return periods;
}

/** Whether a revision had the stated share of its service's traffic. */
export function trafficPeriods(claim: Served, refs: readonly EntityRef[], timeline: Timeline): readonly Period[] {
  const names = new Set(refs.map((ref) => ref.id));
  const splits = timeline.ask(RUNNING).filter((event) => event.kind === 'state.traffic');
  const services = new Set(
    splits
      .filter((event) => sharesIn(event).some(([name]) => names.has(name)))
      .map((event) => entityKey(event.subjects[0]!)),
  );
  if (services.size !== 1) return [];
  return splits
    .filter((event) => event.subjects[0] && services.has(entityKey(event.subjects[0])))
    .map((event) => {
      const share = sharesIn(event).reduce((sum, [name, percent]) => (names.has(name) ? sum + percent : sum), 0);
      return { at: event.at, fits: isEnough(claim, share), event, proof: [] };
    });
}

function sharesIn(event: TimelineEvent): readonly (readonly [string, number])[] {
  const split = event.attributes['traffic'];
  if (!Array.isArray(split)) return [];
  return split.flatMap((one) => {
    const part = one as { revision?: unknown; percent?: unknown } | null;
    return typeof part?.revision === 'string'
      ? [[part.revision, typeof part.percent === 'number' ? part.percent : 100] as const]
      : [];
  });
}

/** The stated share; "all" is the whole, no number any share. */
export function isEnough(claim: Omit<Served, 'subjects'>, share: number): boolean {
  const { amount } = claim;
  const told = amount && asPercent(amount);
  if (told) return amountFits(told, share) === 'yes';
  return claim.value === 'all' ? share >= 100 : share > 0;
}

/** Whether the service ran the version. */
export function versionPeriods(claim: Served, timeline: Timeline, world: World): readonly Period[] {
  const versions = claim.subjects.flatMap((slot) =>
    slot.candidates
      .filter((ref) => ref.type === 'version' || ref.type === 'release')
      .map((ref) => ref.id.replace(/^.*@/, '').replace(/^v/, '')),
  );
  const services = claim.subjects.flatMap((slot) =>
    slot.candidates.filter((ref) => ref.type === 'service').map((ref) => ref.id),
  );
  // A version that failed to be delivered is known by that, and never ran.
  const tried = timeline
    .ask(RUNNING)
    .filter((event) => event.kind === 'service.deployed' && event.outcome !== 'denied');
  const deployed = tried.filter((event) => event.outcome !== 'failure');
  const runs = (value: unknown): boolean => typeof value === 'string' && versions.includes(value.replace(/^v/, ''));
  const known = tried.filter((event) => runs(event.attributes['version']) || runs(event.attributes['previousVersion']));
  const meant = new Set(
    known
      .flatMap((event) => event.subjects.filter((ref) => ref.type === 'service').map((ref) => ref.id))
      .filter((id) => services.length === 0 || services.includes(id)),
  );
  if (meant.size !== 1) return releasedPeriods(claim, timeline, world, runs);
  const own = deployed.filter((event) => event.subjects.some((ref) => ref.type === 'service' && meant.has(ref.id)));
  const turns = inOnePlace(claim, own).flatMap((event): readonly Turn[] => {
    const { version, previousVersion } = event.attributes;
    return typeof version === 'string'
      ? [
          {
            at: event.at.from,
            before: typeof previousVersion === 'string' ? previousVersion : null,
            after: version,
            event,
          },
        ]
      : [];
  });
  return periodsOf(turns, runs, ['service.deployed'], world);
}

/** Of a repository whose releases are deployed: each that got to production ran until the next one did. */
function releasedPeriods(
  { subjects }: Served,
  timeline: Timeline,
  world: World,
  runs: (value: unknown) => boolean,
): readonly Period[] {
  const services = subjects.flatMap((slot) =>
    slot.candidates.filter((ref) => ref.type === 'service').map((ref) => ref.id),
  );
  const inProduction = timeline
    .ask(RUNNING)
    .filter(
      ({ kind, outcome, attributes: { environment, version } }) =>
        kind === 'deployment.status' &&
        outcome === 'success' &&
        typeof version === 'string' &&
        /^prod/i.test(String(environment ?? '')),
    );
  const repositoryOf = (event: TimelineEvent): string =>
    event.subjects.find((ref) => ref.type === 'repository')?.id ?? '';
  const meant = new Set(
    inProduction
      .map(repositoryOf)
      .filter((id) =>
        services.length === 0
          ? inProduction.some((one) => repositoryOf(one) === id && runs(one.attributes['version']))
          : services.includes(id.replace(/^.*\//, '')),
      ),
  );
  if (meant.size !== 1) return [];
  const turns = inProduction
    .filter((event) => meant.has(repositoryOf(event)))
    .map((event): Turn => ({ at: event.at.from, before: null, after: String(event.attributes['version']), event }));
  return periodsOf(turns, runs, ['deployment.status'], world);
}
