/** Contradiction by absence: a source that keeps such records, complete for the time and the thing, has none. */
import { type ActionId, typesOf } from '../../claims/action.js';
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import { type EntityType, entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Finding } from '../../domain/finding.js';
import type { Interval } from '../../domain/interval.js';
import type { Timeline } from '../../domain/question.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { timeDiffers } from './differs.js';
import { coveragePointer, describe, eventPointer, finding } from './findings.js';
import type { Graded } from './grade.js';
import { isHub, LINKING_KINDS, linksAmong } from './links.js';
import { nearest } from './nearest.js';
import { readingsOf } from './slot-matches.js';

/** Actions that one well-kept source always records, whatever else may record them too. */
const RECORDED: Partial<Record<ActionId, readonly EventKind[]>> = {
  merge: ['change.merged'],
  approve: ['change.reviewed'],
  review: ['change.reviewed', 'change.commented'],
  open: ['change.opened', 'alert.opened', 'page.triggered'],
  fire: ['alert.opened'],
  clear: ['alert.closed'],
  page: ['page.triggered'],
  acknowledge: ['page.acknowledged'],
  dismiss: ['change.review_dismissed'],
  close: ['change.closed', 'ticket.closed', 'alert.closed', 'page.resolved'],
  reopen: ['change.reopened'],
  escalate: ['page.escalated'],
  cancel: ['build.finished'],
  start: ['build.queued'],
  roll_back: ['service.deployed', 'traffic.shifted', 'hosting.rolled_back'],
  deploy: ['service.deployed', 'traffic.shifted', 'deployment.status'],
  publish: ['release.published'],
  turn_off: ['policy.changed', 'flag.changed'],
  turn_on: ['policy.changed', 'flag.changed'],
  snooze: ['policy.snoozed'],
};

/** A named thing that exists never had this done to it, in the stated time or at all. */
export function neverHappened(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
  timeline: Timeline,
): readonly Finding[] | null {
  const known = happening.subjects.filter((slot) => slot.how === 'named' && slot.candidates.length > 0);
  const named = known.length > 0 ? known : describedAlerts(happening);
  if (named.length === 0 || happening.actions.length === 0 || happening.time?.inherited) return null;
  if (isOfSomethingElse(happening, named) || !isDoneToSuch(happening, named)) return null;
  // "A job that complains about snoozes is up for review as #12": the noun is no deed of the sentence.
  if (happening.verb === undefined && happening.words.length > 1) return null;
  if (graded.some((one) => touches(one) && !one.candidate.forward && (one.time !== 'no' || stoodSo(one, happening))))
    return null;
  const kinds = ofTheThing(recordedKinds(happening.actions), named);
  // By its description another alert may be meant: then none at all may have done it at that time.
  if (known.length === 0 && graded.some((one) => one.time !== 'no' && kinds?.includes(one.event.kind))) return null;
  if (
    !named.every(
      (slot) =>
        ONE_OF_A_KIND.some((type) => slot.candidates.every((ref) => ref.type === type)) ||
        graded.some((one) => kinds?.includes(one.event.kind) && subjectHit(one, slot, happening)),
    )
  )
    return null;
  if (!kinds || kinds.some((kind) => DELIVERS.has(kind) && namesNoChange(kind, named, graded, timeline))) return null;
  const proof = absenceProof(
    kinds,
    named.flatMap((slot) => slot.candidates),
    windowOf(happening, world),
    world,
  );
  if (!proof) return null;
  const then = atAnotherTime(happening, graded);
  if (then) return [timeDiffers(check, happening, then, proof.map(coveragePointer))];
  const keys = new Set(named.flatMap((slot) => slot.candidates.map(entityKey)));
  const elsewhere =
    (graded.find((one) => one.time === 'yes' && one.actor !== 'no') ?? graded.find((one) => one.anchored))?.event ??
    timeline.ask({ kinds: LINKING_KINDS }).find((event) => event.subjects[0] && keys.has(entityKey(event.subjects[0])));
  if (!elsewhere) return null;
  return [
    finding(check, 'existence', 'contradicts', 'never_happened', describe(happening), [
      ...proof.map(coveragePointer),
      eventPointer(elsewhere),
    ]),
  ];
}

/** "06:20 lag alert silenced" may tell how it stood then; with somebody who did it, it is a deed. */
const stoodSo = ({ event }: Graded, { time, agent }: Happening): boolean =>
  event.kind === 'policy.snoozed' &&
  agent === undefined &&
  time !== undefined &&
  readingsOf(time).some(({ from }) => from >= event.at.from && (event.at.to === null || from <= event.at.to));

/** "The binding went back with #209": what it happened to stands in words before the verb, and the thing named only behind it. */
const isOfSomethingElse = (
  { words, verb, agent, actionSpan, strange = [] }: Happening,
  named: readonly SubjectSlot[],
): boolean =>
  actionSpan !== undefined &&
  agent === undefined &&
  MOVES.has(verb ?? '') &&
  (words.length > 0 || strange.length > 0) &&
  named.every(({ span }) => span.start >= actionSpan.end);

/** "Production went over to 00120", "revision 12 started": no record of such deeds is kept of any revision, so that none is missing. */
const isDoneToSuch = ({ actions }: Happening, named: readonly SubjectSlot[]): boolean => {
  const types = new Set(typesOf(actions));
  return named.every(({ candidates }) => candidates.some(({ type }) => type !== 'revision' || types.has(type)));
};

/** Verbs that nobody does to anything: what they tell of stands before them. */
const MOVES: ReadonlySet<string> = new Set(['go', 'come', 'slip', 'follow', 'arrive'].map(stem));

/** "The disk alert went off at 05:01": one alert by its words, and a time at which it is said to have. */
const describedAlerts = ({ subjects, time, verb }: Happening): readonly SubjectSlot[] => {
  const [slot, ...more] = subjects;
  const one = slot?.candidates.length === 1 && slot.candidates[0]!.type === 'policy';
  return slot && one && more.length === 0 && slot.how === 'described' && verb && time && !time.inherited ? [slot] : [];
};

/** "The alert opened" is for the record of alerts to show, not for that of pull requests. */
function ofTheThing(kinds: readonly EventKind[] | null, named: readonly SubjectSlot[]): readonly EventKind[] | null {
  const types = named.flatMap((slot) => slot.candidates.map((ref) => KEPT_AS[ref.type] ?? ref.type));
  const own = kinds?.filter((kind) => types.some((type) => kind.startsWith(`${type}.`))) ?? [];
  // "Ana cleared #12": that no alert did is no word about a pull request.
  const isForeign = kinds?.every(isKeptApart) && types.every((type) => KEPT_APART.has(type));
  return own.length > 0 ? own : isForeign ? null : kinds;
}

/** Things with records of their own, which tell of nothing else. */
const KEPT_APART: ReadonlySet<string> = new Set(['change', 'ticket', 'page', 'alert']);
const isKeptApart = (kind: EventKind): boolean => KEPT_APART.has(kind.slice(0, kind.indexOf('.')));

/** An alert is known by its policy, and where a release went is told by its deployments. */
const KEPT_AS: Partial<Record<EntityType, string>> = { policy: 'alert', release: 'deployment' };

/** The deed is recorded of this very thing, and nothing but the time is wrong: that is what to say. */
function atAnotherTime({ time }: Happening, graded: readonly Graded[]): Graded | null {
  if (!time || time.inherited) return null;
  const same = graded.filter(
    (one) =>
      one.time === 'no' &&
      one.fits.includes('direct') &&
      one.actor !== 'no' &&
      !one.candidate.forward &&
      one.missing.length === 0 &&
      !one.event.kind.startsWith('state.'),
  );
  return nearest(same, time);
}

/** Things whose own record shows that they are known: that the deed is not there is then no gap. */
const ONE_OF_A_KIND: readonly EntityType[] = ['change', 'build', 'revision', 'page', 'policy'];

const DELIVERS: ReadonlySet<EventKind> = new Set(['service.deployed', 'traffic.shifted', 'deployment.status']);

/** "#12 went live": only where what is delivered is known to have come from some change of its repository could that be missed. */
function namesNoChange(
  kind: EventKind,
  named: readonly SubjectSlot[],
  graded: readonly Graded[],
  timeline: Timeline,
): boolean {
  const changes = named.flatMap(({ candidates }) => candidates.filter(({ type }) => type === 'change'));
  if (changes.length === 0) return false;
  const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
  const repositories = changes.map((ref) => entityKey(ref).replace(/#[^#]*$/, '#'));
  return !graded.some(
    ({ event }) =>
      event.kind === kind &&
      event.subjects.some(
        (ref) =>
          !isHub(ref) &&
          [...links.of(ref)].some((key) => repositories.some((repository) => key.startsWith(repository))),
      ),
  );
}

/** The positive control: the same source holds such a record of this very thing, at another time. */
const subjectHit = (one: Graded, slot: SubjectSlot, happening: Happening): boolean => {
  const fit = one.fits[happening.subjects.indexOf(slot)];
  return fit === 'direct' || fit === 'linked';
};

/** About one of the named things at least. */
const touches = (one: Graded): boolean =>
  one.fits.some((fit) => fit === 'direct' || fit === 'linked' || fit === 'mentioned');

/** Every action the words may mean must be one that is always recorded. */
function recordedKinds(actions: readonly ActionId[]): readonly EventKind[] | null {
  const kinds = actions.map((action) => RECORDED[action]);
  return kinds.every((list) => list !== undefined) ? [...new Set(kinds.flatMap((list) => list ?? []))] : null;
}

export function windowOf(happening: Happening, world: World): Interval {
  const stated = happening.time ? readingsOf(happening.time) : [];
  if (stated.length > 0) {
    return {
      from: stated.reduce((low, one) => (one.from < low ? one.from : low), stated[0]!.from),
      to: stated.reduce(
        (high, one) => (one.to !== null && one.to > high ? one.to : high),
        stated[0]!.to ?? stated[0]!.from,
      ),
    };
  }
  return { from: world.incident.from, to: world.incident.to };
}
