/** How did it stand then: was the flag on, the alert open or muted, the pull request open, a draft or merged, that revision or version the one that ran, at or until the stated time? */
import type { ClaimOf } from '../claims/claim.js';
import { type EntityRef, entityKey } from '../domain/entity.js';
import { point } from '../domain/interval.js';
import type { Timeline } from '../domain/question.js';
import type { Check } from './check.js';
import { alertsTold } from './matching/alerts-told.js';
import { cameThen } from './matching/came-then.js';
import { CHANGE_TURNS, changePeriods, standsNow } from './matching/change-periods.js';
import { coveragePointer, eventPointer, finding } from './matching/findings.js';
import { type Judged, type Period, stood } from './matching/periods.js';
import {
  PERIOD_QUESTIONS,
  signalPeriods,
  switchedPeriods,
  trafficPeriods,
  versionPeriods,
} from './matching/recorded-periods.js';
import { timeMatches } from './matching/slot-matches.js';
import type { World } from './world.js';

const ID = 'stood-then';
const STATES: ReadonlySet<string> = new Set(['on', 'off', 'open', 'muted', 'draft', 'merged', 'version']);

export const stoodThen: Check = Object.freeze({
  id: ID,
  asks: 'Did it stand like that then?',
  appliesTo: ['state'],
  needs: (claim) =>
    claim.kind === 'state' && isStanding(claim) ? [...PERIOD_QUESTIONS, CHANGE_TURNS, OPENED, ALERTS] : [],
  examine(claim, timeline, world) {
    if (claim.kind !== 'state' || !isStanding(claim)) return [];
    const asserted = { type: 'state', value: `${claim.negated ? 'not ' : ''}${claim.state}` } as const;
    const { match, by } = staysQuiet(claim) ? everOpened(claim, timeline, world) : judged(claim, timeline, world);
    if (
      match === 'cannot_tell' ||
      (match === 'yes' &&
        (isLasting(claim) ||
          isThen(claim) ||
          !cameThen(
            claim,
            by.map(({ event }) => event),
          )))
    )
      return [finding(ID, 'state', 'silent', 'no_record', asserted)];
    const pointers = by.flatMap((one) => [eventPointer(one.event), ...(one.proof ?? []).map(coveragePointer)]);
    return match === 'yes'
      ? [finding(ID, 'state', 'supports', 'records_agree', asserted, pointers)]
      : [
          finding(ID, 'state', 'contradicts', 'state_differs', asserted, pointers, {
            type: 'state',
            value: claim.negated ? claim.state : `not ${claim.state}`,
          }),
        ];
  },
} satisfies Check);

/** "Stayed enabled throughout": that it once was so is no proof that it always was. */
const isLasting = ({ holds, text }: ClaimOf<'state'>): boolean =>
  holds === undefined &&
  /\b(?:throughout|all along|always|at all times|continuously|the (?:whole|entire) time)\b/i.test(text);

/** "The bookings alert stayed silent": at no moment was it open. */
const staysQuiet = ({ state, negated, time, text }: ClaimOf<'state'>): boolean =>
  state === 'open' &&
  negated &&
  time === undefined &&
  /\b(?:stay(?:s|ed)|remain(?:s|ed)|ke(?:ep|pt)s?) (?:silent|quiet)\W*$/i.test(text);

function everOpened(claim: ClaimOf<'state'>, timeline: Timeline, world: World): Judged {
  const { match, by } = judged({ ...claim, negated: false }, timeline, world);
  return match === 'yes' ? { match: 'no', by } : match === 'no' ? { match: 'yes', by } : { match, by };
}

/** "Was not firing when I did so": at a moment that nobody gives, and that it was closed at some moment shows nothing of it. */
const isThen = ({ time, negated, text }: ClaimOf<'state'>): boolean =>
  negated && time === undefined && /\b(?:when|while|then|as) (?:\p{L}+ )?\p{L}+/iu.test(text);

/** Serving is judged here where the report gives the time of it. */
const isStanding = (claim: ClaimOf<'state'>): boolean =>
  STATES.has(claim.state) || (claim.state === 'serving' && claim.time !== undefined && claim.holds !== undefined);

function judged(claim: ClaimOf<'state'>, timeline: Timeline, world: World): Judged {
  const known = periodsFor(claim, timeline, world).filter((periods) => periods.length > 0);
  const all = known.map((periods) =>
    claim.time === undefined && isOfChange(claim)
      ? standsNow(claim, turned(claim, periods), world.incident)
      : stood(claim, turned(claim, periods), world.incident),
  );
  const yes = all.find((one) => one.match === 'yes');
  // Of several things that a description may mean, all must stand otherwise.
  if (yes && (all.length === 1 || all.every((one) => one.match === 'yes'))) return yes;
  // "Was open for 22 minutes": it was, before the incident.
  const wasOnce =
    claim.time === undefined && !claim.negated && known.some((periods) => periods.some((one) => one.fits));
  const none = all.length > 0 && all.every((one) => one.match === 'no');
  return none && !(wasOnce && isSignal(claim)) && !anotherTurned(claim, timeline)
    ? all[0]!
    : { match: 'cannot_tell', by: [] };
}

/** "Firing from 19:32", where a second alert of the same policy opened then, and the first was open all along. */
function anotherTurned(claim: ClaimOf<'state'>, timeline: Timeline): boolean {
  const { time, holds, state, negated } = claim;
  if (!time || negated || state !== 'open' || (holds !== 'since' && holds !== 'until') || !isSignal(claim))
    return false;
  const keys = new Set(claim.subjects.flatMap(({ candidates }) => candidates.map(entityKey)));
  return timeline
    .ask(ALERTS)
    .some(
      ({ kind, at, subjects }) =>
        kind === (holds === 'until' ? 'alert.closed' : 'alert.opened') &&
        timeMatches(time, point(at.from)) === 'yes' &&
        subjects.some((ref) => keys.has(entityKey(ref))),
    );
}

const isSignal = ({ state, subjects }: ClaimOf<'state'>): boolean =>
  (state === 'open' || state === 'muted') &&
  subjects.some(({ candidates }) => candidates.some(({ type }) => type === 'policy'));

const isOfChange = ({ subjects, state }: ClaimOf<'state'>): boolean =>
  state === 'draft' ||
  state === 'merged' ||
  (state === 'open' && subjects.some(({ candidates }) => candidates.some(({ type }) => type === 'change')));

const turned = (claim: ClaimOf<'state'>, periods: readonly Period[]): readonly Period[] =>
  claim.negated ? periods.map((one) => ({ ...one, fits: !one.fits })) : periods;

const OPENED = { kinds: ['alert.opened'] } as const;
const ALERTS = { kinds: ['alert.opened', 'alert.closed'] } as const;

/** The periods of each thing that may be meant. */
function periodsFor(claim: ClaimOf<'state'>, timeline: Timeline, world: World): readonly (readonly Period[])[] {
  if (claim.state === 'version') return [versionPeriods(claim, timeline, world)];
  const refsOf = (...types: EntityRef['type'][]): readonly EntityRef[] =>
    claim.subjects
      .find((slot) => slot.candidates.some((ref) => types.includes(ref.type)))
      ?.candidates.filter((ref) => types.includes(ref.type)) ?? [];
  if (isOfChange(claim)) return refsOf('change').map((ref) => changePeriods(claim, ref, timeline));
  if (claim.state === 'serving') return [trafficPeriods(claim, refsOf('revision'), timeline)];
  if (claim.state === 'on' || claim.state === 'off')
    return refsOf('flag', 'policy').map((ref) => switchedPeriods(claim, ref, timeline, world));
  const rules = refsOf('policy', 'alert').filter((ref) => ref.type === 'policy');
  const told = rules.length === 1 ? [] : alertsTold(claim, timeline.ask(OPENED));
  return (told.length > 0 ? told : rules).map((ref) => signalPeriods(claim, ref, timeline, world));
}
