/** Was it actually serving: did this revision or version receive the stated share of traffic at that time? */
import type { ClaimOf } from '../claims/claim.js';
import type { SubjectSlot } from '../claims/slots.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import { MINUTE } from '../domain/instant.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { cameThen } from './matching/came-then.js';
import { coveragePointer, eventPointer, finding } from './matching/findings.js';
import { LINKING_KINDS, linksAmong } from './matching/links.js';
import { stood } from './matching/periods.js';
import { isEnough, RUNNING, trafficPeriods } from './matching/recorded-periods.js';
import { readingsOf, timeMatches } from './matching/slot-matches.js';
import type { World } from './world.js';

const ID = 'was-serving';
const TRAFFIC = { kinds: ['traffic.shifted', 'state.traffic'] } as const;
const LINKS = { kinds: LINKING_KINDS } as const;
const FATE = { kinds: ['revision.created', 'revision.failed', 'service.ready', 'service.deployed'] } as const;

export const wasServing: Check = Object.freeze({
  id: ID,
  asks: 'Did this revision receive that share of the traffic then?',
  appliesTo: ['state'],
  needs: () => [TRAFFIC, FATE, LINKS, RUNNING],
  examine(claim, timeline, world) {
    if (claim.kind !== 'state' || claim.state !== 'serving') return [];
    const slot =
      claim.subjects.find((one) => one.candidates.some((ref) => ref.type === 'revision')) ?? madeBy(claim, timeline);
    // How long it stood so is another question; that it never did is asked here.
    if (claim.holds) return slot && !claim.negated ? everServed(slot, timeline, world) : [];
    return slot ? examine(claim, slot, timeline, world) : [finding(ID, 'state', 'silent', 'no_record')];
  },
} satisfies Check);

/** The revisions that a change or build led to. */
function madeBy(claim: ClaimOf<'state'>, timeline: Timeline): SubjectSlot | undefined {
  const links = linksAmong(timeline.ask(LINKS));
  for (const slot of claim.subjects) {
    const made = slot.candidates
      .filter((ref) => ref.type === 'change' || ref.type === 'build')
      .flatMap((ref) => [...links.of(ref)]);
    const revisions = made
      .filter((key) => key.startsWith('revision:'))
      .map((key) => ({ type: 'revision' as const, id: key.slice('revision:'.length) }));
    if (revisions.length > 0) return { ...slot, candidates: revisions };
  }
  return undefined;
}

function examine(claim: ClaimOf<'state'>, slot: SubjectSlot, timeline: Timeline, world: World): readonly Finding[] {
  const asserted = { type: 'state', value: claim.negated ? 'not serving' : 'serving' } as const;
  const names = new Set(slot.candidates.filter((ref) => ref.type === 'revision').map((ref) => ref.id));
  const shifts = timeline.ask(TRAFFIC).filter((event) => shareOf(event, names) > 0);
  const wanted = shifts.filter((event) => isEnough(claim, shareOf(event, names)));
  const then = claim.time ? wanted.filter((event) => during(claim, event)) : wanted;
  const best = then.find((event) => event.kind === 'traffic.shifted') ?? then[0];
  if (claim.negated) return negated(claim, slot, shifts, timeline, world);
  if (best && !cameThen(claim, then)) return [finding(ID, 'state', 'silent', 'no_record', asserted)];
  if (best) return [finding(ID, 'state', 'supports', 'records_agree', asserted, [eventPointer(best)])];
  if (shifts.length > 0)
    return [notThen(claim, slot, shifts, timeline, world) ?? finding(ID, 'state', 'silent', 'no_record', asserted)];
  return neverServed(slot, timeline, world).map((one) => ({ ...one, asserted }));
}

/** "Got all the traffic at 16:57": it was not so then, nor did it become so in the minutes around. */
function notThen(
  claim: ClaimOf<'state'>,
  slot: SubjectSlot,
  shifts: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): Finding | null {
  const { time } = claim;
  if (!time || time.inherited || time.until || time.hedge || !/^(?:second|minute)$/.test(time.precision)) return null;
  const near = readingsOf(time).some(({ from }) =>
    shifts.some(({ at }) => at.from > from - STEPS && at.from < from + STEPS),
  );
  if (near) return null;
  const refs = slot.candidates.filter(({ type }) => type === 'revision');
  const { match, by } = stood({ ...claim, holds: 'at' }, trafficPeriods(claim, refs, timeline), world.incident);
  if (match !== 'no') return null;
  const found = { type: 'state', value: 'not serving' } as const;
  const asserted = { type: 'state', value: 'serving' } as const;
  return finding(
    ID,
    'state',
    'contradicts',
    'state_differs',
    asserted,
    by.map((one) => eventPointer(one.event)),
    found,
  );
}
/** Traffic moves in steps, each with a record of its own. */
const STEPS = 10n * MINUTE;

const everServed = (slot: SubjectSlot, timeline: Timeline, world: World): readonly Finding[] => {
  const names = new Set(slot.candidates.filter(({ type }) => type === 'revision').map(({ id }) => id));
  if (names.size === 0 || timeline.ask(TRAFFIC).some((event) => shareOf(event, names) > 0)) return [];
  return neverServed(slot, timeline, world).filter(({ stance }) => stance === 'contradicts');
};

/** The record of the traffic is complete and never names the revision: it never served. "It", "the old one" may be another one than the one that never did. */
function neverServed(slot: SubjectSlot, timeline: Timeline, world: World): readonly Finding[] {
  const keys = new Set(slot.candidates.map(entityKey));
  const anchor = timeline.ask(FATE).find((event) => event.subjects.some((ref) => keys.has(entityKey(ref))));
  const proof = anchor ? absenceProof(['traffic.shifted'], slot.candidates, world.incident, world) : null;
  if (!anchor || !proof || slot.how !== 'named') return [finding(ID, 'state', 'silent', 'coverage_incomplete')];
  return [
    finding(
      ID,
      'state',
      'contradicts',
      'state_differs',
      undefined,
      [...proof.map(coveragePointer), eventPointer(anchor)],
      { type: 'state', value: 'never served' },
    ),
  ];
}

function negated(
  claim: ClaimOf<'state'>,
  slot: SubjectSlot,
  shifts: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): readonly Finding[] {
  const then = claim.time ? shifts.filter((event) => during(claim, event)) : shifts;
  const asserted = { type: 'state', value: 'not serving' } as const;
  if (then[0] && !claim.time?.hedge)
    return claim.time || claim.words.length === 0
      ? [finding(ID, 'state', 'contradicts', 'presence_shown', asserted, [eventPointer(then[0])])]
      : [finding(ID, 'state', 'silent', 'no_record', asserted)];
  // Before its first traffic it served nothing, whatever came later; else only a record that never names it shows that.
  const onlyLater = shifts.every((event) =>
    claim.time ? readingsOf(claim.time).every((one) => one.from <= event.at.from) : false,
  );
  const [shown] = onlyLater ? neverServed(slot, timeline, world) : [];
  if (shown?.stance !== 'contradicts') return [finding(ID, 'state', 'silent', 'coverage_incomplete', asserted)];
  return [{ ...shown, asserted, stance: 'supports', reason: 'coverage_shows_absence' }];
}

/** Percent of traffic that any of the revisions has after an event. */
function shareOf(event: TimelineEvent, names: ReadonlySet<string>): number {
  const split = event.attributes[event.kind === 'state.traffic' ? 'traffic' : 'after'];
  if (!Array.isArray(split)) return 0;
  return split.reduce<number>((sum, one) => {
    const part = one as { revision?: unknown; percent?: unknown };
    return typeof part?.revision === 'string' && names.has(part.revision)
      ? sum + (typeof part.percent === 'number' ? part.percent : 100)
      : sum;
  }, 0);
}

/** At a stated time a shift must fall into it or a split must hold over it. */
function during(claim: ClaimOf<'state'>, event: TimelineEvent): boolean {
  if (!claim.time) return true;
  return timeMatches(claim.time, event.at) !== 'no';
}
