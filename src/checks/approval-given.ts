/** Was it approved: did this person approve it, or did a human's approval stand when it was merged? An agent's own words are no approval. */
import type { ClaimOf } from '../claims/claim.js';
import type { PersonSlot, TimeSlot } from '../claims/slots.js';
import { entityKey } from '../domain/entity.js';
import type { EventKind } from '../domain/event-kind.js';
import type { Finding } from '../domain/finding.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { coveragePointer, eventPointer, finding } from './matching/findings.js';
import { keysOf, personMatches, timeMatches } from './matching/slot-matches.js';
import type { World } from './world.js';

const ID = 'approval-given';
const REVIEWS: readonly EventKind[] = ['change.reviewed', 'build.reviewed', 'deployment.reviewed'];
const FATES: readonly EventKind[] = ['change.opened', 'change.merged', 'change.review_dismissed', 'build.finished'];

export const approvalGiven: Check = Object.freeze({
  id: ID,
  asks: 'Did this person approve the change, or did a human approval stand at the merge?',
  appliesTo: ['approval'],
  needs: () => [{ kinds: REVIEWS }, { kinds: FATES }],
  examine(claim, timeline, world) {
    if (claim.kind !== 'approval') return [];
    const about = reviewsOf(claim, timeline);
    if (claim.change.every((slot) => slot.candidates.length === 0))
      return [finding(ID, 'approval', 'silent', 'no_record')];
    if (claim.sense === 'none' || claim.sense === 'no_human') return lacking(claim, about, timeline, world);
    if (claim.howMany !== undefined) return counted(claim, claim.howMany, about, timeline, world);
    if (claim.approvers.length === 0) return standing(claim, about, timeline, world);
    return jointly(claim.approvers.flatMap((approver) => given(claim, approver, about, timeline, world)));
  },
} satisfies Check);

/** "Ana and Mio approved": one approval found is no proof of the other. */
const jointly = (findings: readonly Finding[]): readonly Finding[] =>
  findings.some((one) => one.stance === 'silent') ? findings.filter((one) => one.stance !== 'supports') : findings;

const concerns = (claim: ClaimOf<'approval'>, event: TimelineEvent): boolean => {
  const keys = keysOf(event);
  return claim.change.some((slot) => slot.candidates.some((ref) => keys.includes(entityKey(ref))));
};

const reviewsOf = (claim: ClaimOf<'approval'>, timeline: Timeline): readonly TimelineEvent[] =>
  timeline.ask({ kinds: REVIEWS }).filter((event) => concerns(claim, event));

/** An approval counts as given even when it was dismissed later: whatever became of it, it was an event. */
const approves = (event: TimelineEvent): boolean =>
  event.attributes['review'] === 'approved' ||
  event.attributes['previous'] === 'approved' ||
  (event.attributes['review'] === 'dismissed' && event.attributes['dismissed'] === true);

const isHuman = (event: TimelineEvent, world: World): boolean =>
  event.actors.some(
    (actor) =>
      actor.role === 'reviewer' && (world.identities.get(actor.identity ?? '')?.kind ?? actor.kind) === 'human',
  );

function given(
  claim: ClaimOf<'approval'>,
  approver: PersonSlot,
  about: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): readonly Finding[] {
  const asserted = { type: 'identity', value: approver.identities[0] ?? approver.text } as const;
  const approvals = about.filter(approves);
  const theirs = approvals.filter(
    (event) =>
      personMatches(
        approver,
        event.actors.filter((actor) => actor.role === 'reviewer'),
      ) === 'yes',
  );
  const commit = claim.atHead === undefined ? null : onCommit(claim.atHead, theirs, asserted);
  if (commit) return [commit];
  const stated = claim.time;
  const inTime = stated ? theirs.filter((event) => timeMatches(stated, event.at) !== 'no') : theirs;
  if (inTime[0]) return [finding(ID, 'approval', 'supports', 'records_agree', asserted, [eventPointer(inTime[0])])];
  if (theirs[0] && stated && !stated.inherited)
    return [finding(ID, 'time', 'contradicts', 'time_differs', asserted, [eventPointer(theirs[0])])];
  if (theirs[0]) return [finding(ID, 'approval', 'supports', 'records_agree', asserted, [eventPointer(theirs[0])])];
  if (stated && claim.change.every((slot) => slot.how === 'implied') && approvedElsewhere(approver, stated, timeline))
    return [finding(ID, 'approval', 'silent', 'no_record', asserted)];
  // Whoever that is: where nobody approved it, they did not either.
  if (approver.identities.length === 0 && approvals.length > 0)
    return [finding(ID, 'approval', 'silent', 'no_record', asserted)];
  return refuted(claim, asserted, about, timeline, world);
}

/** "Approved the last commit": an approval is of the commit it was given on; null where it was that one. */
function onCommit(atHead: boolean, theirs: readonly TimelineEvent[], asserted: Finding['asserted']): Finding | null {
  const [first] = theirs;
  if (!first || theirs.some((event) => event.attributes['onHead'] === atHead)) return null;
  const known = atHead && theirs.every((event) => event.attributes['onHead'] === false);
  return known
    ? finding(ID, 'approval', 'contradicts', 'record_says_otherwise', asserted, [eventPointer(first)])
    : finding(ID, 'approval', 'silent', 'no_record', asserted);
}

/** "Ana approved at 21:15", of a change that only went before: her approval of another one, then, is what may be meant. */
const approvedElsewhere = (approver: PersonSlot, stated: TimeSlot, timeline: Timeline): boolean =>
  timeline
    .ask({ kinds: REVIEWS })
    .some((event) => approves(event) && isBy(event, approver) && timeMatches(stated, event.at) === 'yes');

/** Complete pull requests without such a review show that there was none; what the person did instead is set beside it. */
function refuted(
  claim: ClaimOf<'approval'>,
  asserted: Finding['asserted'],
  about: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): readonly Finding[] {
  const anchor = timeline.ask({ kinds: FATES }).find((event) => concerns(claim, event));
  const refs = claim.change.flatMap((slot) => slot.candidates);
  const proof = anchor ? absenceProof([anchor.kind], refs, { from: anchor.at.from, to: anchor.at.from }, world) : null;
  if (!anchor || !proof) return [finding(ID, 'approval', 'silent', 'coverage_incomplete', asserted)];
  const other = about.find(approves);
  return [
    finding(ID, 'approval', 'contradicts', other ? 'actor_differs' : 'not_approved', asserted, [
      ...proof.map(coveragePointer),
      eventPointer(other ?? anchor),
    ]),
  ];
}

/** So many different people, none of them its author; fewer or more are shown by all that reviewed it, where reviews are complete. */
function counted(
  claim: ClaimOf<'approval'>,
  wanted: number,
  about: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): readonly Finding[] {
  const asserted = { type: 'quantity', value: wanted, unit: '' } as const;
  const merge = timeline.ask({ kinds: FATES }).find((event) => concerns(claim, event));
  const given = about.filter((event) => approves(event) && isHuman(event, world) && !isOwn(event, merge));
  const people = new Set(given.flatMap((event) => event.actors.filter(({ role }) => role === 'reviewer')).map(nameOf));
  if (people.size === wanted)
    return [finding(ID, 'approval', 'supports', 'records_agree', asserted, given.slice(0, 3).map(eventPointer))];
  const [shown] = refuted(claim, asserted, [], timeline, world);
  if (shown?.stance !== 'contradicts') return [finding(ID, 'approval', 'silent', 'coverage_incomplete', asserted)];
  const found = { type: 'quantity', value: people.size, unit: '' } as const;
  return [
    finding(
      ID,
      'approval',
      'contradicts',
      'amount_differs',
      asserted,
      [...shown.pointers, ...given.slice(0, 2).map(eventPointer)],
      found,
    ),
  ];
}

const nameOf = ({ identity, handle }: TimelineEvent['actors'][number]): string => identity ?? handle;

function standing(
  claim: ClaimOf<'approval'>,
  about: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): readonly Finding[] {
  const asserted = { type: 'state', value: 'approved' } as const;
  const merge = timeline
    .ask({ kinds: FATES })
    .find((event) => event.kind === 'change.merged' && concerns(claim, event));
  const approvals = about.filter(
    (event) =>
      event.attributes['review'] === 'approved' &&
      isHuman(event, world) &&
      (!merge || event.at.from <= merge.at.from) &&
      !isOwn(event, merge),
  );
  if (approvals[0])
    return [finding(ID, 'approval', 'supports', 'records_agree', asserted, [eventPointer(approvals[0])])];
  return refuted(claim, asserted, about, timeline, world);
}

/** An author's own review approves nothing. */
const isOwn = (review: TimelineEvent, merge: TimelineEvent | undefined): boolean => {
  const author = merge?.actors.find((actor) => actor.role === 'author')?.identity;
  return author !== undefined && review.actors.some((actor) => actor.role === 'reviewer' && actor.identity === author);
};

function lacking(
  claim: ClaimOf<'approval'>,
  about: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): readonly Finding[] {
  const asserted = {
    type: 'state',
    value: claim.sense === 'no_human' ? 'no human approval' : 'not approved',
  } as const;
  const merge = timeline
    .ask({ kinds: FATES })
    .find((event) => event.kind === 'change.merged' && concerns(claim, event));
  const before = about.filter((event) => !merge || event.at.from <= merge.at.from);
  // "Not reviewed" is refuted by any review, "not approved" by an approving one only.
  const anyReview = !/approv|sign/i.test(claim.text) && claim.approvers.length > 0;
  const approvals = before.filter(
    (event) =>
      (anyReview || event.attributes['review'] === 'approved') && (claim.sense === 'none' || isHuman(event, world)),
  );
  // "Jukka never approved it" is no word about anybody else's approval.
  const counts =
    claim.approvers.length === 0
      ? approvals
      : approvals.filter((event) => claim.approvers.some((one) => isBy(event, one)));
  if (counts[0]) return [finding(ID, 'approval', 'contradicts', 'presence_shown', asserted, [eventPointer(counts[0])])];
  const [shown] = refuted(claim, asserted, claim.approvers.length > 0 ? [] : about, timeline, world);
  if (shown?.stance !== 'contradicts') return [finding(ID, 'absence', 'silent', 'coverage_incomplete', asserted)];
  return [{ ...shown, facet: 'absence', stance: 'supports', reason: 'coverage_shows_absence' }];
}

const isBy = (event: TimelineEvent, approver: PersonSlot): boolean =>
  personMatches(
    approver,
    event.actors.filter((actor) => actor.role === 'reviewer'),
  ) === 'yes';
