/** How many people approved a change, whether anybody else did, and who did not: told by all its reviews, where these are complete. */
import type { ClaimOf } from '../../claims/claim.js';
import type { PersonSlot } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { approves, concerns, FATES, APPROVAL_CHECK as ID, isBy, isHuman, isOwn, refuted } from './approvals.js';
import { eventPointer, finding } from './findings.js';

/** So many different people, none of them its author ("a second approval": at least so many; denied: fewer). */
export function counted(
  claim: ClaimOf<'approval'>,
  wanted: number,
  about: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): readonly Finding[] {
  const asserted = { type: 'quantity', value: wanted, unit: '' } as const;
  const change = timeline.ask({ kinds: FATES }).find((event) => concerns(claim, event));
  const all = about.filter((event) => approves(event) && !isOwn(event, change));
  const given = all.filter((event) => isHuman(event, world));
  const people = reviewersOf(given).size;
  const denied = claim.sense === 'none' || claim.sense === 'no_human';
  const holds = claim.orMore ? people >= wanted !== denied : people === wanted;
  // A program's approval may or may not be meant.
  if (claim.orMore && given.length !== all.length && reviewersOf(all).size >= wanted !== people >= wanted)
    return [finding(ID, 'approval', 'silent', 'no_record', asserted)];
  const enough = given.slice(0, 3).map(eventPointer);
  if (holds && !denied) return [finding(ID, 'approval', 'supports', 'records_agree', asserted, enough)];
  if (!holds && denied) return [finding(ID, 'approval', 'contradicts', 'presence_shown', asserted, enough)];
  const [shown] = refuted(claim, asserted, [], timeline, world);
  if (shown?.stance !== 'contradicts') return [finding(ID, 'approval', 'silent', 'coverage_incomplete', asserted)];
  const pointers = [...shown.pointers, ...enough.slice(0, 2)];
  return holds
    ? [finding(ID, 'absence', 'supports', 'coverage_shows_absence', asserted, pointers)]
    : [
        finding(ID, 'approval', 'contradicts', 'amount_differs', asserted, pointers, {
          type: 'quantity',
          value: people,
          unit: '',
        }),
      ];
}

/** "By nobody but Ana": her approval alone proves nothing of the others. */
export function byNobodyElse(
  claim: ClaimOf<'approval'>,
  theirs: readonly Finding[],
  about: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): readonly Finding[] {
  if (theirs.some(({ stance }) => stance !== 'supports')) return theirs;
  const change = timeline.ask({ kinds: FATES }).find((event) => concerns(claim, event));
  const [other, ...more] = about.filter(
    (event) => approves(event) && !isOwn(event, change) && !claim.approvers.some((one) => isBy(event, one)),
  );
  const asserted = { type: 'quantity', value: claim.approvers.length, unit: '' } as const;
  if (other) {
    const human = [other, ...more].find((event) => isHuman(event, world));
    return human
      ? [finding(ID, 'approval', 'contradicts', 'actor_differs', asserted, [eventPointer(human)])]
      : [finding(ID, 'approval', 'silent', 'no_record', asserted)];
  }
  const [shown] = refuted(claim, asserted, [], timeline, world);
  return shown?.stance === 'contradicts'
    ? [...theirs, { ...shown, facet: 'absence', stance: 'supports', reason: 'coverage_shows_absence' }]
    : [finding(ID, 'approval', 'silent', 'coverage_incomplete', asserted)];
}

/** "Not by Bo": his approval refutes it, and complete reviews without one bear it out. */
export const notBy = (
  withheld: readonly PersonSlot[],
  claim: ClaimOf<'approval'>,
  about: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): readonly Finding[] =>
  withheld.map((person): Finding => {
    const asserted = { type: 'state', value: 'not approved' } as const;
    const given = about.find((event) => approves(event) && isBy(event, person));
    if (given) return finding(ID, 'absence', 'contradicts', 'presence_shown', asserted, [eventPointer(given)]);
    const [shown] = refuted(claim, asserted, [], timeline, world);
    return shown?.stance === 'contradicts' && person.identities.length > 0
      ? { ...shown, facet: 'absence', stance: 'supports', reason: 'coverage_shows_absence' }
      : finding(ID, 'absence', 'silent', 'coverage_incomplete', asserted);
  });

const reviewersOf = (events: readonly TimelineEvent[]): ReadonlySet<string> =>
  new Set(
    events
      .flatMap(({ actors }) => actors.filter(({ role }) => role === 'reviewer'))
      .map(({ identity, handle }) => identity ?? handle),
  );
