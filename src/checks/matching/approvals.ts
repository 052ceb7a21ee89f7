/** Reviews that approve a change, who gave them, and the proof that there was none; a check of its own asks who approved. */
import type { ClaimOf } from '../../claims/claim.js';
import type { PersonSlot } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Finding } from '../../domain/finding.js';
import { kept } from '../../domain/kept.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { coveragePointer, eventPointer, finding } from './findings.js';
import { keysOf, personMatches } from './slot-matches.js';

/** The check that all findings about approvals are made for. */
export const APPROVAL_CHECK = 'approval-given';
export const REVIEWS: readonly EventKind[] = ['change.reviewed', 'build.reviewed', 'deployment.reviewed'];
export const FATES: readonly EventKind[] = [
  'change.opened',
  'change.merged',
  'change.review_dismissed',
  'build.finished',
];

export const concerns = (claim: ClaimOf<'approval'>, event: TimelineEvent): boolean => {
  const keys = keysOf(event);
  return changesNamed(claim).some((key) => keys.includes(key));
};
const changesNamed = kept((claim: ClaimOf<'approval'>) =>
  claim.change.flatMap((slot) => slot.candidates.map(entityKey)),
);

/** An approval counts as given even when it was dismissed later: whatever became of it, it was an event. */
export const approves = (event: TimelineEvent): boolean =>
  event.attributes['review'] === 'approved' ||
  event.attributes['previous'] === 'approved' ||
  (event.attributes['review'] === 'dismissed' && event.attributes['dismissed'] === true);

export const isHuman = (event: TimelineEvent, world: World): boolean =>
  event.actors.some(
    (actor) =>
      actor.role === 'reviewer' && (world.identities.get(actor.identity ?? '')?.kind ?? actor.kind) === 'human',
  );

export const isBy = (event: TimelineEvent, approver: PersonSlot): boolean =>
  personMatches(
    approver,
    event.actors.filter((actor) => actor.role === 'reviewer'),
  ) === 'yes';

/** An author's own review approves nothing. */
export const isOwn = (review: TimelineEvent, merge: TimelineEvent | undefined): boolean => {
  const author = merge?.actors.find((actor) => actor.role === 'author')?.identity;
  return author !== undefined && review.actors.some((actor) => actor.role === 'reviewer' && actor.identity === author);
};

/** "It", "the request": what was only pointed at may be another change, or none; only one that the words themselves tell can be said to lack or have a review. */
export const isPointedAt = ({ change }: ClaimOf<'approval'>): boolean => change.every(({ how }) => how === 'implied');

/** "The memory change", of which there are three: what the records say of each that may be meant, where they say the same of all. */
export function ofEachMeant(
  claim: ClaimOf<'approval'>,
  grade: (claim: ClaimOf<'approval'>) => readonly Finding[],
): readonly Finding[] {
  const [slot, ...others] = claim.change;
  const meant = slot?.candidates.filter(({ type }) => type === 'change') ?? [];
  if (!slot || others.length > 0 || meant.length < 2) return grade(claim);
  const [first, ...more] = meant.map((ref) => grade({ ...claim, change: [{ ...slot, candidates: [ref] }] }));
  const all = [first!, ...more];
  // "#747 is the revert of #742. It was approved by Ana": either of them, and the one that she approved.
  const backed =
    slot.how === 'implied' ? all.find((found) => found.every(({ stance }) => stance === 'supports')) : undefined;
  const stances = (found: readonly Finding[]): string => found.map(({ stance }) => stance).join();
  return (
    backed ??
    (all.every((found) => stances(found) === stances(first!))
      ? first!
      : [finding(APPROVAL_CHECK, 'approval', 'silent', 'no_record')])
  );
}

/** Complete pull requests without such a review show that there was none; what the person did instead is set beside it. */
export function refuted(
  claim: ClaimOf<'approval'>,
  asserted: Finding['asserted'],
  about: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): readonly Finding[] {
  const anchor = timeline.ask({ kinds: FATES }).find((event) => concerns(claim, event));
  const refs = claim.change.flatMap((slot) => slot.candidates);
  const proof = anchor ? absenceProof([anchor.kind], refs, { from: anchor.at.from, to: anchor.at.from }, world) : null;
  if (!anchor || !proof) return [finding(APPROVAL_CHECK, 'approval', 'silent', 'coverage_incomplete', asserted)];
  const other = about.find(approves);
  return [
    finding(APPROVAL_CHECK, 'approval', 'contradicts', other ? 'actor_differs' : 'not_approved', asserted, [
      ...proof.map(coveragePointer),
      eventPointer(other ?? anchor),
    ]),
  ];
}

/** "Nobody reviewed it", "without any review", where somebody asked for changes: a review it was, and no approval; "without review" is said of what was not approved. */
export const deniesAnyReview = (text: string): boolean =>
  /\b(?:any|no|nobody|no one|never|single)\b.{0,40}\breview/i.test(text) && !/approv|sign/i.test(text);
