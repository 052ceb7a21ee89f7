/** Was it approved: did this person approve it, or did a human's approval stand when it was merged? An agent's own words are no approval. */
import type { ClaimOf } from '../claims/claim.js';
import type { PersonSlot, TimeSlot } from '../claims/slots.js';
import type { EventKind } from '../domain/event-kind.js';
import type { Finding } from '../domain/finding.js';
import { MINUTE } from '../domain/instant.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { dismissalOf, isGivenBy, lastMomentOf, tellsOfMoment } from './matching/approval-in-force.js';
import {
  approves,
  concerns,
  deniesAnyReview,
  FATES,
  APPROVAL_CHECK as ID,
  isBy,
  isHuman,
  isOwn,
  isPointedAt,
  ofEachMeant,
  REVIEWS,
  refuted,
} from './matching/approvals.js';
import { byNobodyElse, counted, notBy } from './matching/approvals-counted.js';
import { eventPointer, finding } from './matching/findings.js';
import { COUNTED_DAY, isOnOtherDay } from './matching/other-day.js';
import { isPinned } from './matching/pieces.js';
import { personMatches, readingsOf, timeMatches } from './matching/slot-matches.js';
import type { World } from './world.js';

export const approvalGiven: Check = Object.freeze({
  id: ID,
  asks: 'Did this person approve the change, or did a human approval stand at the merge?',
  appliesTo: ['approval'],
  needs: () => [{ kinds: REVIEWS }, { kinds: FATES }, { kinds: COMMITS }],
  examine(claim, timeline, world) {
    if (claim.kind !== 'approval') return [];
    if (claim.change.every((slot) => slot.candidates.length === 0) || isByAnOffice(claim))
      return [finding(ID, 'approval', 'silent', 'no_record')];
    const found = ofEachMeant(claim, (one) => graded(one, timeline, world));
    const against = found.some(({ stance }) => stance === 'contradicts');
    return against && isPointedAt(claim) && !isOfThatTime(claim, timeline)
      ? [finding(ID, 'approval', 'silent', 'no_record')]
      : found;
  },
} satisfies Check);

/** "The next morning at 07:12": next to which day, the words around it tell, and the clock is the same on each. */
const isOnGuessedDay = (text: string, time: TimeSlot, { at }: TimelineEvent): boolean =>
  COUNTED_DAY.test(text) && isOnOtherDay(at.from, time);

/** "Signed off by legal": what an office says yes to is no review of a change; "by its author" is none of the others'. */
const isByAnOffice = ({ approvers, text }: ClaimOf<'approval'>): boolean => approvers.length === 0 && OFFICE.test(text);
const OFFICE =
  /\bby (?:(?:the |our |its )?(?:legal|security|compliance|management|leadership|finance|procurement|marketing|sales|audit|board|vendor|supplier|customers?|regulator|works council)|(?:the |its |their |his |her )(?:own )?(?:author|writer|submitter|requester|committer|creator))\b/i;

/** "Ana approved it at 11:19", when somebody else did: the time tells that the change is meant. */
const isOfThatTime = (claim: ClaimOf<'approval'>, timeline: Timeline): boolean =>
  claim.time !== undefined &&
  !claim.time.inherited &&
  claim.approvers.length > 0 &&
  reviewsOf(claim, timeline).some((event) => approves(event) && timeMatches(claim.time!, event.at) === 'yes');

function graded(claim: ClaimOf<'approval'>, timeline: Timeline, world: World): readonly Finding[] {
  const about = reviewsOf(claim, timeline);
  if (claim.howMany !== undefined) return counted(claim, claim.howMany, about, timeline, world);
  if (claim.sense === 'none' || claim.sense === 'no_human') return lacking(claim, about, timeline, world);
  if (claim.approvers.length === 0) return standing(claim, about, timeline, world);
  const theirs = jointly(claim.approvers.flatMap((approver) => given(claim, approver, about, timeline, world)));
  const alone = claim.only ? byNobodyElse(claim, theirs, about, timeline, world) : theirs;
  return [...alone, ...notBy(claim.withheld ?? [], claim, about, timeline, world)];
}

/** "Ana and Mio approved": one approval found is no proof of the other. */
const jointly = (findings: readonly Finding[]): readonly Finding[] =>
  findings.some((one) => one.stance === 'silent') ? findings.filter((one) => one.stance !== 'supports') : findings;

const reviewsOf = (claim: ClaimOf<'approval'>, timeline: Timeline): readonly TimelineEvent[] =>
  timeline.ask({ kinds: REVIEWS }).filter((event) => concerns(claim, event));

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
  const atHead = claim.atHead ?? isLastOfAll(claim, timeline);
  if (atHead === null) return [finding(ID, 'approval', 'silent', 'no_record', asserted)];
  const commit = atHead === undefined ? null : onCommit(atHead, theirs, asserted);
  if (commit) return [commit];
  const stated = claim.time;
  const inTime = stated ? theirs.filter((event) => timeMatches(stated, event.at) !== 'no') : theirs;
  if (inTime[0]) return [finding(ID, 'approval', 'supports', 'records_agree', asserted, [eventPointer(inTime[0])])];
  const elsewhere =
    stated && claim.change.every((slot) => slot.how !== 'named') && approvedElsewhere(approver, stated, timeline);
  if (elsewhere)
    return [
      namesNoChange(claim)
        ? finding(ID, 'approval', 'supports', 'records_agree', asserted, [eventPointer(elsewhere)])
        : finding(ID, 'approval', 'silent', 'no_record', asserted),
    ];
  if (theirs[0] && stated && !stated.inherited && !isOnGuessedDay(claim.text, stated, theirs[0]))
    return [finding(ID, 'time', 'contradicts', 'time_differs', asserted, [eventPointer(theirs[0])])];
  const [first] = stated && isPinned(stated) ? theirs.filter((event) => isOfLine(stated, event)) : theirs;
  if (first) return [finding(ID, 'approval', 'supports', 'records_agree', asserted, [eventPointer(first)])];
  if (theirs[0]) return [finding(ID, 'time', 'silent', 'no_record', asserted)];
  // Whoever that is: where nobody approved it, they did not either.
  // "He" and "the bot" are guesses where somebody else's approval is there.
  if ((approver.identities.length === 0 || /^(?:implied|described)$/.test(approver.how)) && approvals.length > 0)
    return [finding(ID, 'approval', 'silent', 'no_record', asserted)];
  return refuted(claim, asserted, about, timeline, world);
}

/** "06:19: Ana opens #154; Bo approves it", "10:22: merged, two minutes after Bo's approval": what a line tells beside its own deed lies within minutes of it. */
const isOfLine = (stated: TimeSlot, { at }: TimelineEvent): boolean =>
  readingsOf(stated).some(({ from }) => at.from >= from - LINE && at.from <= from + LINE);
const LINE = 15n * MINUTE;

/** Given by then, or at about that time. */
const stoodThen = (stated: TimeSlot | undefined, event: TimelineEvent): boolean =>
  !stated ||
  !isPinned(stated) ||
  timeMatches(stated, event.at) !== 'no' ||
  readingsOf(stated).some(({ from, to }) => event.at.from <= (to ?? from)) ||
  (stated.inherited && isOfLine(stated, event));

/** "Approved the second commit": the last one where there are two; null where there are more, undefined where no commit is counted. */
function isLastOfAll(claim: ClaimOf<'approval'>, timeline: Timeline): true | null | undefined {
  const nth = /\b(second|third|fourth) commit\b/i.exec(claim.text)?.[1]?.toLowerCase();
  if (!nth) return undefined;
  const merge = timeline
    .ask({ kinds: FATES })
    .find((event) => event.kind === 'change.merged' && concerns(claim, event));
  const commits = timeline
    .ask({ kinds: COMMITS })
    .filter((event) => concerns(claim, event) && event.attributes['sha'] !== merge?.attributes['sha']);
  return commits.length === ['second', 'third', 'fourth'].indexOf(nth) + 2 ? true : null;
}
const COMMITS: readonly EventKind[] = ['commit.authored'];

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
const approvedElsewhere = (approver: PersonSlot, stated: TimeSlot, timeline: Timeline): TimelineEvent | undefined =>
  timeline
    .ask({ kinds: REVIEWS })
    .find((event) => approves(event) && isBy(event, approver) && timeMatches(stated, event.at) === 'yes');

/** "07:58: Ana approves.": nothing says of what, and the minute is enough. */
const namesNoChange = ({ change, words, text }: ClaimOf<'approval'>): boolean =>
  words.length === 0 &&
  change.every(({ how }) => how === 'implied') &&
  !/\b(?:it|this|that|them|which|the|an?)\b/i.test(text);

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
  const [first] = approvals.filter((event) => stoodThen(claim.time, event));
  if (first) return [finding(ID, 'approval', 'supports', 'records_agree', asserted, [eventPointer(first)])];
  if (approvals[0]) return [finding(ID, 'time', 'silent', 'no_record', asserted)];
  return refuted(claim, asserted, about, timeline, world);
}

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
  const last = claim.atHead ?? isLastOfAll(claim, timeline);
  // Of the first version, where the only one may have been the last as well, an approval of that one tells nothing.
  const ofOther =
    last === false && about.some(approves) && !about.some((event) => event.attributes['onHead'] === false);
  if (last === null || ofOther) return [finding(ID, 'absence', 'silent', 'no_record', asserted)];
  const moment = lastMomentOf(claim.time, merge);
  const before = about.filter((event) => isGivenBy(event, moment) && mayBeOf(event.attributes['onHead'], last));
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
  const dismissals = timeline
    .ask({ kinds: FATES })
    .filter((event) => event.kind === 'change.review_dismissed' && concerns(claim, event));
  const inForce = counts.find((event) => !dismissalOf(event, dismissals, moment));
  if (inForce) return [finding(ID, 'approval', 'contradicts', 'presence_shown', asserted, [eventPointer(inForce)])];
  // One that was set aside was given all the same.
  if (counts.length > 0 && !claim.time && !tellsOfMoment(claim.text))
    return [finding(ID, 'absence', 'silent', 'record_says_otherwise', asserted)];
  const [shown] = refuted(claim, asserted, claim.approvers.length > 0 ? [] : about, timeline, world);
  if (shown?.stance !== 'contradicts') return [finding(ID, 'absence', 'silent', 'coverage_incomplete', asserted)];
  if (deniesAnyReview(claim.text) && before.some((event) => isHuman(event, world) && !isOwn(event, merge)))
    return [finding(ID, 'absence', 'silent', 'record_says_otherwise', asserted)];
  const dismissed = counts.flatMap((event) => dismissalOf(event, dismissals, moment) ?? []);
  const pointers =
    dismissed.length > 0
      ? [...shown.pointers.filter(({ kind }) => kind === 'coverage'), ...dismissed.map((event) => eventPointer(event))]
      : shown.pointers;
  return [{ ...shown, facet: 'absence', stance: 'supports', reason: 'coverage_shows_absence', pointers }];
}

/** Where it is not told of which commit an approval is, it may be of the last one, and is not taken for one of an earlier. */
const mayBeOf = (onHead: unknown, last: boolean | undefined): boolean =>
  last === undefined || (last ? onHead !== false : onHead === false);
